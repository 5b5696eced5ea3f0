"""What follows the core of a recurrence: on which days, at what times, from when, until when, how often, except when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from duly_language.dates import almanac
from duly_language.dates.bound_days import at_edge, in_months, on_date, on_ordinals, on_weekdays
from duly_language.dates.intervals import every_unit
from duly_language.dates.phrases import Phrases
from duly_language.dates.pieces import Clock, Piece
from duly_language.dates.ranges import Range, range_at
from duly_language.dates.reader import Hit
from duly_language.dates.relative import length
from duly_language.dates.repeat import FREQS, Draft
from duly_language.dates.resolve import resolve_days
from duly_language.dates.weekdays import weekday_list

Bound = Callable[[Phrases, Draft, int], Draft | None]


def bound(phrases: Phrases, draft: Draft) -> Draft | None:
    """The draft with one more bound, if one follows."""
    reader = phrases.reader
    places = [draft.end]
    if reader.text(draft.end) in (",", "(") or reader.lex(draft.end, "and"):
        places.append(reader.skip(draft.end, "and") if reader.lex(draft.end, "and") else draft.end + 1)
    for place in places:
        for rule in _BOUNDS:
            longer = rule(phrases, draft, place)
            if longer is not None and longer.end > draft.end:
                return longer
    return None


def _completion(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    found = phrases.reader.lex(place, "completion")
    return replace(draft, anchor="completion", end=found[1]) if found else None


def _starting(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Starting march 3rd, from november, first time this sunday."""
    found = phrases.reader.lex(place, "starting")
    day = _day(phrases, found[1], None) if found and draft.starts is None else None
    if found is None or day is None:
        return None
    return replace(draft, starts=day[0], end=day[1], clocks=draft.clocks or _clock_in(phrases, found[1], day[1]))


def _day(phrases: Phrases, place: int, after: date | None) -> tuple[date, int] | None:
    """The day that a phrase names, the first one after `after` where it leaves the year open."""
    start = place if phrases.hits(place) else phrases.reader.skip(place, "lead", "the")
    chain = phrases.chain(start)
    if chain is None or chain.piece.weak or not (chain.piece.has_day() or chain.piece.edge):
        return None
    context = phrases.reader.context
    days = resolve_days(chain.piece, context)
    if days and after and days.first < after and chain.piece.year is None:
        moved = context._replace(now=context.now.replace(year=after.year, month=after.month, day=min(after.day, 28)))
        days = resolve_days(chain.piece, moved)
    return (days.first, chain.end) if days else None


def _until(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    found = phrases.reader.lex(place, "until")
    day = (
        _day(phrases, found[1], draft.starts or phrases.reader.context.today)
        if found and draft.rule.until is None
        else None
    )
    if found is None or day is None:
        return None
    clock = _clock_in(phrases, found[1], day[1])
    return replace(draft.amend(day[1], until=day[0]), clocks=draft.clocks or clock)


def _clock_in(phrases: Phrases, place: int, end: int) -> list[Piece]:
    """The time of day that stands with the first or last day: "until christmas at 7" means at 7 each day."""
    chain = phrases.chain(place) or phrases.chain(phrases.reader.skip(place, "lead", "the"))
    if chain is None or chain.end != end or not chain.piece.has_time():
        return []
    return [Piece(clock=chain.piece.clock, part=chain.piece.part)]


def _times(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Twice, 10x, for 5 occurrences, up to 7 times."""
    reader = phrases.reader
    start = reader.skip(place, "bounded_for")
    word = reader.whole(start, "times_word")
    if word:
        return draft.amend(word[1], count=word[0]) if word[0] > 1 else None
    number = reader.number(start)
    crossed = reader.number(start + 1) if reader.text(start) in ("x", "×") else None
    if crossed and 0 < crossed[0] < 1000:
        return draft.amend(crossed[1], count=crossed[0])
    times = reader.lex(number[1], "times") if number else None
    return draft.amend(times[1], count=number[0]) if number and times and number[0] > 0 else None


def _lasting(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """For up to 2 months, for the next year."""
    reader = phrases.reader
    found = reader.lex(place, "bounded_for")
    size = length(reader, found[1] if found else place)
    if size and not found:
        behind = reader.lex(size[1], "long")  # sieben Tage lang
        size = (size[0], behind[1]) if behind else None
    if found and size is None and (unit := reader.name(found[1], "unit")):
        until = (
            almanac.add_units(draft.starts or reader.context.today, 1, unit[0])
            if unit[0] in ("week", "month", "year")
            else None
        )
        return draft.amend(unit[1], until=until) if until else None
    if not size or size[0].seconds or draft.rule.until:
        return None
    day: date | None = draft.starts or reader.context.today
    for count, unit_name in size[0].units:
        day = almanac.add_units(day, count, unit_name) if day else None
    return draft.amend(size[1], until=day) if day else None


def _during(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """This week, next month, for the rest of the year: the rule lasts as long."""
    if draft.rule.until or draft.starts:
        return None
    start = phrases.reader.skip(place, "bounded_for", "lead")
    chain = phrases.chain(place) or phrases.chain(start)
    if chain is None or chain.piece.period is None or chain.piece.has_time() or chain.piece.weekday is not None:
        return None
    context = phrases.reader.context
    days = resolve_days(chain.piece, context)
    if days is None or days.last <= context.today:
        return None
    starts = days.first if days.first > context.today else None
    return replace(draft.amend(chain.end, until=days.last), starts=starts)


def _how_often(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Mondays every other week; dienstags, 14-tägig: the interval behind the days."""
    named = phrases.reader.name(place, "frequency")
    if named and draft.rule.interval == 1 and FREQS[named[0]][0] == draft.rule.freq and draft.rule.days:
        return draft.amend(named[1], interval=FREQS[named[0]][1])
    every = phrases.reader.lex(place, "every")
    core = every_unit(phrases.reader, every[1]) if every and draft.rule.interval == 1 else None
    if core is None or core.rule.freq != draft.rule.freq or core.rule.days:
        return None
    return draft.amend(core.end, interval=core.rule.interval)


def _except(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """Except on weekends, except march 6th and march 8th: kept as words."""
    reader = phrases.reader
    found = reader.lex(place, "except")
    if found is None:
        return None
    start = end = reader.skip(found[1], "lead")
    spans: list[tuple[int, int]] = []
    while (stop := _exception(phrases, end)) is not None:
        spans.append((end, stop))
        end = reader.skip(reader.skip(stop, "and"), "lead")
    if not spans:
        return None
    return replace(draft, exceptions=draft.exceptions + spans, end=spans[-1][1]) if spans[0][0] >= start else None


def _exception(phrases: Phrases, place: int) -> int | None:
    reader = phrases.reader
    if reader.name(place, "frequency"):
        place = reader.skip(place, "frequency")
        place = reader.skip(place, "lead")
    days = weekday_list(reader, place)
    chain = phrases.chain(reader.skip(place, "the")) or phrases.chain(place)
    ends = [days[1] if days else None, chain.end if chain else None]
    return max((end for end in ends if end is not None), default=None)


def _clocks(phrases: Phrases, draft: Draft, place: int) -> Draft | None:
    """At 10, 12 and 17; in the evening; at half past six; from 9 to 11, of which the first counts."""
    reader = phrases.reader
    part = draft.clocks[0].part if len(draft.clocks) == 1 and draft.clocks[0].clock is None else None
    if draft.clocks and part is None:
        return None
    place = reader.skip(place, "starting") if reader.lex(reader.skip(place, "starting"), "at") else place
    lead = reader.lex(place, "lead")
    hourly = draft.rule.freq in ("HOURLY", "MINUTELY")
    hours = range_at(phrases, place, hourly) or (range_at(phrases, lead[1], hourly) if lead else None)
    if hours and hours.piece.clock and not hours.piece.has_day():
        return _within(draft, hours) if hourly else replace(draft, clocks=[hours.piece], end=hours.end)
    found = _clock_at(phrases, place, led=False) or (_clock_at(phrases, lead[1], led=True) if lead else None)
    if found is None or (part and found.piece.clock is None):
        return None
    pieces, end = [replace(found.piece, part=found.piece.part or part)], found.end
    while True:
        after = reader.skip(end, "and")
        after = reader.skip(after, "and", "at") if after != end else end
        more = next((hit for hit in phrases.hits(after) if hit.piece.clock), None) if after != end else None
        if more is None:
            return replace(draft, clocks=pieces, end=end)
        pieces.append(more.piece)
        end = more.end


def _within(draft: Draft, hours: Range) -> Draft | None:
    """Every 2 hours from 9 to 5: each day at 9, 11, 13, 15 and 17; every 10 minutes from 9 to 11: in the hours 9 and 10."""
    opening, closing = (
        point.time if point else None
        for point in (hours.resolved and hours.resolved.start, hours.resolved and hours.resolved.end)
    )
    if opening is None or closing is None:
        return None
    by_hour = draft.rule.freq == "HOURLY"
    last = closing.hour + (24 if closing <= opening else 0) + (by_hour or closing.minute > 0)
    step, minute = (draft.rule.interval, opening.minute) if by_hour else (1, 0)
    clocks = [Piece(clock=Clock(hour % 24, minute, fixed=True)) for hour in range(opening.hour, last, step)]
    freq, interval = ("DAILY", 1) if by_hour else (draft.rule.freq, draft.rule.interval)
    return replace(draft.amend(hours.end, freq=freq, interval=interval), clocks=clocks)


def _clock_at(phrases: Phrases, place: int, led: bool) -> Hit | None:
    """The time of day here; where a day follows it ("at 9am on monday") the time alone."""
    chain = phrases.chain(place)
    if chain is not None and _is_clock(chain.piece, led):
        return Hit(chain.piece, chain.end)
    return next((hit for hit in phrases.hits(place) if hit.piece.clock and _is_clock(hit.piece, led)), None)


def _is_clock(piece: Piece, led: bool) -> bool:
    return piece.has_time() and not piece.has_day() and (led or not piece.weak)


_BOUNDS: tuple[Bound, ...] = (
    _completion,
    _starting,
    _times,
    _lasting,
    _except,
    on_ordinals,
    on_date,
    on_weekdays,
    at_edge,
    in_months,
    _during,
    _clocks,
    _until,
    _how_often,
)
