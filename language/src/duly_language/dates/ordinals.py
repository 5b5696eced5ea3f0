"""Counting within a month: first, 2nd last, 1st and 15th, first, second and third."""

from duly_language.dates.reader import Reader
from duly_language.dates.repeat import Draft
from duly_language.recurrences.rule import Rule


def nth(reader: Reader, place: int) -> tuple[int, int] | None:
    """First → 1, last → -1, 2nd last and second to last → -2."""
    last = reader.whole(place, "last")
    if last:
        return last
    ordinal = reader.ordinal(place)
    if ordinal is None:
        return None
    end = ordinal[1]
    to = reader.lex(end, "to_hour")
    last = reader.whole(to[1] if to else end, "last")
    return (-ordinal[0], last[1]) if last else (ordinal[0], end)


def nth_list(reader: Reader, place: int) -> tuple[list[int], int] | None:
    """1st, 2nd and last; first, second, and third."""
    found = nth(reader, place)
    if found is None:
        return None
    numbers, end = [found[0]], found[1]
    for _ in range(31):
        after = reader.skip(end, "and")
        after = reader.skip(after, "and") if after != end else after
        start = reader.skip(after, "the")
        more = nth(reader, start) or _day_of_month(reader, start) if after != end else None
        if more is None:
            break
        numbers.append(more[0])
        end = more[1]
    return numbers, end


def _day_of_month(reader: Reader, place: int) -> tuple[int, int] | None:
    """A plain day that the month behind it explains: le 1er et 15 du mois."""
    found = reader.number(place)
    return found if found and 1 <= found[0] <= 31 and month_unit(reader, found[1]) else None


def cardinals(reader: Reader, place: int) -> tuple[list[int], int] | None:
    """Days of the month that are counted plainly: el 5 de cada mes, le 1 et le 15 de chaque mois."""
    numbers: list[int] = []
    end = place
    while (found := reader.number(reader.skip(end, "the"))) and 1 <= found[0] <= 31 and len(numbers) < 31:
        numbers.append(found[0])
        end = reader.skip(found[1], "and")
        if end == found[1]:
            return numbers, end
    return None


def month_unit(reader: Reader, place: int) -> int | None:
    """The place after "of the month", "in the month", "of month"; short for it: "d. M."."""
    short = reader.lex(place, "of_month")
    if short:
        return short[1]
    of = reader.lex(place, "of")
    if of is None:
        return None
    unit = reader.name(reader.skip(of[1], "the"), "unit")
    return unit[1] if unit and unit[0] == "month" else None


def month_days(reader: Reader, numbers: list[int], place: int) -> Draft | None:
    """Days of the month, or of a month by name, behind their ordinals."""
    if not all(1 <= abs(number) <= 31 for number in numbers):
        return None
    unit = month_unit(reader, place)
    if unit:
        return Draft(Rule("MONTHLY", monthdays=tuple(numbers)), unit)
    month = reader.whole(reader.skip(place, "of"), "month")
    return Draft(Rule("YEARLY", monthdays=tuple(numbers), months=(month[0],)), month[1]) if month else None


def month_list(reader: Reader, place: int) -> tuple[list[int], int] | None:
    """January; march and september; jan, apr, jul and oct."""
    month = reader.whole(place, "month")
    if month is None:
        return None
    months, end = [month[0]], month[1]
    for _ in range(11):
        after = reader.skip(end, "and")
        more = reader.whole(after, "month") if after != end else None
        if more is None:
            break
        months.append(more[0])
        end = more[1]
    return months, end
