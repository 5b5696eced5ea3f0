"""Shapes of a comment: to create, to change, to show."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field

from duly_backend.changes.models import Actor
from duly_backend.fields import Body, Shown, Version, paragraphs, visible

Text = Annotated[
    str,
    BeforeValidator(paragraphs),
    Field(min_length=1, max_length=20_000, description="Markdown.", examples=["Two litres, *please*."]),
    AfterValidator(visible),
]


class NewComment(Body):
    text: Text


class CommentChange(Body):
    text: Text
    version: Version | None = None


class Comment(Shown):
    id: UUID
    task_id: UUID
    author: Actor
    text: str
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class CommentPage(Shown):
    items: list[Comment]
    next_cursor: str | None
