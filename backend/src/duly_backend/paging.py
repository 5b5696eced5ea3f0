"""Keyset paging: a route takes `limit: Limit = 50` and `cursor: str | None = None`; a cursor is the sort key of the last item shown."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

import orjson
from fastapi import Query

from duly_service.problems import Fault, Invalid

Limit = Annotated[int, Query(ge=1, le=200, description="How many items at most.")]
Cursor = Annotated[str | None, Query(max_length=500, description="The next_cursor of the page before.")]


def to_cursor(key: list[Any]) -> str:
    """An opaque cursor from a sort key of texts, numbers, dates, moments, UUIDs and nulls."""
    return urlsafe_b64encode(orjson.dumps(key, default=str)).decode().rstrip("=")


def page_of(rows: Sequence[Any], limit: int, *key: str) -> tuple[bytes, str | None]:
    """A JSON array of the `shown` of up to `limit` rows, and the cursor of the next page where there is one row more: the
    `key` columns of the last that is shown."""
    items = b"[" + ",".join(row["shown"] for row in rows[:limit]).encode() + b"]"
    return items, to_cursor([rows[limit - 1][name] for name in key]) if len(rows) > limit else None


def from_cursor(cursor: str, *kinds: Any) -> list[Any]:
    """The sort key, each part made by its kind (`instant`, `UUID`, `number`, `text`; null stays null); 422 when it is not ours."""
    try:
        parts = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not isinstance(parts, list):
            raise ValueError("not a sort key")
        return [None if part is None else kind(part) for kind, part in zip(kinds, parts, strict=True)]
    except (ValueError, TypeError, AttributeError, OverflowError, binascii.Error):
        detail = "Send a next_cursor as it came from the same list."
        raise Invalid(f"cursor: {detail}", faults=[Fault("?cursor", detail)]) from None


# The kinds refuse, too, what PostgreSQL would: a forged cursor is the caller's mistake, not ours.


def instant(value: str) -> datetime:
    """A moment with an offset."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return moment.astimezone(UTC)


def number(value: Any) -> int:
    """A whole number of 64 bits."""
    if not isinstance(value, int) or abs(value) >= 2**63:
        raise ValueError("not a number of 64 bits")
    return value


def text(value: Any) -> str:
    """A text without NUL."""
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("not a text")
    return value
