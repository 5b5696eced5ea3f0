"""Stretches of days that a question names: “next week”, “since Sunday”, “by Friday”."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from duly_language import When, read_when

# The word for an edge stands right before the time or begins it: “by Friday”, “from Monday”.
EDGE = re.compile(r"\b(?:by|until|till|up to|bis|spätestens|(?P<before>before|vor))\b(?:\W+\w+){0,4}$", re.I)
FROM = re.compile(r"\b(?:from|after|starting|ab|nach)\b(?:\W+\w+){0,3}$", re.I)
STRETCH = re.compile(
    r"\b(?:this|diese[nrsm]?)\s+(?:(?P<week>week|woche)|(?P<month>month|monat)|(?P<year>year|jahr))\b", re.I
)
ROLLING = re.compile(r"\b(?:in|over|within|during) the (?:last|past) (?P<unit>week|month)\b", re.I)
SINCE = re.compile(r"\b(?:since|seit|after|nach|from|ab)\b", re.I)


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `first` to `last`, both included; None is open on that side."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def window(text: str, now: datetime, zone: str, locale: str, *, past: bool = False) -> Window | None:
    """The stretch that the text names, or None. `past`: what was done lies behind, so “Sunday” is the last one."""
    when = read_when(text, now, zone, locale)
    if when is None or when.rrule:
        return None
    first = when.start.date
    last = when.end.date if when.end else first
    if past:
        return _past(text, first, last, now.date(), when)
    words = text[: when.span[1]]
    if when.is_deadline and (edge := EDGE.search(words)):
        return Window(None, last - timedelta(days=1) if edge["before"] else last)
    return Window(first, None if FROM.search(words) else last)


def _past(text: str, first: date, last: date, today: date, when: When) -> Window:
    if rolling := ROLLING.search(text):
        days = 7 if rolling["unit"].casefold() == "week" else 30
        return Window(today - timedelta(days=days), today)
    if first > today:
        weeks = (first - today).days // 7 + 1
        first, last = first - timedelta(weeks=weeks), last - timedelta(weeks=weeks)
    if stretch := STRETCH.search(text):
        first = _begun(stretch, today)
    before = text[: when.span[0]].rstrip().casefold()
    since = before.endswith(("since", "seit", "seit dem", "seit letztem", "since last")) or SINCE.match(
        text[slice(*when.span)]
    )
    return Window(first, None if since else min(last, today))


def _begun(stretch: "re.Match[str]", today: date) -> date:
    """The first day of the week, month or year that runs now."""
    if stretch["week"]:
        return today - timedelta(days=today.weekday())
    return today.replace(day=1) if stretch["month"] else today.replace(month=1, day=1)
