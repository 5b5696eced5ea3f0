"""A date moved by a stretch from where it stands: two days earlier, half an hour before that, postpone it by a week."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from duly_language.dates import almanac
from duly_language.dates.reader import Reader
from duly_language.dates.relative import Length, length
from duly_language.dates.when import readers_of
from duly_language.model import Point, Shift


def read_shift(text: str, locale: str | None = None) -> Shift | None:
    """The stretch and its direction; a stretch alone takes the direction of the verb ("bring it forward by a day")."""
    for reader in readers_of(text, locale, "shift_way"):
        found = _directed(reader) or _by_verb(reader)
        if found:
            return found
    return None


def shifted(point: Point, shift: Shift, zone: str) -> Point | None:
    """The point moved; None where a time of day would be needed and there is none. Hours run on the world's clock.

    `zone` is the IANA zone in which the point's time is meant."""
    if shift.needs_time and point.time is None:
        return None
    day: date | None = point.date
    for count, unit in shift.units:
        day = almanac.add_units(day, count, unit) if day else None
    if day is None or point.time is None:
        return Point(day) if day else None
    moment = datetime.combine(day, point.time, ZoneInfo(zone)).astimezone(UTC) + timedelta(seconds=shift.seconds)
    there = moment.astimezone(ZoneInfo(zone))
    return Point(there.date(), there.time())


def lengths_in(text: str, locale: str | None = None) -> list[tuple[int, int]]:
    """Where lengths of time stand, [start, end) in code points, with their article: "the six weeks"."""
    for reader in readers_of(text, locale, "shift_way"):
        found = _lengths(reader)
        if found:
            return found
    return []


def read_same_day(text: str, locale: str | None = None, *, alone: bool = False) -> tuple[int, int] | None:
    """Where "the same day" stands, which means the day last spoken of. `alone`: nothing else names a day, so "then" does too."""
    for reader in readers_of(text, locale, "same_day"):
        for place in range(len(reader.tokens)):
            found = reader.lex(place, "same_day") or (reader.lex(place, "same_day_word") if alone else None)
            if found:
                return _span(reader, place, found[1])
    return None


def _lengths(reader: Reader) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(reader.tokens):
        found = _stretch(reader, place)
        if found:
            spans.append(_span(reader, place, found[1]))
        place = found[1] if found else place + 1
    return spans


def _directed(reader: Reader) -> Shift | None:
    """A day earlier, 20 minutes before that, the week after; not "the day after tomorrow"."""
    for place in range(len(reader.tokens)):
        found = _stretch(reader, place)
        way = reader.whole(found[1], "shift_way") if found else None
        if found and way and _stands(reader, way[1]):
            return _shift(reader, found[0], way[0], place, way[1])
    return None


def _by_verb(reader: Reader) -> Shift | None:
    """By a day, back a week, or a stretch alone behind a verb such as "postpone"."""
    sense = _sense(reader)
    places = range(len(reader.tokens))
    if not sense:
        return None
    for place in places:
        led = reader.whole(place, "shift_by")
        found = length(reader, led[1]) if led else None
        if led and found:
            return _shift(reader, found[0], led[0] or sense, place, found[1])
    verbs = [verb[1] for place in places if (verb := reader.lex(place, "shift_verb"))]
    for place in range(verbs[0] if verbs else len(reader.tokens), len(reader.tokens)):
        found = length(reader, place) if not reader.lex(place - 1, "shift_not") else None
        if found and _stands(reader, found[1]):
            return _shift(reader, found[0], sense, place, found[1])
    return None


def _sense(reader: Reader) -> int:
    """-1 for earlier, 1 for later, 0 where no word tells: what brings forward wins over a verb that can be both."""
    last = len(reader.tokens)
    while last and reader.tokens[last - 1].kind == "sign":
        last -= 1
    told = [found[0] for place in range(last) if (found := reader.whole(place, "shift_sense"))]
    told += [found[0]] if (found := reader.whole(last - 1, "shift_end")) else []
    return min(told, default=0)


def _stretch(reader: Reader, place: int) -> tuple[Length, int] | None:
    """A length, or a unit behind an article: the day."""
    if not reader.starts_word(place):
        return None
    start = reader.skip(place, "the")
    found = length(reader, start)
    unit = reader.name(start, "unit") if found is None and start > place else None
    return (Length(((1, unit[0]),), 0), unit[1]) if unit and unit[0] in almanac.LONG_UNITS else found


def _stands(reader: Reader, place: int) -> bool:
    """Whether nothing follows that names a day of its own: only what means the date that stands."""
    end = place >= len(reader.tokens)
    return end or reader.text(place) in (",", ".", ";", "!", "?") or reader.lex(place, "standing") is not None


def _shift(reader: Reader, size: Length, sign: int, start: int, end: int) -> Shift:
    units = tuple((sign * count, unit) for count, unit in size.units)
    return Shift(units, sign * size.seconds, _span(reader, start, end))


def _span(reader: Reader, start: int, end: int) -> tuple[int, int]:
    return reader.tokens[start].start, reader.tokens[end - 1].end
