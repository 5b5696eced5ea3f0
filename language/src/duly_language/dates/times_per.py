"""So many times in a unit: twice a week, three times a month. No rule says "some day", so they are spread evenly."""

from duly_language.dates.intervals import plain
from duly_language.dates.pieces import Clock, Piece
from duly_language.dates.reader import Reader
from duly_language.dates.repeat import Draft
from duly_language.recurrences.rule import Rule

_WEEK = {2: [0, 3], 3: [0, 2, 4], 4: [0, 1, 3, 4], 5: [0, 1, 2, 3, 4], 6: [0, 1, 2, 3, 4, 5]}
_MONTH = {2: (1, 15), 3: (1, 11, 21), 4: (1, 8, 15, 22)}
_DAY = {2: (9, 21), 3: (9, 15, 21), 4: (9, 13, 17, 21)}


def times_per(reader: Reader, place: int) -> Draft | None:
    """The rule with the place after it; None where so many are not spread evenly."""
    counted = _count(reader, place)
    per = reader.lex(counted[1], "per") if counted else None
    unit = reader.name(per[1], "unit") if per else None
    if counted is None or unit is None:
        return None
    count, end = counted[0], unit[1]
    if unit[0] == "week" and count in _WEEK:
        return Draft(Rule("WEEKLY", days=plain(_WEEK[count])), end)
    if unit[0] == "month" and count in _MONTH:
        return Draft(Rule("MONTHLY", monthdays=_MONTH[count]), end)
    if unit[0] == "day" and count in _DAY:
        return Draft(Rule("DAILY"), end, clocks=[Piece(clock=Clock(hour, fixed=True)) for hour in _DAY[count]])
    return Draft(Rule("MONTHLY", 12 // count), end) if unit[0] == "year" and count in (2, 3, 4, 6) else None


def _count(reader: Reader, place: int) -> tuple[int, int] | None:
    word, number = reader.whole(place, "times_word"), reader.number(place)
    times = reader.lex(number[1], "times") if number else None
    return word or ((number[0], times[1]) if number and times else None)
