"""Exports over HTTP."""

from collections.abc import AsyncIterator
from typing import Final

from starlette.responses import Response, StreamingResponse

from duly_backend.authentication import Db, Reader
from duly_backend.caller import Caller
from duly_backend.database import Database
from duly_backend.exports.models import Export
from duly_backend.exports.writing import written
from duly_service.routing import router

routes: Final = router("exports")


@routes.get("/exports/json", operation_id="exportJson", response_model=Export)
async def export_json(caller: Caller = Reader, db: Database = Db) -> Response:
    """All that the account sees, as one JSON file: projects, sections, tasks, comments, completions, labels, filters."""
    pieces = written(db, caller)
    head = await anext(pieces)  # what is refused is refused before anything is sent
    name = f"duly-{caller.today}.json"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_all(head, pieces), media_type="application/json", headers=headers)


async def _all(head: bytes, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield head
    async for piece in pieces:
        yield piece
