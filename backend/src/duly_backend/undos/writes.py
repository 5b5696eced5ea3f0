"""Taking changes back in one transaction: each by its inverse, newest first, or none of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.comments import store as comments
from duly_backend.database import Executor, in_transaction
from duly_backend.filters import saved as filters
from duly_backend.problems import NothingToUndo, RoleTooSmall
from duly_backend.projects import rules as project_rules
from duly_backend.projects import store as projects
from duly_backend.sections import store as sections
from duly_backend.tasks import moves, trash
from duly_backend.tasks import store as tasks
from duly_backend.undos import rules, store
from duly_backend.undos.rules import INVERSE, Logged
from duly_service.problems import Conflict


async def undo(db: Executor, caller: Caller, turn: UUID | None) -> tuple[list[Logged], list[str]]:
    """What was taken back, newest first, and the tasks that exist now, as shown.

    NothingToUndo; Conflict with `tasks` when another change has touched one of them since.
    """
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        found = (
            store.of_turn(connection, caller.account_id, turn) if turn else store.last(connection, caller.account_id)
        )
        changes = await found
        if not changes:
            raise NothingToUndo
        _refuse(await store.removed(connection, changes), "for it leads back to what was removed for good")
        _refuse(await store.touched_since(connection, caller.account_id, changes))
        await _refuse_closed(connection, caller, changes)
        for step in rules.steps(changes):
            await _take_back(connection, caller, step, changes, first)
        await _refuse_closed(connection, caller, changes)  # where they are now may be what was closed meanwhile
        ids = list(dict.fromkeys(change.id for change in changes))
        _refuse(await store.misplaced(connection, ids))
        return changes, await store.alive(connection, caller.account_id, ids)


async def _refuse_closed(db: Executor, caller: Caller, changes: Sequence[Logged]) -> None:
    if closed := await store.closed(db, caller.account_id, changes):
        raise RoleTooSmall(f"You may no longer change “{closed[0]['title']}”, so nothing was undone.")


def _refuse(others: list[dict[str, str]], why: str = "because of what has changed since") -> None:
    if others:
        names = ", ".join(map(_named, others[:3])) + (" and more" if len(others) > 3 else "")
        raise Conflict(f"Nothing was undone, {why}: {names}.", extra={"tasks": others})


def _named(other: dict[str, str]) -> str:
    return f"“{other['title']}”" + (f" (by {other['by']})" if "by" in other else "")


async def _take_back(
    db: Executor, caller: Caller, step: Sequence[Logged], changes: Sequence[Logged], first: int
) -> None:
    change, ids, undoes = step[0], [c.id for c in step], [c.seq for c in step]
    match change.kind:
        case "task.created":
            await trash.trash(db, caller, ids, change.id, first=first, undoes=undoes)
        case "task.restored":
            await trash.trash(db, caller, ids, rules.root_of(step, changes), first=first, undoes=undoes)
        case "task.deleted":
            await trash.put_back(db, {each.id: rules.task_before(each) for each in step})
            await trash.restore(db, caller, ids, None, first=first, undoes=undoes)
        case "task.updated" | "task.postponed" | "task.completed" | "task.reopened":
            await _turn_completion_back(db, caller, change)
            state = rules.task_before(change)
            members = await moves.members(db, state.project_id)
            state = replace(state, assignees=tuple(each for each in state.assignees if each in members))
            await tasks.save(db, caller, INVERSE[change.kind], change.id, state, first=first, undoes=change.seq)
        case _ if change.resource in _ROOMS:
            await _take_thing_back(db, caller, change, first)
        case _:
            await _take_project_back(db, caller, change, first)


async def _turn_completion_back(db: Executor, caller: Caller, change: Logged) -> None:
    if change.kind == "task.completed":
        (completion_id, _), *_ = await tasks.completions(db, change.id)
        await tasks.remove_completion(db, completion_id)
    elif change.kind == "task.reopened":
        await tasks.restore_completion(db, change.id)


async def _take_project_back(db: Executor, caller: Caller, change: Logged, first: int) -> None:
    found = await projects.find(db, caller.account_id, change.id)
    if found is None:  # a project's row is never removed while its changes are kept
        raise NothingToUndo
    if rules.is_placing(change):
        await projects.put(db, caller, change.id, rules.project_before(change), first=first, undoes=change.seq)
        return
    match change.kind:
        case "project.created" | "project.restored":
            state = project_rules.deleted(found[1])
        case "project.deleted":
            state = project_rules.restored(found[1])
        case _:
            state = rules.project_before(change)
    await projects.save(db, caller, INVERSE[change.kind], change.id, state, first=first, undoes=change.seq)


# Rooms whose things are found, and saved as they were, in the same way: by resource, with what reads that from a change.
_ROOMS: Final[Mapping[str, tuple[Any, Callable[[Logged], Any]]]] = {
    "comment": (comments, rules.comment_before),
    "section": (sections, rules.section_before),
    "filter": (filters, rules.filter_before),
}


async def _take_thing_back(db: Executor, caller: Caller, change: Logged, first: int) -> None:
    room, before = _ROOMS[change.resource]
    found = await room.find(db, caller.account_id, change.id)
    if found is None:  # what it belongs to is in the trash
        raise NothingToUndo
    state = before(change) if change.before else replace(found[1], is_deleted=True)
    await room.save(db, caller, INVERSE[change.kind], change.id, state, first=first, undoes=change.seq)
