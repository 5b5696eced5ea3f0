"""Stretches of the calendar: next week, this month, the end of march, EOM, rest of the week, this summer."""

from dataclasses import replace
from datetime import date, timedelta

from duly_language.dates import almanac
from duly_language.dates.pieces import Grain, Period, Piece
from duly_language.dates.reader import Hit, Reader

_GRAINS: dict[str, Grain] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year", "day": "day"}


def unit_period(reader: Reader, place: int) -> Hit | None:
    """This week, next month, last year, the coming week, week after next, this day."""
    after_next = reader.lex(place, "week_after")
    if after_next:
        return _hit(reader, "week", 2, after_next[1])
    for kind, count in (("this", 0), ("next", 1), ("previous", -1), ("next_but_one", 2)):
        found = reader.lex(place, kind)
        if found is None:
            continue
        unit = reader.name(found[1], "unit")
        if unit and unit[0] in _GRAINS and unit[0] != "day":
            behind = reader.lex(unit[1], "after_next")
            return _hit(reader, _GRAINS[unit[0]], 2 if behind else count, behind[1] if behind else unit[1])
    the = reader.lex(place, "the")
    unit = reader.name(the[1], "unit") if the else None
    if unit and unit[0] in ("week", "month", "year"):
        found_hit = _hit(reader, _GRAINS[unit[0]], 0, unit[1])
        return Hit(replace(found_hit.piece, alone=False), found_hit.end) if found_hit else None
    return None


def _hit(reader: Reader, grain: Grain, count: int, end: int) -> Hit | None:
    period = almanac.shift_period(almanac.period_of(reader.context.today, grain), count)
    return Hit(Piece(period=period), end) if period else None


def edge(reader: Reader, place: int) -> Hit | None:
    """End of, beginning of, mid, rest of: an edge to be taken of the period that follows."""
    found = reader.name(place, "edge")
    return Hit(Piece(edge=found[0], alone=False, weak=True), found[1]) if found else None


def edge_word(reader: Reader, place: int) -> Hit | None:
    """EOM, end of the month, EOY."""
    start = reader.skip(place, "the")
    found = reader.name(start, "edge_word")
    if found is None:
        return None
    period = almanac.period_of(reader.context.today, _GRAINS[found[0]])
    return Hit(Piece(day=edge_days(period, "end")[0]), found[1])


def edge_days(period: Period, name: str) -> tuple[date, date]:
    """The first and the last day that an edge of a period means. The end of a week is its Friday."""
    last = period.end - timedelta(days=1)
    length = (period.end - period.start).days
    if name == "end":
        return (period.start + timedelta(days=4) if period.grain == "week" else last), last
    if name == "mid":
        middle = period.start + timedelta(days=length // 2 - (1 if period.grain != "week" else 0))
        return middle, middle
    if name == "start":
        return period.start, period.start + timedelta(days=length // 3)
    return period.start, last


def season(reader: Reader, place: int) -> Hit | None:
    """This summer, next winter (astronomical, northern)."""
    this, next_ = reader.lex(place, "this"), reader.lex(place, "next")
    found = reader.name((this or next_ or (0, place))[1], "season")
    if found is None or not (this or next_):
        return None
    month, day = almanac.SEASONS[found[0]]
    today = reader.context.today
    start = date(today.year, month, day)
    end = almanac.add_months(start, 3)
    if end is None or end <= today or (next_ and start <= today):
        start = date(today.year + 1, month, day)
        end = almanac.add_months(start, 3)
    return Hit(Piece(period=Period(start, end, "season")), found[1]) if end else None


def next_units(reader: Reader, place: int) -> Hit | None:
    """Next 2 days, next few weeks, next hour: from now on."""
    found = reader.lex(place, "next") or reader.lex(place, "previous")
    sign = 1 if reader.lex(place, "next") else -1
    count = (reader.whole(found[1], "few") or reader.number(found[1])) if found else None
    unit = reader.name(count[1], "unit") if count else None
    if not count or not unit or unit[0] not in ("day", "week", "month", "year", "fortnight"):
        return None
    day = almanac.add_units(reader.context.today, sign * count[0], unit[0])
    return Hit(Piece(day=day), unit[1]) if day else None
