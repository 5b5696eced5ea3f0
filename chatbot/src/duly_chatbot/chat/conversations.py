"""The conversation as the backend keeps it: the question is stored first and its id is the turn, then the answer, part by part.

Nothing is kept here, so any replica can go on with a conversation, and a message that is sent again gets its first answer.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from duly_chatbot.tools import conversations
from duly_chatbot.tools.client import Client, Conflict, Json, Unsure
from duly_chatbot.tools.conversations import Message
from duly_service.problems import Conflict as ConflictProblem

# How much of what was said an engine can look back on, and how far back an approval can lie.
REMEMBERED = 24
# A second tab that speaks at the same time waits this long for the first one's answer.
PATIENCE_SECONDS = 6.0
# A message that is sent again waits this long for the answer to its first sending.
REPEAT_SECONDS = 20.0
PAUSE_SECONDS = 0.25
LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Said:
    """What a person said, as it came in the request."""

    text: str
    message_id: str | None = None
    conversation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A turn that may be answered now. `history` ends before the question."""

    conversation_id: str
    turn: str
    history: Sequence[Message]


@dataclass(frozen=True, slots=True)
class Answered:
    """The message was answered before; this is that answer."""

    turn: str
    answer: Message


async def open_turn(client: Client, said: Said) -> Opened | Answered:
    """Stores the question. Raises the problem `in_progress` when the conversation is busy for too long."""
    turn = said.message_id or str(uuid4())
    question: Json = {"id": turn, "role": "user", "parts": [{"type": "text", "text": said.text}]}
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return await _store_question(client, said, question)
        except Conflict as refusal:
            if refusal.code == "message_exists":
                return await _first_answer(client, str(refusal.members["conversation_id"]), turn)
            if refusal.code != "in_progress" or time.monotonic() > until:
                raise
        await asyncio.sleep(PAUSE_SECONDS)


async def _store_question(client: Client, said: Said, question: Json) -> Opened:
    if said.conversation_id is None:
        message = await conversations.start(client, title_of(said.text), question)
        return Opened(message.conversation_id, message.id, ())
    message = await conversations.add(client, said.conversation_id, question)
    messages = await conversations.latest(client, said.conversation_id, REMEMBERED + 1)
    return Opened(said.conversation_id, message.id, [m for m in messages if m.id != message.id])


def title_of(text: str) -> str:
    """What a conversation is called until the person names it: how it began, in a line."""
    line = " ".join("".join(character if character.isprintable() else " " for character in text).split())
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE].rsplit(' ', 1)[0]}…"


async def _first_answer(client: Client, conversation_id: str, turn: str) -> Answered:
    until = time.monotonic() + REPEAT_SECONDS
    while True:
        answer = await conversations.answer_of(client, conversation_id, turn)
        if answer:
            return Answered(turn, answer)
        if time.monotonic() > until:
            detail = "This message is still being answered, or was cut off. Look at the list, then say it anew."
            raise ConflictProblem(detail, code="in_progress", headers={"Retry-After": "5"})
        await asyncio.sleep(PAUSE_SECONDS)


async def store_answer(client: Client, opened: Opened, answer_id: str, parts: list[Json]) -> None:
    """Keeps the answer. Its id makes a second try safe when no answer came to the first."""
    told = replace(client, passed=replace(client.passed, turn=""))
    answer: Json = {"id": answer_id, "role": "assistant", "parts": parts, "answers": opened.turn}
    try:
        await conversations.add(told, opened.conversation_id, answer)
    except Unsure:
        try:
            await conversations.add(told, opened.conversation_id, answer)
        except Conflict as refusal:
            if refusal.code != "message_exists":
                raise
