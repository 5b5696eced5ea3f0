"""When a task shall be due, from the words for it and from where it stands now. A day that does not exist is never moved to another."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias

from duly_chatbot.tools.shapes import Due
from duly_language import (
    MissingDay,
    Point,
    Shift,
    TaskReading,
    When,
    missing_day,
    read_same_day,
    read_shift,
    read_task,
    read_when,
    shifted,
)
from duly_language.recurrences import repetition_of


@dataclass(frozen=True, slots=True)
class NoTime:
    """An hour earlier than a day without a time."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Not a date but a rule, with its first date and the days that it leaves out."""

    rrule: str
    anchor: str
    first: Due
    exceptions: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """What the words depend on: `standing` is the due date that is to be moved, `day` the day last spoken of."""

    now: datetime
    zone: str
    locale: str
    standing: Due | None = None
    day: date | None = None


Reading: TypeAlias = Due | Repeat | MissingDay | NoTime | None


def read(words: str, at: Moment) -> Reading:
    """What the words mean for a task that stands as it does; None when they name no time."""
    if wrong := missing_day(words, at.now, at.zone, at.locale):
        return wrong
    shift = read_shift(words, at.locale)
    if shift and at.standing:
        return moved(at.standing, shift, at.zone) or NoTime()
    when = read_when(words, at.now, at.zone, at.locale)
    if at.day and read_same_day(words, at.locale, alone=when is None):
        return Due(at.day, when.start.time if when else None, at.zone if when and when.start.time else None)
    if when is None:
        return None
    if when.rrule:
        found = repetition_of(when)
        return Repeat(found.rule, when.anchor, replace(_due(when, at), date=found.first), found.exceptions)
    return _timed(when, at)


def moved(due: Due, shift: Shift, zone: str) -> Due | None:
    """The due date moved; None when a time of day would be needed and there is none. `zone` is the account's."""
    point = shifted(Point(due.date, due.time), shift, due.time_zone or zone)
    return Due(point.date, point.time, due.time_zone) if point else None


def lost(words: str, at: Moment) -> tuple[tuple[str, str], ...]:
    """What the words say beyond a day, a time and a rule, as (its kind, its words)."""
    return lost_of(read_task(f"x {words}", at.now, at.zone, at.locale), f"x {words}")


def lost_of(reading: TaskReading, line: str) -> tuple[tuple[str, str], ...]:
    """What of the line was understood and has no place, as (its kind, its words)."""
    told = ("exception", "time")  # their values are words too, and shorter
    losses = reading.losses
    return tuple((loss.kind, loss.value if loss.kind in told else line[loss.start : loss.end]) for loss in losses)


def _timed(when: When, at: Moment) -> Due:
    due = _due(when, at)
    standing = at.standing
    if standing and due.time and not when.names_day:
        return Due(standing.date, due.time, standing.time_zone or at.zone)
    if standing and standing.time and due.time is None:
        return Due(due.date, standing.time, standing.time_zone)
    return due


def _due(when: When, at: Moment) -> Due:
    """The last day of a stretch that has begun (“this week”), else the first."""
    point = when.start
    if when.is_vague and when.end and point.time is None and point.date <= at.now.date():
        point = when.end
    return Due(
        point.date, point.time.replace(second=0, microsecond=0) if point.time else None, at.zone if point.time else None
    )
