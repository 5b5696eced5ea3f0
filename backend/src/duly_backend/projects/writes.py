"""What a route of projects does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from uuid import UUID

from starlette.requests import Request

from duly_backend.answers import require_match
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.projects import rules, store
from duly_backend.projects.models import ProjectChange
from duly_backend.projects.rules import ProjectState
from duly_backend.tasks import trash
from duly_service.problems import NotFound


async def change(request: Request, db: Database, caller: Caller, id_: UUID, body: ProjectChange) -> str:
    """Merges a patch; NotFound, 412 or 409 as the request asks for."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        require_match(request, shown.encode())
        await refuse_clashes(connection, caller, id_, body.version, state.version, body.model_fields_set)
        after = rules.changed(state, body)
        if after == state:
            return shown
        return await store.save(connection, caller, "project.updated", id_, after, first=first) or shown


async def delete(request: Request, db: Database, caller: Caller, id_: UUID) -> None:
    """Puts a project and its tasks into the trash."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        require_match(request, shown.encode())
        after = rules.deleted(state)
        await store.save(connection, caller, "project.deleted", id_, after, first=first)
        ids = await trash.in_project(connection, caller.account_id, id_)
        await trash.trash(connection, caller, ids, id_, first=first)


async def restore(db: Executor, caller: Caller, id_: UUID) -> str:
    """Takes a project out of the trash with the tasks that went with it; one that is not there stays as it is."""
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        found = await store.find(connection, caller.account_id, id_)
        if found is None:
            raise NotFound
        shown, state = found
        if not state.is_deleted:
            return shown
        await store.save(connection, caller, "project.restored", id_, rules.restored(state), first=first)
        ids = await trash.gone_with(connection, caller.account_id, id_)
        await trash.restore(connection, caller, ids, None, first=first)
        return (await _read(connection, caller, id_))[0]


async def _read(db: Executor, caller: Caller, id_: UUID) -> tuple[str, ProjectState]:
    found = await store.find(db, caller.account_id, id_)
    if found is None or found[1].is_deleted:
        raise NotFound
    return found
