"""Stretches of the calendar: next week, this month, the end of march, EOM, rest of the week, this summer."""

from dataclasses import replace
from datetime import date, timedelta

from duly_language.dates import almanac
from duly_language.dates.picks import COUNTS, picked
from duly_language.dates.pieces import Grain, Period, Piece
from duly_language.dates.reader import Hit, Reader

_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_GRAINS: dict[str, Grain] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year", "day": "day"}
_PICKED = ("week", "month", "quarter", "year")


def unit_period(reader: Reader, place: int) -> Hit | None:
    """This week, next month, last year, the coming week, week after next; the week is this one, in company."""
    after_next = reader.lex(place, "week_after")
    if after_next:
        return _hit(reader, "week", 2, after_next[1])
    found = picked(reader, place, "unit") or picked(reader, reader.skip(place, "the"), "unit")
    if found is None or found.value not in _PICKED:
        return None
    if found.pick is not None:
        return _hit(reader, _GRAINS[str(found.value)], COUNTS[found.pick], found.end)
    led = found.noun == place and reader.led(place, "of")  # the article is in it: du mois, des Monats
    hit = _hit(reader, _GRAINS[str(found.value)], 0, found.end) if found.noun > place or led else None
    return Hit(replace(hit.piece, alone=False, weak=led), hit.end) if hit else None


def _hit(reader: Reader, grain: Grain, count: int, end: int) -> Hit | None:
    period = almanac.shift_period(_this(reader, reader.context.today, grain), count)
    return Hit(Piece(period=period), end) if period else None


def _this(reader: Reader, day: date, grain: Grain) -> Period:
    """The period that holds the day, weeks as the reader's territory has them."""
    return almanac.period_of(day, grain, reader.context.first_weekday)


def edge(reader: Reader, place: int) -> Hit | None:
    """End of, beginning of, mid, rest of: an edge to be taken of the period that follows; beginning of year."""
    found = reader.name(place, "edge")
    if found is None or found[0] == "week_of":
        return None
    unit = reader.name(found[1], "unit")
    if unit and unit[0] in _PICKED and not reader.is_plain(unit[1]) and not _is_picked(reader, unit[1]):
        year = reader.digits(unit[1]) if unit[0] == "year" else None
        named = year is not None and len(year) == 4 and "1900" <= year <= "2200"
        day = date(int(year), 1, 1) if year and named else reader.context.today
        period = _this(reader, day, _GRAINS[unit[0]])
        return Hit(Piece(edge=found[0], period=period), unit[1] + named)
    return Hit(Piece(edge=found[0], alone=False, weak=True), found[1])


def _is_picked(reader: Reader, end: int) -> bool:
    return reader.lex(end, "pick_behind") is not None


def edge_word(reader: Reader, place: int) -> Hit | None:
    """EOM, end of the month, EOY."""
    start = reader.skip(place, "the")
    found = reader.name(start, "edge_word")
    if found is None:
        return None
    period = _this(reader, reader.context.today, _GRAINS[found[0]])
    return Hit(Piece(day=edge_days(period, "end")[0]), found[1])


def edge_days(period: Period, name: str) -> tuple[date, date]:
    """The first and the last day that an edge of a period means. The end of a week is its Friday."""
    last = period.end - timedelta(days=1)
    length = (period.end - period.start).days
    if name == "end":
        friday = almanac.nth_weekday(period, 4, 1) if period.grain == "week" else None
        return friday or last, last
    if name == "mid":
        middle = period.start + timedelta(days=length // 2 - (1 if period.grain != "week" else 0))
        return middle, middle
    if name in ("first_half", "second_half"):
        middle = period.start + timedelta(days=length // 2)
        return (period.start, middle - timedelta(days=1)) if name == "first_half" else (middle, last)
    if name == "start":
        return period.start, period.start + timedelta(days=length // 3)
    return period.start, last


def season(reader: Reader, place: int) -> Hit | None:
    """This summer, next winter, last spring, in summer, summer 2027 (astronomical, northern)."""
    found = picked(reader, place, "season") or picked(reader, reader.skip(place, "the"), "season")
    if found is None:
        return None
    name, today = str(found.value), reader.context.today
    digits = reader.digits(reader.skip(found.end, "of"))
    if digits and len(digits) == 4 and 1900 <= int(digits) <= 2200:
        period = _season(name, int(digits))
        return Hit(Piece(period=period), reader.skip(found.end, "of") + 1) if period else None
    near = [period for year in (-2, -1, 0, 1, 2) if (period := _season(name, today.year + year))]
    if found.pick == "last":
        period = [period for period in near if period.end <= today][-1]
    else:
        period = next(period for period in near if (period.start if found.pick == "next" else period.end) > today)
    return Hit(Piece(period=period, alone=found.pick is not None), found.end)


def _season(name: str, year: int) -> Period | None:
    start = date(year, *almanac.SEASONS[name])
    end = almanac.add_months(start, 3)
    return Period(start, end, "season") if end else None


def week_number(reader: Reader, place: int) -> Hit | None:
    """Calendar week 50, week 5 of 2027: the ISO week, the next one with that number where no year is said."""
    found = reader.lex(place, "week_number")
    number = reader.number(found[1]) if found else None
    if not number or not 1 <= number[0] <= 53:
        return None
    of = reader.skip(number[1], "of")
    digits, today = reader.digits(of), reader.context.today
    years = [int(digits)] if digits and len(digits) == 4 else [today.year, today.year + 1]
    weeks = [week for year in years if (week := almanac.iso_week(year, number[0]))]
    chosen = next((week for week in weeks if week.end > today or len(years) == 1), None)
    return (
        Hit(Piece(period=chosen, alone=number[1] == len(reader.tokens)), of + 1 if digits and chosen else number[1])
        if chosen
        else None
    )


def quarter(reader: Reader, place: int) -> Hit | None:
    """Q3, q1 2027."""
    digits = reader.digits(place + 1)
    if reader.text(place) != "q" or not reader.glued(place + 1) or digits not in ("1", "2", "3", "4"):
        return None
    after = reader.skip(place + 2, "of")
    year = reader.digits(after)
    today = reader.context.today
    if year and len(year) == 4 and 1900 <= int(year) <= 2200:
        return Hit(Piece(period=almanac.period_of(date(int(year), int(digits) * 3, 1), "quarter")), after + 1)
    period = almanac.period_of(date(today.year, int(digits) * 3, 1), "quarter")
    if period.end <= today:
        period = almanac.shift_period(period, 4) or period
    return Hit(Piece(period=period, alone=place + 2 == len(reader.tokens)), place + 2)


def workday(reader: Reader, place: int) -> Hit | None:
    """Next weekday, the next working day, last workday."""
    next_, last = reader.lex(place, "next"), reader.lex(place, "previous")
    found = next_ or last
    unit = reader.name(found[1], "workday_unit") if found else None
    day = almanac.add_workdays(reader.context.today, 1 if next_ else -1)
    return Hit(Piece(day=day), unit[1]) if unit and day else None


def next_units(reader: Reader, place: int) -> Hit | None:
    """Next 2 days, next few weeks, last 2 hours, past hour: from now on, or back from now."""
    found = reader.lex(place, "next") or reader.lex(place, "previous")
    sign = 1 if reader.lex(place, "next") else -1
    count = (reader.whole(found[1], "few") or reader.number(found[1])) if found else None
    unit = reader.name(count[1], "unit") if count else None
    if not count or not unit:
        return None
    if unit[0] in _SECONDS:
        moment = almanac.in_zone(
            reader.context.now, timedelta(seconds=sign * min(count[0], 100_000) * _SECONDS[unit[0]])
        )
        return Hit(Piece(moment=moment), unit[1]) if moment else None
    day = almanac.add_units(reader.context.today, sign * count[0], unit[0])
    return Hit(Piece(day=day), unit[1]) if day else None
