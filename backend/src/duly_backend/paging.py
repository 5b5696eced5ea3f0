"""Keyset paging: a route takes `limit: Limit = 50` and `cursor: str | None = None`; a cursor is the sort key of the last item shown."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import Annotated, Any

import orjson
from fastapi import Query

from duly_service.problems import Fault, Invalid

Limit = Annotated[int, Query(ge=1, le=200, description="How many items at most.")]
Cursor = Annotated[str | None, Query(max_length=500, description="The next_cursor of the page before.")]


def to_cursor(key: list[Any]) -> str:
    """An opaque cursor from a sort key of texts, numbers, dates, moments, UUIDs and nulls."""
    return urlsafe_b64encode(orjson.dumps(key, default=str)).decode().rstrip("=")


def from_cursor(cursor: str, *kinds: Any) -> list[Any]:
    """The sort key, each part made by its kind (`instant`, `UUID`, `int`; null stays null); 422 when it is not ours."""
    try:
        parts = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return [None if part is None else kind(part) for kind, part in zip(kinds, parts, strict=True)]
    except (ValueError, TypeError, binascii.Error):
        detail = "Send a next_cursor as it came from the same list."
        raise Invalid(f"cursor: {detail}", faults=[Fault("?cursor", detail)]) from None


def instant(text: str) -> datetime:
    """The kind of a moment: aware, or PostgreSQL could not compare it."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return moment
