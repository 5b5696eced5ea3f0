"""Stretches of days that a question names: “next week”, “since Sunday”, “by Friday”."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from duly_language import When, read_when

SINCE = re.compile(r"\b(?:since|seit|after|nach|from|ab)\b", re.I)
PAST = re.compile(r"\b(?:last|past|previous|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?)\b", re.I)


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
    words = text[slice(*when.span)]
    if when.is_deadline:
        return Window(None, last)
    before = text[: when.span[0]] + words
    return (
        Window(first, None)
        if re.search(r"\b(?:from|after|ab|nach)\b[^.,;]*$", before, re.I) and SINCE.match(words)
        else Window(first, last)
    )


def _past(text: str, first: date, last: date, today: date, when: When) -> Window:
    if first > today:
        weeks = (first - today).days // 7 + 1
        first, last = first - timedelta(weeks=weeks), last - timedelta(weeks=weeks)
    before = text[: when.span[0]].rstrip().casefold()
    since = before.endswith(("since", "seit", "seit dem", "seit letztem", "since last")) or SINCE.match(
        text[slice(*when.span)]
    )
    return Window(first, None if since else min(last, today))
