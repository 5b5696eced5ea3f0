"""RFC 5545 rules by the day: what Duly accepts of them, and the days that they name.

FREQ (DAILY to YEARLY), INTERVAL, COUNT, UNTIL, WKST, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS. Days, not moments: the time of
day belongs to the due date, so a change of the clocks moves nothing. The search for a day always ends: it is bounded by
`last`, which a rule that names no day at all (30 February) would otherwise never reach. The backend lets tasks repeat by
this engine and the grammar tells the next dates by it, so the two never disagree.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, tzinfo
from typing import Final, TypeVar

_T = TypeVar("_T")

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
MOST: Final = 1000  # of INTERVAL and COUNT
HORIZON: Final = timedelta(days=60 * 366)  # 29 February on a given weekday comes every 28 years, around 2100 after 40
_AFTER_ALL: Final = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule taken apart. `weekdays` are (ordinal or 0, 0 = Monday); `until` is a day, or a moment in UTC or floating."""

    freq: str
    interval: int = 1
    count: int | None = None
    until: date | datetime | None = None
    week_start: int = 0
    weekdays: tuple[tuple[int, int], ...] = ()
    monthdays: frozenset[int] = field(default=frozenset())
    months: frozenset[int] = field(default=frozenset())
    positions: tuple[int, ...] = ()

    def is_over(self, day: date, at: time | None = None, zone: tzinfo = UTC) -> bool:
        """Whether an occurrence on that day lies after UNTIL."""
        if self.until is None:
            return False
        if not isinstance(self.until, datetime):
            return day > self.until
        until = self.until.astimezone(zone).replace(tzinfo=None) if self.until.tzinfo else self.until
        return day > until.date() if at is None else datetime.combine(day, at) > until


def normalised(text: str) -> str:
    """One spelling: upper case, without the property's name."""
    return text.strip().upper().removeprefix("RRULE:").rstrip(";")


def checked(text: str) -> str:
    """A rule in one spelling; ValueError as `parse`."""
    text = normalised(text)
    parse(text)
    return text


def parse(text: str) -> Rule:
    """Takes a normalised rule apart. ValueError with a sentence for the person where it is wrong or not supported."""
    parts = _parts(text)
    if parts.get("FREQ") not in FREQUENCIES:
        raise ValueError("Begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.")
    if "COUNT" in parts and "UNTIL" in parts:
        raise ValueError("Give COUNT or UNTIL, not both.")
    rule = Rule(
        freq=parts["FREQ"],
        interval=_number("INTERVAL", parts.get("INTERVAL", "1"), 1, MOST),
        count=_number("COUNT", parts["COUNT"], 1, MOST) if "COUNT" in parts else None,
        until=_until(parts["UNTIL"]) if "UNTIL" in parts else None,
        week_start=_weekday(parts.get("WKST", "MO")),
        weekdays=_each(parts, "BYDAY", _ordinal_weekday),
        monthdays=frozenset(_each(parts, "BYMONTHDAY", lambda v: _signed("BYMONTHDAY", v, 31))),
        months=frozenset(_each(parts, "BYMONTH", lambda v: _number("BYMONTH", v, 1, 12))),
        positions=_each(parts, "BYSETPOS", lambda v: _signed("BYSETPOS", v, 366)),
    )
    _check_together(rule)
    return rule


def days(rule: Rule, start: date, last: date, since: date | None = None) -> Iterator[date]:
    """The days of the rule from `start` (its DTSTART, itself included where it fits) to `last`, in order; with `since` those
    from that day on, at the cost of no day before.

    COUNT and UNTIL are the caller's to heed.
    """
    rule = _with_defaults(rule, start)
    first = max(start, since or start)
    for period in _periods(rule, start, first, last):
        chosen = [day for day in period if _fits(rule, day)]
        if rule.positions:
            chosen = _positioned(chosen, rule.positions)
        for day in chosen:
            if day > last:
                return
            if day >= first:
                yield day


def horizon(day: date) -> date:
    """Until when a day of a rule is looked for from this one on."""
    return day + HORIZON if day <= date.max - HORIZON else date.max


def _parts(text: str) -> dict[str, str]:
    known = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"}
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name in parts:
            raise ValueError("Write it as an RFC 5545 rule, such as FREQ=WEEKLY;BYDAY=MO,TH.")
        if name in {"BYHOUR", "BYMINUTE", "BYSECOND"}:
            raise ValueError(f"Leave {name} out: the time of day is that of the due date.")
        if name not in known:
            raise ValueError(f"{name[:20]} is not supported; use {', '.join(sorted(known))}.")
        parts[name] = value
    return parts


def _each(parts: dict[str, str], name: str, read: Callable[[str], _T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(read(value) for value in parts[name].split(","))) if name in parts else ()


def _number(name: str, text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII) or not least <= int(text) <= most:
        raise ValueError(f"{name} must be a number from {least} to {most}.")
    return int(text)


def _signed(name: str, text: str, most: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,3}", text, re.ASCII) or not 1 <= abs(int(text)) <= most:
        raise ValueError(f"{name} takes numbers from 1 to {most}, or from -{most} to -1.")
    return int(text)


def _weekday(text: str) -> int:
    if text not in WEEKDAYS:
        raise ValueError(f"A weekday is one of {', '.join(WEEKDAYS)}.")
    return WEEKDAYS.index(text)


def _ordinal_weekday(text: str) -> tuple[int, int]:
    return (_signed("BYDAY", text[:-2], 53) if text[:-2] else 0, _weekday(text[-2:]))


def _until(text: str) -> date | datetime:
    try:
        if re.fullmatch(r"\d{8}", text, re.ASCII):
            return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007
        if re.fullmatch(r"\d{8}T\d{6}Z?", text, re.ASCII):
            moment = datetime.strptime(text[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007
            if moment.year in (MINYEAR, MAXYEAR):
                return moment.date()  # the ends of the calendar can be told in no other zone
            return moment.replace(tzinfo=UTC) if text.endswith("Z") else moment
    except ValueError:
        pass
    raise ValueError("Write UNTIL as a day or a moment in UTC, such as 20271231 or 20271231T235959Z.")


def _check_together(rule: Rule) -> None:
    if any(ordinal for ordinal, _ in rule.weekdays) and rule.freq in ("DAILY", "WEEKLY"):
        raise ValueError("Numbered weekdays, such as 2MO, go with FREQ=MONTHLY or YEARLY.")
    if rule.monthdays and rule.freq == "WEEKLY":
        raise ValueError("BYMONTHDAY does not go with FREQ=WEEKLY.")
    if rule.positions and not (rule.weekdays or rule.monthdays or rule.months):
        raise ValueError("BYSETPOS needs another BY part, such as BYDAY.")


def _with_defaults(rule: Rule, start: date) -> Rule:
    """What a rule leaves open comes from its start: the weekday, the day of the month, the month."""
    if rule.weekdays or rule.monthdays or rule.freq == "DAILY":
        return rule
    if rule.freq == "WEEKLY":
        return replace(rule, weekdays=((0, start.weekday()),))
    months = rule.months or (frozenset({start.month}) if rule.freq == "YEARLY" else rule.months)
    return replace(rule, monthdays=frozenset({start.day}), months=months)


def _periods(rule: Rule, start: date, first: date, last: date) -> Iterator[list[date]]:
    """The days of each period of the rule, counted from the one that holds the start, from about the first day on."""
    if rule.freq in ("DAILY", "WEEKLY"):
        yield from _short_periods(rule, start, first, last)
        return
    step = rule.interval * (12 if rule.freq == "YEARLY" else 1)
    month = start.year * 12 + (0 if rule.freq == "YEARLY" else start.month - 1)
    month += (first.year * 12 + first.month - 1 - month) // step * step
    while month <= last.year * 12 + last.month - 1:
        year, index = divmod(month, 12)
        yield _of_year(rule, year) if rule.freq == "YEARLY" else _of_month(year, index + 1)
        month += step


def _short_periods(rule: Rule, start: date, first: date, last: date) -> Iterator[list[date]]:
    """Days or weeks; those without a month of the rule are passed over by the month."""
    length = 1 if rule.freq == "DAILY" else 7
    step = length * rule.interval
    ordinal = start.toordinal() - ((start.weekday() - rule.week_start) % 7 if length == 7 else 0)
    ordinal += (first.toordinal() - ordinal) // step * step
    while ordinal <= last.toordinal():
        period = [date.fromordinal(n) for n in range(max(ordinal, 1), min(ordinal + length, _AFTER_ALL))]
        if rule.months and not {period[0].month, period[-1].month} & rule.months:
            left = monthrange(period[-1].year, period[-1].month)[1] - period[-1].day
            ordinal += step * max(1, left // step)
            continue
        yield period
        ordinal += step


def _of_year(rule: Rule, year: int) -> list[date]:
    return [day for month in sorted(rule.months or range(1, 13)) for day in _of_month(year, month)]


def _of_month(year: int, month: int) -> list[date]:
    first = date(year, month, 1).toordinal()
    return [date.fromordinal(first + n) for n in range(monthrange(year, month)[1])]


def _fits(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.monthdays:
        from_the_end = day.day - monthrange(day.year, day.month)[1] - 1
        if day.day not in rule.monthdays and from_the_end not in rule.monthdays:
            return False
    return not rule.weekdays or any(
        weekday == day.weekday() and (ordinal == 0 or ordinal in _places(rule, day))
        for ordinal, weekday in rule.weekdays
    )


def _places(rule: Rule, day: date) -> tuple[int, int]:
    """Which of its weekday a day is, counted from the start and from the end of its month, or of its year."""
    if rule.freq == "YEARLY" and not rule.months:
        place, length = day.timetuple().tm_yday, date(day.year, 12, 31).timetuple().tm_yday
    else:
        place, length = day.day, monthrange(day.year, day.month)[1]
    return (place - 1) // 7 + 1, -((length - place) // 7 + 1)


def _positioned(chosen: list[date], positions: tuple[int, ...]) -> list[date]:
    places = {p - 1 if p > 0 else len(chosen) + p for p in positions}
    return [day for place, day in enumerate(chosen) if place in places]
