"""“20 minutes before that”, “two days earlier”, “by a day”: a due date moved by a stretch, counted from where it stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from duly_chatbot.engines.builtin.lexicon import Lexicon, lexicons
from duly_chatbot.tools.shapes import Due

HALVES = {"half": 0.5, "halbe": 0.5, "halben": 0.5, "eineinhalb": 1.5, "anderthalb": 1.5}
ARTICLES = {"a": 1, "an": 1, "the": 1, "der": 1, "den": 1, "dem": 1, "am": 1}
ONE = ("a", "an")
# Verbs that say the direction by themselves when only a stretch is named.
FORWARD = re.compile(r"\b(?:forward|earlier|sooner|vorziehen|vorverlegen|nach vorne|vor(?=\W*$))\b", re.I)
BACKWARD = re.compile(
    r"\b(?:push|put|move|shift|delay|postpone|snooze|defer|back|later|verschieb\w*|schieb\w*|später|hinaus|nach hinten)\b",
    re.I,
)
LATER_VERB = re.compile(r"\b(?:push|delay|postpone|snooze|defer|put off|verschieb\w*|schieb\w*)\b", re.I)
# After “before” and “after” only these mean the date that stands; anything else is a day of its own (“the day after tomorrow”).
STANDING = r"(?:\s*$|\s*[,.;!?]|\s+(?:that|it|this|then|than|planned|das|dem|geplant|als|instead|please|bitte|now|jetzt|though)\b)"


@dataclass(frozen=True, slots=True)
class Shift:
    """`amount` of `unit` (minutes, hours, days, weeks, months, years), negative for earlier. `span` is where it stands."""

    amount: float
    unit: str
    span: tuple[int, int]

    def of(self, due: Due, zone: str) -> Due | None:
        """The shifted date; None when a time of day would be needed and there is none."""
        if self.unit not in ("minutes", "hours"):
            return Due(self._day(due.date), due.time, due.time_zone)
        if due.time is None:
            return None
        place = ZoneInfo(due.time_zone or zone)
        at = datetime.combine(due.date, due.time, place).astimezone(UTC)
        moved = (at + timedelta(**{self.unit: self.amount})).astimezone(place)
        return Due(moved.date(), moved.time(), due.time_zone)

    def _day(self, day: date) -> date:
        if self.unit in ("days", "weeks", "fortnights"):
            days = {"days": 1, "weeks": 7, "fortnights": 14}[self.unit]
            return day + timedelta(days=round(self.amount * days))
        months = round(self.amount * (12 if self.unit == "years" else 1))
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        for last in (day.day, 30, 29, 28):
            try:
                return date(year, month + 1, last)
            except ValueError:
                continue
        return day


def read(text: str, locale: str) -> Shift | None:
    """The stretch and its direction; a stretch alone takes the direction of the verb (“bring forward by a day”)."""
    for lexicon in lexicons(locale):
        found = _directed(text, lexicon) or _by_verb(text, lexicon)
        if found:
            return found
    return None


def _directed(text: str, lexicon: Lexicon) -> Shift | None:
    words = "|".join(sorted(map(re.escape, lexicon.earlier | lexicon.later), key=len, reverse=True))
    for match in re.finditer(rf"{_amount(lexicon)}\s+(?P<way>{words})(?={STANDING})", text, re.I):
        sign = -1 if match["way"].casefold() in lexicon.earlier else 1
        return _shift(match, sign, lexicon)
    return None


def _by_verb(text: str, lexicon: Lexicon) -> Shift | None:
    """“By a day”, “back a week”, or a stretch alone after a verb such as “postpone”."""
    match = re.search(rf"\b(?:by|um|back|forward|ahead|out)\s+{_amount(lexicon, articles=ONE)}(?!\w)", text, re.I)
    if match is None and (verb := LATER_VERB.search(text)):
        match = re.compile(
            rf"(?<!\bin )(?<!every )(?<!\bto )(?<!alle ){_amount(lexicon, articles=ONE)}{STANDING}", re.I
        ).search(text, verb.end())
    if match is None:
        return None
    sign = -1 if FORWARD.search(text) else 1 if BACKWARD.search(text) else 0
    return _shift(match, sign, lexicon) if sign else None


def _amount(lexicon: Lexicon, *, articles: Iterable[str] = ARTICLES) -> str:
    units = "|".join(sorted(map(re.escape, lexicon.units), key=len, reverse=True))
    numbers = "|".join(sorted([*lexicon.counted, *articles, *HALVES], key=len, reverse=True))
    return rf"(?<![\w:])(?P<number>\d+|(?:{numbers})(?:\s+(?:of|an?|half|einen?))*)\s*(?P<unit>{units})"


def _shift(match: "re.Match[str]", sign: int, lexicon: Lexicon) -> Shift | None:
    first, *rest = match["number"].casefold().split()
    number = (
        float(first) if first.isdecimal() else HALVES.get(first) or lexicon.counted.get(first) or ARTICLES.get(first)
    )
    if number is None or number > 1000:
        return None
    if "half" in rest:
        number = 0.5
    return Shift(sign * number, lexicon.units[match["unit"].casefold()], match.span())
