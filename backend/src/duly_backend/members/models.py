"""Shapes of a membership: to invite, to change, to show."""

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.access import Role
from duly_backend.fields import Body, Shown

Address = Annotated[str, Field(min_length=3, max_length=254, examples=["ben@example.com"])]


class NewMember(Body):
    """`email` is the address of an account here."""

    email: Address
    role: Role = "editor"


class MemberChange(Body):
    role: Role


class Fellow(Shown):
    """A member's account, as those see it who share a project with it."""

    id: UUID
    name: str
    email: str


class Member(Shown):
    id: UUID
    project_id: UUID
    account: Fellow
    role: Role
    created_at: AwareDatetime


class MemberPage(Shown):
    items: list[Member]
    next_cursor: str | None
