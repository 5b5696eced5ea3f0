"""Shapes of quick add: a text, and what it was read as."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field

from duly_backend.fields import Body, Shown, ShownTime, TimeZone, paragraphs, visible
from duly_backend.tasks.models import Due, NewDue, Recurrence, Task
from duly_language import SpanKind

NotKeptKind = Literal["project", "section", "assignee", "recurrence", "reminder", "end", "exception", "time"]
Text = Annotated[str, BeforeValidator(paragraphs), Field(min_length=1, max_length=10_000), AfterValidator(visible)]
Words = Annotated[str, BeforeValidator(paragraphs), Field(min_length=1, max_length=10_000)]


class TextToRead(Body):
    """`typed_at` is when it was typed, at most 30 days ago: “tomorrow” counts from there. `dismissed` are the words of
    earlier spans that are not meant so: they stay in the title, whatever their case. `project_id` is where the task goes
    if the text names no project (absent: the Inbox): its sections and members are those that a line may name."""

    text: Text
    typed_at: AwareDatetime | None = None
    time_zone: TimeZone | None = None
    dismissed: Annotated[list[Words], Field(max_length=200)] = Field(default_factory=list)
    project_id: UUID | None = None


class NewQuickAdd(TextToRead):
    """One task a line; a line that is indented more than one above it is a subtask of that. `project_id` and `due` are
    used where the text names none, for lines that are no subtasks."""

    due: NewDue | None = None


class Span(Shown):
    """A stretch of the text that was understood; offsets count Unicode code points of the whole text. `is_new`: a label
    that this text makes."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: SpanKind
    value: str
    is_new: bool


class NotKept(Shown):
    """Words that were understood and of which Duly keeps nothing. `in_title`: they are still there to be read."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: NotKeptKind
    value: str
    in_title: bool
    detail: str


class Alternative(Shown):
    """What else a phrase can mean. `text` is the line as one writes it to mean that; `convention` names what decided."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: Literal["due", "deadline"]
    date: date
    time: ShownTime | None
    convention: str
    text: str


class Reminder(Shown):
    """So many minutes before the task is due, or a day with a time of day if one was said."""

    minutes_before: int | None
    date: date | None
    time: ShownTime | None


class Reading(Shown):
    """What a line means. `project` is the name of a project of the caller's, `section` and `assignee` are those of a section
    and a member of the project where the task goes, `parent` is the place of the line whose subtask this is. `reminders`
    are read and not kept yet: `not_kept` names them, and they stay in the title."""

    title: str
    description: str
    due: Due | None
    deadline: date | None
    recurrence: Recurrence | None
    reminders: list[Reminder]
    labels: list[str]
    project: str | None
    section: str | None
    assignee: str | None
    priority: int = Field(ge=1, le=4)
    duration_minutes: int | None
    parent: int | None
    spans: list[Span]
    next_dates: list[date]
    not_kept: list[NotKept]
    alternatives: list[Alternative]


class ReadingOfText(Reading):
    """The reading of the first line, and those of the further ones."""

    further: list[Reading]


class QuickAdd(Shown):
    tasks: list[Task]
    readings: list[Reading]
