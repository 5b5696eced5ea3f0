"""Shapes of a filter that a person keeps: to create, to change, to show."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field

from duly_backend.fields import Body, Name, Shown, Version, one_line, visible
from duly_backend.projects.models import Color

LONGEST = 1000
Query = Annotated[
    str,
    BeforeValidator(one_line),
    Field(min_length=1, max_length=LONGEST, description="In the language of filters.", examples=["today | overdue"]),
    AfterValidator(visible),
]


class NewFilter(Body):
    name: Name
    query: Query
    color: Color = "slate"


class FilterChange(Body):
    """A merge patch; null gives the color its default back."""

    name: Name = Field(default_factory=str)
    query: Query = Field(default_factory=str)
    color: Color | None = None
    version: Version | None = None


class SavedFilter(Shown):
    """`lists` are the parts of the query between its commas: a page shows a list for each."""

    id: UUID
    name: str
    query: str
    lists: list[str]
    color: Color
    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Reason(Shown):
    """A term of a filter, its place in code points, whether it holds for the task, and whether it is wanted to (not behind a
    `!`): a reason for the task to be there is one where the two agree."""

    text: str
    start: int
    end: int
    holds: bool
    wanted: bool


class Reasons(Shown):
    """`is_in`: whether the task is what the filter finds, open or done."""

    is_in: bool
    terms: list[Reason]


class FilterPage(Shown):
    items: list[SavedFilter]
    next_cursor: str | None
