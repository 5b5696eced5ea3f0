"""Arithmetic of days: months that are shorter, periods and their edges, Easter. Weeks open on Monday (ISO 8601) where nothing else is said."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from duly_language.dates.pieces import Grain, Period

DAY = timedelta(days=1)
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
LONG_UNITS = frozenset({"day", "week", "fortnight", *_MONTHS})
SEASONS = {"spring": (3, 20), "summer": (6, 21), "autumn": (9, 22), "winter": (12, 21)}


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day of another month, its last one where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, count: int, unit: str) -> date | None:
    """`count` days, working days, weeks, fortnights, months, quarters, years or decades after `day`."""
    if abs(count) > 100_000:
        return None
    if unit == "workday":
        return add_workdays(day, count)
    if unit in _MONTHS:
        return add_months(day, count * _MONTHS[unit])
    return add_days(day, count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def add_workdays(day: date, count: int) -> date | None:
    """`count` days from Monday to Friday after `day`, before it where `count` is negative."""
    weeks, rest = divmod(abs(count), 5)
    step = 1 if count > 0 else -1
    moved = add_days(day, 7 * step * weeks)
    while moved and rest:
        moved = add_days(moved, step)
        rest -= bool(moved and moved.weekday() < 5)
    return moved


def period_of(day: date, grain: Grain, first_weekday: int = 0) -> Period:
    """The day, week, weekend, month, quarter or year that holds `day`. Weeks open on `first_weekday`, Monday being 0."""
    if grain == "day":
        return Period(day, day + DAY, grain)
    if grain == "week":
        start = day - timedelta(days=(day.weekday() - first_weekday) % 7)
        return Period(start, start + 7 * DAY, grain)
    if grain == "weekend":
        start = day + timedelta(days=5 - day.weekday())
        return Period(start, start + 2 * DAY, grain)
    length = {"month": 1, "quarter": 3, "year": 12}[grain]
    first = date(day.year, (day.month - 1) // length * length + 1, 1)
    return Period(first, add_months(first, length) or date.max, grain)


def iso_week(year: int, week: int) -> Period | None:
    """The ISO 8601 week, or None where the year has no such week."""
    try:
        return period_of(date.fromisocalendar(year, week, 1), "week")
    except ValueError:
        return None


def shift_period(period: Period, count: int) -> Period | None:
    """The period `count` of its own lengths later."""
    unit = "week" if period.grain == "weekend" else period.grain
    start = add_units(period.start, count, unit)
    return None if start is None or start.year >= 9999 else period_of(start, period.grain, period.start.weekday())


def nth_weekday(period: Period, weekday: int, nth: int) -> date | None:
    """The nth such weekday of the period, from its end where nth is negative."""
    if nth > 0:
        first = period.start + timedelta(days=(weekday - period.start.weekday()) % 7)
        found = first + timedelta(weeks=nth - 1)
    else:
        last = period.end - DAY
        found = last - timedelta(days=(last.weekday() - weekday) % 7) + timedelta(weeks=nth + 1)
    return found if period.start <= found < period.end else None


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday after `day` (never `day` itself)."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday(rule: str, year: int) -> date | None:
    """A holiday by its rule: "12-25", "easter-2", "nth11-4-3+1" (month, nth, weekday, days after),
    "from11-27-6" (the first such weekday from that day on)."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    if rule.startswith("nth"):
        body, _, extra = rule[3:].partition("+")
        month, nth, weekday = (int(part.replace("~", "-")) for part in body.replace("--", "-~").split("-"))
        found = nth_weekday(period_of(date(year, month, 1), "month"), weekday, nth)
        return found + timedelta(days=int(extra or 0)) if found else None
    if rule.startswith("from"):
        month, day, weekday = (int(part) for part in rule[4:].split("-"))
        return weekday_after(date(year, month, day) - DAY, weekday)
    return safe_date(year, int(rule[:2]), int(rule[3:]))


def in_zone(moment: datetime, delta: timedelta) -> datetime | None:
    """`delta` later on the world's clock, as local time again."""
    zone = moment.tzinfo
    try:
        return (moment.astimezone(UTC) + delta).astimezone(zone)
    except OverflowError:
        return None
