"""What a route of projects does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from uuid import UUID

from starlette.requests import Request

from duly_backend.access import Role, require
from duly_backend.answers import require_match
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.projects import rules, store
from duly_backend.projects.models import NewProject, ProjectChange
from duly_backend.projects.rules import ProjectState
from duly_backend.tasks import trash
from duly_service.problems import NotFound

_PLACING = frozenset({"parent_id", "after_id"})


async def create(db: Executor, caller: Caller, body: NewProject) -> tuple[UUID, str]:
    """The id of a new project, and it as shown."""
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        id_, shown = await store.create(connection, caller, body.name, body.color)
        if body.parent_id is not None:
            state = ProjectState(body.name, body.color, 1)
            change = ProjectChange(parent_id=body.parent_id)
            found = await store.neighbours(connection, caller.account_id, id_, change)
            shown = await store.put(connection, caller, id_, rules.placed(state, change, found), first=first)
        return id_, shown


async def change(request: Request, db: Database, caller: Caller, id_: UUID, body: ProjectChange) -> str:
    """Merges a patch; NotFound, Forbidden, 412 or 409 as the request asks for."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state, role = await _read(connection, caller, id_)
        shared = body.model_fields_set - _PLACING - {"version"}
        require(role, "owner" if shared else "viewer")
        require_match(request, shown.encode())
        await refuse_clashes(connection, caller, id_, body.version, state.version, body.model_fields_set)
        after = rules.changed(state, body, caller.now)
        if after != state:
            shown = await store.save(connection, caller, "project.updated", id_, after, first=first) or shown
        if body.model_fields_set & _PLACING:
            found = await store.neighbours(connection, caller.account_id, id_, body)
            placed = rules.placed(after, body, found)
            if placed != after:
                shown = await store.put(connection, caller, id_, placed, first=first)
        return shown


async def delete(request: Request, db: Database, caller: Caller, id_: UUID) -> None:
    """Puts a project and its tasks into the trash."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state, role = await _read(connection, caller, id_)
        require(role, "owner")
        require_match(request, shown.encode())
        after = rules.deleted(state)
        await store.save(connection, caller, "project.deleted", id_, after, first=first)
        await trash.trash(connection, caller, await trash.in_project(connection, id_), id_, first=first)


async def restore(db: Executor, caller: Caller, id_: UUID) -> str:
    """Takes a project out of the trash with the tasks that went with it; one that is not there stays as it is."""
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        found = await store.find(connection, caller.account_id, id_)
        require(found[2] if found else None, "owner")
        assert found is not None  # noqa: S101
        shown, state, _ = found
        if not state.is_deleted:
            return shown
        await store.save(connection, caller, "project.restored", id_, rules.restored(state), first=first)
        await trash.restore(connection, caller, await trash.gone_with(connection, id_), None, first=first)
        return (await _read(connection, caller, id_))[0]


async def _read(db: Executor, caller: Caller, id_: UUID) -> tuple[str, ProjectState, Role]:
    found = await store.find(db, caller.account_id, id_)
    if found is None or found[1].is_deleted:
        raise NotFound
    return found
