"""A piece of a phrase of time: a set of moments, given by what is known of them. Pieces side by side are intersected."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, tzinfo
from typing import Literal, NamedTuple

from duly_language.dates.parts import NARROWED

Grain = Literal["day", "weekend", "week", "month", "quarter", "year", "season"]
Pick = Literal["next", "this", "last", "after", "before"]


class Context(NamedTuple):
    """What a reading depends on beside the text. `now` is local time in `zone`; weeks open on `first_weekday` (Monday = 0).
    `past`: what is spoken of lies behind, so that a day is its last one up to today."""

    now: datetime
    zone: tzinfo
    day_first: bool
    first_weekday: int = 0
    past: bool = False

    @property
    def today(self) -> date:
        return self.now.date()


class Clock(NamedTuple):
    """A time of day. `fixed`: morning or afternoon is known (am, pm, 17:00, 09:00, noon)."""

    hour: int
    minute: int = 0
    second: int = 0
    fixed: bool = False


class Period(NamedTuple):
    """The days from `start` up to, not including, `end`."""

    start: date
    end: date
    grain: Grain


@dataclass(frozen=True, slots=True)
class Piece:
    """Fields that are None say nothing. `weak` pieces (a bare number) count only in company."""

    day: date | None = None
    period: Period | None = None
    year: int | None = None
    month: int | None = None
    monthday: int | None = None
    weekday: int | None = None
    pick: Pick | None = None
    nth: int | None = None
    clock: Clock | None = None
    part: str | None = None
    moment: datetime | None = None
    edge: str | None = None
    swapped: date | None = None  # the day where 1/2 is read in the other order
    zone: int | str | None = None  # minutes east of UTC or an IANA zone, where the text names one
    weak: bool = False
    alone: bool = True  # may stand by itself

    def has_day(self) -> bool:
        return any(
            value is not None for value in (self.day, self.period, self.month, self.monthday, self.weekday, self.year)
        )

    def has_time(self) -> bool:
        return self.clock is not None or self.part is not None


_SETS = tuple(field.name for field in fields(Piece) if field.name not in ("weak", "alone"))


def intersect(left: Piece, right: Piece) -> Piece | None:
    """The moments that lie in both; None where the two cannot be meant together."""
    if not _fit(left, right):
        return None
    narrowed = NARROWED.get((left.part or "", right.part or ""))
    if narrowed:
        left, right = replace(left, part=narrowed), replace(right, part=narrowed)
    given = {name: value for name in _SETS if (value := getattr(right, name)) is not None}
    for name, value in given.items():
        if getattr(left, name) not in (None, value):
            return None
    if not narrowed and all(getattr(left, name) is not None for name in given):
        return None
    counted = (left.nth is not None or left.edge is not None) and (right.year is not None or right.period is not None)
    return replace(left, **given, weak=left.weak and right.weak and not counted and right.zone is None, alone=True)


def _fit(left: Piece, right: Piece) -> bool:
    if left.moment is not None or right.moment is not None:
        return False
    if right.zone is not None and left.clock is None:
        return False
    return _allows(left, right) and _allows(right, left)


def _allows(one: Piece, other: Piece) -> bool:
    """Whether what is known of `one` leaves room for `other`."""
    if one.clock is not None and _is_month(other) and one.monthday is one.nth is None:
        return False
    if one.day is not None and _names_other_day(one.day, other):
        return False
    if one.nth is not None and other.monthday is not None:
        return False
    if one.edge is not None and one.nth is None and (other.day or other.monthday or other.weekday is not None):
        return False
    if one.period is not None and not _lies_in(one.period, other):
        return False
    return not _is_loose_weekday(one, other) and not _is_loose_year(one, other)


def _is_loose_weekday(one: Piece, other: Piece) -> bool:
    """A weekday beside a month says nothing without a day ("friday march"), nor a picked one ("last friday march")."""
    if one.weekday is None or other.month is None:
        return False
    picked = one.pick is not None and not _dated(one, other)
    return picked or (one.nth is None and one.monthday is other.monthday is None)


def _is_loose_year(one: Piece, other: Piece) -> bool:
    """A year joins a month, a period or what counts within it."""
    parts = (one.month, one.monthday, other.month, other.period, other.edge, other.nth)
    return one.year is not None and all(part is None for part in parts)


def _is_month(piece: Piece) -> bool:
    """A whole month, which has no one hour."""
    return piece.month is not None and all(value is None for value in (piece.monthday, piece.nth, piece.edge))


def _dated(one: Piece, other: Piece) -> bool:
    """Whether a weekday with "this" or "next" merely goes with a full date ("next monday, march 3rd")."""
    return one.pick in ("this", "next") and other.monthday is not None


def _names_other_day(day: date, other: Piece) -> bool:
    if other.weekday is not None and other.pick is None and other.nth is None:
        return other.weekday != day.weekday()
    return other.has_day()


def _lies_in(period: Period, other: Piece) -> bool:
    if other.day is not None or other.year is not None or other.period is not None:
        return False
    if other.pick is not None:
        return False
    return other.month is None or period.grain == "year"
