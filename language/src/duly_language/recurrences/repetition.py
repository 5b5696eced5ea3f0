"""A rule without what stands after "except": weekdays and months leave the rule itself, days are kept beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from duly_language.model import Excepted, When
from duly_language.recurrences.dates import next_dates
from duly_language.recurrences.rule import parse_rule, without_times
from duly_language.rrule import WEEKDAYS

MOST = 100
_ORDER = ("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "COUNT", "UNTIL")


@dataclass(frozen=True, slots=True)
class Repetition:
    """The rule of a phrase without its times of day, its first day, the days that it leaves out, and the phrases that it
    cannot heed."""

    rule: str
    first: date
    exceptions: tuple[date, ...] = ()
    unheeded: tuple[str, ...] = ()


def repetition_of(when: When) -> Repetition:
    """What a phrase with a rule means as one; a phrase after "except" that would leave no day is not heeded."""
    found = Repetition(without_times(when.rrule or ""), when.start.date)
    for words, excepted in zip(when.exceptions, when.excepted, strict=True):
        found = _without(found, excepted) or replace(found, unheeded=(*found.unheeded, words))
    return found


def _without(found: Repetition, excepted: Excepted) -> Repetition | None:
    """None where it makes no difference, leaves no day, or cannot be said."""
    rule = found.rule
    if excepted.weekdays:
        rule = _without_weekdays(parse_rule(rule), excepted.weekdays)
    if excepted.months:
        rule = _without_months(parse_rule(rule), excepted.months)
    try:
        days = sorted({*found.exceptions, *_days(rule, excepted.days, found.first)})
        first = next_dates(rule, found.first, 1, exceptions=days)
    except ValueError:
        return None
    if not first or len(days) > MOST or (rule, tuple(days)) == (found.rule, found.exceptions):
        return None
    return replace(found, rule=rule, first=first[0], exceptions=tuple(days))


def _without_weekdays(parts: dict[str, str], days: Sequence[int]) -> str:
    """The rule on the other days; unchanged where its days are counted, or come from where it starts."""
    if (not parts.keys() & {"BYDAY", "BYMONTHDAY"} and parts["FREQ"] != "DAILY") or "BYSETPOS" in parts:
        return _text(parts)
    named = parts.get("BYDAY", ",".join(WEEKDAYS)).split(",")
    left = [day for day in named if day not in {WEEKDAYS[number] for number in days}]
    if not left or not {*named} <= {*WEEKDAYS}:
        return _text(parts)
    if parts["FREQ"] == "DAILY" and "INTERVAL" not in parts and "BYMONTHDAY" not in parts:
        parts["FREQ"] = "WEEKLY"
    return _text(parts | {"BYDAY": ",".join(left)})


def _without_months(parts: dict[str, str], months: Sequence[int]) -> str:
    """The rule in the other months; unchanged where it has none, or its month comes from where it starts."""
    if parts["FREQ"] == "YEARLY" and "BYMONTH" not in parts:
        return _text(parts)
    named = [int(month) for month in parts["BYMONTH"].split(",")] if "BYMONTH" in parts else range(1, 13)
    left = [str(month) for month in named if month not in months]
    return _text(parts | {"BYMONTH": ",".join(left)}) if left else _text(parts)


def _text(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={parts[name]}" for name in _ORDER if name in parts)


def _days(rule: str, days: tuple[date, date] | None, start: date) -> Iterator[date]:
    """The days of the rule in a stretch of days."""
    if days is not None and days[1] >= start:
        first, last = max(days[0], start), days[1]
        found = next_dates(rule, start, MOST + 1, after=first - timedelta(days=1))
        yield from (day for day in found if day <= last)
