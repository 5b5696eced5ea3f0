"""What a route of tasks does in one transaction, in the order in which it must happen: lock, read, decide, write."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Executor, in_transaction
from duly_backend.tasks import moves, places, rules, store, trash
from duly_backend.tasks.models import DueChange, NewTask, TaskChange
from duly_backend.tasks.places import Spot
from duly_backend.tasks.state import Clock, TaskState
from duly_backend.tasks.told import Told

Meets = Callable[[bytes], None]
"""Raises PreconditionFailed for a task that is shown otherwise than If-Match has it."""


def _anything(_: bytes) -> None:
    """Nothing was asked for."""


async def create(db: Executor, caller: Caller, body: NewTask, first: int | None = None) -> tuple[UUID, Told]:
    """The id of a new task, and it; Invalid where it names what is not there."""
    state = rules.new(body, Clock.of(caller))
    async with _write(db, caller, first) as (connection, first):
        state = places.placed(state, body, await moves.find_place(connection, caller.account_id, body))
        state = await _assigned(connection, state, state, body)
        id_, shown = await store.create(connection, caller, state, first, body.id)
        return id_, Told.of(shown, state)


async def change(
    db: Executor, caller: Caller, id_: UUID, body: TaskChange, *, meets: Meets = _anything, first: int | None = None
) -> Told:
    """Merges a patch; NotFound, 412 or 409 as the request asks for. A patch that changes nothing writes nothing."""
    async with _write(db, caller, first) as (connection, first):
        shown, version, state = await store.read(connection, caller.account_id, id_)
        meets(shown.encode())
        await refuse_clashes(connection, caller, id_, body.version, version, body.model_fields_set)
        after = rules.changed(state, body, Clock.of(caller))
        after = await _placed(connection, caller, id_, after, body)
        after = await _assigned(connection, state, after, body)
        if after == state:
            return Told.of(shown, state)
        shown = await store.save(connection, caller, "task.updated", id_, after, first=first)
        if (spot := Spot(after.project_id, after.section_id)) != Spot(state.project_id, state.section_id):
            await moves.follow(connection, caller, id_, spot, first)
        return Told.of(shown, after)


async def _placed(db: Executor, caller: Caller, id_: UUID, state: TaskState, body: TaskChange) -> TaskState:
    given = body.model_fields_set
    if given & {"project_id", "parent_id", "section_id"}:
        state = places.placed(state, body, await moves.find_place(db, caller.account_id, body, id_))
    if "after_id" in given:
        state = places.ordered(state, body, await moves.gap(db, "tasks", state.project_id, body.after_id, id_))
    return state


async def _assigned(db: Executor, before: TaskState, state: TaskState, body: NewTask | TaskChange) -> TaskState:
    wanted = (body.assignee_ids or ()) if "assignee_ids" in body.model_fields_set else None
    if wanted is None and (not state.assignees or before.project_id == state.project_id):
        return state
    return places.assigned(state, wanted, await moves.members(db, state.project_id))


async def postpone(db: Executor, caller: Caller, id_: UUID, due: DueChange, *, first: int | None = None) -> Told:
    """Moves this occurrence alone."""
    async with _write(db, caller, first) as (connection, first):
        shown, _, state = await store.read(connection, caller.account_id, id_)
        after = rules.postponed(state, due)
        if after == state:
            return Told.of(shown, state)
        return Told.of(await store.save(connection, caller, "task.postponed", id_, after, first=first), after)


async def complete(db: Executor, caller: Caller, id_: UUID, *, deep: bool = False, first: int | None = None) -> Told:
    """Completes a task that is open; `deep`, the open ones below it first, in the same write."""
    async with _write(db, caller, first) as (connection, first):
        if deep:
            below = (await trash.subtree(connection, id_))[1:]
            for each in reversed(below):
                await _complete(connection, caller, each, first)
        return await _complete(connection, caller, id_, first)


async def _complete(connection: Executor, caller: Caller, id_: UUID, first: int) -> Told:
    """The completion keeps what was due."""
    shown, _, state = await store.read(connection, caller.account_id, id_)
    after = rules.completed(state, Clock.of(caller))
    if after == state:
        return Told.of(shown, state)
    await store.add_completion(connection, caller, id_, state)
    return Told.of(await store.save(connection, caller, "task.completed", id_, after, first=first), after)


async def reopen(db: Executor, caller: Caller, id_: UUID, *, first: int | None = None) -> Told:
    """Takes the last completion back."""
    async with _write(db, caller, first) as (connection, first):
        shown, _, state = await store.read(connection, caller.account_id, id_)
        done = await store.completions(connection, id_)
        last = done[0] if done else None
        previous = done[1][1].completed_at if len(done) > 1 else None
        after = rules.reopened(state, last[1] if last else None, previous)
        if after == state or last is None:
            return Told.of(shown, state)
        await store.take_back_completion(connection, last[0], caller.now)
        return Told.of(await store.save(connection, caller, "task.reopened", id_, after, first=first), after)


async def delete(
    db: Executor, caller: Caller, id_: UUID, *, meets: Meets = _anything, first: int | None = None
) -> None:
    """Puts a task and all below it into the trash."""
    async with _write(db, caller, first) as (connection, first):
        shown, _, _ = await store.read(connection, caller.account_id, id_)
        meets(shown.encode())
        ids = await trash.subtree(connection, id_)
        await trash.trash(connection, caller, ids, id_, first=first)


async def restore(db: Executor, caller: Caller, id_: UUID) -> Told:
    """Takes a task out of the trash with all that went with it and lies below it; one that is not there stays as it is."""
    async with _write(db, caller) as (connection, first):
        root = await trash.deleted_with(connection, caller, id_)
        if root is None:
            shown, _, state = await store.read(connection, caller.account_id, id_)
            return Told.of(shown, state)
        ids = await trash.subtree(connection, id_, root)
        project_id = await trash.landing(connection, caller.account_id, id_)
        await trash.restore(connection, caller, ids, project_id, first=first)
        shown, _, state = await store.read(connection, caller.account_id, id_)
        return Told.of(shown, state)


@asynccontextmanager
async def _write(db: Executor, caller: Caller, first: int | None = None) -> AsyncIterator[tuple[Executor, int]]:
    """A transaction under the lock, and the number of the write that what happens in it belongs to: its own, or `first`
    where it is a part of a greater one, which holds the lock already."""
    async with in_transaction(db) as connection:
        yield connection, await lock(connection, caller) if first is None else first
