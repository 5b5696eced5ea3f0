"""Days told by another day: the week of march 5, easter weekend, the friday after thanksgiving, first monday after christmas."""

from collections.abc import Callable
from datetime import date, timedelta

from duly_language.dates import almanac
from duly_language.dates.days import holiday
from duly_language.dates.ordinals import nth
from duly_language.dates.pieces import Period, Piece
from duly_language.dates.reader import Hit, Reader

DayReader = Callable[[int], tuple[date, int] | None]


def around_day(reader: Reader, place: int, day_of: DayReader) -> Hit | None:
    """The week of march 5, week commencing 7 december, the weekend of the 5th; easter weekend, christmas week."""
    start = reader.skip(place, "the")
    edge_of, weekend = reader.name(start, "edge"), reader.lex(start, "weekend")
    of = reader.lex(weekend[1], "of") if weekend else None
    if edge_of and edge_of[0] == "week_of":
        base = day_of(edge_of[1])
        return Hit(Piece(period=_week_of(base[0], reader.context.first_weekday)), base[1]) if base else None
    if of and weekend:
        base = day_of(of[1])
        return Hit(Piece(period=_weekend_at(base[0])), base[1]) if base else None
    return _named_week(reader, start)


def _named_week(reader: Reader, place: int) -> Hit | None:
    base = holiday(reader, place)
    if base is None or base.piece.day is None:
        return None
    weekend, unit = reader.lex(base.end, "weekend"), reader.name(base.end, "unit")
    if weekend:
        return Hit(Piece(period=_weekend_at(base.piece.day)), weekend[1])
    week = almanac.period_of(base.piece.day, "week", reader.context.first_weekday)
    return Hit(Piece(period=week), unit[1]) if unit and unit[0] == "week" else None


def _week_of(day: date, first_weekday: int) -> Period:
    """The week of the day; where weeks open on Monday, a sunday names the one before which it stands."""
    return almanac.period_of(day + timedelta(days=day.weekday() == 6 and first_weekday == 0), "week", first_weekday)


def _weekend_at(day: date) -> Period:
    """The weekend that holds the day or lies nearest: a monday lengthens it, any other day leads into it."""
    saturday = day - timedelta(days=2) if day.weekday() == 0 else almanac.period_of(day, "weekend").start
    return Period(saturday, saturday + timedelta(days=2 + (day.weekday() == 0)), "weekend")


def weekday_from_day(reader: Reader, place: int, day_of: DayReader) -> Hit | None:
    """The friday after thanksgiving, first monday after christmas, the last sunday before 5 march."""
    start = reader.skip(place, "the")
    counted = nth(reader, start) or (1, start)
    day = reader.whole(counted[1], "weekday")
    side = reader.whole(day[1], "weekday_from") if day else None
    base = day_of(side[1]) if side and abs(counted[0]) <= 5 else None
    if not day or not side or not base:
        return None
    weeks = timedelta(weeks=abs(counted[0]) - 1)
    if side[0] > 0:
        return Hit(Piece(day=almanac.weekday_after(base[0], day[0]) + weeks), base[1])
    before = almanac.weekday_after(base[0] - timedelta(days=8), day[0])
    return Hit(Piece(day=before - weeks), base[1])
