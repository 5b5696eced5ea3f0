"""Shapes of a batch: what is to be done, and what became of each."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from duly_backend.fields import Body, Shown
from duly_backend.tasks.models import DueChange, NewTask, Task, TaskChange

MOST = 100


class CreateOne(Body):
    op: Literal["create"]
    task: NewTask


class ChangeOne(Body):
    """A merge patch as of `PATCH /tasks/{id}`; `project_id` and `parent_id` move the task."""

    op: Literal["change"]
    id: UUID
    change: TaskChange


class PostponeOne(Body):
    op: Literal["postpone"]
    id: UUID
    due: DueChange


class CompleteOne(Body):
    op: Literal["complete"]
    id: UUID
    subtasks: Literal["leave", "complete"] = "leave"


class ReopenOne(Body):
    op: Literal["reopen"]
    id: UUID


class DeleteOne(Body):
    op: Literal["delete"]
    id: UUID


Operation = Annotated[
    CreateOne | ChangeOne | PostponeOne | CompleteOne | ReopenOne | DeleteOne, Field(discriminator="op")
]


class NewBatch(Body):
    """`all`: one that fails leaves everything as it was. `each`: those that fail are told, the others are done."""

    operations: Annotated[list[Operation], Field(min_length=1, max_length=MOST)]
    mode: Literal["all", "each"] = "all"


class Refusal(Shown):
    """As of a problem; pointers of `errors` begin at the operation."""

    code: str
    detail: str
    errors: list[dict[str, str]]


class Outcome(Shown):
    """What became of one operation: its status, the task as it is now (null where it is deleted), or why it was refused."""

    status: int
    task: Task | None
    problem: Refusal | None


class Batch(Shown):
    """In the order of the operations."""

    results: list[Outcome]
