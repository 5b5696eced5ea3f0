"""Shapes of a membership: to invite, to change, to show."""

from uuid import UUID

from pydantic import AwareDatetime

from duly_backend.access import Role
from duly_backend.accounts.models import Email
from duly_backend.fields import Body, Shown


class NewMember(Body):
    """`email` is the address of an account here."""

    email: Email
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
