"""What a text means as tasks: each line read by the grammar, in the words and names of the account."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError

from duly_backend.quickadds.models import TextToRead
from duly_backend.tasks.models import NewTask
from duly_backend.tasks.rrule import checked
from duly_language import TaskReading, read_task
from duly_service.problems import Fault, Invalid, told

MOST_DAYS_BACK: Final = 30
MOST_DAYS_AHEAD: Final = 1  # clocks of phones go wrong
MOST_LINES: Final = 50
LONGEST_LINE: Final = 2_000
# Where the grammar must not look, each character stands for one of the text, by its place.
_VEIL: Final = 0x100000


@dataclass(frozen=True, slots=True)
class Names:
    """The account's projects by name, the oldest where two are alike, and its labels."""

    projects: Mapping[str, UUID]
    labels: Sequence[str]


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where a text was typed; `own_zone` is the zone of the account."""

    now: datetime
    zone: str
    own_zone: str
    locale: str

    @property
    def foreign_zone(self) -> str | None:
        """The zone that a time keeps; in the account's own zone it moves with the person, and keeps none."""
        return self.zone if self.zone != self.own_zone else None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text and where it begins, in code points."""

    text: str
    offset: int


def moment_of(body: TextToRead, now: datetime, zone: str, locale: str) -> Moment:
    """Invalid when `typed_at` lies too far back or ahead."""
    typed_at = body.typed_at or now
    if not timedelta(days=-MOST_DAYS_AHEAD) <= now - typed_at <= timedelta(days=MOST_DAYS_BACK):
        fault = Fault("/typed_at", f"Send a moment of the last {MOST_DAYS_BACK} days.")
        raise Invalid(f"typed_at: {fault.detail}", faults=[fault])
    return Moment(typed_at, body.time_zone or zone, zone, locale)


def lines(text: str) -> list[Line]:
    """The lines that hold something; Invalid when they are too many or too long."""
    found: list[Line] = []
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Line(line, offset))
        offset += len(line) + 1
    if len(found) > MOST_LINES:
        raise _unreadable(f"Send at most {MOST_LINES} lines at once.")
    if any(len(line.text) > LONGEST_LINE for line in found):
        raise _unreadable(f"Keep each line to {LONGEST_LINE} characters.")
    return found


def read(line: Line, moment: Moment, names: Names) -> TaskReading:
    """What a line means; a project that is not there and a rule that tasks cannot follow stay in the title, unread."""
    veiled: list[tuple[int, int]] = []
    while True:
        reading = _read(_veil(line.text, veiled), moment, names)
        refused = [(s.start, s.end) for s in reading.spans if _is_refused(s.kind, reading, names)]
        if not refused:
            return _unveil(reading, line)
        veiled += refused


def task_of(reading: TaskReading, moment: Moment, names: Names, project_id: UUID | None) -> NewTask:
    """The task that a reading makes; Invalid when it is none, such as for a title that is too long."""
    shown = shown_reading(reading, moment.foreign_zone)
    fields = {name: shown[name] for name in NewTask.model_fields if name in shown}
    fields["project_id"] = names.projects[reading.project] if reading.project else project_id
    try:
        return NewTask.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _unreadable(f"“{reading.title[:40]}”: {first['loc'][0]}: {told(first)}") from None


def shown_reading(reading: TaskReading, zone: str | None, offset: int = 0) -> dict[str, Any]:
    """A reading as it is shown; `zone` is that of its time, None for the account's own, `offset` where its line begins."""
    due = reading.due
    time = due.time.strftime("%H:%M") if due and due.time else None
    return {
        "title": reading.title,
        "description": reading.description,
        "due": {"date": due.date.isoformat(), "time": time, "time_zone": zone if time else None} if due else None,
        "deadline": reading.deadline.isoformat() if reading.deadline else None,
        "recurrence": {"rrule": reading.recurrence.rrule, "anchor": reading.recurrence.anchor}
        if reading.recurrence
        else None,
        "labels": list(reading.labels),
        "project": reading.project,
        "priority": reading.priority,
        "duration_minutes": reading.duration_minutes,
        "spans": [
            {"start": s.start + offset, "end": s.end + offset, "kind": s.kind, "value": s.value} for s in reading.spans
        ],
        "next_dates": [day.isoformat() for day in reading.next_dates],
    }


def _read(text: str, moment: Moment, names: Names) -> TaskReading:
    try:
        return read_task(text, moment.now, moment.zone, moment.locale, tuple(names.projects), names.labels)
    except (ValueError, OverflowError):
        return TaskReading(title=" ".join(text.split()))


def _is_refused(kind: str, reading: TaskReading, names: Names) -> bool:
    if kind == "project":
        return reading.project not in names.projects
    if kind == "recurrence" and reading.recurrence is not None:
        try:
            checked(reading.recurrence.rrule)
        except ValueError:
            return True
    return False


def _veil(text: str, spans: Sequence[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = [chr(_VEIL + place) for place in range(start, end)]
    return "".join(characters)


def _unveil(reading: TaskReading, line: Line) -> TaskReading:
    table = {_VEIL + place: character for place, character in enumerate(line.text)}
    return replace(reading, title=reading.title.translate(table), description=reading.description.translate(table))


def _unreadable(sentence: str) -> Invalid:
    return Invalid(f"text: {sentence}", faults=[Fault("/text", sentence)])
