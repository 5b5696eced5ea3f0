"""The log of changes over HTTP: page by page, and as a stream of events."""

from typing import Annotated, Any, Final, cast
from urllib.parse import urlencode
from uuid import UUID

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from duly_backend.answers import Json, json_of
from duly_backend.authentication import Db, Reader, reader
from duly_backend.caller import Caller
from duly_backend.changes import store
from duly_backend.changes.feed import Feed
from duly_backend.changes.models import ChangePage
from duly_backend.changes.stream import EventStream, events
from duly_backend.database import Database
from duly_backend.paging import Limit
from duly_service.problems import Fault, Forbidden, Invalid, Unauthenticated
from duly_service.routing import header, router

routes: Final = router("changes")

Since = Annotated[int, Query(ge=0, le=2**62, description="The number of the last change that is known.")]
OfOne = Annotated[UUID | None, Query(description="Of this task, project or filter alone.")]
Start = Annotated[int | None, Query(ge=0, le=2**62, description="The number of the last change that is known.")]
STREAM: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "`ready` first, then `change` with the change as data; `resync` when it is too far behind.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@routes.get("/changes", operation_id="listChanges", response_model=ChangePage)
async def list_changes(
    request: Request,
    since: Since = 0,
    id: OfOne = None,
    limit: Limit = 50,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """The changes after a number, oldest first; `next_cursor` is the `since` of the next call. With `id` the history of
    one thing: who changed what, by which door, and when."""
    latest = await store.latest(db, caller.account_id)
    found = await store.page(db, caller.account_id, since, limit + 1, id)
    following = str(found[limit - 1][0]) if len(found) > limit else None
    items = ",".join(change for _, change in found[:limit]).encode()
    tail = json_of({"next_cursor": following, "latest": str(latest)})
    target = (
        f"{request.scope['path']}?{urlencode({'since': following or '', 'limit': limit} | ({'id': id} if id else {}))}"
    )
    headers = ((b"link", f'<{target}>; rel="next"'.encode()),) if following else ()
    return Json(b'{"items":[' + items + b"]," + tail[1:], headers=headers)


@routes.get("/events", operation_id="streamEvents", responses=STREAM, response_class=StreamingResponse)
async def stream_events(request: Request, since: Start = None, caller: Caller = Reader, db: Database = Db) -> Response:
    """Changes as they happen (server-sent events), after `Last-Event-ID` or `since`, else from now on."""
    state = request.scope["app"].state
    feed = cast(Feed, state.feed)
    start = _resume_point(request, since)
    account, bell = feed.subscribe(caller.account_id)

    async def allowed() -> bool:
        try:
            await reader(request)
        except (Unauthenticated, Forbidden):
            return False
        return True

    source = events(db, account, bell, start, allowed)
    return EventStream(source, state.health.draining, lambda: feed.leave(account, bell))


def _resume_point(request: Request, since: int | None) -> int | None:
    text = header(request, b"last-event-id")
    if not text:
        return since
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        detail = "Last-Event-ID must be the id of an event of this stream."
        raise Invalid(detail, faults=[Fault("Last-Event-ID", detail)])
    return int(text)
