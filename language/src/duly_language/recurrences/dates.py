"""The next days of a rule, for the grammar and for those who show them."""

from collections.abc import Collection
from datetime import date
from itertools import islice, takewhile

from duly_language import rrule
from duly_language.recurrences.rule import by_days, without_times


def next_dates(
    rule: str, start: date, count: int, after: date | None = None, exceptions: Collection[date] = ()
) -> list[date]:
    """Up to `count` days of the rule that begins on `start`, from `after` on (exclusive) if it is given, without exceptions.

    Days only: a rule of hours or minutes yields each day once. Raises ValueError for what `rrule.parse` does not take.
    """
    parsed = rrule.parse(without_times(rule) if by_days(rule) else "FREQ=DAILY")
    days = islice(rrule.days(parsed, start, rrule.horizon(max(start, after or start))), parsed.count)
    left = takewhile(lambda day: not parsed.is_over(day), days)
    due = (day for day in left if (after is None or day > after) and day not in exceptions)
    return list(islice(due, count))
