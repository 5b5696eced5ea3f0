"""All phrases of time in a text, and the one reading that they make together."""

from dataclasses import replace
from typing import NamedTuple

from duly_language.dates import almanac
from duly_language.dates.guards import stands
from duly_language.dates.parts import AFTER_NOON, NIGHT
from duly_language.dates.phrases import Phrases
from duly_language.dates.pieces import Clock, Piece, intersect
from duly_language.dates.ranges import Range, range_at
from duly_language.dates.reader import Reader
from duly_language.dates.recurring import recurring
from duly_language.dates.repeat import Repeating
from duly_language.dates.resolve import Resolved, resolve, wall_point
from duly_language.dates.windows import bound_of
from duly_language.model import Bound

# A time joins one of the first days of the text: what is further apart is another matter, and time stays linear.
_NEAR = 8


class Void(NamedTuple):
    """Looks like a time but names a day that the calendar lacks (31 june); nothing of it is read."""

    piece: Piece
    start: int
    end: int


class Finding(NamedTuple):
    """A phrase that stands as a time: [start, end) in tokens with its leading word ("on", "by")."""

    piece: Piece
    resolved: Resolved
    start: int
    end: int
    deadline: bool
    repeating: Repeating | None = None
    bound: Bound | None = None


def find_all(reader: Reader) -> list[Finding]:
    """The phrases of the text from left to right, none overlapping another."""
    return [found for found in phrases_of(reader) if isinstance(found, Finding)]


def phrases_of(reader: Reader) -> list[Finding | Void]:
    """As `find_all`, with what only looks like a time."""
    phrases = Phrases(reader)
    found: list[Finding | Void] = []
    place = 0
    while place < len(reader.tokens):
        finding = _at(phrases, place)
        if finding is None:
            place += 1
        else:
            found.append(finding)
            place = finding.end
    return found


def combined(reader: Reader, findings: list[Finding]) -> list[list[Finding]]:
    """Findings that are one reading: a lone time of day joins the first day that has none."""
    groups: list[list[Finding]] = []
    for finding in findings:
        for group in groups[:_NEAR]:
            together = _together(reader, group[0], finding)
            if together is not None:
                group[:] = [together, *group[1:], finding] if finding.piece.has_time() else [together, group[0]]
                break
        else:
            groups.append([finding])
    return groups


def _together(reader: Reader, one: Finding, other: Finding) -> Finding | None:
    if one.repeating or other.repeating:
        return None
    day, clock = (one, other) if one.piece.has_day() else (other, one)
    stretch = clock.resolved.end is not None and clock.piece.clock is not None
    if (
        day.piece.clock
        or (day.piece.part and not stretch)
        or day.piece.moment
        or clock.piece.has_day()
        or clock.piece.moment
        or not clock.piece.has_time()
    ):
        return None
    if stretch and (day.resolved.end is None or day.piece.part):
        return _stretch(reader, day, clock)
    piece = intersect(day.piece, clock.piece)
    resolved = resolve(piece, reader.context) if piece else None
    if piece is None or resolved is None:
        return None
    deadline, bound = one.deadline or other.deadline, one.bound or other.bound
    return Finding(piece, resolved, day.start, day.end, deadline, bound=bound)


def _stretch(reader: Reader, day: Finding, clock: Finding) -> Finding | None:
    """A range of hours on the day that stands beside it."""
    opening, closing = clock.resolved.start.time, clock.resolved.end.time if clock.resolved.end else None
    if opening is None or closing is None:
        return None
    if day.piece.part in NIGHT or (day.piece.part in AFTER_NOON and max(opening.hour, closing.hour) < 12):
        opening = opening.replace(hour=opening.hour % 12 + 12)
        closing = closing.replace(hour=closing.hour % 12 + (12 if closing.hour % 12 > opening.hour % 12 else 0))
    first = day.resolved.start.date
    last = first if closing > opening else almanac.add_days(first, 1) or first
    start = wall_point(first, Clock(opening.hour, opening.minute, fixed=True), reader.context)
    end = wall_point(last, Clock(closing.hour, closing.minute, fixed=True), reader.context)
    piece = replace(day.piece, clock=clock.piece.clock)
    return Finding(piece, Resolved(start, end), day.start, day.end, day.deadline)


def _range_behind(phrases: Phrases, place: int, start: int) -> Range | None:
    """The range behind a leading word; behind an article none of hours: le 3 à 9h."""
    found = range_at(phrases, start)
    hours = found is not None and found.piece.clock is not None and not found.piece.has_day()
    return None if hours and phrases.reader.digits(start) and phrases.reader.lex(place, "the") else found


def _at(phrases: Phrases, place: int) -> Finding | Void | None:
    reader = phrases.reader
    repeating = recurring(phrases, place) if reader.lexes[place] or reader.digits(place) else None
    if repeating is not None:
        return Finding(
            Piece(day=repeating.start.date), Resolved(repeating.start), place, repeating.end, False, repeating
        )
    lead = reader.lex(place, "deadline") or reader.lex(place, "lead")
    ranged = range_at(phrases, place) or (_range_behind(phrases, place, lead[1]) if lead else None)
    if ranged is not None:
        return (
            Void(ranged.piece, place, ranged.end)
            if ranged.resolved is None
            else Finding(ranged.piece, ranged.resolved, place, ranged.end, False)
        )
    chain = phrases.chain(place)
    start, deadline = place, False
    if chain is None:
        chain = phrases.chain(lead[1]) if lead else None
        if chain is None:
            return None
        deadline = reader.lex(place, "deadline") is not None
    if not stands(reader, chain, start):
        return None
    resolved = resolve(chain.piece, reader.context)
    if resolved is None:
        return Void(chain.piece, start, chain.end)
    bound, end = bound_of(phrases, chain, resolved)
    return Finding(chain.piece, resolved, start, end, deadline, bound=bound)
