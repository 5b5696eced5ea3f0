"""Ranges: 13 to 15 July, 3-4pm, friday to monday, from 9:30 to 11:00 on thursday. What one end leaves out the other says."""

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from duly_language.dates import almanac, numeric
from duly_language.dates.hours import clock_of
from duly_language.dates.phrases import Phrases
from duly_language.dates.pieces import Clock, Context, Piece
from duly_language.dates.reader import Hit, Reader
from duly_language.dates.resolve import Resolved, at_home, resolve_days, wall_point, zone_named
from duly_language.model import Point


class Range(NamedTuple):
    """`resolved` is None where the calendar lacks the last day, which is then the piece: all of it is no date."""

    piece: Piece
    resolved: Resolved | None
    end: int


def range_at(phrases: Phrases, place: int, of_hours: bool = False) -> Range | None:
    """The range that begins here, or None. `of_hours`: two bare numbers can only be hours."""
    reader = phrases.reader
    between = reader.lex(place, "between")
    left = _end(phrases, between[1] if between else place)
    if left is None:
        return None
    if reader.text(left.end) == "/" and (left.piece.day is None or not reader.glued(left.end)):
        return None
    link = reader.lex(left.end, "to") or (reader.lex(left.end, "range_and") if between else None)
    right = _last_of_days(phrases, left.piece, _end(phrases, link[1])) if link else None
    if right is None:
        return None
    hour = link is not None and any(hit.piece.clock and not hit.piece.weak for hit in phrases.hits(link[1])[:1])
    ends = _complete(left.piece, right.piece, hour) or _hours(
        phrases, place, left, right, between is not None, of_hours
    )
    resolved = _resolve_anywhere(*ends, reader.context) if ends else None
    void = ends is not None and right.piece.monthday is not None and resolve_days(ends[1], reader.context) is None
    return Range(ends[bool(void)], resolved, right.end) if ends and (resolved or void) else None


def _hours(phrases: Phrases, place: int, left: Hit, right: Hit, led: bool, certain: bool) -> tuple[Piece, Piece] | None:
    """Two bare numbers are hours behind "from" or "between" at the end of a text, or beside a day: monday 9-5."""
    one, other, reader = left.piece, right.piece, phrases.reader
    if not (one.weak and other.weak and one.clock and other.clock) or one.clock.hour == other.clock.hour:
        return None
    last = right.end == len(reader.tokens) or reader.text(right.end) in (",", ".", ";", "!", "?", ")")
    start = reader.skip(place, "between")
    beside = _is_day(phrases, start - 1) or _is_day(phrases, start - 2)
    if not (certain or (last and (led or beside)) or _is_day(phrases, reader.skip(right.end, "lead"))):
        return None
    return replace(one, monthday=None, weak=False), replace(other, monthday=None, weak=False)


def _is_day(phrases: Phrases, place: int) -> bool:
    """Whether a day stands at the place."""
    reader = phrases.reader
    return any(reader.lex(place, kind) for kind in ("weekday", "days_named", "relative_day", "part_today", "month"))


def _end(phrases: Phrases, place: int) -> Hit | None:
    """One end: a chain, or a bare number that the other end explains ("22, 2012")."""
    place = phrases.reader.skip(place, "lead") if not phrases.hits(place) else place
    chain = phrases.chain(place)
    if chain is not None and not chain.piece.weak:
        return Hit(chain.piece, chain.end)
    number = _number(phrases.reader, place)
    if number is not None:
        return number
    return Hit(chain.piece, chain.end) if chain else None


def _last_of_days(phrases: Phrases, left: Piece, right: Hit | None) -> Hit | None:
    """A bare number behind a day and month is a day, and what follows it belongs to both: oct 26 - 28, 11:00 2027."""
    if right is None or right.piece.monthday is None or right.piece.month is not None or left.clock is not None:
        return right
    if not left.monthday or not left.month or left.year is not None:
        return right
    piece = Piece(month=left.month, monthday=right.piece.monthday, year=right.piece.year)
    chain = phrases.extend(piece, right.end)
    return Hit(chain.piece, chain.end)


def _number(reader: Reader, place: int) -> Hit | None:
    """A number up to 31: a day or an hour, as the other end has it; with a year behind it a day."""
    place = reader.skip(place, "the")
    found = reader.number(place)
    if (
        found is None
        or not 1 <= found[0] <= 31
        or (reader.glued(found[1]) and reader.text(found[1]) in (".", ":", "/", "%"))
    ):
        return None
    comma = found[1] + 1 if reader.text(found[1]) == "," else found[1]
    year = numeric.year(reader, comma)
    if year is not None:
        return Hit(Piece(monthday=found[0], year=year.piece.year), year.end)
    clock = Clock(found[0]) if found[0] <= 24 else None
    return Hit(Piece(clock=clock, monthday=found[0], weak=True), found[1])


def _complete(left: Piece, right: Piece, hour: bool) -> tuple[Piece, Piece] | None:
    """Both ends with the day, month, year or time of the other where they leave it out. `hour`: the right one begins with one."""
    if left.moment or right.moment or (left.weak and right.weak):
        return None
    left, right = _settle(left, right, hour), _settle(right, left, left.clock is not None)
    if left.monthday and right.month and left.month is None:
        left = replace(left, month=right.month)
    if right.monthday and left.month and right.month is None:
        right = replace(right, month=left.month)
    if right.year and left.year is None and left.month and left.month <= (right.month or left.month):
        left = replace(left, year=right.year)
    if left.year and right.year is None and right.month:
        right = replace(right, year=left.year)
    return _share(left, right)


def _settle(piece: Piece, other: Piece, hour: bool) -> Piece:
    """A bare number is a day beside a day and month, unless it stands beside an hour."""
    if not (piece.weak and piece.monthday and not piece.month):
        return piece
    if other.monthday is not None and not hour:
        return replace(piece, clock=None, weak=False)
    return replace(piece, monthday=None, weak=False)


def _share(left: Piece, right: Piece) -> tuple[Piece, Piece] | None:
    if not left.has_day() and right.has_day() and left.clock is not None:
        left = replace(right, clock=left.clock, part=left.part or right.part)
    elif left.has_day() and not right.has_day():
        if left.clock is None or right.clock is None:
            return None
        right = replace(left, clock=right.clock, part=right.part)
    elif left.has_day() and right.clock is not None and left.clock is None:
        left = replace(left, clock=right.clock)
    if left.part is None and right.part is not None and left.clock is not None and not left.clock.fixed:
        left = replace(left, part=right.part)
    return (left, right) if left.has_day() or (left.clock and right.clock) else None


def _resolve_anywhere(left: Piece, right: Piece, context: Context) -> Resolved | None:
    """Both ends in the zone that either names, told in the zone of the reader."""
    minutes = left.zone if left.zone is not None else right.zone
    if minutes is None:
        return _resolve(left, right, context)
    zone = zone_named(minutes)
    there = _resolve(left, right, context._replace(now=context.now.astimezone(zone), zone=zone))
    if there is None or there.end is None:
        return None
    return Resolved(at_home(there.start, zone, context), at_home(there.end, zone, context))


def _resolve(left: Piece, right: Piece, context: Context) -> Resolved | None:
    first = _first_day(left, context)
    if first is None:
        return None
    last = _last_day(left, right, first, context)
    if last is not None and last < first and last < context.today:
        first = _before(left, last) or first
    if last is None or last < first:
        return None
    if left.clock is None or right.clock is None:
        return Resolved(Point(first), Point(last))
    opening, closing = _clocks(left, right, context)
    start = wall_point(first, opening, context)
    end = wall_point(last, closing, context)
    if last == first and (closing.hour, closing.minute) <= (opening.hour, opening.minute):
        end = wall_point(last + timedelta(days=1), closing, context)
    if not left.has_day() and (start.date, start.time) < (context.now.date(), context.now.time()):
        start, end = _tomorrow(start), _tomorrow(end)
    return Resolved(start, end)


def _tomorrow(point: Point) -> Point:
    return Point(almanac.add_days(point.date, 1) or point.date, point.time)


def _first_day(left: Piece, context: Context) -> date | None:
    if not left.has_day():
        return context.today
    days = resolve_days(left, context)
    return days.first if days else None


def _last_day(left: Piece, right: Piece, first: date, context: Context) -> date | None:
    """The last day; a weekday or a date without a year is the first such one from the first day on."""
    if not right.has_day():
        return first
    if right.weekday is not None and right.month is None and right.monthday is None and right.period is None:
        if left.weekday == right.weekday and left.clock is not None:
            return first
        if right.pick == "last" and (found := resolve_days(right, context)):
            return found.last
        return almanac.weekday_after(first, right.weekday)
    days = resolve_days(right, context)
    while days and days.last < first and right.year is None and right.month is not None:
        later = almanac.add_months(days.last, 12)
        days = days._replace(last=later) if later else None
    return days.last if days else None


def _before(left: Piece, last: date) -> date | None:
    """The day from which a range that lies behind us ran: monday to yesterday, 3 november to last friday."""
    if left.weekday is not None and left.month is None and left.pick in (None, "last") and left.nth is None:
        return last - timedelta(days=(last.weekday() - left.weekday) % 7)
    if left.month is None or left.monthday is None or left.year is not None:
        return None
    found = almanac.safe_date(last.year, left.month, left.monthday)
    return found if found and found <= last else almanac.safe_date(last.year - 1, left.month, left.monthday)


def _clocks(left: Piece, right: Piece, context: Context) -> tuple[Clock, Clock]:
    """The two hours, each made sure by the other: 3-4pm, 8am until 6, 11:30-1:30; 23:00-1:00 runs into the next day."""
    opening, closing = clock_of(left, context.today, context)[0], clock_of(right, context.today, context)[0]
    left_open = left.clock is not None and not left.clock.fixed and left.part is None and left.clock.hour < 12
    if left.clock == right.clock:
        return opening, closing
    right_open = right.clock is not None and not right.clock.fixed and right.part is None and right.clock.hour < 12
    if left_open and left.clock and not right_open:
        later = left.clock._replace(hour=left.clock.hour + 12)
        opening = later if (later.hour, later.minute) < (closing.hour, closing.minute) else left.clock
    if right_open and right.clock:
        later = right.clock._replace(hour=right.clock.hour + 12)
        begun = (opening.hour, opening.minute)
        passed = (right.clock.hour, right.clock.minute) <= begun
        closing = later if passed and (later.hour, later.minute) > begun else right.clock
    return opening, closing
