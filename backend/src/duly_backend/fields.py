"""Types of the fields that bodies share, with their limits; what they refuse, they refuse with a pointer to the field.

No text holds a NUL, another control character (descriptions may hold line breaks and tabs) or a lone surrogate.
"""

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time
from functools import lru_cache
from typing import Annotated, Any, Final
from zoneinfo import available_timezones

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
MOST_LABELS: Final = 50


class Body(BaseModel):
    """A request's body: an unknown field is a mistake, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Shown(BaseModel):
    """What an answer holds; describes the bytes that PostgreSQL made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _refusal(code: str, sentence: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{sentence}", {"sentence": sentence})


def plain(value: Any, allowed: str = "") -> Any:
    """Refuses control characters outside of `allowed`, and lone surrogates; what is no text is left to its type."""
    if not isinstance(value, str):
        return value
    for character in value:
        category = unicodedata.category(character)
        if category == "Cs":
            raise _refusal("lone_surrogate", "Send valid Unicode: half of a surrogate pair stands alone.")
        if category == "Cc" and character not in allowed:
            raise _refusal("control_character", f"Remove the control character U+{ord(character):04X}.")
    return value


def one_line(value: Any) -> Any:
    """One line of text without its outer white space."""
    return plain(value.strip()) if isinstance(value, str) else value


def paragraphs(value: Any) -> Any:
    return plain(value.replace("\r\n", "\n"), allowed="\n\t") if isinstance(value, str) else value


def visible(value: str) -> str:
    if all(unicodedata.category(character)[0] in "CZ" for character in value):
        raise _refusal("nothing_visible", "Write at least one visible character.")
    return value


Title = Annotated[str, BeforeValidator(one_line), Field(min_length=1, max_length=500), AfterValidator(visible)]
Name = Annotated[str, BeforeValidator(one_line), Field(min_length=1, max_length=120), AfterValidator(visible)]
LabelName = Annotated[str, BeforeValidator(one_line), Field(min_length=1, max_length=60), AfterValidator(visible)]
Description = Annotated[str, BeforeValidator(paragraphs), Field(max_length=20_000)]
Priority = Annotated[int, Field(strict=True, ge=1, le=4, description="1 is the highest, 4 means none.")]
Version = Annotated[int, Field(strict=True, ge=1)]
Minutes = Annotated[int, Field(strict=True, ge=1, le=60 * 24 * 366)]


def _unique_labels(names: list[str]) -> list[str]:
    """Keeps the first spelling of each name: labels are told apart without regard to case."""
    return list({name.lower(): name for name in reversed(names)}.values())[::-1]


LabelNames = Annotated[list[LabelName], Field(max_length=MOST_LABELS), AfterValidator(_unique_labels)]


def _spelled(form: str, pattern: str, example: str, parse: Callable[[str], Any]) -> BeforeValidator:
    """Python's own parsers take more spellings (2027-W02-5, 0930Z) than other programs understand."""
    spelling = re.compile(pattern, re.ASCII)

    def check(value: Any) -> Any:
        with suppress(ValueError):
            if isinstance(value, str) and spelling.fullmatch(value):
                return parse(value)
        raise _refusal("spelling", f"Write it as {form}, such as {example}.")

    return BeforeValidator(check)


def _in_range(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _refusal("day_out_of_range", f"Choose a day from {FIRST_DAY} to {LAST_DAY}.")
    return day


Day = Annotated[
    date, _spelled("YYYY-MM-DD", r"\d{4}-\d\d-\d\d", "2027-01-15", date.fromisoformat), AfterValidator(_in_range)
]
ClockTime = Annotated[
    time,
    _spelled("HH:MM", r"\d\d:\d\d", "09:30", time.fromisoformat),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "examples": ["09:30"]}),
]
ShownTime = Annotated[str, Field(pattern="^[0-2][0-9]:[0-5][0-9]$", examples=["09:30"])]
Moment = AwareDatetime


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones()) - {"localtime", "Factory", "posixrules"}


def _known_zone(name: str) -> str:
    if name not in _zones():
        raise _refusal("time_zone", "Name a time zone as IANA does, such as Europe/Vienna.")
    return name


TimeZone = Annotated[str, Field(max_length=60, examples=["Europe/Vienna"]), AfterValidator(_known_zone)]
