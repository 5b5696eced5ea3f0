"""Days and moments in a filter: what a phrase names, and the conditions on a row `t` of tasks.

A time in a zone of its own belongs to the account's day that it falls on; the outer bounds, a day wider, let the index help.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from duly_backend.caller import Caller
from duly_backend.fields import FIRST_DAY, LAST_DAY
from duly_backend.filters.scope import Scope
from duly_language import When, read_when

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day, both in it; or one moment, with `at`."""

    first: date
    last: date
    at: time | None = None


def read(text: str, caller: Caller) -> Stretch | None:
    """What a phrase names when it is nothing but a day, days or a moment; None for all else, "since monday" too."""
    zone, locale = caller.identity.time_zone, caller.identity.locale
    try:
        when = read_when(text, caller.now, zone, locale)
    except (ValueError, OverflowError):
        return None
    if when is None or when.rrule or when.bound or not _is_all(text, when):
        return None
    end = when.end.date if when.end and not when.has_time else when.start.date
    stretch = Stretch(when.start.date, max(end, when.start.date), when.start.time)
    return stretch if stretch.first >= FIRST_DAY and stretch.last <= LAST_DAY else None


def due_within(scope: Scope, stretch: Stretch) -> str:
    """Due on one of the days; at the moment, where the phrase names one."""
    first, last = scope.value(stretch.first, "date"), scope.value(stretch.last, "date")
    day = f"t.due_date BETWEEN {first} - 1 AND {last} + 1 AND {_day(scope)} BETWEEN {first} AND {last}"
    return f"({day})" if stretch.at is None else f"({day} AND {_due(scope)} = {_moment(scope, stretch)})"


def due_before(scope: Scope, stretch: Stretch) -> str:
    if stretch.at is None:
        first = scope.value(stretch.first, "date")
        return f"(t.due_date <= {first} AND {_day(scope)} < {first})"
    day, moment = scope.value(stretch.first, "date"), _moment(scope, stretch)
    return f"""(t.due_date <= {day} + 1
        AND CASE WHEN t.due_time IS NULL THEN t.due_date < {day} ELSE {_due(scope)} < {moment} END)"""


def due_after(scope: Scope, stretch: Stretch) -> str:
    if stretch.at is None:
        last = scope.value(stretch.last, "date")
        return f"(t.due_date >= {last} AND {_day(scope)} > {last})"
    day, moment = scope.value(stretch.last, "date"), _moment(scope, stretch)
    return f"""(t.due_date >= {day} - 1
        AND CASE WHEN t.due_time IS NULL THEN t.due_date > {day} ELSE {_due(scope)} > {moment} END)"""


def overdue(scope: Scope) -> str:
    """Open, and the day or the moment lies behind."""
    today = scope.value(scope.caller.today, "date")
    return f"""(t.completed_at IS NULL AND t.due_date <= {today} + 1 AND CASE WHEN t.due_time IS NULL
        THEN t.due_date < {today} ELSE {_due(scope)} < {scope.now} END)"""


def deadline_within(scope: Scope, stretch: Stretch) -> str:
    return f"(t.deadline BETWEEN {scope.value(stretch.first, 'date')} AND {scope.value(stretch.last, 'date')})"


def deadline_before(scope: Scope, stretch: Stretch) -> str:
    return f"(t.deadline < {scope.value(stretch.first, 'date')})"


def deadline_after(scope: Scope, stretch: Stretch) -> str:
    return f"(t.deadline > {scope.value(stretch.last, 'date')})"


def moments_within(column: str) -> Callable[[Scope, Stretch], str]:
    return lambda scope, stretch: f"({column} >= {_begin(scope, stretch)} AND {column} < {_end(scope, stretch)})"


def moments_before(column: str) -> Callable[[Scope, Stretch], str]:
    return lambda scope, stretch: f"({column} < {_begin(scope, stretch)})"


def moments_after(column: str) -> Callable[[Scope, Stretch], str]:
    return lambda scope, stretch: f"({column} >= {_end(scope, stretch)})"


def _begin(scope: Scope, stretch: Stretch) -> str:
    if stretch.at is not None:
        return _moment(scope, stretch)
    return scope.value(_midnight(scope, stretch.first), "timestamptz")


def _end(scope: Scope, stretch: Stretch) -> str:
    if stretch.at is not None:
        return _moment(scope, stretch)
    return scope.value(_midnight(scope, stretch.last + _ONE_DAY), "timestamptz")


def _moment(scope: Scope, stretch: Stretch) -> str:
    zone = ZoneInfo(scope.caller.identity.time_zone)
    return scope.value(datetime.combine(stretch.first, stretch.at or time.min, zone), "timestamptz")


def _midnight(scope: Scope, day: date) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(scope.caller.identity.time_zone))


def _day(scope: Scope) -> str:
    return f"""CASE WHEN t.due_time IS NULL OR t.due_time_zone IS NULL THEN t.due_date
    ELSE ({_due(scope)} AT TIME ZONE {scope.zone})::date END"""


def _due(scope: Scope) -> str:
    return f"((t.due_date + t.due_time) AT TIME ZONE coalesce(t.due_time_zone, {scope.zone}))"


def _is_all(text: str, when: When) -> bool:
    rest = list(text)
    for start, end in when.spans:
        rest[start:end] = " " * (end - start)
    return not "".join(rest).strip()
