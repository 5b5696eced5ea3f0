"""The lines of a text, each read by the grammar in the words and names of the account."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from duly_backend.quickadds.moment import Moment
from duly_language import Keeping, Line, TaskReading, read_task, split_lines
from duly_language.rrule import checked
from duly_service.problems import Fault, Invalid

MOST_LINES: Final = 100


@dataclass(frozen=True, slots=True)
class Names:
    """The account's projects by name, the oldest where two are alike, and its labels."""

    projects: Mapping[str, UUID]
    labels: Sequence[str]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line and what it means. `project` is the one of the account's that it names."""

    line: Line
    reading: TaskReading
    project: str | None


def lines_of(text: str) -> list[Line]:
    """The lines that hold something; Invalid when they are too many."""
    found = split_lines(text)
    if len(found) > MOST_LINES:
        raise unreadable(f"Send at most {MOST_LINES} lines at once.")
    return found


def read_lines(lines: Sequence[Line], moment: Moment, names: Names, dismissed: Sequence[str]) -> list[ReadLine]:
    """What each line means. A subtask lives in the project of the line above it and names no other."""
    found: list[ReadLine] = []
    for line in lines:
        projects = tuple(names.projects)
        if line.parent is not None:
            above = found[line.parent].project
            projects = (above,) if above else ()
        reading = _read(line.text, moment, projects, names.labels, dismissed)
        project = reading.project if reading.project in projects else None
        if line.parent is not None:
            project = found[line.parent].project
        found.append(ReadLine(line, reading, project))
    return found


def unreadable(sentence: str) -> Invalid:
    return Invalid(f"text: {sentence}", faults=[Fault("/text", sentence)])


def _read(
    text: str, moment: Moment, projects: Sequence[str], labels: Sequence[str], dismissed: Sequence[str]
) -> TaskReading:
    try:
        return read_task(
            text, moment.now, moment.zone, moment.locale, projects, labels, dismissed=dismissed, keeping=_KEEPING
        )
    except (ValueError, OverflowError):
        return TaskReading(title=" ".join(text.split()))


def _is_kept(rule: str) -> bool:
    try:
        checked(rule)
    except ValueError:
        return False
    return True


_KEEPING: Final = Keeping(reminders=False, assignee=False, new_projects=False, rule=_is_kept)
