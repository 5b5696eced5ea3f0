"""When to be reminded: "!30m before", "!9:00", "!tomorrow 8:00"."""

import re
from datetime import datetime
from typing import NamedTuple

from duly_language.dates.findings import Finding, find_all
from duly_language.dates.pieces import Piece, intersect
from duly_language.dates.reader import Reader
from duly_language.dates.relative import Length, length
from duly_language.dates.resolve import resolve
from duly_language.dates.when import reader_for
from duly_language.model import Point, Reminder

_MARK = re.compile(r"(?<![^\s(\[,;])!(?=[^\W_])")
_STAND_IN = "•"  # a sign that a phrase of time may follow without a space, and that none runs across
_MINUTES = {"day": 24 * 60, "week": 7 * 24 * 60}
_LONGEST = 366 * 24 * 60


class Call(NamedTuple):
    """What one "!…" says, [start, end) in code points: minutes before, or a time of its own."""

    start: int
    end: int
    minutes: int | None
    finding: Finding | None
    reader: Reader

    def reminder(self, due: Point | None) -> Reminder:
        """A time without a day is meant on the day on which the task is due."""
        if self.finding is None:
            return Reminder(minutes_before=self.minutes)
        piece = self.finding.piece
        if due is not None and not piece.has_day() and piece.moment is None:
            together = intersect(Piece(day=due.date), piece)
            resolved = resolve(together, self.reader.context) if together else None
            if resolved is not None:
                return Reminder(at=resolved.start)
        return Reminder(at=self.finding.resolved.start)


def find_calls(text: str, now: datetime, zone: str, locale: str | None) -> list[Call]:
    """All reminders of a line, from left to right."""
    places = [match.start() for match in _MARK.finditer(text)]
    if not places:
        return []
    reader = reader_for(_MARK.sub(_STAND_IN, text), now, zone, locale)
    tokens = {token.start: place for place, token in enumerate(reader.tokens)}
    times = {found.start: found for found in find_all(reader) if found.repeating is None}
    calls = (_call(reader, tokens[place], times) for place in places if place in tokens)
    return [call for call in calls if call is not None]


def _call(reader: Reader, mark: int, times: dict[int, Finding]) -> Call | None:
    start = reader.tokens[mark].start
    before = length(reader, mark + 1)
    minutes = _minutes(before[0]) if before else None
    if before and minutes is not None:
        end = reader.skip(before[1], "before_it", "from")
        return Call(start, reader.tokens[end - 1].end, minutes, None, reader)
    finding = times.get(mark + 1)
    return Call(start, reader.tokens[finding.end - 1].end, None, finding, reader) if finding else None


def _minutes(size: Length) -> int | None:
    """Whole minutes of at most a year; months are no fixed number of them."""
    if any(unit not in _MINUTES for _, unit in size.units) or size.seconds % 60:
        return None
    minutes = sum(count * _MINUTES[unit] for count, unit in size.units) + size.seconds // 60
    return minutes if minutes <= _LONGEST else None
