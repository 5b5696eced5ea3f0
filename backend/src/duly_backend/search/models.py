"""Shape of what a search finds: the tasks, the best first, and where in them it is."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from duly_backend.fields import Shown
from duly_backend.tasks.models import Task


class Stretch(Shown):
    """Offsets count Unicode code points of the match's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Match(Shown):
    """A text in which words of the search are found; of a long one, a piece."""

    field: Literal["title", "description", "comment"]
    comment_id: UUID | None = Field(description="The comment, where it is one.")
    text: str
    spans: list[Stretch]


class Found(Shown):
    task: Task
    matches: list[Match]


class FoundPage(Shown):
    items: list[Found]
    next_cursor: str | None
