"""Recurrences: every other friday, monthly on the 1st, first monday of each month, mondays and thursdays."""

from dataclasses import replace

from duly_language.dates.bounds import bound
from duly_language.dates.days import day_month, month_day
from duly_language.dates.ordinals import month_days, month_unit, nth_list
from duly_language.dates.phrases import Phrases
from duly_language.dates.reader import Reader
from duly_language.dates.repeat import FREQS, Draft, Repeating, finish
from duly_language.dates.resolve import resolve_days
from duly_language.dates.weekdays import weekday_list
from duly_language.recurrences.rule import Rule


def recurring(phrases: Phrases, place: int) -> Repeating | None:
    """The recurrence that begins here with all that bounds it."""
    draft = _opened(phrases, place)
    if draft is None:
        return None
    while True:
        longer = bound(phrases, draft)
        if longer is None:
            return finish(draft, phrases.reader.context)
        draft = longer


def _opened(phrases: Phrases, place: int) -> Draft | None:
    """The core of a rule, also behind its start or its time of day ("starting tomorrow on weekends")."""
    core = _core(phrases, place)
    if core is not None:
        return core
    reader = phrases.reader
    starting = reader.lex(place, "starting")
    for hit in reversed(phrases.hits(starting[1] if starting else place)):
        if not starting and (hit.piece.clock is None or hit.piece.weak):
            continue
        after = reader.skip(hit.end, "join")
        core = _core(phrases, after) or _core(phrases, reader.skip(after, "the"))
        day = resolve_days(hit.piece, reader.context) if hit.piece.has_day() else None
        if core is not None and starting and day:
            return replace(core, starts=day.first)
        if core is not None and not starting:
            return replace(core, clocks=[hit.piece])
    return None


def _core(phrases: Phrases, place: int) -> Draft | None:
    reader = phrases.reader
    for rule in (_every, _frequency, _alternate, _plural, _of_each):
        draft = rule(reader, place)
        if draft is not None:
            return draft
    return None


def _frequency(reader: Reader, place: int) -> Draft | None:
    """Daily, weekly, every month's other names, quarterly, once a year."""
    found = reader.name(place, "frequency")
    if found is None or (reader.glued(found[1]) and reader.text(found[1]) in ("-", "'")):
        return None
    if _is_adjective(reader, found[1]):
        return None
    freq, interval = FREQS[found[0]]
    return Draft(Rule(freq, interval), found[1])


def _is_adjective(reader: Reader, place: int) -> bool:
    """Weekly review, monthly report: the word belongs to the noun behind it."""
    return reader.is_plain(place)


def _alternate(reader: Reader, place: int) -> Draft | None:
    """Alternate sundays, on alternate weeks."""
    found = reader.lex(reader.skip(place, "lead"), "alternate")
    if found is None:
        return None
    unit = reader.name(found[1], "unit")
    if unit and unit[0] in FREQS:
        freq, interval = FREQS[unit[0]]
        return Draft(Rule(freq, interval * 2), unit[1])
    days = weekday_list(reader, found[1])
    return Draft(Rule("WEEKLY", 2, days=_plain(days[0])), days[1]) if days else None


def _plural(reader: Reader, place: int) -> Draft | None:
    """Mondays and thursdays, on weekdays, saturdays through tuesdays; mon, wed and fri."""
    start = reader.skip(place, "lead")
    days = weekday_list(reader, start)
    if days is None or (
        reader.lex(start, "weekdays_plural") is None
        and reader.lex(days[1], "part_plural") is None
        and (len(days[0]) < 3 or not _one_by_one(reader, start))
    ):
        return None
    return Draft(Rule("WEEKLY", days=_plain(days[0])), days[1])


def _one_by_one(reader: Reader, place: int) -> bool:
    """Whether the days are named one by one, not as a run or by a word such as "weekday"."""
    return reader.lex(place, "days_named") is None and reader.lex(place + 1, "to") is None


def _every(reader: Reader, place: int) -> Draft | None:
    done, every = reader.lex(place, "every_done"), reader.lex(place, "every")
    opened = done or every
    if opened is None or reader.lex(place, "idiom"):
        return None
    start = opened[1]
    for rule in (_every_ordinal, _every_unit, _every_weekday, _every_date, _every_part):
        draft = rule(reader, start)
        if draft is not None:
            draft.anchor = "completion" if done else "schedule"
            return draft
    return None


def _every_unit(reader: Reader, place: int) -> Draft | None:
    """Every day, every 2 weeks, every other month, every six hours, every 3 fridays."""
    other = reader.whole(place, "other")
    count = other or reader.whole(place, "few") or reader.number(place) or (1, place)
    if not 1 <= count[0] <= 1000:
        return None
    unit = reader.name(count[1], "unit")
    if unit and unit[0] in FREQS:
        freq, interval = FREQS[unit[0]]
        return Draft(Rule(freq, interval * count[0]), unit[1])
    days = weekday_list(reader, count[1]) if count[1] > place else None
    return Draft(Rule("WEEKLY", count[0], days=_plain(days[0])), days[1]) if days else None


def _every_weekday(reader: Reader, place: int) -> Draft | None:
    """Every monday, every mon and thu, every weekday."""
    days = weekday_list(reader, place)
    return Draft(Rule("WEEKLY", days=_plain(days[0])), days[1]) if days else None


def _plain(days: list[int]) -> tuple[tuple[int, int], ...]:
    return tuple((0, day) for day in days)


def _every_ordinal(reader: Reader, place: int) -> Draft | None:
    """Every 2nd week, every 1st, every 20th and 30th of august, every last friday, every fourth thursday in november."""
    counted = nth_list(reader, reader.skip(place, "the"))
    if counted is None:
        return None
    numbers, end = counted
    days = weekday_list(reader, end)
    if days:
        return _nth_days(reader, numbers, days[0], days[1])
    unit = reader.name(end, "unit")
    if unit and unit[0] in FREQS and not (unit[0] == "day" and reader.lex(unit[1], "of")):
        freq, interval = FREQS[unit[0]]
        return Draft(Rule(freq, interval * numbers[0]), unit[1]) if len(numbers) == 1 and numbers[0] > 0 else None
    end = unit[1] if unit and unit[0] == "day" else end
    return month_days(reader, numbers, end) or (
        Draft(Rule("MONTHLY", monthdays=tuple(numbers)), end)
        if all(-31 <= number <= 31 for number in numbers) and _digits(reader, place)
        else None
    )


def _digits(reader: Reader, place: int) -> bool:
    return reader.digits(reader.skip(place, "the")) is not None


def _nth_days(reader: Reader, numbers: list[int], days: list[int], end: int) -> Draft | None:
    """Ordinals before weekdays: of a month they count within it; alone, first and last do too, others are intervals."""
    of = reader.lex(end, "of")
    month = reader.whole(of[1], "month") if of else reader.whole(end, "month")
    counted = tuple((number, day) for number in numbers for day in days)
    if month:
        return Draft(Rule("YEARLY", days=counted, months=(month[0],)), month[1])
    unit = month_unit(reader, end)
    if unit:
        return Draft(Rule("MONTHLY", days=counted), unit)
    if len(numbers) == 1 and numbers[0] > 1:
        return Draft(Rule("WEEKLY", numbers[0], days=_plain(days)), end)
    return Draft(Rule("MONTHLY", days=counted), end)


def _every_date(reader: Reader, place: int) -> Draft | None:
    """Every july 4th, every 5 may, every january, every christmas."""
    hit = month_day(reader, place) or day_month(reader, place)
    if hit and hit.piece.month and hit.piece.monthday:
        return Draft(Rule("YEARLY", monthdays=(hit.piece.monthday,), months=(hit.piece.month,)), hit.end)
    month = reader.whole(place, "month")
    if month:
        return Draft(Rule("YEARLY", monthdays=(1,), months=(month[0],)), month[1])
    holiday = reader.name(place, "holiday")
    if holiday and holiday[0][:1].isdigit():
        return Draft(Rule("YEARLY", monthdays=(int(holiday[0][3:]),), months=(int(holiday[0][:2]),)), holiday[1])
    return None


def _every_part(reader: Reader, place: int) -> Draft | None:
    """Every morning, each night: daily, with the part of day left for the time."""
    return Draft(Rule("DAILY"), place) if reader.lex(place, "part") else None


def _of_each(reader: Reader, place: int) -> Draft | None:
    """First friday of every other month, 2nd and last day of each month, the 15th of every month."""
    counted = nth_list(reader, reader.skip(place, "lead", "the"))
    if counted is None:
        return None
    numbers, end = counted
    days = weekday_list(reader, end)
    unit = reader.name(end, "unit")
    end = days[1] if days else unit[1] if unit and unit[0] == "day" else end
    of = reader.lex(end, "of") or reader.lex(end, "lead")
    every = reader.lex(of[1] if of else end, "every")
    period = _every_unit(reader, every[1]) or _every_ordinal(reader, every[1]) if every else None
    if period is None or period.rule.freq not in ("MONTHLY", "YEARLY") or period.rule.monthdays or period.rule.days:
        return None
    if days:
        return period.amend(period.end, days=tuple((number, day) for number in numbers for day in days[0]))
    if period.rule.freq == "YEARLY" or not all(1 <= abs(number) <= 31 for number in numbers):
        return None
    return period.amend(period.end, monthdays=tuple(numbers))
