"""Times of day: 17:00, 5pm, 5.30 p.m., half past six, ten to four, noon, at nine, nine fifty nine a.m."""

from duly_language.dates.pieces import Clock, Piece
from duly_language.dates.reader import Hit, Reader


def clock(reader: Reader, place: int) -> Hit | None:
    """The longest time of day that begins here."""
    start = place
    for rule in (_named, _colon, _spoken_past, _half_to, _compact, _with_meridiem, _oclock, _spoken_minutes):
        found = rule(reader, start)
        if found:
            time, end = found
            return Hit(Piece(clock=time), end)
    return None


def bare_clock(reader: Reader, place: int) -> Hit | None:
    """A lone hour or four digits: a time only in company ("at 9", "9 tomorrow morning", "tomorrow 0930")."""
    digits = reader.digits(place)
    if reader.lex(place - 1, "numbered"):
        return None
    if (number := reader.number(place)) and reader.lex(number[1], "month") and not reader.lex(place - 1, "at"):
        return None
    if digits is not None and len(digits) == 4 and reader.starts_word(place):
        time = _hour_minute(int(digits[:2]), int(digits[2:]), leading_zero=digits[0] == "0")
        return Hit(Piece(clock=time, weak=True), place + 1) if time and not reader.glued(place + 1) else None
    found = reader.number(place)
    if found is None or not 0 <= found[0] <= 24 or not reader.starts_word(place) or _is_tail(reader, found[1]):
        return None
    hour, end = found
    after = reader.number(end)
    if (
        after
        and 10 <= after[0] <= 59
        and not reader.glued(end)
        and digits is not None
        and reader.digits(end)
        and hour <= 12
    ):
        return Hit(Piece(clock=Clock(hour, after[0]), weak=True), after[1])
    end = reader.skip(end, "ish")
    time = _hour_minute(hour, 0, leading_zero=False)
    return Hit(Piece(clock=time, weak=True), end) if time else None


def _is_tail(reader: Reader, end: int) -> bool:
    """Whether the number goes on: 6.5, 650-650, 50 %, 3/4, 2nd, 20€."""
    if reader.lex(end, "blocker") or reader.lex(end, "oclock") or _is_address(reader, end):
        return True
    if not reader.glued(end):
        return False
    sign = reader.text(end)
    if sign in (",", ".", ";", ":", "!", "?", ")", "-", "–") and not reader.glued(end + 1):
        return False
    return not reader.lex(end, "ish")


def _is_address(reader: Reader, end: int) -> bool:
    """At 10 Downing Street, at 5 Station Road."""
    return reader.is_plain(end) and reader.lex(end + 1, "blocker") is not None


def _named(reader: Reader, place: int) -> tuple[Clock, int] | None:
    found = reader.whole(place, "clock_word")
    if found is None:
        digits = reader.number(place)
        if digits and digits[0] == 12:
            found = reader.whole(digits[1], "clock_word")
    return (Clock(found[0], fixed=True), found[1]) if found else None


def _colon(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """17:00, 5:30pm, 5.30 pm, 10:00:05, 15h30, 7.30 uhr."""
    hour, minute = reader.digits(place), reader.digits(place + 2)
    if hour is None or len(hour) > 2 or not reader.glued(place + 1) or not reader.starts_word(place):
        return None
    mark = reader.text(place + 1)
    if mark == "h" and (minute is None or not reader.glued(place + 2)):
        return _french(reader, place, int(hour))
    if minute is None or len(minute) != 2 or mark not in (":", ".", "h") or not reader.glued(place + 2):
        return None
    end = place + 3
    second = "0"
    if mark == ":" and reader.text(end) == ":" and reader.glued(end) and reader.digits(end + 1):
        second, end = reader.digits(end + 1) or "0", end + 2
    half = _meridiem(reader, end)
    hourly = reader.lex(end, "oclock")
    if mark == "." and not half and not hourly and not _dotted(reader, place, end):
        return None
    if (
        reader.glued(end)
        and not half
        and reader.text(end) in ("/", ".", ":")
        and reader.digits(end + 1)
        and reader.glued(end + 1)
    ):
        return None
    time = _with_half(
        int(hour), int(minute), half, literal=mark == "h" or hour[0] == "0" or int(hour) > 12, second=int(second)
    )
    return (time, half[1] if half else hourly[1] if hourly else end) if time else None


def _dotted(reader: Reader, place: int, end: int) -> bool:
    """At 8.30: a point makes a time only behind "at", where no unit follows."""
    return reader.lex(place - 1, "at") is not None and not reader.lex(end, "blocker") and not reader.glued(end)


def _french(reader: Reader, place: int, hour: int) -> tuple[Clock, int] | None:
    """15h, 9h: an hour, not a duration, only when it could not be one of few hours' work."""
    if reader.glued(place + 2) and reader.digits(place + 2):
        return None
    return (Clock(hour, fixed=True), place + 2) if 13 <= hour <= 23 else None


def _spoken_past(reader: Reader, place: int) -> tuple[Clock, int] | None:
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
    spoken = reader.whole(place, "minute_word") is not None or unit is not None or reader.digits(place) is None
    if past and (hour := _hour(reader, past[1])):
        return _past(hour, minutes[0]) if spoken or minutes[0] % 5 == 0 else None
    named = minutes[0] % 5 == 0 and to and reader.lex(to[1], "clock_word")
    if to and minutes[0] <= 30 and (spoken or named) and (hour := _hour(reader, to[1])):
        return _to(hour, minutes[0])
    return None


def _past(hour: tuple[Clock, int], minutes: int) -> tuple[Clock, int]:
    return hour[0]._replace(minute=minutes), hour[1]


def _to(hour: tuple[Clock, int], minutes: int) -> tuple[Clock, int]:
    time, end = hour
    before = (time.hour - 1) % 24 if time.fixed else (time.hour - 2) % 12 + 1
    return time._replace(hour=before, minute=60 - minutes), end


def _hour(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """A full hour with what may follow it: six, 6pm, six o'clock, noon."""
    named = _named(reader, place)
    if named:
        return named
    exact = _with_meridiem(reader, place) or _oclock(reader, place)
    if exact:
        return exact
    found = reader.number(place)
    if not found or not 0 < found[0] <= 24 or _is_tail(reader, found[1]):
        return None
    time = _hour_minute(found[0], 0, leading_zero=False)
    return (time, found[1]) if time else None


def _half_to(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """Languages that count towards the hour: halb sechs is 5:30, fünf vor halb sechs is 5:25."""
    half, most = reader.lex(place, "half_to"), reader.lex(place, "three_quarters")
    if half and (hour := _hour(reader, half[1])):
        return _to(hour, 30)
    if most and (hour := _hour(reader, most[1])):
        return _to(hour, 15)
    minutes = reader.whole(place, "minute_word") or reader.number(place)
    if not minutes or not 0 < minutes[0] <= 15:
        return None
    before, after = reader.lex(minutes[1], "to_hour"), reader.lex(minutes[1], "past")
    side = before or after
    half = reader.lex(side[1], "half_to") if side else None
    if half and (hour := _hour(reader, half[1])):
        return _to(hour, 30 + minutes[0] if before else 30 - minutes[0])
    return None


def _compact(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """330 p.m., 0930 am."""
    digits = reader.digits(place)
    if digits is None or len(digits) not in (3, 4) or not reader.starts_word(place):
        return None
    half, military = _meridiem(reader, place + 1), reader.lex(place + 1, "military")
    if military and len(digits) == 4:
        hour = _hour_minute(int(digits[:2]), int(digits[2:]), leading_zero=True)
        return (hour, military[1]) if hour else None
    time = _with_half(int(digits[:-2]), int(digits[-2:]), half, literal=False) if half else None
    return (time, half[1]) if time and half else None


def _with_meridiem(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """5pm, 5 p.m., five pm, 3ish pm, nine fifty nine a.m., 3 o'clock pm."""
    found = reader.number(place)
    if not found or not 0 <= found[0] <= 12 or not reader.starts_word(place):
        return None
    hour, end = found
    minute = 0
    spoken = reader.number(end)
    if spoken and 0 <= spoken[0] <= 59 and reader.digits(end) is None and _meridiem(reader, spoken[1]):
        minute, end = spoken
    end = reader.skip(end, "ish")
    end = reader.skip(end, "oclock") if _meridiem(reader, reader.skip(end, "oclock")) else end
    half = _meridiem(reader, end)
    time = _with_half(hour, minute, half, literal=False) if half else None
    return (time, half[1]) if time and half else None


def _oclock(reader: Reader, place: int) -> tuple[Clock, int] | None:
    found = reader.number(place)
    hourly = reader.lex(found[1], "oclock") if found else None
    if not found or not hourly or not 0 <= found[0] <= 24 or not reader.starts_word(place):
        return None
    minute = reader.number(hourly[1])
    if minute and 1 <= minute[0] <= 59 and reader.lex(found[1], "hour_mark"):
        time = _hour_minute(found[0], minute[0], leading_zero=False)
        return (time, minute[1]) if time else None
    time = _hour_minute(found[0], 0, leading_zero=False)
    return (time, hourly[1]) if time else None


def _spoken_minutes(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """At seven thirty: hour and minute in words, behind "at"; alone they are mere numbers."""
    at = place > 0 and reader.lex(place - 1, "at")
    found = reader.whole(place, "number")
    if not at or not found or not 1 <= found[0] <= 12:
        return None
    minute = reader.number(found[1])
    if not minute or not 10 <= minute[0] <= 59 or reader.digits(found[1]) is not None:
        return None
    return Clock(found[0], minute[0]), minute[1]


def _meridiem(reader: Reader, place: int) -> tuple[int, int] | None:
    found = reader.whole(place, "meridiem")
    if found:
        return found
    glued = reader.whole(place, "meridiem_glued")
    return glued if glued and reader.glued(place) and reader.digits(place - 1) else None


def _with_half(hour: int, minute: int, half: tuple[int, int] | None, literal: bool, second: int = 0) -> Clock | None:
    """The clock with am or pm. 13pm is 13:00; 13am is nothing."""
    if second > 59 or minute > 59:
        return None
    if half is None:
        time = _hour_minute(hour, minute, leading_zero=literal)
        return time._replace(second=second) if time else None
    if hour > 12:
        return Clock(hour, minute, second, fixed=True) if half[0] == 12 and hour < 24 else None
    return Clock(hour % 12 + half[0], minute, second, fixed=True)


def _hour_minute(hour: int, minute: int, leading_zero: bool) -> Clock | None:
    if hour == 24 and minute == 0:
        return Clock(0, fixed=True)
    if hour > 23 or minute > 59:
        return None
    return Clock(hour, minute, fixed=leading_zero or hour > 12 or hour == 0)
