"""The one reading of a text as a time: what `read_when` answers."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly_language.dates.findings import Finding, Void, combined, find_all, phrases_of
from duly_language.dates.pieces import Context
from duly_language.dates.reader import Reader
from duly_language.languages import day_first, first_weekday, languages_of
from duly_language.model import When
from duly_language.tokens import tokenise

LONGEST = 20_000


def read_when(text: str, now: datetime, zone: str, locale: str | None = None) -> When | None:
    """The time that `text` names or contains, or None.

    `now` must be aware; `zone` is an IANA name in which days and times are meant. `locale` (BCP 47) decides the order of
    1/2, the day on which weeks open and ties between languages; without it weeks open on Monday. Raises ValueError for a naive `now` or an unknown zone. Text beyond 20,000
    characters is not read.
    """
    found = read_all(text, now, zone, locale)
    return next((when for when in found if when.rrule), found[0] if found else None)


def read_all(text: str, now: datetime, zone: str, locale: str | None = None) -> list[When]:
    """Every reading in the text from left to right; a time that stands apart has joined the first day without one."""
    for readers in _readers(text, now, zone, locale):
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


def _place(reader: Reader, found: Finding | Void) -> tuple[int, int, bool]:
    start, end = reader.tokens[found.start].start, reader.tokens[found.end - 1].end
    return start, end, isinstance(found, Finding) and found.repeating is not None


def reader_for(text: str, now: datetime, zone: str, locale: str | None) -> Reader:
    """The tokens of the text with all that a reading depends on, in the language that it most likely is in."""
    return next(_readers(text, now, zone, locale))[0]


def _readers(text: str, now: datetime, zone: str, locale: str | None) -> Iterator[list[Reader]]:
    """A reader in each language that the text may be in, the likeliest first: "Meeting mit Anna tomorrow at 9"."""
    if now.tzinfo is None:
        raise ValueError("now must carry its zone or offset.")
    tokens = tokenise(text[:LONGEST])
    place = _zone(zone)
    local = now.astimezone(place)
    for languages in languages_of(tokens, locale):
        yield [
            Reader(tokens, known, Context(local, place, day_first(known, locale), first_weekday(locale)))
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
        is_deadline=finding.deadline,
        is_vague=resolved.vague,
        convention=resolved.convention,
        alternatives=resolved.alternatives,
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
