"""Shapes of a section: to create, to change, to show."""

from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.fields import Body, Name, Shown, Version


class NewSection(Body):
    name: Name


class SectionChange(Body):
    """A merge patch. `after_id` puts the section right after another one of its project (null: before all)."""

    name: Name = Field(default_factory=str)
    after_id: UUID | None = None
    version: Version | None = None


class Section(Shown):
    """`position` orders the sections of a project by its bytes."""

    id: UUID
    project_id: UUID
    name: str
    position: str
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class SectionPage(Shown):
    items: list[Section]
    next_cursor: str | None
