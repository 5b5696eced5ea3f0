"""What a route of sections does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from dataclasses import replace
from uuid import UUID

from starlette.requests import Request

from duly_backend.access import require
from duly_backend.answers import require_match
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.projects import store as projects
from duly_backend.sections import rules, store
from duly_backend.sections.models import NewSection, SectionChange
from duly_backend.sections.rules import SectionState
from duly_backend.tasks import moves, trash
from duly_service.problems import NotFound


async def create(db: Executor, caller: Caller, project_id: UUID, body: NewSection) -> tuple[UUID, str]:
    """The id of a new section, and it as shown."""
    async with in_transaction(db) as connection:
        await lock(connection, caller)
        found = await projects.find(connection, caller.account_id, project_id)
        require(found[2] if found and not found[1].is_deleted else None, "editor")
        return await store.create(connection, caller, project_id, body.name)


async def change(request: Request, db: Database, caller: Caller, id_: UUID, body: SectionChange) -> str:
    """Merges a patch; NotFound, Forbidden, 412 or 409 as the request asks for."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        require_match(request, shown.encode())
        await refuse_clashes(connection, caller, id_, body.version, state.version, body.model_fields_set)
        wants_order = "after_id" in body.model_fields_set
        gap = await moves.gap(connection, "sections", state.project_id, body.after_id, id_) if wants_order else None
        after = rules.changed(state, body, gap)
        if after == state:
            return shown
        return await store.save(connection, caller, "section.updated", id_, after, first=first) or shown


async def delete(request: Request, db: Database, caller: Caller, id_: UUID) -> None:
    """Puts a section and its tasks into the trash: the tasks first, so that undo, newest first, has the section for them."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        require_match(request, shown.encode())
        await trash.trash(connection, caller, await trash.in_section(connection, id_), id_, first=first)
        await store.save(connection, caller, "section.deleted", id_, replace(state, is_deleted=True), first=first)


async def restore(db: Executor, caller: Caller, id_: UUID) -> str:
    """Takes a section out of the trash with the tasks that went with it; one that is not there stays as it is."""
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        found = await store.find(connection, caller.account_id, id_)
        require(found[2] if found else None, "editor")
        assert found is not None  # noqa: S101
        shown, state, _ = found
        if not state.is_deleted:
            return shown
        back = replace(state, is_deleted=False)
        shown = await store.save(connection, caller, "section.restored", id_, back, first=first) or shown
        await trash.restore(connection, caller, await trash.gone_with(connection, id_), None, first=first)
        return shown


async def _read(db: Executor, caller: Caller, id_: UUID) -> tuple[str, SectionState]:
    """A section to change."""
    found = await store.find(db, caller.account_id, id_)
    if found is None or found[1].is_deleted:
        raise NotFound
    require(found[2], "editor")
    return found[0], found[1]
