"""The small interface between a turn and whatever answers it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from duly_chatbot.events import Event
from duly_chatbot.tools.client import Client
from duly_chatbot.tools.conversations import Message
from duly_chatbot.tools.shapes import Account


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a person, and all that an engine may use to answer it.

    `id` is the id of the message: what is written under it can be undone as a whole. `history` is what was said before,
    oldest first. `now` is aware and what the person sees as now. Once `stopped` is set, nobody listens any more.
    """

    id: str
    message: str
    account: Account
    now: datetime
    client: Client
    history: Sequence[Message] = ()
    approve: str | None = None
    decline: str | None = None
    stopped: asyncio.Event = field(default_factory=asyncio.Event)


class Engine(Protocol):
    @property
    def name(self) -> str:
        """As it stands in `model` of an answer and in the metrics."""

    def run(self, turn: Turn) -> AsyncIterator[Event]:
        """Yields events up to Done. Once the turn is stopped it lets the running tool call finish, starts no other, and ends.

        Raises BackendError when the backend keeps it from going on.
        """
