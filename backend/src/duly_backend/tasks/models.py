"""Shapes of a task: to create, to change, to show. In a change an absent field keeps its value and null clears it."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from duly_backend.fields import (
    Body,
    ClockTime,
    Day,
    Description,
    LabelNames,
    Minutes,
    Priority,
    Shown,
    ShownTime,
    TimeZone,
    Title,
    Version,
)
from duly_backend.tasks.state import Anchor
from duly_language.rrule import checked

Status = Literal["open", "done", "all"]
Rule = Annotated[
    str,
    AfterValidator(checked),
    Field(max_length=500, description="An RFC 5545 RRULE by day or longer.", examples=["FREQ=WEEKLY;BYDAY=MO,TH"]),
]


def _in_order(days: list[date]) -> list[date]:
    return sorted(set(days))


Exceptions = Annotated[list[Day], Field(max_length=100), AfterValidator(_in_order)]
Assignees = Annotated[list[UUID], Field(max_length=20)]


class NewDue(Body):
    """A day, with a time of day if there is one; the zone defaults to the account's."""

    date: Day
    time: ClockTime | None = None
    time_zone: TimeZone | None = None


class DueChange(Body):
    """As in a merge patch: what is absent keeps its value, so `{"date": …}` moves the day and keeps the time."""

    date: Day = Field(default_factory=lambda: date.min)
    time: ClockTime | None = None
    time_zone: TimeZone | None = None


class NewRecurrence(Body):
    """On the days of `exceptions` the task is not due, although its rule names them."""

    rrule: Rule
    anchor: Anchor = "schedule"
    exceptions: Exceptions | None = None


class RecurrenceChange(Body):
    """As in a merge patch: what is absent keeps its value; `exceptions` are replaced as a whole, null clears them."""

    rrule: Rule = Field(default_factory=str)
    anchor: Anchor = "schedule"
    exceptions: Exceptions | None = None


class NewTask(Body):
    """Without a project the task goes to its parent's or section's, else to the Inbox. Assignees are members of the project. `id` may be
    made by the client, so that what it adds while it is offline has a name. A rule without a due date starts at its
    first day from today on."""

    id: UUID | None = None
    title: Title
    description: Description | None = None
    project_id: UUID | None = None
    section_id: UUID | None = None
    parent_id: UUID | None = None
    assignee_ids: Assignees | None = None
    labels: LabelNames | None = None
    priority: Priority | None = None
    due: NewDue | None = None
    deadline: Day | None = None
    recurrence: NewRecurrence | None = None
    duration_minutes: Minutes | None = None


class TaskChange(Body):
    """A merge patch. `after_id` puts the task right after another one of its project (null: before all). `version` is the
    one that was read: fields that others changed since are refused, the rest merges."""

    title: Title = Field(default_factory=str)
    description: Description | None = None
    project_id: UUID | None = None
    section_id: UUID | None = None
    parent_id: UUID | None = None
    after_id: UUID | None = None
    assignee_ids: Assignees | None = None
    labels: LabelNames | None = None
    priority: Priority | None = None
    due: DueChange | None = None
    deadline: Day | None = None
    recurrence: RecurrenceChange | None = None
    duration_minutes: Minutes | None = None
    version: Version | None = None


class Postponement(Body):
    """Where this one occurrence goes. A time that is absent keeps the task's own, null makes it a whole day."""

    due: DueChange


class NewCompletion(Body):
    """`subtasks`: what becomes of the open ones below; `leave` leaves them open, `complete` completes them too."""

    subtasks: Literal["leave", "complete"] = "leave"


class NoBody(Body):
    """`{}`, or nothing at all."""


class ProjectOfTask(Shown):
    id: UUID
    name: str


class Assignee(Shown):
    id: UUID
    name: str


class Due(Shown):
    date: date
    time: ShownTime | None
    time_zone: str | None


class Recurrence(Shown):
    rrule: str
    anchor: Anchor
    exceptions: list[date]


class Task(Shown):
    """A repeating task stays open when it is completed: `last_completed_at` tells when that was. `position` orders the tasks
    of a project, and so those of each section, by its bytes."""

    id: UUID
    title: str
    description: str
    project: ProjectOfTask
    section_id: UUID | None
    parent_id: UUID | None
    position: str
    labels: list[str]
    priority: int = Field(ge=1, le=4)
    assignees: list[Assignee]
    due: Due | None
    deadline: date | None
    recurrence: Recurrence | None
    duration_minutes: int | None
    completed_at: AwareDatetime | None
    last_completed_at: AwareDatetime | None
    deleted_at: AwareDatetime | None
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class TaskInFull(Task):
    """`next_dates`: up to five days on which it will be due after the one that stands, if each is done when it is due. They
    move with the clock and are no part of the ETag."""

    next_dates: list[date]


class Completion(Shown):
    """One time that a task was completed, by which account, and what was due then."""

    task_id: UUID
    account_id: UUID
    completed_at: AwareDatetime
    due: Due | None


class CompletionPage(Shown):
    items: list[Completion]
    next_cursor: str | None


class TaskPage(Shown):
    items: list[Task]
    next_cursor: str | None


class TaskCount(Shown):
    count: int
