"""A rule in words for a chip: "every month on the 1st", "every 2 weeks on Mon and Thu at 09:00"."""

from collections.abc import Sequence
from datetime import date, time

from duly_language.model import Anchor
from duly_language.recurrences.rule import parse_rule
from duly_language.rrule import WEEKDAYS

_UNITS = {
    "HOURLY": "hour",
    "MINUTELY": "minute",
    "DAILY": "day",
    "WEEKLY": "week",
    "MONTHLY": "month",
    "YEARLY": "year",
}
_DAYS = dict(zip(WEEKDAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NTH = {1: "1st", 2: "2nd", 3: "3rd", 21: "21st", 22: "22nd", 23: "23rd", 31: "31st", -1: "last"}


def describe(rule: str, at: time | None = None, anchor: Anchor = "schedule", exceptions: Sequence[date] = ()) -> str:
    """English words for a rule that the grammar makes."""
    parts = parse_rule(rule)
    text = _every(parts) + _on(parts)
    if at is not None:
        text += f" at {at:%H:%M}"
    if "UNTIL" in parts:
        day = parts["UNTIL"]
        text += f" until {int(day[6:8])} {_MONTHS[int(day[4:6]) - 1]} {day[:4]}"
    if "COUNT" in parts:
        text += f", {parts['COUNT']} times"
    return text + (" after completion" if anchor == "completion" else "") + _except(exceptions)


def _except(days: Sequence[date]) -> str:
    """Named up to three, else counted: they have to fit on a chip."""
    named = [f"{day.day} {_MONTHS[day.month - 1]}" for day in days]
    return f" except {_joined(named) if len(days) <= 3 else f'{len(days)} days'}" if days else ""


def _every(parts: dict[str, str]) -> str:
    unit = _UNITS.get(parts.get("FREQ", ""), "time")
    interval = int(parts.get("INTERVAL", "1"))
    if interval == 1 and parts.get("BYDAY") == "MO,TU,WE,TH,FR":
        return "every weekday"
    if interval == 1 and parts.get("FREQ") == "WEEKLY" and "BYDAY" in parts:
        return "every"
    return f"every {unit}" if interval == 1 else f"every {interval} {unit}s"


def _on(parts: dict[str, str]) -> str:
    days = parts.get("BYDAY", "")
    monthdays = [_nth(int(day)) for day in parts.get("BYMONTHDAY", "").split(",") if day]
    months = _joined([_MONTHS[int(month) - 1] for month in parts.get("BYMONTH", "").split(",") if month])
    if days == "MO,TU,WE,TH,FR" and parts.get("INTERVAL", "1") == "1":
        days = ""
    named = [_day(day) for day in days.split(",") if day]
    if monthdays:
        last = monthdays == ["last"]
        text = " on the " + ("last day" if last else _joined(monthdays)) + (f" of {months}" if months else "")
        return text + (f", only on {_joined(named)}" if named else "")
    position = parts.get("BYSETPOS")
    if _every(parts) == "every":
        return f" {_joined(named)}" + (f" in {months}" if months else "")
    text = (" on the " if position or any(" " in day for day in named) else " on ") if named else ""
    text += f"{_joined([_nth(int(nth)) for nth in position.split(',')])} " if position else ""
    return text + _joined(named) + (f" of {months}" if months and named else f" in {months}" if months else "")


def _day(day: str) -> str:
    nth = day[:-2].lstrip("+")
    return f"{_nth(int(nth))} {_DAYS[day[-2:]]}" if nth else _DAYS[day[-2:]]


def _nth(number: int) -> str:
    if number < -1:
        return f"{_nth(-number)} last"
    return _NTH.get(number, f"{number}th")


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else ""
