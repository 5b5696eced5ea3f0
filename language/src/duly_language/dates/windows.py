"""Stretches of time: since monday, before friday, until the 5th, in the last two weeks, over the next month."""

from datetime import date, datetime, timedelta

from duly_language.dates import almanac
from duly_language.dates.phrases import Chain, Phrases
from duly_language.dates.pieces import Context
from duly_language.dates.reader import Reader
from duly_language.dates.relative import Length, length, move
from duly_language.dates.resolve import Resolved
from duly_language.model import Bound, Point, Window

_BOUNDS = {
    "from": Bound("opens", inclusive=True),
    "ahead": Bound("opens", inclusive=True),
    "after": Bound("opens", inclusive=False),
    "until": Bound("closes", inclusive=True),
    "before": Bound("closes", inclusive=False),
}
# The longest phrase that makes a bound or a stretch from now has so many words.
_LONGEST = 3


def bound_of(phrases: Phrases, chain: Chain, resolved: Resolved) -> tuple[Bound | None, int]:
    """What the words beside the time, or within it ("friday after 5"), make of it, and where the phrase ends."""
    reader = phrases.reader
    behind = reader.name(chain.end, "bound_behind")
    if behind:
        return _BOUNDS[behind[0]], behind[1]
    name = _before(reader, chain.start) or _within(phrases, chain)
    if name is None or (name == "ahead" and resolved.start.date < reader.context.today):
        return None, chain.end
    return _BOUNDS[name], chain.end


def _before(reader: Reader, first: int) -> str | None:
    for place in range(max(0, first - _LONGEST - 1), first):
        found = reader.name(place, "bound")
        if found and first in (found[1], reader.skip(found[1], "the")):
            return found[0]
    return None


def _within(phrases: Phrases, chain: Chain) -> str | None:
    """The bound before the time of day that stands behind its day; "ten after five" is none."""
    if chain.piece.clock is None or chain.parts == 1:
        return None
    for place in range(chain.start + 1, chain.end):
        found = phrases.reader.name(place, "bound")
        if found and any(hit.piece.clock == chain.piece.clock for hit in phrases.hits(found[1])):
            return found[0]
    return None


def window_of(reader: Reader, start: int, end: int, resolved: Resolved, bound: Bound | None) -> Window:
    """What lies in the time, or on the side of it that the bound says."""
    from_now = _from_now(reader, start, end)
    if from_now is not None:
        return from_now
    first, last = resolved.start, resolved.end or resolved.start
    if bound is None:
        return Window(first, last)
    if bound.side == "closes":
        return Window(None, last if bound.inclusive else _beside(first, -1))
    # After 5 is that afternoon, since 5 is until now.
    closes = Point(first.date) if first.time and not reader.context.past else None
    return Window(first if bound.inclusive else _beside(last, 1), closes)


def _beside(point: Point, away: int) -> Point:
    """The day or the minute beside a point; the point itself at the ends of the calendar."""
    try:
        if point.time is None:
            return Point(point.date + timedelta(days=away))
        moment = datetime.combine(point.date, point.time) + timedelta(minutes=away)
    except OverflowError:
        return point
    return Point(moment.date(), moment.time())


def _from_now(reader: Reader, start: int, end: int) -> Window | None:
    """In the last two weeks, over the next month, next 10 days: between now and a length away from it."""
    for place in range(max(0, start - _LONGEST), end):
        head = _head(reader, place)
        size = _size(reader, head[1], end) if head else None
        if head and size:
            return _reach(reader.context, size, head[0])
    return None


def _head(reader: Reader, place: int) -> tuple[int, int] | None:
    rolling = reader.whole(place, "rolling")
    if rolling:
        return rolling
    counts = reader.lex(place, "next") or reader.lex(place, "previous")
    if counts is None or reader.name(counts[1], "unit"):
        return None
    return 1 if reader.lex(place, "next") else -1, counts[1]


def _size(reader: Reader, place: int, end: int) -> Length | None:
    """The length that fills the place up to the end; a unit is one of its kind."""
    unit = reader.name(place, "unit")
    if unit and unit[1] == end and unit[0] in almanac.LONG_UNITS:
        return Length(((1, unit[0]),), 0)
    found = length(reader, place)
    return found[0] if found and found[1] == end else None


def _reach(context: Context, size: Length, sign: int) -> Window | None:
    if size.has_clock() and not size.units:
        now = context.now.replace(second=0, microsecond=0)
        away = almanac.in_zone(now, timedelta(seconds=sign * size.seconds))
        if away is None:
            return None
        return Window(*(Point(moment.date(), moment.time()) for moment in sorted((now, away))))
    there: date | None = move(context.today, size, sign)
    if there is None:
        return None
    return Window(*(Point(day) for day in sorted((context.today, there))))
