"""The days of a rule, by python-dateutil (imported only when asked: 20 ms)."""

from datetime import date, datetime, time
from itertools import islice

from duly_language.recurrences.rule import by_days


def next_dates(rule: str, start: date, count: int, after: date | None = None) -> list[date]:
    """Up to `count` days of the rule that begins on `start`, from `after` on (exclusive) if it is given.

    Days only: a rule of hours or minutes yields each day once. Raises ValueError for what is no RRULE.
    """
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

    base = datetime.combine(start, time())
    days: list[date] = []
    for moment in islice(rrulestr(_by_days(rule), dtstart=base), 0, 40_000):
        day = moment.date()
        if (after is None or day > after) and (not days or day != days[-1]):
            days.append(day)
        if len(days) == count:
            break
    return days


def _by_days(rule: str) -> str:
    """The same days without stepping through hours and minutes."""
    return rule if by_days(rule) else "FREQ=DAILY"
