"""Recurrences: every other friday, monthly on the 1st, first monday of each month, mondays and thursdays."""

from dataclasses import replace

from duly_language.dates.bounds import bound
from duly_language.dates.days import day_month, month_day
from duly_language.dates.intervals import edge_of_each, every_unit, holiday_rule, one_in, plain
from duly_language.dates.ordinals import cardinals, month_days, month_list, month_unit, nth_list
from duly_language.dates.phrases import Phrases
from duly_language.dates.pieces import Piece
from duly_language.dates.reader import Reader
from duly_language.dates.relative import length
from duly_language.dates.repeat import FREQS, Draft, Repeating, finish
from duly_language.dates.resolve import resolve_days
from duly_language.dates.times_per import times_per
from duly_language.dates.weekdays import weekday_list
from duly_language.recurrences.rule import Rule
from duly_language.rrule import MOST

# "The last weekday of the month" is one of five days: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1.
_WORKDAYS = 5


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
    """The core of a rule, also behind its start, its time of day or its day ("starting tomorrow on weekends")."""
    core = _core(phrases, place)
    if core is not None:
        return core
    reader = phrases.reader
    starting, lead = reader.lex(place, "starting"), reader.lex(place, "lead")
    led = reader.lex(place, "at") is not None
    for hit in reversed(phrases.hits(starting[1] if starting else lead[1] if lead else place)):
        if not starting and (hit.piece.clock is None or (hit.piece.weak and not led)):
            continue
        after = reader.skip(hit.end, "join")
        core = _core(phrases, after) or _core(phrases, reader.skip(after, "the"))
        day = resolve_days(hit.piece, reader.context) if hit.piece.has_day() else None
        if core is not None and starting and day:
            return replace(core, starts=day.first)
        if core is not None and not starting:
            return replace(core, clocks=[hit.piece])
    return _dated(phrases, lead[1] if lead else place)


def _dated(phrases: Phrases, place: int) -> Draft | None:
    """June 5th every year, monday each week at 9, the 1st of the month every month, on the first monday every month."""
    reader = phrases.reader
    chain = phrases.chain(place) or phrases.chain(reader.skip(place, "the"))
    if chain is None:
        return None
    after = reader.skip(reader.skip(chain.end, "join"), "of")
    core = _every(reader, after) or _frequency(reader, after)
    rule = _on_day(core.rule, chain.piece) if core else None
    if core is None or rule is None:
        return None
    clocks = [Piece(clock=chain.piece.clock, part=chain.piece.part)] if chain.piece.has_time() else []
    return replace(core, rule=rule, clocks=clocks)


def _on_day(rule: Rule, piece: Piece) -> Rule | None:
    """The rule on the day that stands before it; None where the two are different matters."""
    if rule.days or rule.monthdays or rule.months:
        return None
    if rule.freq == "YEARLY" and piece.month and piece.monthday:
        return replace(rule, months=(piece.month,), monthdays=(piece.monthday,))
    if rule.freq == "WEEKLY" and piece.weekday is not None and piece.nth is None:
        return replace(rule, days=((0, piece.weekday),))
    if rule.freq == "MONTHLY" and piece.weekday is not None and piece.nth is not None:
        return replace(rule, days=((piece.nth, piece.weekday),))
    if rule.freq == "MONTHLY" and piece.monthday and not piece.month:
        return replace(rule, monthdays=(piece.monthday,))
    return None


def _core(phrases: Phrases, place: int) -> Draft | None:
    reader = phrases.reader
    for rule in (_every, _frequency, times_per, _alternate, one_in, _plural, _of_each, edge_of_each, _after_completion):
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


def _after_completion(reader: Reader, place: int) -> Draft | None:
    """3 days after i finish, 2 weeks after completion."""
    size = length(reader, place)
    done = reader.lex(size[1], "completion") if size else None
    if not size or not done or len(size[0].units) != 1 or size[0].seconds or size[0].units[0][1] not in FREQS:
        return None
    freq, interval = FREQS[size[0].units[0][1]]
    return Draft(Rule(freq, interval * max(1, size[0].units[0][0])), done[1], anchor="completion")


def _is_adjective(reader: Reader, place: int) -> bool:
    """Weekly review, monthly report: the word belongs to the noun behind it."""
    return reader.is_plain(place)


def _alternate(reader: Reader, place: int) -> Draft | None:
    """Alternate sundays, on alternate weeks; om de week, om de drie dagen."""
    found = reader.lex(place, "alternate") or reader.lex(reader.skip(place, "lead"), "alternate")
    if found is None:
        return None
    count = reader.number(found[1]) or (2, found[1])
    unit = reader.name(count[1], "unit")
    if unit and unit[0] in FREQS and 1 <= count[0] <= MOST:
        freq, interval = FREQS[unit[0]]
        return Draft(Rule(freq, interval * count[0]), unit[1])
    days = weekday_list(reader, found[1])
    return Draft(Rule("WEEKLY", 2, days=plain(days[0])), days[1]) if days else None


def _plural(reader: Reader, place: int) -> Draft | None:
    """Mondays and thursdays, on weekdays, saturdays through tuesdays; mon, wed and fri."""
    start = place if reader.lex(place, "weekdays_plural") else reader.skip(place, "lead")
    compound = _compound(reader, start, "weekday_part_plural")
    if compound is not None:
        return compound
    days = weekday_list(reader, start)
    if days and len(days[0]) == _WORKDAYS and reader.number(place - 1):
        return None  # every 3 working days: no RRULE says it
    if days is None or (
        reader.lex(start, "weekdays_plural") is None
        and reader.lex(days[1], "part_plural") is None
        and (len(days[0]) < 3 or not _one_by_one(reader, start))
    ):
        return None
    return Draft(Rule("WEEKLY", days=plain(days[0])), days[1])


def _one_by_one(reader: Reader, place: int) -> bool:
    """Whether the days are named one by one, not as a run or by a word such as "weekday"."""
    run = reader.lex(place + 1, "to") is not None and reader.text(place + 1) != "/"
    return reader.lex(place, "days_named") is None and not run


def _every(reader: Reader, place: int) -> Draft | None:
    done, every = reader.lex(place, "every_done"), reader.lex(place, "every")
    opened = done or every
    if opened is None or reader.lex(place, "idiom"):
        return None
    start = opened[1]
    for rule in (_every_ordinal, every_unit, _every_weekday, _every_date, _every_part):
        draft = rule(reader, start)
        if draft is not None:
            draft.anchor = "completion" if done else "schedule"
            return draft
    return None


def _every_weekday(reader: Reader, place: int) -> Draft | None:
    """Every monday, every mon and thu, every weekday; jeden Montagabend."""
    compound = _compound(reader, place, "weekday_part")
    if compound is not None:
        return compound
    days = weekday_list(reader, place)
    dated = reader.ordinal(reader.skip(days[1], "the")) if days and len(days[0]) == 1 else None
    if days and dated and dated[0] <= 31 and dated[1] == len(reader.tokens):  # every friday the 13th
        return Draft(Rule("MONTHLY", days=plain(days[0]), monthdays=(dated[0],)), dated[1])
    return Draft(Rule("WEEKLY", days=plain(days[0])), days[1]) if days else None


def _compound(reader: Reader, place: int, kind: str) -> Draft | None:
    """A weekday and a part of the day in one word: Montagabend, dienstagabends."""
    found = reader.name(place, kind)
    if found is None:
        return None
    day, part = found[0].split()
    return Draft(Rule("WEEKLY", days=((0, int(day)),)), found[1], clocks=[Piece(part=part)])


def _every_ordinal(reader: Reader, place: int) -> Draft | None:
    """Every 2nd week, every 1st, every 20th and 30th of august, every last friday, every fourth thursday in november."""
    counted = nth_list(reader, reader.skip(place, "the"))
    if counted is None:
        plain_days = cardinals(reader, place)  # tous les 15 du mois
        return month_days(reader, *plain_days) if plain_days else None
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
    if len(days) == _WORKDAYS and (unit or abs(numbers[0]) == 1):
        return Draft(Rule("MONTHLY", days=plain(days), setpos=tuple(numbers)), unit or end)
    if unit:
        return Draft(Rule("MONTHLY", days=counted), unit)
    if len(numbers) == 1 and numbers[0] > 1:
        return Draft(Rule("WEEKLY", numbers[0], days=plain(days)), end)
    return Draft(Rule("MONTHLY", days=counted), end)


def _every_date(reader: Reader, place: int) -> Draft | None:
    """Every july 4th, every 5 may, every january, every christmas."""
    hit = month_day(reader, place) or day_month(reader, place)
    if hit and hit.piece.month and hit.piece.monthday:
        return Draft(Rule("YEARLY", monthdays=(hit.piece.monthday,), months=(hit.piece.month,)), hit.end)
    months = month_list(reader, place)
    if months:
        return Draft(Rule("YEARLY", months=tuple(months[0])), months[1])
    holiday = reader.name(place, "holiday")
    rule = holiday_rule(holiday[0]) if holiday else None
    return Draft(rule, holiday[1]) if holiday and rule else None


def _every_part(reader: Reader, place: int) -> Draft | None:
    """Every morning, each night: daily, with the part of day left for the time."""
    other = reader.name(place, "part_every")
    if other:
        return Draft(Rule("DAILY"), other[1], clocks=[Piece(part=other[0])])
    return Draft(Rule("DAILY"), place) if reader.lex(place, "part") else None


def _of_each(reader: Reader, place: int) -> Draft | None:
    """First friday of every other month, 2nd and last day of each month, the 15th of every month."""
    start = reader.skip(reader.skip(place, "lead"), "the")
    counted = nth_list(reader, start) or (cardinals(reader, start) if reader.led(start, "the") else None)
    if counted is None:
        return None
    numbers, end = counted
    days = weekday_list(reader, end)
    unit = reader.name(end, "unit")
    end = days[1] if days else unit[1] if unit and unit[0] == "day" else end
    of = reader.lex(end, "of") or reader.lex(end, "lead")
    every = reader.lex(of[1] if of else end, "every")
    period = every_unit(reader, every[1]) or _every_ordinal(reader, every[1]) if every else None
    if period is None or period.rule.freq not in ("MONTHLY", "YEARLY") or period.rule.monthdays or period.rule.days:
        return None
    if days and len(days[0]) == _WORKDAYS:
        return period.amend(period.end, days=plain(days[0]), setpos=tuple(numbers))
    if days:
        return period.amend(period.end, days=tuple((number, day) for number in numbers for day in days[0]))
    if period.rule.freq == "YEARLY" or not all(1 <= abs(number) <= 31 for number in numbers):
        return None
    return period.amend(period.end, monthdays=tuple(numbers))
