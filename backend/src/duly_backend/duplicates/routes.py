"""Duplicates over HTTP."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import created
from duly_backend.authentication import Db, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.duplicates import writes
from duly_backend.idempotency import once
from duly_backend.tasks.models import NoBody, TaskInFull
from duly_backend.tasks.routes import TaskId
from duly_backend.tasks.state import Clock
from duly_service.routing import router

routes: Final = router("tasks")


@routes.post("/tasks/{task_id}/duplicates", operation_id="duplicateTask", status_code=201, response_model=TaskInFull)
async def duplicate_task(
    request: Request, task_id: TaskId, body: NoBody | None = None, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Makes a copy of a task with all below it, in the same place; what was done is open in the copy. Undo takes it back
    as a whole."""

    async def write(executor: Executor) -> Response:
        id_, task = await writes.duplicate(executor, caller, task_id)
        return created(task.shown.encode(), f"/api/v1/tasks/{id_}", task.beside(Clock.of(caller)))

    return await once(request, caller, db, write)
