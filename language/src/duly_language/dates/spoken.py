"""Times of day and years as they are said: half past six, ten to four, halb sechs, nine oh five; nineteen ninety nine."""

from duly_language.dates.clock import hour_minute, is_tail, named_hour, oclock, with_meridiem
from duly_language.dates.pieces import Clock, Piece
from duly_language.dates.reader import Hit, Reader


def spoken_clock(reader: Reader, place: int) -> Hit | None:
    """The time of day that is said here by its minutes."""
    for rule in (spoken_past, half_to, _hour_and_minutes, _spoken_minutes):
        found = rule(reader, place)
        if found:
            return Hit(Piece(clock=found[0]), reader.skip(found[1], "exact"))
    return None


def spoken_past(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """Half past six, a quarter to 4pm, ten past noon, 20 minutes past 3, five to."""
    half = reader.lex(place, "half_past")
    past = reader.lex(place, "past") if not half else None
    if half:
        hour = _hour(reader, half[1])
        return _past(hour, 30) if hour else None
    minutes = reader.whole(place, "minute_word") or reader.number(place)
    if not minutes or not 0 < minutes[0] < 60 or not reader.starts_word(place):
        return None
    end = minutes[1]
    unit = reader.name(end, "unit")
    if unit and unit[0] == "minute":
        end = unit[1]
    past, to = reader.lex(end, "past"), reader.lex(end, "to_hour")
    if past and (hour := _hour(reader, past[1])):
        return _past(hour, minutes[0]) if unit or minutes[0] % 5 == 0 else None
    if to and minutes[0] <= 30 and _counts_down(reader, place, minutes[0], unit is not None, to[1]):
        hour = _hour(reader, to[1])
        return _to(hour, minutes[0]) if hour else None
    return None


def _counts_down(reader: Reader, place: int, minutes: int, unit: bool, hour: int) -> bool:
    """Ten to four, 20 to 9, 5 to noon, at 10 to 5: not the range "three to five", nor "5 to 9"."""
    if unit or reader.lex(place, "minute_word"):
        return True
    clear = reader.digits(place) is None or minutes >= 15 or reader.lex(hour, "clock_word") or reader.led(place, "at")
    return minutes % 5 == 0 and bool(clear)


def _past(hour: tuple[Clock, int], minutes: int) -> tuple[Clock, int]:
    return hour[0]._replace(minute=minutes), hour[1]


def _to(hour: tuple[Clock, int], minutes: int) -> tuple[Clock, int]:
    time, end = hour
    before = (time.hour - 1) % 24 if time.fixed else (time.hour - 2) % 12 + 1
    return time._replace(hour=before, minute=60 - minutes), end


def _hour(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """A full hour with what may follow it: six, 6pm, six o'clock, noon."""
    named = named_hour(reader, place)
    if named:
        return named
    exact = with_meridiem(reader, place) or oclock(reader, place)
    if exact:
        return exact
    found = reader.number(place)
    if not found or not 0 < found[0] <= 24 or is_tail(reader, found[1]):
        return None
    time = hour_minute(found[0], 0, leading_zero=False)
    return (time, found[1]) if time else None


def half_to(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """Languages that count towards the hour: halb sechs is 5:30, viertel sechs 5:15, fünf vor halb sechs 5:25."""
    half, part = reader.lex(place, "half_to"), reader.whole(place, "part_to")
    if half and (hour := _hour(reader, half[1])):
        return _to(hour, 30)
    if part and (hour := _hour(reader, part[1])):
        return _to(hour, part[0])
    minutes = reader.whole(place, "minute_word") or reader.number(place)
    if not minutes or not 0 < minutes[0] <= 15:
        return None
    before, after = reader.lex(minutes[1], "to_hour"), reader.lex(minutes[1], "past")
    side = before or after
    half = reader.lex(side[1], "half_to") if side else None
    if half and (hour := _hour(reader, half[1])):
        return _to(hour, 30 + minutes[0] if before else 30 - minutes[0])
    return None


def spoken_year(reader: Reader, place: int) -> Hit | None:
    """Nineteen ninety nine, twenty oh five, nineteen hundred, two thousand (and) seven: in company only, as 1999 is."""
    first = reader.whole(place, "number")
    if first is None:
        return None
    found = _century(reader, *(reader.number(place) or first)) or _millennium(reader, *first)
    return Hit(Piece(year=found[0], weak=True), found[1]) if found and 1900 <= found[0] <= 2200 else None


def _century(reader: Reader, century: int, end: int) -> tuple[int, int] | None:
    zero, hundred = reader.lex(end, "spoken_zero"), reader.lex(end, "hundred")
    rest = reader.number(zero[1] if zero else hundred[1] if hundred else end)
    if hundred:
        return (century * 100 + rest[0], rest[1]) if rest and rest[0] < 100 else (century * 100, hundred[1])
    if rest is None or reader.digits(rest[1] - 1) is not None:
        return None
    said = 1 <= rest[0] <= 9 if zero else 10 <= rest[0] <= 99
    return (century * 100 + rest[0], rest[1]) if said else None


def _millennium(reader: Reader, count: int, end: int) -> tuple[int, int] | None:
    thousand = reader.lex(end, "thousand")
    rest = reader.number(thousand[1]) if thousand else None
    if thousand is None:
        return None
    return (count * 1000 + rest[0], rest[1]) if rest and rest[0] < 100 else (count * 1000, thousand[1])


def _is_clear_hour(reader: Reader, place: int, end: int) -> bool:
    """Whether a number is an hour: behind "at", with a word for the hour, or named (noon)."""
    worded = end > (reader.number(place) or (0, end))[1]
    return worded or reader.led(place, "at") or reader.lex(place, "clock_word") is not None


def _hour_and_minutes(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """Languages that tell the hour first: dix heures et demie, a las tres menos cuarto, alle tre e venti."""
    hour = _hour(reader, place)
    plus, minus = (reader.lex(hour[1], kind) if hour else None for kind in ("hour_plus", "hour_minus"))
    side = plus or minus
    if (
        not hour
        or not side
        or not (
            reader.led(place, "at") or hour[1] > (reader.number(place) or (0, 99))[1] or reader.lex(place, "clock_word")
        )
    ):
        return None
    minutes = reader.whole(side[1], "minute_word") or reader.number(side[1])
    if not minutes or not 0 < minutes[0] < 60 or reader.lex(minutes[1], "unit") or reader.lex(minutes[1], "oclock"):
        return None
    return (_past if plus else _to)(hour, minutes[0])[0], minutes[1]


def _spoken_minutes(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """At seven thirty, nine oh five: hour and minute in words. Without "at" or "oh" they are mere numbers, see `bare_clock`."""
    hour = reader.whole(place, "number")
    if not hour or not 1 <= hour[0] <= 12:
        return None
    zero = reader.lex(hour[1], "spoken_zero")
    minute = reader.number(zero[1] if zero else hour[1])
    if not minute or (reader.digits(hour[1]) is not None):
        return None
    said = 1 <= minute[0] <= 9 if zero else 10 <= minute[0] <= 59 and reader.led(place, "at")
    return (Clock(hour[0], minute[0]), minute[1]) if said else None
