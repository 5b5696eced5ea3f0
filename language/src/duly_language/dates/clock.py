"""Times of day in figures: 17:00, 5pm, 5.30 p.m., 0930h, noon, at nine, 3ish, 9 o'clock sharp."""

from duly_language.dates.pieces import Clock, Piece
from duly_language.dates.reader import Hit, Reader

_MORNING = 7


def clock(reader: Reader, place: int) -> Hit | None:
    """The time of day that begins here, in figures or with its half of the day; what makes it sharp or vague belongs to it."""
    for rule in (named_hour, _colon, _compact, _hundreds, with_meridiem, oclock):
        found = rule(reader, place)
        if found:
            weak = _is_length(reader, place, found[1])
            time = _by_24(found[0]) if reader.language.by_24 and rule in (_colon, oclock) else found[0]
            return Hit(Piece(clock=time, weak=weak), reader.skip(reader.skip(found[1], "ish"), "exact"))
    return None


def _by_24(time: Clock) -> Clock:
    """From seven on the half of the day is told; "drei Uhr" may well be in the afternoon."""
    return time._replace(fixed=True) if time.hour >= _MORNING else time


def _is_length(reader: Reader, place: int, end: int) -> bool:
    """Where the word for the hour of the clock is that for a length too (3 heures, 2 uur): a time only in company."""
    unit = reader.lex(end - 1, "unit")
    said = unit is not None and unit[1] == end and reader.lex(end - 1, "oclock") is not None
    told = reader.led(place, "at") or reader.lex(place - 1, "to") or reader.lex(end, "to") or _is_between(reader, place)
    return said and (reader.number(place) or (0,))[0] <= 12 and not told


def _is_between(reader: Reader, place: int) -> bool:
    """Whether it is one end of a range: entre 10h et 12h."""
    opened = any(reader.lex(start, "between") for start in range(max(0, place - 5), place))
    return reader.led(place, "between") or (opened and reader.led(place, "range_and"))


def bare_clock(reader: Reader, place: int) -> Hit | None:
    """A lone hour, or hour and minute without a mark: a time only in company ("at 9", "9 tomorrow morning", "tomorrow 0930")."""
    if reader.lex(place - 1, "numbered") or not reader.starts_word(place):
        return None
    found, led = reader.number(place), reader.led(place, "at")
    counts = found and (
        reader.lex(found[1], "month") or (reader.digits(place) is None and reader.lex(place, "article"))
    )
    if counts and not led:
        return None
    for rule in (_four_digits, _apart, _full_hour):
        time = rule(reader, place)
        part = reader.name(time[1], "part") if time and reader.lex(time[1], "lead") else None
        if time and part and time[0].hour <= 12:  # 9 in the morning
            return Hit(Piece(clock=time[0], part=part[0]), part[1])
        if time:
            told = reader.skip(reader.skip(time[1], "ish"), "exact")
            marked = told > time[1] and reader.tokens[told - 1].kind == "word"  # 5ish, 9 sharp
            return Hit(Piece(clock=time[0], weak=not marked), told)
    return None


def _four_digits(reader: Reader, place: int) -> tuple[Clock, int] | None:
    digits = reader.digits(place)
    if digits is None or len(digits) != 4 or reader.glued(place + 1):
        return None
    time = hour_minute(int(digits[:2]), int(digits[2:]), leading_zero=digits[0] == "0")
    return (time, place + 1) if time else None


def _apart(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """9 30, eight ten, twenty one thirty: both in figures or both in words."""
    hour = reader.number(place)
    dash = hour is not None and reader.text(hour[1]) == "-" and reader.digits(place) is None
    minute = reader.number(hour[1] + dash) if hour else None
    if not hour or not minute or not 0 < hour[0] <= 23 or not 10 <= minute[0] <= 59 or reader.glued(hour[1]) != dash:
        return None
    figures = reader.digits(place) is not None
    if (
        figures != (reader.digits(hour[1] + dash) is not None)
        or (figures and hour[0] > 12)
        or is_tail(reader, minute[1])
    ):
        return None
    return Clock(hour[0], minute[0], fixed=hour[0] > 12), minute[1]


def _full_hour(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """9, nine; 9h where a day or a zone stands beside it."""
    found = reader.number(place)
    if found is None or not 0 <= found[0] <= 24:
        return None
    end = found[1]
    if reader.text(end) == "h" and reader.glued(end) and not reader.glued(end + 1):
        beside = ("weekday", "relative_day", "at", "to")
        if not reader.lex(end + 1, "zone") and not any(reader.lex(place - 1, kind) for kind in beside):
            return None  # 8h of work
        return Clock(found[0] % 24, fixed=True), end + 1
    if is_tail(reader, end):
        return None
    time = hour_minute(found[0], 0, leading_zero=False)
    return (time, end) if time else None


def is_tail(reader: Reader, end: int) -> bool:
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


def named_hour(reader: Reader, place: int) -> tuple[Clock, int] | None:
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
    if _is_ratio(reader, place, int(minute)):
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
        and len(reader.digits(end + 1) or "") < 4
    ):
        return None
    time = _with_half(
        int(hour),
        int(minute),
        half,
        literal=mark == "h" or hour[0] == "0" or end > place + 3 or hourly is not None,
        second=int(second),
    )
    if time and reader.text(end) == "h" and reader.glued(end):
        return time, end + 1
    return (time, half[1] if half else hourly[1] if hourly else end) if time else None


def _is_ratio(reader: Reader, place: int, minute: int) -> bool:
    """Scale 1:50, romans 8:28, john 3:16; but call john 3:30."""
    company = reader.whole(place - 1, "ratio")
    return company is not None and (company[0] == 0 or minute % 5 != 0)


def _dotted(reader: Reader, place: int, end: int) -> bool:
    """At 8.30: a point makes a time only behind "at", where no unit follows."""
    return reader.led(place, "at") and not reader.lex(end, "blocker") and not reader.glued(end)


def _french(reader: Reader, place: int, hour: int) -> tuple[Clock, int] | None:
    """15h, 9h: an hour, not a duration, only when it could not be one of few hours' work."""
    if reader.glued(place + 2) and reader.digits(place + 2):
        return None
    return (Clock(hour, fixed=True), place + 2) if 13 <= hour <= 23 else None


def _compact(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """330 p.m., 0930 am."""
    digits = reader.digits(place)
    if digits is None or len(digits) not in (3, 4) or not reader.starts_word(place):
        return None
    half, military = _meridiem(reader, place + 1), reader.lex(place + 1, "military")
    if reader.text(place + 1) == "h" and reader.glued(place + 1) and not _is_joined(reader, place + 2):
        military = 0, place + 2
    if military and len(digits) == 4:
        hour = hour_minute(int(digits[:2]), int(digits[2:]), leading_zero=True)
        return (hour, military[1]) if hour else None
    time = _with_half(int(digits[:-2]), int(digits[-2:]), half, literal=False) if half else None
    return (time, half[1]) if time and half else None


def _is_joined(reader: Reader, place: int) -> bool:
    """Whether a word or number goes on here without a space."""
    return reader.glued(place) and reader.tokens[place].kind != "sign"


def _hundreds(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """Eight hundred hours, seven hundred and thirty am, one thousand two hundred pm: as clocks are read aloud."""
    value, end = 0, place
    for kind, size in (("thousand", 1000), ("hundred", 100)):
        count = reader.number(end)
        name = reader.lex(count[1], kind) if count and count[0] <= 24 else None
        if count and name:
            value, end = value + size * count[0], name[1]
    minute = reader.number(end) if end > place else None
    value, end = (value + minute[0], minute[1]) if minute and minute[0] < 60 else (value, end)
    half, military = _meridiem(reader, end), reader.lex(end, "military")
    if end == place or not (half or military):
        return None
    time = _with_half(value // 100, value % 100, half, literal=True)
    return (time, (half or military or (0, end))[1]) if time else None


def with_meridiem(reader: Reader, place: int) -> tuple[Clock, int] | None:
    """5pm, 5 p.m., five pm, 3ish pm, nine fifty nine a.m., 3 o'clock pm."""
    found = reader.number(place)
    if not found or not 0 <= found[0] <= 12 or not reader.starts_word(place):
        return None
    hour, end = found
    minute = 0
    spoken = reader.number(reader.skip(end, "spoken_zero"))
    apart = reader.digits(end)
    told = spoken is not None and (spoken[0] > 9 or reader.lex(end, "spoken_zero") is not None)
    said = told if apart is None else len(apart) == 2 and not reader.glued(end)
    if spoken and 0 <= spoken[0] <= 59 and said and _meridiem(reader, spoken[1]):
        minute, end = spoken
    end = reader.skip(end, "ish")
    end = reader.skip(end, "oclock") if _meridiem(reader, reader.skip(end, "oclock")) else end
    half = _meridiem(reader, end)
    time = _with_half(hour, minute, half, literal=False) if half else None
    return (time, half[1]) if time and half else None


def oclock(reader: Reader, place: int) -> tuple[Clock, int] | None:
    found = reader.number(place)
    hourly = reader.lex(found[1], "oclock") if found else None
    if not found or not hourly or not 0 <= found[0] <= 24 or not reader.starts_word(place):
        return None
    minute = reader.number(hourly[1]) if not reader.glued(hourly[1]) else None
    if minute and 1 <= minute[0] <= 59 and reader.lex(found[1], "hour_mark") and not reader.lex(minute[1], "unit"):
        time = hour_minute(found[0], minute[0], leading_zero=False)
        return (time, minute[1]) if time else None
    time = hour_minute(found[0], 0, leading_zero=False)
    return (time, hourly[1]) if time else None


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
        time = hour_minute(hour, minute, leading_zero=literal)
        return time._replace(second=second) if time else None
    if hour > 12:
        return Clock(hour, minute, second, fixed=True) if half[0] == 12 and hour < 24 else None
    return Clock(hour % 12 + half[0], minute, second, fixed=True)


def hour_minute(hour: int, minute: int, leading_zero: bool) -> Clock | None:
    if hour == 24 and minute == 0:
        return Clock(0, fixed=True)
    if hour > 23 or minute > 59:
        return None
    return Clock(hour, minute, fixed=leading_zero or hour > 12 or hour == 0)
