"""On which days a recurrence falls, where that follows its core: on mon and fri, on the 4th, on dec 25, at the end."""

from duly_language.dates.intervals import holiday_rule
from duly_language.dates.ordinals import cardinals, month_days, month_list, nth_list
from duly_language.dates.phrases import Phrases
from duly_language.dates.reader import Reader
from duly_language.dates.repeat import Draft
from duly_language.dates.weekdays import weekday_list


def on_weekdays(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """On mon and fri, on weekends: where the rule has no days yet."""
    if draft.rule.days or draft.rule.monthdays or draft.rule.freq in ("HOURLY", "MINUTELY"):
        return None
    reader = phrases.reader
    lead = reader.lex(place, "lead")
    days = weekday_list(reader, lead[1] if lead else place)
    if days is None:
        return None
    freq = "WEEKLY" if draft.rule.freq == "DAILY" else draft.rule.freq
    return draft.amend(days[1], freq=freq, days=tuple((0, day) for day in days[0]))


def on_ordinals(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """On the 4th, on the 2nd last friday, on the first and last instance of tue and fri, on the fourth thursday in november."""
    if draft.rule.freq not in ("MONTHLY", "YEARLY") or draft.rule.days or draft.rule.monthdays:
        return None
    reader = phrases.reader
    start = reader.skip(place, "lead")
    the = reader.skip(start, "the")
    counted = nth_list(reader, the) or (cardinals(reader, the) if reader.led(the, "the") else None)
    if counted is None:
        return None
    numbers, end = counted
    instance = reader.lex(end, "instance")
    days = weekday_list(reader, instance[1] if instance else end)
    if days and instance:
        return draft.amend(days[1], days=tuple((0, day) for day in days[0]), setpos=tuple(numbers))
    if days:
        return _in_month(
            reader, draft.amend(days[1], days=tuple((number, day) for number in numbers for day in days[0]))
        )
    unit = reader.name(end, "unit")
    end = unit[1] if unit and unit[0] == "day" else end
    if draft.rule.months:
        return draft.amend(end, monthdays=tuple(numbers)) if all(1 <= abs(number) <= 31 for number in numbers) else None
    dated = month_days(reader, numbers, end)
    if dated and dated.rule.months:
        return draft.amend(dated.end, monthdays=dated.rule.monthdays, months=dated.rule.months)
    if draft.rule.freq == "YEARLY" or not all(1 <= abs(number) <= 31 for number in numbers):
        return None
    return draft.amend(dated.end if dated else end, monthdays=tuple(numbers))


def _in_month(reader: Reader, draft: Draft) -> Draft:
    month = reader.whole(reader.skip(draft.end, "of"), "month")
    return draft.amend(month[1], months=(month[0],)) if month and draft.rule.freq == "YEARLY" else draft


def on_date(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Every year on dec 25, yearly in may, every year at christmas."""
    if draft.rule.freq != "YEARLY" or draft.rule.monthdays or draft.rule.days or draft.rule.months:
        return None
    start = phrases.reader.skip(place, "lead")
    holiday = phrases.reader.name(start, "holiday")
    rule = holiday_rule(holiday[0]) if holiday else None
    if holiday and rule:
        return draft.amend(holiday[1], months=rule.months, monthdays=rule.monthdays, days=rule.days)
    chain = phrases.chain(start)
    if chain is None or chain.piece.month is None or chain.piece.year is not None:
        return None
    monthdays = (chain.piece.monthday,) if chain.piece.monthday else (1,)
    return draft.amend(chain.end, months=(chain.piece.month,), monthdays=monthdays)


def at_edge(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Every month at the start, each month at the end."""
    reader = phrases.reader
    lead = reader.lex(place, "lead")
    edge = reader.name(reader.skip(lead[1], "the"), "edge") if lead else None
    if edge is None or draft.rule.freq != "MONTHLY" or draft.rule.monthdays or edge[0] not in ("start", "end"):
        return None
    return draft.amend(edge[1], monthdays=(1 if edge[0] == "start" else -1,))


def in_months(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Every monday in december, daily in july and august."""
    rule, reader = draft.rule, phrases.reader
    lead = reader.lex(place, "of") or reader.lex(place, "in")
    months = month_list(reader, lead[1]) if lead else None
    if months is None or rule.freq not in ("DAILY", "WEEKLY") or rule.months or _is_dated(phrases, months[1] - 1):
        return None
    return draft.amend(months[1], months=tuple(months[0]))


def _is_dated(phrases: Phrases, month: int) -> bool:
    """Whether the month at the place has a day or a year: it is then no month of every year."""
    chain = phrases.chain(month)
    return chain is not None and (chain.piece.monthday is not None or chain.piece.year is not None)
