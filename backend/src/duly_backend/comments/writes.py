"""What a route of comments does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from dataclasses import replace
from uuid import UUID

from starlette.requests import Request

from duly_backend.answers import require_match
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.comments import rules, store
from duly_backend.comments.models import CommentChange, NewComment
from duly_backend.comments.rules import CommentState
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.tasks import store as tasks
from duly_service.problems import NotFound


async def create(db: Executor, caller: Caller, task_id: UUID, body: NewComment) -> tuple[UUID, str]:
    """The id of a new comment, and it as shown."""
    async with in_transaction(db) as connection:
        await lock(connection, caller)
        await tasks.read(connection, caller.account_id, task_id)
        return await store.create(connection, caller, task_id, body.text)


async def change(request: Request, db: Database, caller: Caller, id_: UUID, body: CommentChange) -> str:
    """Writes another text; NotFound, Forbidden, 412 or 409 as the request asks for."""
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_)
        require_match(request, shown.encode())
        await refuse_clashes(connection, caller, id_, body.version, state.version, body.model_fields_set)
        if body.text == state.text:
            return shown
        after = replace(state, text=body.text)
        return await store.save(connection, caller, "comment.updated", id_, after, first=first) or shown


async def delete(request: Request, db: Database, caller: Caller, id_: UUID) -> None:
    async with db.transaction() as connection:
        first = await lock(connection, caller)
        shown, state = await _read(connection, caller, id_, deletes=True)
        require_match(request, shown.encode())
        await store.save(connection, caller, "comment.deleted", id_, replace(state, is_deleted=True), first=first)


async def _read(db: Executor, caller: Caller, id_: UUID, *, deletes: bool = False) -> tuple[str, CommentState]:
    """A comment to change."""
    found = await store.find(db, caller.account_id, id_)
    if found is None or found[1].is_deleted:
        raise NotFound
    rules.check_change(found[1], caller.account_id, found[2], deletes=deletes)
    return found[0], found[1]
