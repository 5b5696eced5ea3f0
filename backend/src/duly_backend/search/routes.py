"""Search over HTTP."""

from typing import Annotated, Final

from fastapi import Query
from pydantic import BeforeValidator
from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import page
from duly_backend.authentication import Db, Reader
from duly_backend.caller import Caller
from duly_backend.database import Database
from duly_backend.fields import one_line
from duly_backend.paging import Cursor, Limit
from duly_backend.search import finding
from duly_backend.search.models import FoundPage
from duly_service.routing import router

routes: Final = router("search")

Words = Annotated[
    str,
    BeforeValidator(one_line),
    Query(min_length=1, max_length=1000, description="Words, or their beginnings.", examples=["plumb kitchen"]),
]


@routes.get("/search", operation_id="searchTasks", response_model=FoundPage)
async def search(
    request: Request, q: Words, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Reader, db: Database = Db
) -> Response:
    """Tasks whose title, description and comments hold all the words, or their beginnings, or what a slip of the fingers
    made of them; accents and case do not matter. The best first, those that are done after all that are open."""
    items, following = await finding.page(db, caller, q, limit, cursor)
    return page(request, items, following)
