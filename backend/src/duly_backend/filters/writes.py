"""What a route of filters does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from dataclasses import replace
from uuid import UUID

from starlette.requests import Request

from duly_backend.answers import require_match
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Database, Executor
from duly_backend.filters import rules, saved, store
from duly_backend.filters.models import FilterChange, NewFilter
from duly_backend.filters.rules import FilterState
from duly_service.problems import NotFound


async def create(db: Executor, caller: Caller, body: NewFilter) -> tuple[UUID, str]:
    """Invalid, with the place, for a query that nobody could read."""
    await _check(db, caller, body.query)
    return await saved.create(db, caller, FilterState(body.name, body.query, body.color))


async def change(request: Request, db: Database, caller: Caller, id_: UUID, body: FilterChange) -> str:
    """Merges a patch; Invalid, NotFound, 412 or 409 as the request asks for."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        if "query" in body.model_fields_set:
            await _check(connection, caller, body.query)
        require_match(request, shown.encode())
        await refuse_clashes(connection, caller, id_, body.version, state.version, body.model_fields_set)
        after = rules.changed(state, body)
        if after == state:
            return shown
        return await saved.save(connection, caller, "filter.updated", id_, after, first=first) or shown


async def delete(request: Request, db: Database, caller: Caller, id_: UUID) -> None:
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        require_match(request, shown.encode())
        gone = replace(state, is_deleted=True)
        await saved.save(connection, caller, "filter.deleted", id_, gone, first=first)


async def _check(db: Executor, caller: Caller, query: str) -> None:
    """Invalid, with the place, where the filter could not be asked for now."""
    found = await store.read(db, caller, query, "/query")
    found.condition(caller, lambda _: "$1")


async def _read(db: Executor, caller: Caller, id_: UUID) -> tuple[str, FilterState]:
    found = await saved.find(db, caller.account_id, id_)
    if found is None or found[1].is_deleted:
        raise NotFound
    return found
