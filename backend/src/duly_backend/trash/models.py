"""Shape of what lies in the trash."""

from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.fields import Shown
from duly_backend.tasks.models import ProjectOfTask


class Trashed(Shown):
    """`title` is the task's title or the project's name; restore it by `POST /tasks/{id}/restoration` or the project's."""

    resource: Literal["task", "project"]
    id: UUID
    title: str
    project: ProjectOfTask | None = Field(description="Where the task was.")
    with_tasks: int = Field(description="How many tasks went along, and would come back or go with it.")
    deleted_at: AwareDatetime


class TrashPage(Shown):
    items: list[Trashed]
    next_cursor: str | None
