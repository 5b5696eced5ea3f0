"""Shapes of a conversation and its messages, whose parts are those of the AI SDK's UI messages."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field

from duly_backend.conversations.rules import checked_parts
from duly_backend.fields import Body, Shown, one_line

Role = Literal["user", "assistant"]
ConversationTitle = Annotated[str, BeforeValidator(one_line), Field(max_length=200)]
Parts = Annotated[list[dict[str, Any]], Field(min_length=1, max_length=1000), AfterValidator(checked_parts)]


class NewMessage(Body):
    """`id` may be made by the client: sending it again is refused with the conversation that holds it."""

    id: UUID | None = None
    role: Role
    parts: Parts
    answers: UUID | None = None


class NewConversation(Body):
    title: ConversationTitle | None = None
    message: NewMessage | None = None


class ConversationChange(Body):
    title: ConversationTitle | None = None


class Conversation(Shown):
    id: UUID
    title: str
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Message(Shown):
    id: UUID
    conversation_id: UUID
    role: Role
    parts: list[dict[str, Any]]
    answers: UUID | None
    created_at: AwareDatetime


class StartedConversation(Conversation):
    message: Message | None


class ConversationPage(Shown):
    items: list[Conversation]
    next_cursor: str | None


class MessagePage(Shown):
    items: list[Message]
    next_cursor: str | None
