"""Which of a line's times is what: the due date, the deadline, the rule, and what of them a task has no place for."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from duly_language.model import LossKind, Point, When
from duly_language.recurrences.rule import parse_rule
from duly_language.tasks.chips import day_text


class Roles(NamedTuple):
    due: When | None
    deadline: When | None


def roles_of(line: str, times: Sequence[When]) -> Roles:
    """The first rule, else the first day, is due; "by" beside it is the deadline, and so is "deadline …"."""
    rule = next((when for when in times if when.rrule), None)
    has_day = any(not when.is_deadline for when in times)
    named = (when for when in times if when.is_deadline and when is not rule)
    deadline = next((when for when in named if has_day or "deadline" in line[slice(*when.span)].lower()), None)
    return Roles(rule or _plainest([when for when in times if when is not deadline]), deadline)


def _plainest(times: list[When]) -> When | None:
    """The first that names a day or hour outright, before "sunday lunch" and other stretches."""
    return next((when for when in times if not when.is_vague), times[0] if times else None)


def due_point(when: When, today: date) -> Point:
    """The due day: the last one of a stretch that has already begun ("this week"), else the first."""
    if when.is_vague and when.end and when.start.time is None and when.start.date == today:
        return when.end
    return when.start


def last_day(when: When) -> date:
    return when.end.date if when.is_vague and when.end else when.start.date


def minutes_between(when: When) -> int | None:
    """How long "2-3pm" lasts, if that is at most a day."""
    start, end = when.start, when.end
    if when.is_vague or end is None or start.time is None or end.time is None:
        return None
    lasting = datetime.combine(end.date, end.time) - datetime.combine(start.date, start.time)
    minutes = int(lasting.total_seconds()) // 60
    return minutes if 0 < minutes <= 24 * 60 else None


def lost_of_due(when: When, today: date, unheeded: Sequence[str] = ()) -> list[tuple[LossKind, str]]:
    """What a due date and a rule do not say: the end of "25-27 dec", an exception unheeded, a second time of day."""
    lost: list[tuple[LossKind, str]] = []
    if when.end and not when.is_vague and when.end.date != when.start.date and minutes_between(when) is None:
        lost.append(("end", day_text(when.end.date, today)))
    if unheeded:
        lost.append(("exception", ", ".join(unheeded)))
    parts = parse_rule(when.rrule or "")
    hours = parts.get("BYHOUR", "").split(",")[1:]
    if hours:
        lost.append(("time", ", ".join(f"{int(hour):02}:{int(parts.get('BYMINUTE', '0')):02}" for hour in hours)))
    return lost


def lost_of_deadline(when: When) -> list[tuple[LossKind, str]]:
    """A deadline is a day."""
    at = when.start.time
    return [("time", f"{at:%H:%M}")] if at is not None and not when.is_vague else []
