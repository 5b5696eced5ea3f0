"""Places in a list that people order: texts compared by their bytes, with room between any two, so nothing is renumbered.

The schema's `next_position()` makes the place of a new thing from the clock, after all there are.
"""

import re
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from duly_service.problems import Conflict, Fault, Invalid

# A cursor holds a place. Some two thousand things in turn would have to be put into one and the same gap.
LONGEST: Final = 250
_PLACE: Final = re.compile(r"[0-9a-z]{1,250}", re.ASCII)
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Gap:
    """Two neighbours in an order: None where there is none."""

    after: str | None
    before: str | None


def put(after_id: UUID | None, gap: Gap, noun: str) -> str | None:
    """The place right after a thing (None: before all); None for after all. Invalid where that thing is not there,
    Conflict where there is no room."""
    if after_id is not None and gap.after is None:
        detail = f"There is no such {noun} here to stand after."
        raise Invalid(detail, faults=[Fault("/after_id", detail)])
    if gap.before is None:
        return None
    place = between(gap.after or "", gap.before)
    if len(place) > LONGEST:
        raise Conflict(f"There is no room left right here: put the {noun} somewhere else first.")
    return place


def between(low: str, high: str) -> str:
    """A place after `low` ("" for the beginning) and before `high`; low < high, and no place ends with 0."""
    shared = next((n for n, digit in enumerate(high) if digit != (low[n] if n < len(low) else "0")), len(high))
    if shared:
        return high[:shared] + between(low[shared:], high[shared:])
    first, last = _DIGITS.index(low[0]) if low else 0, _DIGITS.index(high[0])
    if last - first > 1:
        # Much is put to the very top: a small step there keeps places short.
        return _DIGITS[(first + last) // 2 if low else last - 1]
    return high[0] if len(high) > 1 else _DIGITS[first] + _after(low[1:])


def _after(low: str) -> str:
    """A short place after `low`."""
    first = _DIGITS.index(low[0]) if low else 0
    if first < len(_DIGITS) - 1:
        return _DIGITS[(first + len(_DIGITS)) // 2]
    return low[0] + _after(low[1:])


def position(value: Any) -> str:
    """A place, as the part of a cursor."""
    if not isinstance(value, str) or not _PLACE.fullmatch(value):
        raise ValueError("not a place")
    return value
