"""Spans from now or from a day: in 20 minutes, in a week's time, 3 days ago, two fridays from now, 3 days after easter."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from duly_language.dates import almanac
from duly_language.dates.pieces import Clock, Context, Piece
from duly_language.dates.reader import Hit, Reader

# 1 year, 2 months, 3 weeks, 4 days, 5 hours and 6 minutes: nobody says more, and time stays linear.
_MOST_PARTS = 6
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}


DayReader = Callable[[int], tuple[date, int] | None]


class Length(NamedTuple):
    """Whole days, weeks, months… as (count, unit), and the rest in seconds (hours and less)."""

    units: tuple[tuple[int, str], ...]
    seconds: int

    def has_clock(self) -> bool:
        return self.seconds != 0


def length(reader: Reader, place: int) -> tuple[Length, int] | None:
    """A length of time: 2 weeks, half an hour, 1.5 hours, 1d 2hr 5min, 2 months and 5 days, an hour and a half."""
    first = _one(reader, place)
    if first is None:
        return None
    total, end = first
    for _ in range(_MOST_PARTS):
        after = reader.skip(end, "and")
        more = _one(reader, after) if reader.digits(after) or after != end else None
        if more is None or more[1] <= end:
            return total, end
        total, end = Length(total.units + more[0].units, total.seconds + more[0].seconds), more[1]
    return total, end


def _one(reader: Reader, place: int) -> tuple[Length, int] | None:
    named = reader.name(place, "named_length")
    if named:
        count_named, _, unit_named = named[0].partition(" ")
        made_named = _measure(float(count_named), unit_named)
        return (made_named, named[1]) if made_named else None
    amount = _amount(reader, place)
    if amount is None:
        return None
    count, end = amount
    unit = _unit(reader, end, bool(reader.digits(place)))
    if unit is None or count > 100_000 or (len(reader.digits(place) or "") == 4 and reader.text(end) == "h"):
        return None  # 1700h is a time of day
    more = _and_part(reader, unit[1])
    if more:
        count, unit = count + more[0], (unit[0], more[1])
    made = _measure(count, unit[0])
    minutes = reader.digits(unit[1]) if unit[0] == "hour" and reader.glued(unit[1]) else None
    if minutes is None and unit[0] == "hour" and unit[1] + 1 == len(reader.tokens):
        minutes = reader.digits(unit[1])  # in 1 hour 30
    if made and minutes and len(minutes) == 2:
        return Length(made.units, made.seconds + 60 * int(minutes)), unit[1] + 1
    return (made, unit[1]) if made else None


def _unit(reader: Reader, place: int, digits: bool) -> tuple[str, int] | None:
    """Minutes, 2-minute, business days; m, d and such only right behind digits."""
    unit = reader.name(place, "workday_unit") or reader.name(place, "unit")
    if unit is None and digits and reader.glued(place):
        unit = reader.name(place, "unit_glued")
    if unit is None and reader.text(place) == "-" and reader.glued(place):
        unit = reader.name(place + 1, "unit")
    return unit


def _and_part(reader: Reader, place: int) -> tuple[float, int] | None:
    """The fraction in "an hour and a half", "two and a quarter hours"."""
    half, quarters = reader.lex(place, "and_half"), reader.whole(place, "and_quarters")
    if half:
        return 0.5, half[1]
    return (quarters[0] / 4, quarters[1]) if quarters else None


def _measure(count: float, unit: str) -> Length | None:
    if unit in ("second", "minute", "hour"):
        return Length((), round(count * _SECONDS[unit]))
    if count == int(count):
        return Length(((int(count), unit),), 0)
    if unit == "day":
        return Length((), round(count * 86400))
    smaller = {"week": ("day", 7), "month": ("day", 30), "year": ("month", 12), "decade": ("year", 10)}.get(unit)
    return Length(((round(count * smaller[1]), smaller[0]),), 0) if smaller else None


def _amount(reader: Reader, place: int) -> tuple[float, int] | None:
    """2, 2.5, 1/2, 1 1/2, 2½, two, a, half a, three quarters of an, a couple of, one and a half; of "2 or 3" the first."""
    quarters, few = reader.whole(place, "quarters"), reader.whole(place, "few")
    if quarters:
        return quarters[0] / 4, quarters[1]
    if few:
        return few
    half = reader.lex(place, "half")
    if half:
        return 0.5, half[1]
    decimal = _decimal(reader, place)
    if decimal:
        return decimal[0], reader.skip(decimal[1], "part_of")
    number = reader.number(place) or reader.whole(place, "article")
    if number is None:
        return None
    part = _part_behind(reader, number[1])
    return (number[0] + part[0], part[1]) if part else (number[0], _second_bound(reader, number[1]))


def _part_behind(reader: Reader, place: int) -> tuple[float, int] | None:
    """The fraction behind a whole number: and a half, 1/2, ½."""
    spoken = _and_part(reader, place)
    if spoken:
        return spoken
    decimal = _decimal(reader, place)
    return decimal if decimal and decimal[0] < 1 else None


def _second_bound(reader: Reader, place: int) -> int:
    """The place after the second number of "2-3 days", "two or three weeks"."""
    link = reader.lex(place, "or_so")
    second = reader.number(link[1]) if link else None
    return second[1] if second and _unit(reader, second[1], digits=True) else place


def _decimal(reader: Reader, place: int) -> tuple[float, int] | None:
    sign = _SIGNS.get(reader.text(place))
    if sign:
        return sign, place + 1
    whole, part, mark = reader.digits(place), reader.digits(place + 2), reader.text(place + 1)
    if not whole or not part or not reader.glued(place + 1) or not reader.glued(place + 2):
        return None
    if mark in (".", ",") and len(part) <= 2:
        return float(f"{whole}.{part}"), place + 3
    if mark == ":" and len(part) == 2 and reader.name(place + 3, "unit") == ("hour", place + 4):
        return int(whole) + int(part) / 60, place + 3
    if mark == "/" and whole in ("1", "2", "3") and part in ("2", "3", "4"):
        return int(whole) / int(part), place + 3
    return None


def from_now(reader: Reader, place: int) -> Hit | None:
    """In 2 hours, 2 weeks ago, 3 days from now, +15min, half an hour later, now + 40 minutes."""
    sign = reader.lex(place, "now")
    plus = sign[1] if sign else place
    if reader.text(plus) == "+" or (plus == 0 and reader.text(plus) == "-" and reader.glued(1)):
        found = length(reader, plus + 1)
        return _shifted(reader.context, found[0], 1 if reader.text(plus) == "+" else -1, found[1]) if found else None
    opened = reader.whole(place, "in") or _waiting(reader, place)
    start = opened[1] if opened else place
    start = reader.skip(start, "around")
    found = length(reader, start) or _within_the(reader, place)
    if found is None:
        return None
    size, end = found
    behind, exactly = reader.whole(end, "ago"), reader.whole(end, "ago_exactly")
    if exactly:
        return _shifted(reader.context, size, exactly[0], exactly[1], to_the_minute=True)
    if behind:
        return _shifted(reader.context, size, behind[0], behind[1])
    if opened is None:
        whole = start == 0 and end == len(reader.tokens) and not {"article", "relative_day"} & set(reader.lexes[0])
        whole = whole and len(reader.digits(start) or "") < 4 and not reader.ordinal(start)  # 1800 hours, twenty second
        whole = whole and not (reader.text(start + 1) == "h" and reader.digits(start + 2))  # 15h30
        return _shifted(reader.context, size, 1, end) if whole else None
    return _on_weekday(reader, size, opened[0], end) or _shifted(reader.context, size, opened[0], end)


def _within_the(reader: Reader, place: int) -> tuple[Length, int] | None:
    """Within the hour: one from now. Days and longer end with the calendar's."""
    within = reader.lex(place, "within")
    the = reader.lex(within[1], "the") if within else None
    unit = reader.name(the[1], "unit") if the else None
    return (Length((), _SECONDS[unit[0]]), unit[1]) if unit and unit[0] in ("minute", "hour") else None


def _waiting(reader: Reader, place: int) -> tuple[int, int] | None:
    """Where the length begins in "wait (for) 5 minutes", "a timer for an hour": it runs from now."""
    if reader.lex(place - 1, "waiting") is None:
        return None
    return 1, reader.skip(place, "for")


def _on_weekday(reader: Reader, size: Length, sign: int, end: int) -> Hit | None:
    """In two weeks on thursday: the thursday of that week."""
    day = reader.whole(reader.skip(end, "lead"), "weekday")
    found = _weekday_of_week(reader.context, day[0], size, sign) if day else None
    return Hit(Piece(day=found), day[1]) if day and found else None


def _weekday_of_week(context: Context, weekday: int, size: Length, sign: int) -> date | None:
    """That weekday in the week that lies some weeks away."""
    if size.has_clock() or size.units[0][1] != "week":
        return None
    moved = move(context.today, size, sign)
    week = almanac.period_of(moved, "week", context.first_weekday) if moved else None
    return almanac.nth_weekday(week, weekday, 1) if week else None


def _shifted(context: Context, size: Length, sign: int, end: int, to_the_minute: bool = False) -> Hit | None:
    day = move(context.today, size, sign)
    if day is None:
        return None
    if not size.has_clock() and not to_the_minute:
        return Hit(Piece(day=day), end)
    moved = context.now.replace(year=day.year, month=day.month, day=day.day) if day != context.today else context.now
    moment = almanac.in_zone(moved, timedelta(seconds=sign * size.seconds))
    return Hit(Piece(moment=moment), end) if moment else None


def move(day: date, size: Length, sign: int) -> date | None:
    moved: date | None = day
    for count, unit in size.units:
        moved = almanac.add_units(moved, sign * count, unit) if moved else None
    return moved


def now(reader: Reader, place: int) -> Hit | None:
    """Now, right now, in the next hour: this minute, or an hour on."""
    found = reader.lex(place, "now")
    if found:
        return Hit(Piece(moment=reader.context.now, alone=found[1] == len(reader.tokens)), found[1])
    same = reader.lex(place, "same_time")
    if same:
        clock = Clock(reader.context.now.hour, reader.context.now.minute, fixed=True)
        return Hit(Piece(clock=clock, alone=False, weak=True), same[1])
    following = reader.lex(place, "next")
    unit = reader.name(following[1], "unit") if following else None
    if unit and unit[0] in ("hour", "minute"):
        moment = almanac.in_zone(reader.context.now, timedelta(seconds=_SECONDS[unit[0]]))
        return Hit(Piece(moment=moment), unit[1]) if moment else None
    return None


def day_plus(reader: Reader, place: int) -> Hit | None:
    """Today in three weeks, where the language says so (heute in drei Wochen, heute vor acht Tagen)."""
    day, weekday = reader.whole(place, "relative_day"), reader.whole(place, "weekday")
    first = day or weekday
    plus = reader.whole(first[1], "plus_in") if first else None
    within = reader.lex(first[1], "week_in") if first and weekday else None
    led = plus or within
    found = length(reader, led[1]) if led else None
    if not first or not found or found[0].has_clock():
        return None
    today = reader.context.today
    if within and not plus:
        day_found = _weekday_of_week(reader.context, first[0], found[0], 1)
        return Hit(Piece(day=day_found), found[1]) if day_found else None
    base = almanac.add_days(today, first[0]) if day else almanac.weekday_after(today, first[0])
    size = Length(((7, "day"),), 0) if found[0].units == ((8, "day"),) else found[0]
    moved = move(base, size, plus[0] if plus else 1) if base else None
    return Hit(Piece(day=moved), found[1]) if moved else None


def weekdays_from_now(reader: Reader, place: int) -> Hit | None:
    """Three fridays from now, 2 thursdays back."""
    count = reader.number(place)
    day = reader.whole(count[1], "weekday") if count else None
    behind = reader.whole(day[1], "ago") if day else None
    if not count or not day or not behind or not 1 <= count[0] <= 500:
        return None
    today = reader.context.today
    if behind[0] > 0:
        found = almanac.weekday_after(today, day[0]) + timedelta(weeks=count[0] - 1)
    else:
        found = almanac.weekday_after(today, day[0]) - timedelta(weeks=count[0])
        found -= timedelta(weeks=1) if found >= today else timedelta(0)
    return Hit(Piece(day=found), behind[1])


def from_day(reader: Reader, place: int, day_of: DayReader) -> Hit | None:
    """3 days after easter, two weeks from tomorrow, the day before christmas, a week from friday."""
    start = reader.skip(place, "the")
    found = length(reader, start)
    if found is None and (unit := reader.name(start, "unit")) and unit[0] in ("day", "week", "month", "year"):
        found = Length(((1, unit[0]),), 0), unit[1]
    side = reader.whole(found[1], "from") if found else None
    if found and side is None and reader.lex(found[1], "relative_day"):
        side = 1, found[1]
    if not found or not side or found[0].has_clock():
        return None
    base = day_of(side[1])
    day = move(base[0], found[0], side[0]) if base else None
    return Hit(Piece(day=day), base[1]) if base and day else None


def from_moment(reader: Reader, place: int, moment_of: Callable[[int], tuple[datetime, int] | None]) -> Hit | None:
    """An hour before noon, 15 minutes after 5pm tomorrow, half an hour before midnight."""
    found = length(reader, place)
    side = reader.whole(found[1], "from") if found else None
    base = moment_of(side[1]) if found and side and found[0].has_clock() and not found[0].units else None
    if not found or not side or not base:
        return None
    moment = almanac.in_zone(base[0], timedelta(seconds=side[0] * found[0].seconds))
    return Hit(Piece(moment=moment), base[1]) if moment else None
