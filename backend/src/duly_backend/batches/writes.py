"""What a batch does: one transaction and one write in the log, so that undo takes it back as a whole."""

from duly_backend.batches.models import (
    ChangeOne,
    CompleteOne,
    CreateOne,
    DeleteOne,
    NewBatch,
    Operation,
    PostponeOne,
    ReopenOne,
)
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.database import Executor, in_transaction, savepoint
from duly_backend.tasks import writes
from duly_service.problems import Fault, Problem

Outcome = tuple[int, str | None] | Problem


async def run(db: Executor, caller: Caller, body: NewBatch) -> list[Outcome]:
    """The status of each operation and the task as shown (None: deleted), or why it was refused.

    In the mode `all` the first refusal is raised, with its place, and nothing was written.
    """
    async with in_transaction(db) as connection:
        first = await lock(connection, caller)
        return [await _outcome(connection, caller, body, place, first) for place in range(len(body.operations))]


async def _outcome(connection: Executor, caller: Caller, body: NewBatch, place: int, first: int) -> Outcome:
    one = body.operations[place]
    try:
        async with savepoint(connection):
            return await _do(connection, caller, one, first)
    except Problem as problem:
        refused = _placed(problem, place, one)
    if body.mode == "all":
        raise refused
    return refused


async def _do(db: Executor, caller: Caller, one: Operation, first: int) -> tuple[int, str | None]:
    match one:
        case CreateOne():
            return 201, (await writes.create(db, caller, one.task, first))[1].shown
        case ChangeOne():
            return 200, (await writes.change(db, caller, one.id, one.change, first=first)).shown
        case PostponeOne():
            return 200, (await writes.postpone(db, caller, one.id, one.due, first=first)).shown
        case CompleteOne():
            deep = one.subtasks == "complete"
            return 200, (await writes.complete(db, caller, one.id, deep=deep, first=first)).shown
        case ReopenOne():
            return 200, (await writes.reopen(db, caller, one.id, first=first)).shown
        case DeleteOne():
            await writes.delete(db, caller, one.id, first=first)
            return 204, None


def _placed(problem: Problem, place: int, one: Operation) -> Problem:
    """With pointers that begin at the operation: those of a task lie below its member of the body."""
    member = {"create": "/task", "change": "/change"}.get(one.op, "")
    at = f"/operations/{place}"
    faults = [Fault(f"{at}{member}{fault.pointer}", fault.detail) for fault in problem.faults]
    problem.faults = tuple(faults) or (Fault(at, problem.detail),)
    return problem
