"""How a repeating task goes on: its first day, the days that are left out, and the next one after it was done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from duly_backend.fields import LAST_DAY
from duly_backend.tasks.state import Anchor, Clock, Due, Series
from duly_language import rrule
from duly_service.problems import Fault, Invalid

_NOON: Final = time(12)


def begin(rule_text: str, anchor: Anchor, due: Due | None, clock: Clock) -> tuple[Due, Series]:
    """The due date of a task that repeats from now on: the one it has, else the rule's first day from today on.

    Raises Invalid for a rule that names no day.
    """
    rule = rrule.parse(rule_text)
    start = due.date if due else clock.now.astimezone(clock.zone).date()
    first = next(rrule.days(rule, start, _horizon(start)), None)
    if first is None or (due is None and rule.is_over(first, None, clock.zone)):
        fault = Fault("/recurrence/rrule", "No day fits this rule; check its parts and its end.")
        raise Invalid(fault.detail, faults=[fault])
    due = due or Due(first)
    return due, Series(rule_text, anchor, due)


def settled(due: Due, series: Series, clock: Clock) -> tuple[Due, Series] | None:
    """Where a series stands: what is due, or the next day where that of the rule is an exception; None when no day is left."""
    if series.at.date not in series.exceptions:
        return due, series
    start = series.at.date
    return next(_after(series, start, start, start, clock), None)


def following(series: Series, due: Due, clock: Clock) -> tuple[Due, Series] | None:
    """The occurrence after the one that is due, which was done now; None when the rule is exhausted.

    It is the rule's first one that lies after now and after what was due, so that nothing that was missed piles up and nothing
    that was done early is due again. By completion the rule counts anew from the day of completion.
    """
    zone = series.at.zone(clock)
    today = clock.now.astimezone(zone).date()
    start = series.at.date if series.anchor == "schedule" else today
    done = max(start, due.date)
    counted = start if series.anchor == "schedule" else done
    for at, further in _after(series, start, counted, max(done, today), clock):
        if at.date > done and _is_ahead(at.date, at.time, zone, clock.now):
            return at, further
    return None


def upcoming(series: Series, due: Due, clock: Clock, count: int) -> list[date]:
    """Up to so many dates after the one that is due, if that and each of them is done when it is due, or now where that has passed."""
    dates: list[date] = []
    while len(dates) < count and (found := following(series, due, _when_due(due, clock))):
        due, series = found
        dates.append(due.date)
    return dates


def _when_due(due: Due, clock: Clock) -> Clock:
    moment = datetime.combine(due.date, due.time or _NOON, due.zone(clock)).astimezone(UTC)
    return replace(clock, now=max(moment, clock.now))


def _after(series: Series, start: date, done: date, since: date, clock: Clock) -> Iterator[tuple[Due, Series]]:
    """The occurrences after `done` of the rule that begins on `start`, up to its COUNT and UNTIL, and for a horizon from `since`.

    Exceptions are counted and left out (RFC 5545: COUNT bounds the rule, EXDATE takes days away from what it names).
    """
    rule, zone = rrule.parse(series.rrule), series.at.zone(clock)
    number = series.number
    # Only a COUNT needs the days before: it is at most 1,000, while a daily task may have been due a century ago.
    for day in rrule.days(rule, start, _horizon(since), since if rule.count is None else None):
        if day <= done:
            continue
        number += 1
        if (rule.count is not None and number >= rule.count) or rule.is_over(day, series.at.time, zone):
            return
        if day not in series.exceptions:
            at = replace(series.at, date=day)
            yield at, replace(series, at=at, number=number)


def _horizon(day: date) -> date:
    return min(LAST_DAY, rrule.horizon(day))


def _is_ahead(day: date, at: time | None, zone: ZoneInfo, now: datetime) -> bool:
    if at is None:
        return day > now.astimezone(zone).date()
    return datetime.combine(day, at, zone) > now
