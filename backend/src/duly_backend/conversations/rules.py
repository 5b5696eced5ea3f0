"""What a message may hold, and when a conversation takes the next one."""

from typing import Any, Final

import orjson
from pydantic_core import PydanticCustomError

MOST_BYTES: Final = 256 * 1024
ANSWER_SECONDS: Final = 60  # how long an unanswered message of the person keeps the conversation busy


def checked_parts(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Refuses parts over 256 KiB, and what PostgreSQL cannot store as text: NUL and lone surrogates."""
    try:
        size = len(orjson.dumps(parts))
    except TypeError:
        raise PydanticCustomError("parts", "Send valid Unicode and numbers of at most 64 bits.") from None
    if size > MOST_BYTES:
        raise PydanticCustomError("parts", "Send at most 256 KiB of parts.")
    if _holds_nul(parts):
        raise PydanticCustomError("parts", "Remove the control character U+0000.")
    return parts


def _holds_nul(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any(_holds_nul(key) or _holds_nul(item) for key, item in value.items())
    return isinstance(value, list) and any(_holds_nul(item) for item in value)
