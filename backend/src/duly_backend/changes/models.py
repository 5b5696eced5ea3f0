"""Shape of a change, as the log and the stream of events show it."""

from typing import Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from duly_backend.fields import Shown

Via = Literal["web", "api", "assistant", "caldav"]
Resource = Literal["task", "project", "comment", "section", "member", "filter", "conversation", "message", "account"]
Kind = Literal[
    "task.created",
    "task.updated",
    "task.completed",
    "task.reopened",
    "task.postponed",
    "task.deleted",
    "task.restored",
    "task.shared",
    "task.unshared",
    "project.created",
    "project.updated",
    "project.deleted",
    "project.restored",
    "project.shared",
    "project.unshared",
    "comment.created",
    "comment.updated",
    "comment.deleted",
    "comment.restored",
    "section.created",
    "section.updated",
    "section.deleted",
    "section.restored",
    "section.shared",
    "section.unshared",
    "member.created",
    "member.updated",
    "member.deleted",
    "filter.created",
    "filter.updated",
    "filter.deleted",
    "filter.restored",
    "conversation.created",
    "conversation.updated",
    "conversation.deleted",
    "message.created",
    "account.updated",
]


class Actor(Shown):
    id: UUID
    name: str


class Change(Shown):
    """`before` and `after` are the resource as shown, null where it did not or does not exist. A message stands
    here without its parts: read them from the conversation. What others do in shared projects stands here, too; a thing
    that comes into sight is `shared`, one that goes out of it `unshared` (or moved, with an `after` of null).
    Comments are read with their task: the log tells of those that are written while one sees it."""

    seq: int = Field(description="Gapless and in the order of commits, per account.")
    at: AwareDatetime
    actor: Actor
    via: Via
    turn: UUID | None = Field(description="The message on whose behalf the assistant wrote.")
    kind: Kind
    resource: Resource
    id: UUID
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class ChangePage(Shown):
    """`next_cursor` is the `since` of the next call; `latest` the newest number there is."""

    items: list[Change]
    next_cursor: str | None
    latest: str
