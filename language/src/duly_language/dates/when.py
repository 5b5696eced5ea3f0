"""The one reading of a text as a time: what `read_when` answers."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly_language.dates.exceptions import excepted_at
from duly_language.dates.findings import Finding, Void, combined, find_all, phrases_of
from duly_language.dates.pieces import Context
from duly_language.dates.reader import Reader
from duly_language.dates.windows import window_of
from duly_language.languages import CODES, day_first, first_weekday, language, languages_of
from duly_language.model import MissingDay, When
from duly_language.tokens import tokenise

LONGEST = 20_000
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def read_when(text: str, now: datetime, zone: str, locale: str | None = None, *, past: bool = False) -> When | None:
    """The time that `text` names or contains, or None.

    `now` must be aware; `zone` is an IANA name in which days and times are meant. `locale` (BCP 47) decides the order of
    1/2, the day on which weeks open and ties between languages; without it weeks open on Monday. `past`: what is spoken of lies behind, so "friday"
    is the last one. Raises ValueError for a naive `now` or an unknown zone. Text beyond 20,000 characters is not read.
    """
    found = read_all(text, now, zone, locale, past=past)
    return next((when for when in found if when.rrule), found[0] if found else None)


def read_all(text: str, now: datetime, zone: str, locale: str | None = None, *, past: bool = False) -> list[When]:
    """Every reading in the text from left to right; a time that stands apart has joined the first day without one."""
    for readers in _readers(text, now, zone, locale, past=past):
        reader, found = max(((reader, find_all(reader)) for reader in readers), key=lambda read: _covered(read[1]))
        if found:
            return [_when(reader, group, zone) for group in combined(reader, found)]
    return []


def time_spans(text: str, now: datetime, zone: str, locale: str | None = None) -> list[tuple[int, int, bool]]:
    """Where phrases of time stand, days that the calendar lacks included: (start, end, whether it repeats)."""
    for readers in _readers(text, now, zone, locale):
        reader, found = max(((reader, phrases_of(reader)) for reader in readers), key=lambda read: _covered(read[1]))
        if found:
            return [_place(reader, one) for one in found]
    return []


def _covered(found: Sequence[Finding | Void]) -> int:
    """How many tokens the phrases hold: of languages that are equally likely the one that explains most is meant."""
    return sum(one.end - one.start for one in found)


def missing_day(text: str, now: datetime, zone: str, locale: str | None = None) -> MissingDay | None:
    """The first day that the text names and the calendar lacks, such as june 31st; without a year, that of the next such month."""
    for reader in chain.from_iterable(_readers(text, now, zone, locale)):
        for found in phrases_of(reader):
            piece, today = found.piece, reader.context.today
            if isinstance(found, Void) and piece.month and piece.monthday:
                year = piece.year or today.year + (piece.month < today.month)
                return MissingDay(piece.monthday, piece.month, year, monthrange(year, piece.month)[1])
    return None


def names_month(text: str, now: datetime, zone: str, locale: str | None = None) -> bool:
    """Whether a phrase of time names its month, so that nothing said before has to lend one."""
    readers = chain.from_iterable(_readers(text, now, zone, locale))
    return any(found.piece.month is not None for reader in readers for found in phrases_of(reader))


def readers_of(text: str, locale: str | None, kind: str) -> Iterator[Reader]:
    """Readers for what does not depend on the clock and names no time: one in each language that has words of the kind."""
    tokens = tokenise(text[:LONGEST])
    likely = list(chain.from_iterable(languages_of(tokens, locale)))
    for known in (*likely, *(language(code) for code in CODES if language(code) not in likely)):
        if kind in known.words:
            yield Reader(tokens, known, Context(_ANY_TIME, UTC, known.day_first))


def _place(reader: Reader, found: Finding | Void) -> tuple[int, int, bool]:
    start, end = reader.tokens[found.start].start, reader.tokens[found.end - 1].end
    return start, end, isinstance(found, Finding) and found.repeating is not None


def reader_for(text: str, now: datetime, zone: str, locale: str | None) -> Reader:
    """The tokens of the text with all that a reading depends on, in the language that it most likely is in."""
    return next(_readers(text, now, zone, locale))[0]


def _readers(text: str, now: datetime, zone: str, locale: str | None, past: bool = False) -> Iterator[list[Reader]]:
    """A reader in each language that the text may be in, the likeliest first: "Meeting mit Anna tomorrow at 9"."""
    if now.tzinfo is None:
        raise ValueError("now must carry its zone or offset.")
    tokens = tokenise(text[:LONGEST])
    place = _zone(zone)
    local = now.astimezone(place)
    for languages in languages_of(tokens, locale):
        yield [
            Reader(tokens, known, Context(local, place, day_first(known, locale), first_weekday(locale), past))
            for known in languages
        ]


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no IANA time zone.") from error


def _when(reader: Reader, group: list[Finding], zone: str) -> When:
    finding, resolved = group[0], group[0].resolved
    tokens, repeating = reader.tokens, finding.repeating
    exceptions = repeating.exceptions if repeating else ()
    return When(
        start=resolved.start,
        spans=_spans(reader, group),
        zone=zone,
        end=resolved.end,
        rrule=repeating.rule if repeating else None,
        anchor=repeating.anchor if repeating else "schedule",
        starts=repeating.starts if repeating else None,
        exceptions=tuple(" ".join(token.text for token in tokens[start:end]) for start, end in exceptions),
        excepted=tuple(excepted_at(reader, start, end) for start, end in exceptions),
        is_deadline=finding.deadline,
        is_vague=resolved.vague,
        convention=resolved.convention,
        alternatives=resolved.alternatives,
        names_day=repeating is not None or finding.piece.has_day() or finding.piece.moment is not None,
        bound=finding.bound,
        window=None if repeating else window_of(reader, finding.start, finding.end, resolved, finding.bound),
    )


def _spans(reader: Reader, group: list[Finding]) -> tuple[tuple[int, int], ...]:
    """Where the findings of a reading stand, the main one first; neighbours with at most a comma between are one span."""
    tokens = reader.tokens
    main, *others = group
    start, end = main.start, main.end
    apart: list[Finding] = []
    for one in sorted(others, key=lambda found: found.start):
        if one.start - end in (0, 1) and (one.start == end or tokens[end].text == ","):
            end = one.end
        elif one.end == start:
            start = one.start
        else:
            apart.append(one)
    places = [(start, end), *((one.start, one.end) for one in apart)]
    return tuple((tokens[first].start, tokens[last - 1].end) for first, last in places)
