"""Dates in digits: 2027-03-05, 5.3.2027, 3/5, 05/31/2024 14:15, 2014-10, 06/2004, 1994-11-05T13:15:30Z."""

from datetime import UTC, date, datetime, timedelta

from duly_language.dates.almanac import period_of, safe_date
from duly_language.dates.pieces import Clock, Period, Piece
from duly_language.dates.reader import Hit, Reader

_MARKS = ("-", "/", ".")


def numeric_date(reader: Reader, place: int) -> Hit | None:
    """Digits and marks without spaces. A day that the calendar lacks is no date at all."""
    run = _run(reader, place)
    if run is None:
        return None
    numbers, mark, end = run
    if len(numbers) == 3:
        return _three(reader, numbers, mark, end)
    if len(numbers) == 2:
        return _two(reader, numbers, mark, end)
    return None


def _run(reader: Reader, place: int) -> tuple[list[str], str, int] | None:
    """The digit groups joined by one mark, and the place after them; None for versions, prices and addresses."""
    first = reader.digits(place)
    mark = reader.text(place + 1)
    if _is_name(reader, place):
        return None
    closes = _closes_range(reader, place, mark)
    if first is not None and len(first) < 4 and reader.glued(place) and reader.text(place - 1) in _MARKS and not closes:
        return None
    if first is None or mark not in _MARKS or not (closes or reader.starts_word(place)):
        return None
    numbers, end = [first], place + 1
    while (
        reader.text(end) == mark and reader.glued(end) and reader.glued(end + 1) and (digits := reader.digits(end + 1))
    ):
        numbers.append(digits)
        end += 2
        if len(numbers) > 3:
            return None
    if len(numbers) < 2 or _goes_on(reader, end):
        return None
    return numbers, mark, end


def _closes_range(reader: Reader, place: int, mark: str) -> bool:
    """Whether a date written with another mark stands right before: 12/5-12/7, 5.12.-7.12., 2026-12-05/2026-12-07."""
    link = reader.text(place - 1)
    if link == mark or link not in ("-", "–", "/") or place < 4 or not reader.glued(place - 1):
        return False
    before = place - 3 if reader.text(place - 2) == "." else place - 2
    return reader.digits(before) is not None and reader.text(before - 1) in (mark, ":")


def _is_name(reader: Reader, place: int) -> bool:
    """The 9/11 Report, the 1.2 formula, 3/4 cup, 24/7 support: a noun behind makes it a name or a measure."""
    idiom = reader.whole(place, "idiom")
    if idiom and (reader.is_plain(place + 3) or (idiom[0] == 1 and reader.lex(place - 1, "firm_lead") is None)):
        return True
    if _is_fraction(reader, place):
        return True
    behind = reader.tokens[place + 3] if place + 3 < len(reader.tokens) else None
    if behind is None or behind.glued or not reader.is_plain(place + 3):
        return False
    article, led = reader.lex(place - 1, "the"), reader.lex(place - 1, "firm_lead")
    noun = behind.text.islower() or reader.lex(place + 3, "blocker") is not None
    short = len(reader.text(place + 2)) == 1 and noun and reader.text(place + 1) == "/"
    return article is not None or (short and led is None)


def _is_fraction(reader: Reader, place: int) -> bool:
    """1/2 an onion, 3/4 of it, platform 9 3/4."""
    above, below = reader.digits(place), reader.digits(place + 2)
    if reader.text(place + 1) != "/" or not above or below not in ("2", "3", "4", "8") or int(above) >= int(below):
        return False
    parts = reader.lex(place + 3, "article") or reader.lex(place + 3, "part_of")
    mixed = reader.digits(place - 1) and not reader.glued(place - 1) and not reader.lex(place - 2, "at")
    return bool(parts or mixed)


def _goes_on(reader: Reader, end: int) -> bool:
    if not reader.glued(end):
        return False
    token = reader.tokens[end]
    if token.kind == "word":
        return token.low != "t"
    if reader.text(end + 2) == ":" and reader.digits(end + 1):
        return False
    interval = len(reader.digits(end + 1) or "") == 4 and reader.text(end + 2) == "-"
    return token.text not in (",", ".", ";", ":", "!", "?", ")", "-", "–", "]", "/") or (
        token.text == "/" and reader.glued(end + 1) and not interval
    )


def _three(reader: Reader, numbers: list[str], mark: str, end: int) -> Hit | None:
    a, b, c = (int(number) for number in numbers)
    if len(numbers[0]) == 4:
        day = safe_date(a, b, c) or (safe_date(a, c, b) if b > 12 else None)
    elif (
        len(numbers[0]) > 2
        or len(numbers[1]) > 2
        or len(numbers[2]) not in (2, 4)
        or (len(numbers[2]) == 2 and mark == "-")
    ):
        return None
    else:
        year = c if len(numbers[2]) == 4 else full_year(reader, c)
        day = _ordered(reader, year, a, b, mark)
        swapped = _ordered(reader, year, b, a, mark) if mark != "." else None
        if day and swapped and swapped != day:
            return _with_iso_time(reader, Piece(day=day, swapped=swapped), end)
    if day is None or not 1900 <= day.year <= 2200:
        return None
    return _with_iso_time(reader, Piece(day=day), end)


def _ordered(reader: Reader, year: int, a: int, b: int, mark: str) -> date | None:
    """Dots are day first, slashes and dashes as the locale says; a number above 12 can only be the day."""
    dmy, mdy = safe_date(year, b, a), safe_date(year, a, b)
    if mark == "." or reader.context.day_first:
        return dmy or mdy
    return mdy or dmy


def full_year(reader: Reader, short: int) -> int:
    """Two digits: within the next 30 years, else the century before."""
    century = reader.context.today.year // 100 * 100
    year = century + short
    return year if year <= reader.context.today.year + 30 else year - 100


def _with_iso_time(reader: Reader, piece: Piece, end: int) -> Hit:
    """T13:15, T13:15:30Z, T08:15:30-05:30 behind a date."""
    if reader.text(end) not in ("t", ".", ":", "-") or not reader.glued(end) or not reader.glued(end + 1):
        return Hit(piece, end)
    digits = [reader.digits(place) for place in (end + 1, end + 3, end + 5)]
    if digits[0] is None or digits[1] is None or reader.text(end + 2) != ":":
        return Hit(piece, end)
    seconds = digits[2] is not None and reader.text(end + 4) == ":"
    after = end + (6 if seconds else 4)
    hour, minute, second = int(digits[0]), int(digits[1]), int(digits[2] or 0) if seconds else 0
    if hour > 23 or minute > 59 or second > 59 or piece.day is None:
        return Hit(piece, end)
    offset, after = _offset(reader, after)
    if offset is None:
        return Hit(Piece(day=piece.day, clock=Clock(hour, minute, second, fixed=True)), after)
    moment = datetime(piece.day.year, piece.day.month, piece.day.day, hour, minute, second, tzinfo=UTC) - offset
    return Hit(Piece(moment=moment.astimezone(reader.context.zone)), after)


def _offset(reader: Reader, place: int) -> tuple[timedelta | None, int]:
    if reader.text(place) == "z" and reader.glued(place):
        return timedelta(0), place + 1
    sign, hours, minutes = reader.text(place), reader.digits(place + 1), reader.digits(place + 3)
    if sign in ("+", "-") and hours and minutes and reader.text(place + 2) == ":":
        size = timedelta(hours=int(hours), minutes=int(minutes))
        return (size if sign == "+" else -size), place + 4
    return None, place


def _two(reader: Reader, numbers: list[str], mark: str, end: int) -> Hit | None:
    """3/5, 01.02., 2014-10, 06/2004. Dashes join other things too often: only a full year makes them a month."""
    a, b = int(numbers[0]), int(numbers[1])
    if len(numbers[0]) == 4 or len(numbers[1]) == 4:
        year, month = (a, b) if len(numbers[0]) == 4 else (b, a)
        short = numbers[1] if len(numbers[0]) == 4 else numbers[0]
        first = safe_date(year, month, 1)
        if first is None or not 1900 <= year <= 2200 or len(short) > 2 or (mark == "." and len(numbers[0]) == 4):
            return None
        return Hit(Piece(period=Period(*period_of(first, "month"))), end)
    if mark == "-" or len(numbers[0]) > 2 or len(numbers[1]) > 2:
        return None
    return _day_and_month(reader, a, b, numbers, mark, end)


def _day_and_month(reader: Reader, a: int, b: int, numbers: list[str], mark: str, end: int) -> Hit | None:
    day_first = mark == "." or reader.context.day_first
    orders = ((a, b), (b, a)) if day_first else ((b, a), (a, b))
    chosen = next((order for order in orders if safe_date(2024, order[1], order[0])), None)
    if chosen is None or (mark == "." and chosen != orders[0]):
        return None
    closed = reader.text(end) == "." and reader.glued(end)
    apart = reader.language.day_first or not reader.is_plain(end - 4)  # ubuntu 24.04
    certain = mark == "/" or closed or (len(numbers[1]) == 2 and len(numbers[0]) == 2 and apart)
    swapped = _coming(reader, *chosen) if mark == "/" and chosen[0] != chosen[1] else None
    piece = Piece(month=chosen[1], monthday=chosen[0], swapped=swapped, weak=not certain)
    return Hit(piece, end + 1 if closed and mark == "." else end)


def _coming(reader: Reader, month: int, day: int) -> date | None:
    """The next such day of the year."""
    today = reader.context.today
    days = [safe_date(today.year + ahead, month, day) for ahead in range(2)]
    return next((found for found in days if found and found >= today), None)


def year(reader: Reader, place: int) -> Hit | None:
    """2014 behind a month or "in"; '27 behind a month; 96 only behind a month and day."""
    if reader.text(place) in ("'", "’"):
        return _after_apostrophe(reader, place)
    digits = reader.digits(place)
    if digits is None or len(digits) != 4 or not 1900 <= int(digits) <= 2200:
        return None
    if (
        reader.glued(place)
        and reader.text(place - 1) not in ("-", "/", ",", ".", "(")
        and not reader.lex(place - 1, "month")
    ):
        return None
    if reader.glued(place + 1) and reader.text(place + 1) in (":", "/", "%", "€", "$"):
        return None
    return Hit(Piece(year=int(digits), weak=True), place + 1)


def _after_apostrophe(reader: Reader, place: int) -> Hit | None:
    digits = reader.digits(place + 1)
    month = reader.led(place, "month") and not reader.glued(place)
    if not month or not digits or len(digits) != 2 or not reader.glued(place + 1):
        return None
    return Hit(Piece(year=full_year(reader, int(digits)), weak=True), place + 2)


def short_year(reader: Reader, place: int) -> Hit | None:
    """82, '15: a year in two digits, right behind day and month; behind a comma only one that is no day."""
    if reader.text(place) == "/" and reader.text(place - 2) == "/":
        return year(reader, place + 1)
    if reader.text(place - 2) in ("/", "."):
        return None
    if reader.text(place) == ",":
        place += 1
        if int(reader.digits(place) or 0) <= 31:
            return None
    dashed = reader.text(place) == "-" and reader.text(place - 2) == "-"
    if (reader.text(place) in ("'", "’") or dashed) and reader.glued(place + 1):
        place += 1
    digits = reader.digits(place)
    if (
        digits is None
        or len(digits) != 2
        or (reader.glued(place + 1) and reader.text(place + 1) in (":", ".", "/", "%"))
    ):
        return None
    if reader.lex(place + 1, "meridiem") or reader.lex(place + 1, "oclock") or reader.lex(place + 1, "ordinal_suffix"):
        return None
    return Hit(Piece(year=full_year(reader, int(digits))), place + 1)
