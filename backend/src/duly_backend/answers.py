"""How rooms answer: bytes of JSON as PostgreSQL or orjson made them, with ETag, Location and Link; and what If-Match asks for."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any
from urllib.parse import parse_qsl, urlencode

import orjson
from starlette.requests import Request
from starlette.responses import Response

from duly_service.problems import PreconditionFailed
from duly_service.routing import header


class Json(Response):
    """JSON that is bytes already; `headers` are a few raw pairs, lower-case."""

    def __init__(self, body: bytes, status_code: int = 200, headers: tuple[tuple[bytes, bytes], ...] = ()) -> None:
        self.status_code = status_code
        self.body = body
        self.background = None
        self.raw_headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            *headers,
        ]


def json_of(value: Any) -> bytes:
    """A Python value as JSON; UUIDs, dates and moments in their usual forms."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z, default=str)


def etag_of(body: bytes) -> str:
    """A strong ETag: what is shown decides, so it changes with anything that the caller may see."""
    return f'"{blake2b(body, digest_size=12).hexdigest()}"'


def shown(request: Request, body: bytes, beside: bytes = b"") -> Response:
    """200 with one resource and its ETag, or 304 when If-None-Match names it. `beside` are further members of its JSON, from
    their comma on, which move by themselves: the ETag is that of what is stored."""
    etag = etag_of(body)
    wanted = header(request, b"if-none-match")
    if wanted is not None and request.scope["method"] == "GET" and _names(wanted, etag):
        return Response(status_code=304, headers={"ETag": etag})
    return Json(_joined(body, beside), headers=((b"etag", etag.encode()),))


def created(body: bytes, location: str, beside: bytes = b"") -> Response:
    """201 with the new resource; `location` is its path, such as /api/v1/tasks/…. Otherwise as `shown`."""
    return Json(_joined(body, beside), 201, ((b"location", location.encode()), (b"etag", etag_of(body).encode())))


def _joined(body: bytes, beside: bytes) -> bytes:
    return body[:-1] + beside + b"}" if beside else body


def gone() -> Response:
    """204."""
    return Response(status_code=204)


def require_match(request: Request, body: bytes) -> None:
    """412 unless If-Match is absent or names the resource as it is shown now; call it inside the transaction that writes."""
    wanted = header(request, b"if-match")
    if wanted is not None and not _names(wanted, etag_of(body), weak=False):
        raise PreconditionFailed


def page(request: Request, items: bytes, next_cursor: str | None, extra: Mapping[str, Any] | None = None) -> Response:
    """200 with {items, next_cursor}; `items` is a JSON array as bytes, `extra` further members."""
    tail = orjson.dumps({"next_cursor": next_cursor, **(extra or {})})
    headers: tuple[tuple[bytes, bytes], ...] = ()
    if next_cursor is not None:
        query = [(k, v) for k, v in parse_qsl(request.scope["query_string"].decode()) if k != "cursor"]
        target = f"{request.scope['path']}?{urlencode([*query, ('cursor', next_cursor)])}"
        headers = ((b"link", f'<{target}>; rel="next"'.encode()),)
    return Json(b'{"items":' + items + b"," + tail[1:], headers=headers)


def _names(wanted: str, etag: str, *, weak: bool = True) -> bool:
    tags = [tag.strip() for tag in wanted.split(",")]
    return "*" in tags or etag in tags or (weak and f"W/{etag}" in tags)
