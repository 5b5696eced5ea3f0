"""Undo over HTTP."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import Json, json_of
from duly_backend.authentication import Db, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.idempotency import once
from duly_backend.undos import writes
from duly_backend.undos.models import NewUndo, Undo
from duly_service.routing import router

routes: Final = router("undos")


@routes.post("/undos", operation_id="createUndo", response_model=Undo)
async def create_undo(
    request: Request, body: NewUndo | None = None, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Takes back all changes of a turn of the assistant, or the caller's last change with all that was written with it."""

    async def write(executor: Executor) -> Response:
        undone, tasks = await writes.undo(executor, caller, body.turn if body else None)
        summaries = json_of([change.summary for change in undone])
        return Json(b'{"undone":' + summaries + b',"tasks":[' + ",".join(tasks).encode() + b"]}")

    return await once(request, caller, db, write)
