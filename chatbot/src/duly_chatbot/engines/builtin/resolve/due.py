"""When a task shall be due, from the words for it and from where it stands now. A day that does not exist is never moved to another."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeAlias

from duly_chatbot.engines.builtin.resolve import shifts
from duly_chatbot.tools.shapes import Due
from duly_language import When, read_when
from duly_language.languages import CODES, language

SAME_DAY = re.compile(r"\b(?:same day|that day|the same date|selben tag|gleichen tag|am selben|an dem tag)\b", re.I)
THERE = re.compile(r"\b(?:there|then|dort|dahin|da|dann)\b", re.I)


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """“June 31st”: `last` is how many days that month has."""

    day: int
    month: int
    year: int
    last: int


@dataclass(frozen=True, slots=True)
class NoTime:
    """An hour earlier than a day without a time."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Not a date but a rule, with its first date."""

    rrule: str
    anchor: str
    first: Due


@dataclass(frozen=True, slots=True)
class Moment:
    """What the words depend on: `standing` is the due date that is to be moved, `day` the day last spoken of."""

    now: datetime
    zone: str
    locale: str
    standing: Due | None = None
    day: date | None = None


Reading: TypeAlias = Due | Repeat | NoSuchDay | NoTime | None


def read(words: str, at: Moment) -> Reading:
    """What the words mean for a task that stands as it does; None when they name no time."""
    if wrong := no_such_day(words, at.now):
        return wrong
    shift = shifts.read(words, at.locale)
    if shift and at.standing:
        return shift.of(at.standing, at.zone) or NoTime()
    when = read_when(words, at.now, at.zone, at.locale)
    if (SAME_DAY.search(words) or (when is None and THERE.search(words))) and at.day:
        return Due(at.day, when.start.time if when else None, at.zone if when and when.start.time else None)
    if when is None:
        return None
    if when.rrule:
        return Repeat(when.rrule, when.anchor, _due(when, at))
    return _timed(words, when, at)


def _timed(words: str, when: When, at: Moment) -> Due:
    due = _due(when, at)
    standing = at.standing
    if standing and due.time and is_time_alone(words, at):
        return Due(standing.date, due.time, standing.time_zone or at.zone)
    if standing and standing.time and due.time is None:
        return Due(due.date, standing.time, standing.time_zone)
    return due


def _due(when: When, at: Moment) -> Due:
    """The last day of a stretch that has begun (“this week”), else the first."""
    point = when.start
    if when.is_vague and when.end and point.time is None and point.date <= at.now.date():
        point = when.end
    return Due(
        point.date, point.time.replace(second=0, microsecond=0) if point.time else None, at.zone if point.time else None
    )


def is_time_alone(words: str, at: Moment) -> bool:
    """Whether the words name a time of day and no day: then it is today's at dawn, and tomorrow's just before midnight."""
    today = at.now.date()
    early = read_when(words, datetime.combine(today, time(0, 1), at.now.tzinfo), at.zone, at.locale)
    late = read_when(words, datetime.combine(today, time(23, 58), at.now.tzinfo), at.zone, at.locale)
    if early is None or late is None or early.start.time is None or early.start.time != late.start.time:
        return False
    return late.start.date - early.start.date == timedelta(days=1)


def no_such_day(words: str, now: datetime) -> NoSuchDay | None:
    for pattern, months in _patterns():
        for match in pattern.finditer(words):
            day, month = int(match["day"]), months[match["month"].casefold()]
            year = int(match["year"] or 0) or now.year + (month < now.month)
            last = 29 if month == 2 and not match["year"] else monthrange(year, month)[1]
            if last < day <= 99:
                return NoSuchDay(day, month, year, monthrange(year, month)[1])
    return None


def names_month(words: str) -> bool:
    """Whether a month stands beside a day, so that nothing before it has to lend one."""
    return any(pattern.search(words) for pattern, _ in _patterns())


@lru_cache(maxsize=1)
def _patterns() -> "tuple[tuple[re.Pattern[str], dict[str, int]], ...]":
    months = {
        word: int(str(number))
        for code in CODES
        for number, words in language(code).words["month"].items()
        for word in words.split("|")
    }
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    year = r"(?:,?\s+(?P<year>\d{4}))?"
    return (
        (
            re.compile(
                rf"(?<![\d:.])(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?(?P<month>{names})(?!\w){year}", re.I
            ),
            months,
        ),
        (
            re.compile(
                rf"(?<!\w)(?P<month>{names})\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:]){year}", re.I
            ),
            months,
        ),
    )
