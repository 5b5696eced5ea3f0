"""Labels over HTTP."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import page
from duly_backend.authentication import Db, Reader
from duly_backend.caller import Caller
from duly_backend.database import Database
from duly_backend.labels import store
from duly_backend.labels.models import LabelPage
from duly_backend.paging import Cursor, Limit
from duly_service.routing import router

routes: Final = router("labels")


@routes.get("/labels", operation_id="listLabels", response_model=LabelPage)
async def list_labels(
    request: Request, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Reader, db: Database = Db
) -> Response:
    """Labels by name."""
    items, following = await store.page(db, caller.account_id, limit, cursor)
    return page(request, items, following)
