"""Named days: today, weekdays with "this", "next" and "last", day and month in every order, nth weekdays, holidays."""

from datetime import date, timedelta

from duly_language.dates import almanac
from duly_language.dates.ordinals import month_unit, nth
from duly_language.dates.periods import unit_period
from duly_language.dates.picks import COUNTS, picked
from duly_language.dates.pieces import Period, Piece
from duly_language.dates.reader import Hit, Reader
from duly_language.languages.model import TIMELESS

# Days that the calendar lacks are read as such up to here: "june 31", "the 35th of may"; may 45 is a year.
_MOST = 39


def relative_day(reader: Reader, place: int) -> Hit | None:
    """Today, tomorrow, the day after tomorrow, yesterday."""
    found = reader.whole(place, "relative_day")
    if found is None:
        return None
    weeks = reader.whole(found[1], "weekday_week")
    day = almanac.add_days(reader.context.today, found[0] + 7 * (weeks[0] if weeks else 0))
    if weeks and day:
        return Hit(Piece(day=day), weeks[1])
    return Hit(Piece(day=day, alone=reader.lex(place, "weak_day") is None), found[1]) if day else None


def weekday(reader: Reader, place: int) -> Hit | None:
    """Friday, this friday, next friday, last friday, friday after next, friday week."""
    found = picked(reader, place, "weekday")
    if found is None or not isinstance(found.value, int):
        return None
    weeks = reader.whole(found.end, "weekday_week") if found.pick is None else None
    if weeks:
        coming = almanac.weekday_after(reader.context.today, found.value) + timedelta(weeks=weeks[0])
        return Hit(Piece(day=coming), weeks[1])
    dated = _plain_day(reader, found.value, found.end) if found.pick is None and reader.language.plain_days else None
    if dated is not None:
        return dated
    alone = found.pick is not None or not _is_weak(reader, found.noun, "weekday")
    return Hit(Piece(weekday=found.value, pick=found.pick, alone=alone), found.end)


def _plain_day(reader: Reader, weekday: int, place: int) -> Hit | None:
    """Jeudi 3: a plain number is a day of this month or the next, where that one falls on the weekday."""
    digits = reader.digits(place)
    if not digits or len(digits) > 2 or reader.glued(place + 1) or not _no_noun(reader, place + 1):
        return None
    if (
        reader.lex(place + 1, "oclock")
        or reader.lex(reader.skip(place + 1, "of"), "month")
        or month_unit(reader, place + 1)
    ):
        return None
    today = reader.context.today
    months = [today.replace(day=1), almanac.add_months(today.replace(day=1), 1)]
    days = [almanac.safe_date(month.year, month.month, int(digits)) for month in months if month]
    day = next((day for day in days if day and day >= today and day.weekday() == weekday), None)
    return Hit(Piece(day=day), place + 1) if day else None


def _is_weak(reader: Reader, place: int, kind: str) -> bool:
    """A word such as "sat" or "may" counts as a date only where it stands as one: see guards in `phrases`."""
    words = reader.language.words.get("weak", {}).get(kind, "")
    return reader.text(place).removesuffix("'s") in words.split("|")


def month_day(reader: Reader, place: int) -> Hit | None:
    """March 3rd, march third, mar. 3, 2015's year is left to `year`."""
    month = reader.whole(place, "month")
    if month is None:
        return None
    end = month[1]
    if reader.text(end) in (".", ",", "/", "-") and (reader.glued(end) or reader.text(end) == ","):
        end += 1
    end = reader.skip(end, "the")
    day = _day_number(reader, end, behind_month=end == month[1])
    if day is None:
        return None
    return Hit(Piece(month=month[0], monthday=day[0]), day[1])


def day_month(reader: Reader, place: int) -> Hit | None:
    """3 March, the 3rd of March, 15Sep, 31-Oct, 8/May, twenty-fourth of May; le 15 du mois is the next 15th."""
    day = _day_number(reader, reader.skip(place, "the"), before_month=True)
    if day is None:
        return None
    end = day[1]
    if reader.text(end) in ("-", "/", ".") and reader.glued(end):
        end += 1
    unit = month_unit(reader, end)
    end = reader.skip(end, "of")
    month = reader.whole(end, "month")
    if month is None:
        of_month = Hit(Piece(monthday=day[0]), unit) if unit else None
        return _day_of_period(reader, day[0], end) or of_month
    end = month[1]
    if reader.text(end) == "." and reader.glued(end) and len(reader.text(end - 1)) <= 4:
        end += 1
    return Hit(Piece(month=month[0], monthday=day[0]), end)


def _day_of_period(reader: Reader, day: int, place: int) -> Hit | None:
    """20 of next month, the 3rd of this month."""
    hit = unit_period(reader, place)
    if hit is None or hit.piece.weak or hit.piece.period is None or hit.piece.period.grain != "month":
        return None
    return Hit(Piece(monthday=day, period=hit.piece.period), hit.end)


def _day_number(
    reader: Reader, place: int, before_month: bool = False, behind_month: bool = False
) -> tuple[int, int] | None:
    ordinal = reader.ordinal(place)
    if ordinal:
        return (ordinal[0], ordinal[1]) if 1 <= ordinal[0] <= _MOST else None
    found = reader.number(place)
    if (
        found is None
        or not 1 <= found[0] <= _MOST
        or not (behind_month or reader.starts_word(place) or reader.text(place - 1) in (".", ",", "/", "-"))
    ):
        return None
    if before_month:
        return found
    tail = reader.text(found[1])
    glued = reader.glued(found[1])
    if glued and (tail in (":", "h", "%") or (tail in (".", "/", ",") and reader.glued(found[1] + 1))):
        return None
    if reader.lex(found[1], "meridiem"):
        return None
    return found


def month_alone(reader: Reader, place: int) -> Hit | None:
    """March, next march, march after next."""
    found = picked(reader, place, "month")
    if found is None or not isinstance(found.value, int):
        return None
    alone = found.pick is not None or not _is_weak(reader, found.noun, "month")
    return Hit(Piece(month=found.value, pick=found.pick, alone=alone), found.end)


def ordinal_day(reader: Reader, place: int) -> Hit | None:
    """The 15th, on the 24, 31st: a day of the month; without "the" or "on the" only where no noun follows."""
    the = reader.skip(place, "the")
    ordinal = reader.ordinal(the)
    if ordinal and 1 <= ordinal[0] <= 31:
        if not ordinal[2] and reader.lex(place, "deadline"):
            return None  # prima di lunedì
        if not ordinal[2] and the == place and ordinal[0] < 13:
            return Hit(Piece(monthday=ordinal[0], weak=True), ordinal[1])
        dotted = reader.text(ordinal[1] - 1) == "."
        return Hit(Piece(monthday=ordinal[0], alone=not dotted and _no_noun(reader, ordinal[1])), ordinal[1])
    digits = reader.digits(the)
    if the > place and digits and len(digits) <= 2 and 1 <= int(digits) <= 31 and _no_noun(reader, the + 1):
        return Hit(Piece(monthday=int(digits)), the + 1)
    return None


def _no_noun(reader: Reader, place: int) -> bool:
    """Whether nothing follows that the ordinal could count: "the 2nd floor", "the first one"."""
    if place >= len(reader.tokens):
        return True
    token = reader.tokens[place]
    if token.glued and token.kind == "sign" and reader.glued(place + 1) and reader.digits(place + 1):
        return False
    return token.kind != "word" or bool(
        set(reader.lexes[place])
        - {"unit_glued", "number", "unit", "blocker", "numbered", "not_before_date", "article", "few", "half"}
        - {"half_past", "minute_word", "street", *TIMELESS}
    )


def nth_weekday(reader: Reader, place: int) -> Hit | None:
    """First monday, 2nd last friday, last weekend, third day, last week: to be taken in a month or period."""
    start = reader.skip(place, "the")
    counted = nth(reader, start)
    if counted is None:
        return None
    count, end = counted
    day = reader.whole(end, "weekday")
    if day:
        return Hit(Piece(weekday=day[0], nth=count, alone=False, weak=not _names_period(reader, day[1])), day[1])
    weekend = reader.lex(end, "weekend")
    if weekend:
        return Hit(Piece(edge="weekend", nth=count, alone=False, weak=True), weekend[1])
    workday = reader.name(end, "workday_unit")
    if workday:
        return Hit(Piece(edge="workday", nth=count, alone=False, weak=True), workday[1])
    unit = reader.name(end, "unit")
    if unit and unit[0] == "quarter" and 1 <= count <= 4:
        after = reader.skip(unit[1], "of")
        return Hit(Piece(period=_quarter(reader, count, unit[1])), after + 1 if reader.digits(after) else unit[1])
    if unit and unit[0] in ("day", "week"):
        return Hit(Piece(edge=unit[0], nth=count, alone=False, weak=True), unit[1])
    return None


def _names_period(reader: Reader, place: int) -> bool:
    """Whether the month or period follows in which the weekday is counted."""
    of = reader.lex(place, "of")
    start = reader.skip(of[1], "the") if of else place
    kinds = ("month", "unit", "next", "this", "previous") if of else ("month",)
    return any(reader.lex(start, kind) for kind in kinds)


def _quarter(reader: Reader, count: int, place: int) -> Period:
    """The nth quarter of the year that follows, else of this year."""
    digits, today = reader.digits(reader.skip(place, "of")), reader.context.today
    if digits and len(digits) == 4 and digits[:2] in ("19", "20", "21"):
        return almanac.period_of(date(int(digits), count * 3, 1), "quarter")
    period = almanac.period_of(date(today.year, count * 3, 1), "quarter")
    return period if period.end > today else almanac.shift_period(period, 4) or period


def holiday(reader: Reader, place: int) -> Hit | None:
    """Christmas, easter monday, next halloween, last easter, thanksgiving 2016, christmas next year."""
    of_year = _holiday_of_year(reader, place)
    if of_year is not None:
        return of_year
    past = reader.lex(place, "previous")
    start = past[1] if past else reader.skip(place, "next", "this", "the")
    found = reader.name(place, "holiday") or reader.name(start, "holiday")
    if found is None:
        return None
    today = reader.context.today
    year = _year_behind(reader, found[1])
    if year:
        day = almanac.holiday(found[0], year[0])
        return Hit(Piece(day=day), year[1]) if day else None
    named = start > place and reader.lex(place, "the") is None
    near = [almanac.holiday(found[0], today.year + away) for away in (-1, 0, 1)]
    behind = past or reader.context.past
    days = [day for day in near if day and (day < today if past else day <= today if behind else day >= today)]
    return Hit(Piece(day=days[-1 if behind else 0], alone=named), found[1]) if days else None


def _holiday_of_year(reader: Reader, place: int) -> Hit | None:
    """Next year at christmas, nächstes Jahr zu Ostern."""
    year = unit_period(reader, place)
    if year is None or not year.piece.alone or year.piece.period is None or year.piece.period.grain != "year":
        return None
    found = reader.name(reader.skip(year.end, "lead"), "holiday")
    day = almanac.holiday(found[0], year.piece.period.start.year) if found else None
    return Hit(Piece(day=day), found[1]) if found and day else None


def _year_behind(reader: Reader, place: int) -> tuple[int, int] | None:
    """2016, of 2016, next year: the year of a holiday."""
    start = reader.skip(place, "of")
    digits = reader.digits(start)
    if digits and len(digits) == 4 and 1900 <= int(digits) <= 2200:
        return int(digits), start + 1
    hit = unit_period(reader, start)
    period = hit.piece.period if hit and hit.piece.alone else None
    return (period.start.year, hit.end) if hit and period and period.grain == "year" else None


def weekend(reader: Reader, place: int) -> Hit | None:
    """This weekend, next weekend, the weekend, last weekend, the weekend after next; the bare word only as a whole text."""
    found = picked(reader, place, "weekend") or picked(reader, reader.skip(place, "the"), "weekend")
    if found is None:
        return None
    count = 0 if reader.lex(place, "coming") else COUNTS[found.pick or "this"]
    period = almanac.period_of(reader.context.today, "weekend")
    period = almanac.shift_period(period, count) or period
    if count == 0 and reader.context.today == period.start + timedelta(days=1):
        period = period._replace(start=reader.context.today)
    return Hit(Piece(period=period, alone=found.noun > place or found.pick is not None), found.end)
