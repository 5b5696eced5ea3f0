"""Phrases of time in a clause, blotted out for matching: rules see a mark where "tomorrow at five" stood.
They are read against a fixed Wednesday morning, since only where they stand matters here."""

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from duly_language.dates.when import read_when, time_spans

_SOME_DAY = datetime(2025, 1, 15, 8, 0, tzinfo=UTC)

# Said for emphasis: "it is done now".
_NOW = ("now", "right now", "just now", "at the moment", "jetzt", "sofort", "gerade")
_COUNT = r"(?:an?|one|two|three|four|five|six|\d+|a few|a couple of|half an|eine?[nr]?|zwei|drei|vier|fünf|sechs)"
_LENGTH = (
    rf"{_COUNT} (?:minutes?|mins?|hours?|days?|weeks?|months?|fortnight|minuten?|stunden?|tage?n?|wochen?|monate?n?)"
)
_SIDE = (
    r"(?:earlier|later|before|after|sooner|back|forward|ahead|further|more|früher|später|vorher|nachher|danach|davor)"
)
# Shifts of a day that was spoken of: times for a command, though not by themselves.
SHIFT = (
    rf"(?:by )?{_LENGTH}(?: {_SIDE})?(?: (?:that|it|this|than (?:planned|before|that)))?"
    r"|(?:the )?(?:day|week|month|evening|morning|hour) (?:before|after)(?: (?:that|it|this|then))?"
    r"|(?:the |at the |on the )?same (?:day|time|week|evening|morning)|a bit (?:later|earlier)|later|earlier|sooner|the \d+(?:st|nd|rd|th)"
    r"|the (?:next|following) (?:day|week|month)|am (?:tag|abend) (?:davor|danach)|am selben tag|someday"
)
_MARK = r"⟦\d+⟧"
# What a <due> of a rule matches.
DUE = rf"(?:(?:after|before|until|till|not before|nach|vor|bis|erst) )?{_MARK}(?:(?:,? (?:at |on |um |am )?){_MARK})*|{SHIFT}"
_CORRECTED = re.compile(
    rf"{_MARK}\s*(?:,|-)?\s*(?:oh,? )?(?:no,? wait|no|wait|sorry|i mean|actually|rather|make that|or rather|nein|halt|ach nein|quatsch|nee|doch lieber)\s*,?\s*(?={_MARK})",
    re.IGNORECASE,
)


class Marked(NamedTuple):
    """A clause with its phrases of time replaced by marks, and the phrases."""

    text: str
    phrases: tuple[str, ...]

    def restore(self, text: str) -> str:
        """Text with the phrases back in place of their marks."""
        return re.sub(_MARK, lambda match: self.phrases[int(match[0][1:-1])], text)


@lru_cache(maxsize=256)
def spans_in(text: str, locale: str) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, whether it repeats) of each phrase of time."""
    found = time_spans(text, _SOME_DAY, "UTC", locale)
    return tuple(
        _counted(text, *_without_length(text, *span)) for span in found if text[span[0] : span[1]].lower() not in _NOW
    )


# "The second one on friday", "numbers 2 and 5 to friday", "One tomorrow": what is counted is no hour.
_COUNTED = re.compile(
    r"(?:one|\d+)\s+(?:(?:on|to|for|until|till)\s+)?(?=[a-z]{3})(?!(?:minute|hour|day|week|month|year|p\.?m|a\.?m|o'clock)\w*)",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"(?:\b(?:the \w+|this|that|other|last|nos?\.?|numbers?|items?|tasks?|\d+(?:,| and|, and| to| &))\s+|#)$",
    re.IGNORECASE,
)


# "Every other day for 20 min": how long it takes is no number of times.
_LENGTH_CUT = re.compile(r"\s+(?:for|für)\s+\d+$", re.IGNORECASE)
_UNIT = re.compile(r"\s*-?(?:min\w*|hours?|hrs?|h|std|stunden?)\b", re.IGNORECASE)


def _without_length(text: str, start: int, end: int, repeats: bool) -> tuple[int, int, bool]:
    cut = _LENGTH_CUT.search(text, start, end)
    return (start, cut.start(), repeats) if cut and _UNIT.match(text, end) else (start, end, repeats)


def _counted(text: str, start: int, end: int, repeats: bool) -> tuple[int, int, bool]:
    """The span without a number that counts tasks before it."""
    number = _COUNTED.match(text, start, end)
    counts = number and (_COUNTING.search(text[:start]) or (start == 0 and text[:4].lower() == "one "))
    return (number.end(), end, repeats) if number and counts else (start, end, repeats)


def marked(text: str, locale: str) -> Marked:
    """The clause with marks for times. Of a time that is corrected at once ("thursday, no wait, friday") the last counts."""
    spans = spans_in(text, locale)
    phrases = tuple(text[start:end] for start, end, _ in spans)
    for number, (start, end, _) in reversed(list(enumerate(spans))):
        text = f"{text[:start]}⟦{number}⟧{text[end:]}"
    return Marked(_CORRECTED.sub("", text), phrases)


def is_time(text: str, locale: str) -> bool:
    """Whether the whole text is one phrase of time, or a shift ("a day", "an hour later")."""
    return (
        re.fullmatch(DUE.replace(" ", r"\s+"), marked(text.strip(), locale).text.strip(" ,"), re.IGNORECASE) is not None
    )


@lru_cache(maxsize=256)
def names_moment(text: str, locale: str) -> bool:
    """Whether the text names a day with an hour, as one writes down an appointment: "team lunch thursday noon"."""
    when = read_when(text, _SOME_DAY, "UTC", locale)
    return when is not None and when.names_day and when.has_time and not when.is_vague and when.rrule is None


def remainder(text: str, locale: str) -> str | None:
    """The text without its phrases of time; None where there is none."""
    spans = spans_in(text, locale)
    for start, end, _ in reversed(spans):
        text = text[:start] + text[end:]
    return text if spans else None
