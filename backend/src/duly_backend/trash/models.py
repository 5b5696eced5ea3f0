"""Shape of what lies in the trash."""

from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.fields import Shown
from duly_backend.tasks.models import ProjectOfTask


class Trashed(Shown):
    """`title` is the task's title or the other's name; restore it by `POST /tasks/{id}/restoration`, `/sections/…` or
    `/projects/…`."""

    resource: Literal["task", "section", "project"]
    id: UUID
    title: str
    project: ProjectOfTask | None = Field(description="Where the task or the section was.")
    with_tasks: int = Field(description="How many tasks went along, and would come back or go with it.")
    deleted_at: AwareDatetime


class TrashPage(Shown):
    items: list[Trashed]
    next_cursor: str | None
