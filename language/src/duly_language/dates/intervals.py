"""How often: every day, every 2 weeks, every other month, every half hour, every 3 fridays."""

from duly_language.dates.reader import Reader
from duly_language.dates.repeat import FREQS, Draft
from duly_language.dates.weekdays import weekday_list
from duly_language.recurrences.rule import Rule

_WORKDAYS = 5
_HALVES = {"hour": ("MINUTELY", 30), "year": ("MONTHLY", 6), "day": ("HOURLY", 12)}


def every_unit(reader: Reader, place: int) -> Draft | None:
    """Every day, every 2 weeks, every other month, every six hours, every 3 fridays, every half hour."""
    half = reader.lex(place, "half")
    halved = reader.name(half[1], "unit") if half else None
    if halved and halved[0] in _HALVES:
        return Draft(Rule(*_HALVES[halved[0]]), halved[1])
    other = reader.whole(place, "other")
    count = other or reader.whole(place, "few") or reader.number(place) or (1, place)
    if not 1 <= count[0] <= 1000:
        return None
    unit = reader.name(count[1], "unit")
    named = weekday_list(reader, place) if unit else None
    if named and unit and named[1] > unit[1]:
        return None  # tous les jours ouvrables
    if unit and unit[0] in FREQS:
        freq, interval = FREQS[unit[0]]
        return Draft(Rule(freq, interval * count[0]), unit[1])
    days = weekday_list(reader, count[1]) if count[1] > place else None
    if days and len(days[0]) == _WORKDAYS:
        return None  # every 3 working days: no RRULE says it
    return Draft(Rule("WEEKLY", count[0], days=plain(days[0])), days[1]) if days else None


def one_in(reader: Reader, place: int) -> Draft | None:
    """Un lundi sur deux, un giorno sì e uno no: the interval stands behind its day or unit."""
    start = reader.skip(place, "article")
    unit, days = reader.name(start, "unit"), weekday_list(reader, start)
    end = unit[1] if unit else days[1] if days else start
    interval = reader.whole(end, "one_in") if end > start > place else None
    if interval is None:
        return None
    if unit and unit[0] in FREQS:
        freq, step = FREQS[unit[0]]
        return Draft(Rule(freq, step * interval[0]), interval[1])
    return Draft(Rule("WEEKLY", interval[0], days=plain(days[0])), interval[1]) if days else None


def holiday_rule(name: str) -> Rule | None:
    """Christmas falls on one date, thanksgiving on an nth weekday; the feasts about easter follow no rule."""
    if name[:1].isdigit():
        return Rule("YEARLY", monthdays=(int(name[3:]),), months=(int(name[:2]),))
    if name.startswith("nth") and "+" not in name:
        month, nth, weekday = name[3:].replace("--", "-~").split("-")
        return Rule("YEARLY", months=(int(month),), days=((int(nth.replace("~", "-")), int(weekday)),))
    return None


def plain(days: list[int]) -> tuple[tuple[int, int], ...]:
    return tuple((0, day) for day in days)


def edge_of_each(reader: Reader, place: int) -> Draft | None:
    """The end of every month, the start of each month."""
    edge = reader.name(reader.skip(reader.skip(place, "lead"), "the"), "edge")
    every = reader.lex(edge[1], "every") if edge else None
    period = every_unit(reader, every[1]) if every else None
    if edge is None or period is None or period.rule.freq != "MONTHLY" or edge[0] not in ("start", "end"):
        return None
    return period.amend(period.end, monthdays=(1 if edge[0] == "start" else -1,))
