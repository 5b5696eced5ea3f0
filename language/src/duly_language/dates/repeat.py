"""A recurrence in the making: the parts of its rule and its bounds, and the reading that comes of them."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from duly_language.dates import almanac
from duly_language.dates.hours import clock_of
from duly_language.dates.parts import PARTS
from duly_language.dates.pieces import Clock, Context, Piece
from duly_language.dates.resolve import wall_point
from duly_language.model import Anchor, Point
from duly_language.recurrences.dates import next_dates
from duly_language.recurrences.rule import Rule

FREQS = {
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "biweek": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "bimonth": ("MONTHLY", 2),
    "quarter": ("MONTHLY", 3),
    "halfyear": ("MONTHLY", 6),
    "year": ("YEARLY", 1),
    "biyear": ("YEARLY", 2),
    "decade": ("YEARLY", 10),
}


@dataclass(slots=True)
class Draft:
    """What has been read so far; `end` is the place in the tokens after it."""

    rule: Rule
    end: int
    anchor: Anchor = "schedule"
    clocks: list[Piece] = field(default_factory=list)
    starts: date | None = None
    exceptions: list[tuple[int, int]] = field(default_factory=list)

    def amend(self, end: int, **parts: object) -> "Draft":
        """The draft with parts of its rule replaced, read up to `end`."""
        return replace(self, rule=replace(self.rule, **parts), end=end)  # type: ignore[arg-type]


class Repeating(NamedTuple):
    """A recurrence as it stands in the text."""

    rule: str
    start: Point
    anchor: Anchor
    starts: date | None
    exceptions: tuple[tuple[int, int], ...]
    end: int


def finish(draft: Draft, context: Context) -> Repeating | None:
    """The rule with its times of day and its first occurrence; None where it has none."""
    if draft.rule.freq == "YEARLY" and draft.rule.months and not draft.rule.days and not draft.rule.monthdays:
        draft = draft.amend(draft.end, monthdays=(1,))  # every january: on its first day
    day = draft.starts or context.today
    clocks = [_clock(piece, day, context) for piece in draft.clocks]
    said = [clock for clock, piece in zip(clocks, draft.clocks, strict=True) if piece.clock is not None]
    rule = draft.rule
    if said:
        rule = replace(rule, hours=tuple(dict.fromkeys(clock.hour for clock in said)), minute=said[0].minute)
    first = _first(draft, clocks[0] if clocks else None, context)
    if first is None:
        return None
    return Repeating(str(rule), first, draft.anchor, draft.starts, tuple(draft.exceptions), draft.end)


def _clock(piece: Piece, day: date, context: Context) -> Clock:
    """The time on each of the days, whatever it is now."""
    if piece.clock is None:
        return Clock(PARTS[piece.part or "morning"][2], fixed=True)
    return clock_of(piece, day, context)[0]


def _first(draft: Draft, clock: Clock | None, context: Context) -> Point | None:
    """The first occurrence from now on, or from the day that the rule starts."""
    if draft.rule.freq in ("HOURLY", "MINUTELY") and clock is None and draft.starts is None:
        step = (
            timedelta(hours=draft.rule.interval)
            if draft.rule.freq == "HOURLY"
            else timedelta(minutes=draft.rule.interval)
        )
        moment = almanac.in_zone(context.now, step)
        return Point(moment.date(), time(moment.hour, moment.minute, fold=moment.fold)) if moment else None
    start = draft.starts or context.today
    # Every one of the days, not each nth: an interval counts from the first of them.
    rule = (
        replace(draft.rule, interval=1, count=None, until=None)
        if draft.rule.days or draft.rule.monthdays or draft.rule.months
        else None
    )
    days = next_dates(str(rule), start, 2) if rule else [start, *_second(draft.rule, start)]
    for day in days:
        point = wall_point(day, clock, context) if clock else Point(day)
        if clock is None or draft.starts or _ahead(point, context.now):
            return point
    return None


def _second(rule: Rule, start: date) -> list[date]:
    return next_dates(str(replace(rule, hours=(), count=None, until=None)), start, 2)[1:]


def _ahead(point: Point, now: datetime) -> bool:
    return (point.date, point.time or time()) > (now.date(), now.time())
