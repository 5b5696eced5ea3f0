"""The trash over HTTP."""

from typing import Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import gone, page
from duly_backend.authentication import Db, Reader, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database
from duly_backend.paging import Cursor, Limit
from duly_backend.trash import store, writes
from duly_backend.trash.models import TrashPage
from duly_service.routing import router

routes: Final = router("trash")


@routes.get("/trash", operation_id="listTrash", response_model=TrashPage)
async def list_trash(
    request: Request, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Reader, db: Database = Db
) -> Response:
    """Tasks, sections and projects that were deleted and can be restored, the last one first; not what went along with them."""
    items, following = await store.page(db, caller.account_id, limit, cursor)
    return page(request, items, following)


@routes.delete("/trash", operation_id="emptyTrash", status_code=204)
async def empty_trash(caller: Caller = Writer, db: Database = Db) -> Response:
    """Removes for good all that lies there of the projects that the caller owns. It cannot be undone."""
    await writes.empty(db, caller)
    return gone()


@routes.delete("/trash/{trashed_id}", operation_id="removeFromTrash", status_code=204)
async def remove_from_trash(trashed_id: UUID, caller: Caller = Writer, db: Database = Db) -> Response:
    """Removes one task, section or project for good, with what went along (owners). It cannot be undone."""
    await writes.remove(db, caller, trashed_id)
    return gone()
