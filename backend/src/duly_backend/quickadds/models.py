"""Shapes of quick add: a text, and what it was read as."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.fields import Body, Shown, Text, TimeZone
from duly_backend.tasks.models import Due, Recurrence, Task

SpanKind = Literal["due", "deadline", "recurrence", "label", "project", "priority", "duration"]


class TextToRead(Body):
    """`typed_at` is when it was typed, at most 30 days ago: “tomorrow” counts from there."""

    text: Text
    typed_at: AwareDatetime | None = None
    time_zone: TimeZone | None = None


class NewQuickAdd(TextToRead):
    """One task a line. `project_id` is used where the text names no project."""

    project_id: UUID | None = None


class Span(Shown):
    """A stretch of the text that was understood; offsets count Unicode code points of the whole text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: SpanKind
    value: str


class Reading(Shown):
    """What a line means. `project` is the name of a project of the caller's; unknown names stay in the title."""

    title: str
    description: str
    due: Due | None
    deadline: date | None
    recurrence: Recurrence | None
    labels: list[str]
    project: str | None
    priority: int = Field(ge=1, le=4)
    duration_minutes: int | None
    spans: list[Span]
    next_dates: list[date]


class QuickAdd(Shown):
    tasks: list[Task]
    readings: list[Reading]
