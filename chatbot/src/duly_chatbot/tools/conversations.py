"""Conversations and their messages, as the backend keeps them: parts are those of an AI SDK UIMessage."""

from dataclasses import dataclass
from typing import Any

from duly_chatbot.tools.client import Client, Json, Missing, segment


@dataclass(frozen=True, slots=True)
class Message:
    id: str
    conversation_id: str
    role: str
    parts: tuple[Json, ...]
    answers: str | None


def message_from(shown: Json) -> Message:
    return Message(shown["id"], shown["conversation_id"], shown["role"], tuple(shown["parts"]), shown.get("answers"))


async def start(client: Client, title: str, message: Json) -> Message:
    """A new conversation with its first message."""
    return message_from((await client.post("/conversations", {"title": title, "message": message}))["message"])


async def add(client: Client, conversation_id: str, message: Json) -> Message:
    return message_from(await client.post(f"/conversations/{segment(conversation_id)}/messages", message))


async def latest(client: Client, conversation_id: str, at_most: int) -> list[Message]:
    """The last messages, oldest first."""
    params: dict[str, Any] = {"limit": at_most}
    page = await client.get(f"/conversations/{segment(conversation_id)}/messages", params)
    return [message_from(item) for item in reversed(page["items"])]


async def answer_of(client: Client, conversation_id: str, message_id: str) -> Message | None:
    """The assistant's message that answers this one, or None while there is none."""
    path = f"/conversations/{segment(conversation_id)}/messages/{segment(message_id)}/answer"
    try:
        return message_from(await client.get(path))
    except Missing:
        return None
