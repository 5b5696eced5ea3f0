"""Projects over HTTP."""

from typing import Annotated, Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import created, gone, page, shown
from duly_backend.authentication import Db, Reader, Within, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.idempotency import once
from duly_backend.paging import Cursor, Limit
from duly_backend.projects import store, writes
from duly_backend.projects.models import NewProject, Project, ProjectChange, ProjectPage
from duly_backend.tasks.models import NoBody
from duly_service.problems import NotFound
from duly_service.routing import router

routes: Final = router("projects")

ProjectId = Annotated[UUID, Within("projects", "id", "deleted_at IS NULL")]
DeletedProjectId = Annotated[UUID, Within("projects", "id")]


@routes.get("/projects", operation_id="listProjects", response_model=ProjectPage)
async def list_projects(
    request: Request,
    archived: bool = False,
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """The caller's projects, own and shared, in the caller's order, the Inbox first; or those that are archived."""
    items, following = await store.page(db, caller.account_id, limit, cursor, archived=archived)
    return page(request, items, following)


@routes.post("/projects", operation_id="createProject", status_code=201, response_model=Project)
async def create_project(request: Request, body: NewProject, caller: Caller = Writer, db: Database = Db) -> Response:
    """Makes a project."""

    async def write(executor: Executor) -> Response:
        id_, project = await writes.create(executor, caller, body)
        return created(project.encode(), f"/api/v1/projects/{id_}")

    return await once(request, caller, db, write)


@routes.get("/projects/{project_id}", operation_id="getProject", response_model=Project)
async def get_project(request: Request, project_id: ProjectId, caller: Caller = Reader, db: Database = Db) -> Response:
    """One project; what is in the trash is not found."""
    found = await store.find(db, caller.account_id, project_id)
    if found is None or found[1].is_deleted:
        raise NotFound
    return shown(request, found[0].encode())


@routes.patch("/projects/{project_id}", operation_id="changeProject", response_model=Project)
async def change_project(
    request: Request, project_id: ProjectId, body: ProjectChange, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Changes name, color or archive by a merge patch (owners), or the caller's own order of projects (every member)."""
    return shown(request, (await writes.change(request, db, caller, project_id, body)).encode())


@routes.delete("/projects/{project_id}", operation_id="deleteProject", status_code=204)
async def delete_project(
    request: Request, project_id: ProjectId, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Puts a project and its tasks into the trash; the Inbox stays."""
    await writes.delete(request, db, caller, project_id)
    return gone()


@routes.post("/projects/{project_id}/restoration", operation_id="restoreProject", response_model=Project)
async def restore_project(
    request: Request,
    project_id: DeletedProjectId,
    body: NoBody | None = None,
    caller: Caller = Writer,
    db: Database = Db,
) -> Response:
    """Takes a project out of the trash with the tasks that went with it."""

    async def write(executor: Executor) -> Response:
        return shown(request, (await writes.restore(executor, caller, project_id)).encode())

    return await once(request, caller, db, write)
