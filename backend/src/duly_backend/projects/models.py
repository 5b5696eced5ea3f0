"""Shapes of a project: to create, to change, to show."""

from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.fields import Body, Name, Shown, Version

Color = Literal["slate", "red", "orange", "amber", "green", "teal", "blue", "violet"]


class NewProject(Body):
    name: Name
    color: Color = "slate"


class ProjectChange(Body):
    """A merge patch; null gives the color its default back."""

    name: Name = Field(default_factory=str)
    color: Color | None = None
    version: Version | None = None


class Project(Shown):
    id: UUID
    name: str
    color: Color
    is_inbox: bool
    open_tasks: int
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class ProjectPage(Shown):
    items: list[Project]
    next_cursor: str | None
