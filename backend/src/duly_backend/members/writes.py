"""What a route of members does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from uuid import UUID

from starlette.requests import Request

from duly_backend.access import Role, require
from duly_backend.answers import require_match
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.members import rules, store
from duly_backend.members.models import NewMember
from duly_backend.members.rules import Membership
from duly_backend.projects import store as projects
from duly_backend.projects.rules import ProjectState
from duly_backend.tasks import moves
from duly_service.problems import NotFound


async def invite(db: Executor, caller: Caller, project_id: UUID, body: NewMember) -> tuple[UUID, str]:
    """The id of a new membership, and it as shown."""
    async with in_transaction(db) as connection:
        invitee = await store.account_of(connection, body.email)
        first = await lock(connection, caller, [invitee] if invitee else [])
        state, role = await _project(connection, caller, project_id)
        require(role, "owner")
        members = await store.all_of(connection, project_id)
        account_id = rules.invited(state.is_inbox, invitee, members)
        id_ = await store.add(connection, caller, project_id, account_id, body.role)
        await store.log_sight(connection, caller, project_id, account_id, first, gone=False)
        shown = await store.find(connection, id_)
        await store.log(connection, caller, "member.created", project_id, id_, None, shown, first)
        return id_, shown


async def change(request: Request, db: Database, caller: Caller, project_id: UUID, id_: UUID, role: Role) -> str:
    """Gives a member another role; the membership as shown."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        target, before, _ = await _member(connection, caller, project_id, id_, role)
        require_match(request, before.encode())
        if target.role == role:
            return before
        return await give_role(connection, caller, project_id, target, role, first)


async def remove(request: Request, db: Database, caller: Caller, project_id: UUID, id_: UUID) -> None:
    """Ends a membership: the caller's own, or as an owner that of another."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        target, before, members = await _member(connection, caller, project_id, id_, None)
        require_match(request, before.encode())
        heir = next((m.account_id for m in members if m.role == "owner" and m.id != id_), None)
        await end(connection, caller, project_id, target, heir, first)


async def give_role(db: Executor, caller: Caller, project_id: UUID, target: Membership, role: Role, first: int) -> str:
    """The membership as shown. Under the lock, and decided."""
    before = await store.find(db, target.id)
    await store.change(db, target.id, role)
    after = await store.find(db, target.id)
    await store.log(db, caller, "member.updated", project_id, target.id, before, after, first)
    return after


async def end(
    db: Executor, caller: Caller, project_id: UUID, target: Membership, heir: UUID | None, first: int
) -> None:
    """Ends a membership; what the account made there goes to the `heir`. Under the lock, and decided."""
    before = await store.find(db, target.id)
    await store.log(db, caller, "member.deleted", project_id, target.id, before, None, first)
    await moves.take_from(db, caller, project_id, target.account_id, first)
    await store.log_sight(db, caller, project_id, target.account_id, first, gone=True)
    await store.remove(db, project_id, target, heir)


async def _member(
    db: Executor, caller: Caller, project_id: UUID, id_: UUID, new: Role | None
) -> tuple[Membership, str, list[Membership]]:
    """A membership that the caller may give the `new` role, or end (None): it, as shown, and all of the project."""
    _, role = await _project(db, caller, project_id)
    members = await store.all_of(db, project_id)
    target = next((member for member in members if member.id == id_), None)
    if target is None:
        raise NotFound
    rules.check_change(caller.account_id, role, target, new, members)
    return target, await store.find(db, id_), members


async def _project(db: Executor, caller: Caller, project_id: UUID) -> tuple[ProjectState, Role]:
    found = await projects.find(db, caller.account_id, project_id)
    if found is None or found[1].is_deleted:
        raise NotFound
    return found[1], found[2]
