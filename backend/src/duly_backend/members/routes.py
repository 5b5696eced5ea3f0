"""Members over HTTP."""

from typing import Annotated, Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.access import require, role_in
from duly_backend.accounts.attempts import attempt, limit
from duly_backend.answers import created, gone, page, shown
from duly_backend.authentication import Db, Reader, Within, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.idempotency import once
from duly_backend.members import store, writes
from duly_backend.members.models import Member, MemberChange, MemberPage, NewMember
from duly_backend.paging import Cursor, Limit
from duly_backend.projects.routes import ProjectId
from duly_service.routing import router

routes: Final = router("members")

# Whom somebody invites tells which addresses have accounts here.
INVITATIONS_A_MINUTE: Final = 20

MemberId = Annotated[UUID, Within("members", "project_id")]


@routes.get("/projects/{project_id}/members", operation_id="listMembers", response_model=MemberPage)
async def list_members(
    request: Request,
    project_id: ProjectId,
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """Who shares a project, the first member first."""
    require(await role_in(db, caller.account_id, project_id), "viewer")
    items, following = await store.page(db, project_id, limit, cursor)
    return page(request, items, following)


@routes.post("/projects/{project_id}/members", operation_id="createMember", status_code=201, response_model=Member)
async def create_member(
    request: Request, project_id: ProjectId, body: NewMember, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Shares a project with an account, by its e-mail address (owners). It sees the project at once, and may leave it."""

    await attempt(db, [limit("invitation", str(caller.account_id), INVITATIONS_A_MINUTE, growing=False)])

    async def write(executor: Executor) -> Response:
        id_, member = await writes.invite(executor, caller, project_id, body)
        return created(member.encode(), f"/api/v1/projects/{project_id}/members/{id_}")

    return await once(request, caller, db, write)


@routes.patch("/projects/{project_id}/members/{member_id}", operation_id="changeMember", response_model=Member)
async def change_member(
    request: Request,
    project_id: ProjectId,
    member_id: MemberId,
    body: MemberChange,
    caller: Caller = Writer,
    db: Database = Db,
) -> Response:
    """Gives a member another role (owners). A project keeps one owner at least."""
    return shown(request, (await writes.change(request, db, caller, project_id, member_id, body.role)).encode())


@routes.delete("/projects/{project_id}/members/{member_id}", operation_id="deleteMember", status_code=204)
async def delete_member(
    request: Request, project_id: ProjectId, member_id: MemberId, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Leaves a project, or removes a member from it (owners). To hand a project over, make another an owner and leave."""
    await writes.remove(request, db, caller, project_id, member_id)
    return gone()
