"""Shapes of a project: to create, to change, to show."""

from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.access import Role
from duly_backend.fields import Body, Name, Shown, Version

Color = Literal["slate", "red", "orange", "amber", "green", "teal", "blue", "violet"]


class NewProject(Body):
    """`parent_id` nests it below another project of yours; that shares neither."""

    name: Name
    color: Color = "slate"
    parent_id: UUID | None = None


class ProjectChange(Body):
    """A merge patch; null gives the color its default back. `parent_id` and `after_id` are the caller's own order: below
    which project it stands (null: none), and after which one (null: before all)."""

    name: Name = Field(default_factory=str)
    color: Color | None = None
    archived: bool = False
    parent_id: UUID | None = None
    after_id: UUID | None = None
    version: Version | None = None


class Project(Shown):
    """As the caller sees it: with the caller's role and place for it. `position` orders projects by its bytes. A parent
    that the caller does not see (any more) counts as none."""

    id: UUID
    name: str
    color: Color
    is_inbox: bool
    parent_id: UUID | None
    position: str
    role: Role
    members: int = Field(ge=1)
    open_tasks: int
    archived_at: AwareDatetime | None
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class ProjectPage(Shown):
    items: list[Project]
    next_cursor: str | None
