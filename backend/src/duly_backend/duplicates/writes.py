"""Copies a task in one transaction and one write in the log, so that undo takes the copy back as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.database import Executor, in_transaction
from duly_backend.tasks import store, trash
from duly_backend.tasks.state import TaskState
from duly_backend.tasks.told import Told


async def duplicate(db: Executor, caller: Caller, id_: UUID) -> tuple[UUID, Told]:
    """The id of the copy, and it: where the task is, after all others, with copies of what lies below it in its
    order, all of them open. NotFound, or Forbidden for those who may not change the task."""
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        states: dict[UUID, TaskState] = {}
        for each in await trash.subtree(connection, id_) or [id_]:
            states[each] = (await store.read(connection, caller.account_id, each))[2]
        copies: dict[UUID, tuple[UUID, Told]] = {}
        for each in _in_order(states):
            state = _copy(states[each], copies)
            copy_id, shown = await store.create(connection, caller, state, first)
            copies[each] = (copy_id, Told.of(shown, state))
        return copies[id_]


def _in_order(states: Mapping[UUID, TaskState]) -> Sequence[UUID]:
    """A parent before what lies below it, and what lies below it in its order: each copy is put after all there are."""
    depths: dict[UUID, int] = {}
    for each, state in states.items():
        depths[each] = depths.get(state.parent_id, 0) + 1 if state.parent_id else 0
    return sorted(states, key=lambda each: (depths[each], states[each].position or ""))


def _copy(state: TaskState, copies: Mapping[UUID, tuple[UUID, Told]]) -> TaskState:
    parent_id = state.parent_id
    if parent_id is not None and parent_id in copies:
        parent_id = copies[parent_id][0]
    return replace(state, parent_id=parent_id, position=None, completed_at=None, last_completed_at=None)
