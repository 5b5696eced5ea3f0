"""From a set of moments to the one that is meant: the next after now, by conventions that are named in the answer."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from duly_language.dates import almanac
from duly_language.dates.hours import clock_of, night_of
from duly_language.dates.parts import PARTS
from duly_language.dates.periods import edge_days
from duly_language.dates.pieces import Clock, Context, Period, Piece
from duly_language.model import Point

# "Friday at 7" may be breakfast or dinner. At 3 nobody is up, at 10 in the evening few begin something.
_TIED = (6, 7, 8)


class Resolved(NamedTuple):
    """The first moment, the last day or closing moment of a period, and how it was chosen."""

    start: Point
    end: Point | None = None
    vague: bool = False
    convention: str | None = None
    alternatives: tuple[Point, ...] = ()


class Days(NamedTuple):
    first: date
    last: date
    convention: str | None = None
    other: date | None = None

    @property
    def single(self) -> bool:
        return self.first == self.last


def resolve(piece: Piece, context: Context) -> Resolved | None:
    """None where the calendar has no such moment (31 June)."""
    if piece.zone is not None:
        return _abroad(piece, context)
    if piece.moment is not None:
        return Resolved(_point(piece.moment))
    if not piece.has_day() and piece.edge is None:
        return _last_time(piece, context) if context.past else _time_alone(piece, context)
    days = resolve_days(piece, context)
    if days is None:
        return None
    if piece.swapped is not None and days.single and days.other is None:
        days = days._replace(convention="order", other=piece.swapped)
    if piece.has_time():
        return _timed(piece, days, context)
    other = (Point(days.other),) if days.other else ()
    end = None if days.single else Point(days.last)
    return Resolved(Point(days.first), end, not days.single, days.convention, other)


def _abroad(piece: Piece, context: Context) -> Resolved | None:
    """A time in a zone that the text names, as it is at home."""
    zone = zone_named(piece.zone or 0)
    there = resolve(replace(piece, zone=None), context._replace(now=context.now.astimezone(zone), zone=zone))
    if there is None:
        return None
    end = at_home(there.end, zone, context) if there.end else None
    return there._replace(start=at_home(there.start, zone, context), end=end)


def zone_named(zone: int | str) -> tzinfo:
    """By its IANA name or its minutes east of UTC."""
    return ZoneInfo(zone) if isinstance(zone, str) else timezone(timedelta(minutes=zone))


def at_home(point: Point, zone: tzinfo, context: Context) -> Point:
    if point.time is None:
        return point
    return _point(datetime.combine(point.date, point.time, zone).astimezone(context.zone))


def _point(moment: datetime) -> Point:
    return Point(moment.date(), time(moment.hour, moment.minute, fold=moment.fold))


def _timed(piece: Piece, days: Days, context: Context) -> Resolved:
    clock, convention, other_hour = clock_of(piece, days.first, context)
    if other_hour and days.first == context.today and _is_over(clock, context) and not _is_over(other_hour, context):
        clock, other_hour = other_hour, None  # today at 9, said at 11
    start = wall_point(night_of(piece, clock, days.first), clock, context)
    tied = other_hour if piece.clock and piece.clock.hour in _TIED else None
    others = tuple([wall_point(days.other, clock, context)] if days.other else []) + (
        (wall_point(days.first, tied, context),) if tied else ()
    )
    part_end = _part_end(piece, days.first) if piece.clock is None else None
    return Resolved(start, part_end, piece.clock is None, convention or days.convention, others)


def _is_over(clock: Clock, context: Context) -> bool:
    return (clock.hour, clock.minute) <= (context.now.hour, context.now.minute)


def _part_end(piece: Piece, day: date) -> Point | None:
    hour = PARTS[piece.part][1] if piece.part in PARTS else None
    if hour is None:
        return None
    return Point(day, time(hour)) if hour < 24 else Point(day, time(23, 59))


def _time_alone(piece: Piece, context: Context) -> Resolved | None:
    """A time without a day: its next occurrence; a part of the day: today's until it is over."""
    now = context.now
    clock, convention, other = clock_of(piece, context.today, context)
    today = context.today
    if piece.clock is None:
        over = now.hour >= PARTS[piece.part or "morning"][1] and piece.pick != "this"
        day = almanac.add_days(today, 1) if over else today
        start = wall_point(day or today, clock, context)
        return Resolved(start, _part_end(piece, day or today), True, convention)
    if piece.pick == "this":
        return Resolved(wall_point(today, clock, context), None, False, convention)
    candidates = [(today, clock), *([(today, other)] if other and convention == "hour" else [])]
    tomorrow = almanac.add_days(today, 1)
    for day, chosen in candidates:
        if time(chosen.hour, chosen.minute) > time(now.hour, now.minute):
            others = (wall_point(tomorrow, clock, context),) if chosen != clock and tomorrow else ()
            return Resolved(wall_point(day, chosen, context), None, False, convention, others)
    return Resolved(wall_point(tomorrow, clock, context), None, False, convention) if tomorrow else None


def _last_time(piece: Piece, context: Context) -> Resolved:
    """A time without a day, of what lies behind: today's if it has begun, else yesterday's."""
    today, yesterday = context.today, context.today - almanac.DAY
    found = _timed(piece, Days(today, today), context)
    begun = found.start.time is None or found.start.time <= context.now.time()
    return found if begun else _timed(piece, Days(yesterday, yesterday), context)


def wall_point(day: date, clock: Clock, context: Context) -> Point:
    """The day and time, moved forward out of a gap of summer time as RFC 5545 3.3.5 has it."""
    wall = datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=context.zone)
    try:
        there = wall.astimezone(UTC).astimezone(context.zone)
    except OverflowError:
        return Point(day, wall.time())
    return Point(there.date(), there.time().replace(fold=0))


def resolve_days(piece: Piece, context: Context) -> Days | None:
    """The days that a piece means, first and last."""
    if piece.day is not None:
        return Days(piece.day, piece.day)
    if piece.nth is not None:
        return _nth(piece, context)
    if piece.monthday is not None:
        return _monthday(piece, context)
    if piece.weekday is not None and piece.month is None:
        return _weekday(piece, context)
    period = _period(piece, context)
    if period is None:
        return None
    if piece.edge is not None:
        first, last = edge_days(period, piece.edge)
        return Days(max(first, context.today) if piece.edge == "rest" else first, last)
    first, last = period.start, period.end - almanac.DAY
    if first <= context.today <= last:  # of what runs now, the days that can be meant
        first, last = (first, context.today) if context.past else (context.today, last)
    return Days(first, last)


def _period(piece: Piece, context: Context) -> Period | None:
    """The stretch that a piece names: its period, its month (the next such one), its year, else this month."""
    today = context.today
    if piece.month is not None:
        year = piece.period.start.year if piece.period else piece.year
        if year is None:
            year = _year_of_month(piece, context)
        first = almanac.safe_date(year, piece.month, 1)
        return almanac.period_of(first, "month") if first else None
    if piece.period is not None:
        return piece.period
    if piece.year is not None:
        return almanac.period_of(date(piece.year, 1, 1), "year")
    return almanac.period_of(today, "month")


def _year_of_month(piece: Piece, context: Context) -> int:
    month, today = piece.month or 1, context.today
    if piece.pick == "last":
        return today.year - (month >= today.month)
    if context.past:
        return today.year - (month > today.month)
    year = today.year + (month < today.month)
    if piece.pick == "next" and month == today.month:
        return year + 1
    return year + 1 if piece.pick == "after" else year


def _nth(piece: Piece, context: Context) -> Days | None:
    period = _period(piece, context)
    if period is None or piece.nth is None:
        return None
    if piece.edge == "weekend" or piece.edge == "week":
        weekday = 5 if piece.edge == "weekend" else 0
        found = almanac.nth_weekday(period, weekday, piece.nth)
        if found and piece.edge == "week" and piece.nth < 0 and period.end.weekday() != 0:
            found -= timedelta(days=7)
        return Days(found, found + timedelta(days=1 if piece.edge == "weekend" else 6)) if found else None
    if piece.edge == "workday":
        edge_day = period.start - almanac.DAY if piece.nth > 0 else period.end
        found = almanac.add_workdays(edge_day, piece.nth)
        return Days(found, found) if found and period.start <= found < period.end else None
    if piece.edge == "day":
        base = period.start if piece.nth > 0 else period.end
        day = base + timedelta(days=piece.nth - (piece.nth > 0))
        return Days(day, day) if period.start <= day < period.end else None
    day_found = almanac.nth_weekday(period, piece.weekday or 0, piece.nth)
    return Days(day_found, day_found) if day_found else None


def _monthday(piece: Piece, context: Context) -> Days | None:
    day = piece.monthday or 1
    if piece.month is not None:
        return _day_and_month(piece, day, context)
    if piece.period is not None:
        found = almanac.safe_date(piece.period.start.year, piece.period.start.month, day)
        return Days(found, found) if found else None
    first, way = context.today.replace(day=1), -1 if context.past else 1
    for away in range(25):
        month = almanac.add_months(first, way * away)
        found = almanac.safe_date(month.year, month.month, day) if month else None
        if found and way * (found - context.today).days >= 0 and piece.weekday in (None, found.weekday()):
            return Days(found, found)
    return None


def _day_and_month(piece: Piece, day: int, context: Context) -> Days | None:
    month = piece.month or 1
    year = piece.period.start.year if piece.period else piece.year
    if year is not None:
        found = almanac.safe_date(year, month, day)
        return Days(found, found) if found else None
    if almanac.safe_date(2024, month, day) is None:
        return None
    way = -1 if context.past else 1
    near = [almanac.safe_date(context.today.year + way * away, month, day) for away in range(9)]
    coming = [found for found in near if found and way * (found - context.today).days >= 0]
    if piece.weekday is not None:
        coming = [found for found in coming[:2] if found.weekday() == piece.weekday] or coming
    return Days(coming[0], coming[0]) if coming else None


def _weekday(piece: Piece, context: Context) -> Days | None:
    weekday, today = piece.weekday or 0, context.today
    if piece.period is not None:
        found = almanac.nth_weekday(piece.period, weekday, 1)
        return Days(found, found) if found else None
    coming = almanac.weekday_after(today, weekday)
    if piece.pick in ("last", "before"):
        day = coming - timedelta(weeks=1 if piece.pick == "last" else 2)
        day -= timedelta(weeks=1) if today.weekday() == weekday else timedelta(0)
        return Days(day, day)
    if context.past and piece.pick is None:
        day = coming - timedelta(weeks=1)
        return Days(day, day)
    if piece.pick == "this" and today.weekday() == weekday:
        return Days(today, today, "weekday today", coming)
    if piece.pick == "after":
        later = coming + timedelta(weeks=1)
        return Days(later, later)
    if piece.pick == "next":
        return _next_weekday(coming, today)
    if today.weekday() == weekday:
        return Days(coming, coming, "weekday today", today)
    return Days(coming, coming)


def _next_weekday(coming: date, today: date) -> Days:
    """ "Next friday" is the nearest one after today; the other reading is that of the week after."""
    return Days(coming, coming, "next weekday", coming + timedelta(weeks=1))
