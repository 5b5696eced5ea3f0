"""Batches over HTTP."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import Json, json_of
from duly_backend.authentication import Db, Writer
from duly_backend.batches import writes
from duly_backend.batches.models import Batch, NewBatch
from duly_backend.batches.writes import Outcome
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.idempotency import once
from duly_service.problems import Problem
from duly_service.routing import router

routes: Final = router("batches")


@routes.post("/task-batches", operation_id="createTaskBatch", response_model=Batch)
async def create_task_batch(request: Request, body: NewBatch, caller: Caller = Writer, db: Database = Db) -> Response:
    """Up to 100 changes of tasks, in their order: all of them or none, or each by itself. Undo takes them back together."""

    async def write(executor: Executor) -> Response:
        results = await writes.run(executor, caller, body)
        return Json(b'{"results":[' + b",".join(map(_shown, results)) + b"]}")

    return await once(request, caller, db, write)


def _shown(outcome: Outcome) -> bytes:
    if isinstance(outcome, Problem):
        errors = [fault._asdict() for fault in outcome.faults]
        refusal = {"code": outcome.code, "detail": outcome.detail, "errors": errors}
        return json_of({"status": outcome.status, "task": None, "problem": refusal})
    status, task = outcome
    return f'{{"status":{status},"task":{task or "null"},"problem":null}}'.encode()
