"""A reading as it is shown, with a sentence for each thing that Duly understood and keeps nothing of."""

from datetime import date, time
from typing import Any, Final

from duly_backend.quickadds.lines import ReadLine
from duly_language import Choice, Loss, Point, Recurrence, Reminder, TaskReading

_WHY: Final = {
    "project": "You have no project of this name, so “{words}” stays in the title.",
    "section": "The project has no section of this name, so “{words}” stays in the title.",
    "assignee": "The project has no member of this name, so “{words}” stays in the title.",
    "reminder": "Duly cannot remind you yet, so “{words}” stays in the title.",
    "recurrence": "Tasks repeat by the day or longer, so “{words}” stays in the title.",
    "end": "A task is due on one day. Its end is not kept: {value}.",
    "exception": "Only weekdays, months and days that it names can be left out of a rule. Not kept: {value}.",
    "time": "There is one time a day, and none for a deadline. Not kept: {value}.",
}
_BELOW: Final = {
    "project": "A subtask lives in its parent's project, so “{words}” stays in the title.",
    "section": "A subtask stands in its parent's section, so “{words}” stays in the title.",
}
_AMBIGUOUS: Final = "Several members of the project have this name, so “{words}” stays in the title."


def shown_reading(line: ReadLine, zone: str | None) -> dict[str, Any]:
    """The reading of a line; `zone` is that of its time, None for the account's own."""
    reading, offset = line.reading, line.line.start
    return {
        "title": reading.title,
        "description": reading.description,
        "due": shown_due(reading.due, zone),
        "deadline": reading.deadline.isoformat() if reading.deadline else None,
        "recurrence": _recurrence(reading.recurrence) if reading.recurrence else None,
        "reminders": [_reminder(reminder) for reminder in reading.reminders],
        "labels": list(reading.labels),
        "project": line.project,
        "section": line.section,
        "assignee": line.assignee.shown if line.assignee else None,
        "priority": reading.priority,
        "duration_minutes": reading.duration_minutes,
        "parent": line.line.parent,
        "spans": _spans(reading, offset),
        "next_dates": [day.isoformat() for day in reading.next_dates],
        "not_kept": [_loss(line, loss) for loss in reading.losses],
        "alternatives": [_choice(choice, offset) for choice in reading.choices],
    }


def _recurrence(rule: Recurrence) -> dict[str, Any]:
    return {"rrule": rule.rrule, "anchor": rule.anchor, "exceptions": [day.isoformat() for day in rule.exceptions]}


def shown_due(due: Point | None, zone: str | None) -> dict[str, Any] | None:
    if due is None:
        return None
    return {"date": due.date.isoformat(), "time": _clock(due.time), "time_zone": zone if due.time else None}


def _clock(at: time | None) -> str | None:
    return at.strftime("%H:%M") if at else None


def _spans(reading: TaskReading, offset: int) -> list[dict[str, Any]]:
    return [
        {"start": s.start + offset, "end": s.end + offset, "kind": s.kind, "value": s.value, "is_new": s.is_new}
        for s in reading.spans
    ]


def _reminder(reminder: Reminder) -> dict[str, Any]:
    day: date | None = reminder.at.date if reminder.at else None
    return {
        "minutes_before": reminder.minutes_before,
        "date": day.isoformat() if day else None,
        "time": _clock(reminder.at.time) if reminder.at else None,
    }


def _loss(line: ReadLine, loss: Loss) -> dict[str, Any]:
    words, offset = line.line.text[loss.start : loss.end], line.line.start
    return {
        "start": loss.start + offset,
        "end": loss.end + offset,
        "kind": loss.kind,
        "value": loss.value,
        "in_title": loss.stays,
        "detail": _why(line, loss).format(words=words, value=loss.value),
    }


def _why(line: ReadLine, loss: Loss) -> str:
    if line.line.parent is not None and loss.kind in _BELOW:
        return _BELOW[loss.kind]
    if loss.kind == "assignee" and line.is_ambiguous:
        return _AMBIGUOUS
    return _WHY[loss.kind]


def _choice(choice: Choice, offset: int) -> dict[str, Any]:
    return {
        "start": choice.start + offset,
        "end": choice.end + offset,
        "kind": choice.kind,
        "date": choice.point.date.isoformat(),
        "time": _clock(choice.point.time) if choice.kind == "due" else None,
        "convention": choice.convention,
        "text": choice.text,
    }
