"""The lines of a text, each read by the grammar in the words and names of the account."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from duly_backend.quickadds.moment import Moment
from duly_backend.quickadds.names import Member, Names, Place
from duly_language import Inside, Keeping, Line, TaskReading, folded, projects_in, read_task, split_lines
from duly_language.rrule import checked
from duly_service.problems import Fault, Invalid

MOST_LINES: Final = 100
_NAMES_INSIDE: Final = re.compile(r"(?<![^\s(\[,;])[+/](?=[^\s+/])")


@dataclass(frozen=True, slots=True)
class Context:
    """What a text is read in; `project_id` is where a task goes whose line names no project, None for the Inbox."""

    moment: Moment
    names: Names
    dismissed: Sequence[str]
    project_id: UUID | None = None

    def place(self, project: str | None) -> Place:
        return self.names.place(self.names.projects[project] if project else self.project_id)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line and what it means. `project` is the one of the account's that it names, `place` what can be named where its
    task goes."""

    line: Line
    reading: TaskReading
    project: str | None
    place: Place

    @property
    def section(self) -> str | None:
        """The one of the place that the line names; a subtask names none."""
        name = self.reading.section if self.line.parent is None else None
        return name if name in self.place.sections else None

    @property
    def assignee(self) -> Member | None:
        return self.place.people.get(self.reading.assignee or "")

    @property
    def is_ambiguous(self) -> bool:
        return folded(self.reading.assignee or "") in self.place.ambiguous


def lines_of(text: str) -> list[Line]:
    """The lines that hold something; Invalid when they are too many."""
    found = split_lines(text)
    if len(found) > MOST_LINES:
        raise unreadable(f"Send at most {MOST_LINES} lines at once.")
    return found


def projects_named(lines: Sequence[Line], names: Names, project_id: UUID | None) -> set[UUID]:
    """The projects of which sections and members must be known to read the lines: none where no line may name any."""
    if not any(_NAMES_INSIDE.search(line.text) for line in lines):
        return set()
    projects = tuple(names.projects)
    marks = [mark for line in lines for mark in projects_in(line.text, projects)]
    return {names.projects[mark.value] for mark in marks if not mark.is_new} | {project_id or names.inbox}


def read_lines(lines: Sequence[Line], context: Context) -> list[ReadLine]:
    """What each line means. A subtask lives where the line above it does and names no other project or section."""
    found: list[ReadLine] = []
    for line in lines:
        found.append(_below(line, found[line.parent], context) if line.parent is not None else _top(line, context))
    return found


def _top(line: Line, context: Context) -> ReadLine:
    projects = tuple(context.names.projects)
    reading = _read(line.text, context, projects, lambda project: context.place(project).inside, _KEEPING)
    project = reading.project if reading.project in projects else None
    return ReadLine(line, reading, project, context.place(project))


def _below(line: Line, above: ReadLine, context: Context) -> ReadLine:
    projects, there = (above.project,) if above.project else (), above.place.inside
    reading = _read(line.text, context, projects, lambda _: there, _BELOW)
    return ReadLine(line, reading, above.project, above.place)


def unreadable(sentence: str) -> Invalid:
    return Invalid(f"text: {sentence}", faults=[Fault("/text", sentence)])


def _read(
    text: str, context: Context, projects: Sequence[str], inside: Callable[[str | None], Inside], keeping: Keeping
) -> TaskReading:
    moment, labels, dismissed = context.moment, context.names.labels, context.dismissed
    where = (moment.now, moment.zone, moment.locale)
    try:
        return read_task(text, *where, projects, labels, inside=inside, dismissed=dismissed, keeping=keeping)
    except (ValueError, OverflowError):
        return TaskReading(title=" ".join(text.split()))


def _is_kept(rule: str) -> bool:
    try:
        checked(rule)
    except ValueError:
        return False
    return True


_KEEPING: Final = Keeping(reminders=False, new_people=False, new_projects=False, rule=_is_kept)
_BELOW: Final = replace(_KEEPING, sections=False)
