"""Sections over HTTP."""

from typing import Annotated, Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.access import require, role_in
from duly_backend.answers import created, gone, page, shown
from duly_backend.authentication import Db, Reader, Within, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.idempotency import once
from duly_backend.paging import Cursor, Limit
from duly_backend.projects.routes import ProjectId
from duly_backend.sections import store, writes
from duly_backend.sections.models import NewSection, Section, SectionChange, SectionPage
from duly_backend.tasks.models import NoBody
from duly_service.problems import NotFound
from duly_service.routing import router

routes: Final = router("sections")

SectionId = Annotated[UUID, Within("sections", "project_id", "deleted_at IS NULL")]
DeletedSectionId = Annotated[UUID, Within("sections", "project_id")]


@routes.get("/projects/{project_id}/sections", operation_id="listSections", response_model=SectionPage)
async def list_sections(
    request: Request,
    project_id: ProjectId,
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """The sections of a project in their order."""
    require(await role_in(db, caller.account_id, project_id), "viewer")
    items, following = await store.page(db, project_id, limit, cursor)
    return page(request, items, following)


@routes.post("/projects/{project_id}/sections", operation_id="createSection", status_code=201, response_model=Section)
async def create_section(
    request: Request, project_id: ProjectId, body: NewSection, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Makes a section at the end of a project."""

    async def write(executor: Executor) -> Response:
        id_, section = await writes.create(executor, caller, project_id, body)
        return created(section.encode(), f"/api/v1/sections/{id_}")

    return await once(request, caller, db, write)


@routes.get("/sections/{section_id}", operation_id="getSection", response_model=Section)
async def get_section(request: Request, section_id: SectionId, caller: Caller = Reader, db: Database = Db) -> Response:
    """One section; what is in the trash is not found."""
    found = await store.find(db, caller.account_id, section_id)
    if found is None or found[1].is_deleted:
        raise NotFound
    return shown(request, found[0].encode())


@routes.patch("/sections/{section_id}", operation_id="changeSection", response_model=Section)
async def change_section(
    request: Request, section_id: SectionId, body: SectionChange, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Changes name or order by a merge patch."""
    return shown(request, (await writes.change(request, db, caller, section_id, body)).encode())


@routes.delete("/sections/{section_id}", operation_id="deleteSection", status_code=204)
async def delete_section(
    request: Request, section_id: SectionId, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Puts a section and its tasks into the trash."""
    await writes.delete(request, db, caller, section_id)
    return gone()


@routes.post("/sections/{section_id}/restoration", operation_id="restoreSection", response_model=Section)
async def restore_section(
    request: Request,
    section_id: DeletedSectionId,
    body: NoBody | None = None,
    caller: Caller = Writer,
    db: Database = Db,
) -> Response:
    """Takes a section out of the trash with the tasks that went with it."""

    async def write(executor: Executor) -> Response:
        return shown(request, (await writes.restore(executor, caller, section_id)).encode())

    return await once(request, caller, db, write)
