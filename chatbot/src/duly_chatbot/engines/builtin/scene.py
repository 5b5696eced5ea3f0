"""What one turn plays on: the message, what was said before, the list as it is read, and the way out for events."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from duly_chatbot.engines import Turn
from duly_chatbot.engines.builtin.memory import UNDO_TOOL, WRITERS, Memory, Seen
from duly_chatbot.engines.builtin.resolve import titles
from duly_chatbot.events import Card, Choices, Done, Event, Option, Status, Text, ToolCall, ToolFailed, ToolResult
from duly_chatbot.tools import labels, projects, tasks
from duly_chatbot.tools.client import BackendError, Client, Json
from duly_chatbot.tools.shapes import Project, Task
from duly_chatbot.tools.tasks import Wanted
from duly_chatbot.voice import Voice
from duly_language import understand

T = TypeVar("T")
SURE = 0.85


class Stopped(Exception):  # noqa: N818
    """The listener has left; nothing further is begun."""


@dataclass(slots=True)
class Scene:
    """Everything that a turn's decisions and calls share. Lists are read when first needed, and anew after a write."""

    turn: Turn
    memory: Memory
    voice: Voice
    outcome: str = "answered"
    said: list[str] = field(default_factory=list)
    questions: list[Choices] = field(default_factory=list)
    focus: tuple[Seen, ...] = ()
    project: str | None = None
    _events: asyncio.Queue[Event | None] = field(default_factory=asyncio.Queue)
    _calls: int = 0
    _open: list[Task] | None = None
    _projects: list[Project] | None = None
    _labels: list[str] | None = None

    @property
    def client(self) -> Client:
        return self.turn.client

    @property
    def zone(self) -> str:
        return self.turn.account.time_zone

    @property
    def locale(self) -> str:
        return self.turn.account.locale

    @property
    def now(self) -> datetime:
        return self.turn.now.astimezone(ZoneInfo(self.zone))

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def last_project(self) -> str | None:
        """The id of the project last made or named, in this turn or before."""
        return self.project or self.memory.project

    async def events(self, work: asyncio.Task[None]) -> AsyncIterator[Event]:
        """What the work puts out, until it ends; what it raised is raised here."""
        work.add_done_callback(lambda _: self._events.put_nowait(None))
        while (event := await self._events.get()) is not None:
            yield event
        await work
        yield Done(self.outcome)

    def put(self, event: Event) -> None:
        self._events.put_nowait(event)

    def say(self, key: str, /, **values: object) -> None:
        self.tell(self.voice.say(key, **values))

    def tell(self, text: str) -> None:
        self.said.append(text)
        self.put(Text(text))

    def status(self, key: str, **values: object) -> None:
        self.put(Status(self.voice.say(key, **values)))

    def ask(self, key: str, pending: Json, options: Sequence[Option] = (), /, **values: object) -> None:
        """A question. The last one of a turn is the one that the next message may answer."""
        self.outcome = "asked"
        self.say(key, **values)
        self.put(Choices(tuple(options), pending))

    def show(self, card: Card) -> None:
        self.put(card)

    def changed(self, tool: str, changed: Sequence[Task], was: str | None = None) -> None:
        """A card of what was written, and from now on what “it” means."""
        self.focus = (
            tuple(Seen(task.id, task.title, task.due.date if task.due else None) for task in changed) or self.focus
        )
        self._open = None
        self.put(Card("changed", tool, tuple(changed), was=was, undo=self.turn.id))

    def undone(self, tool: str, now: Sequence[Task]) -> None:
        """A card of what an undo brought back. It is no turn to take back by itself, so that “undo” goes one further back."""
        self.focus = tuple(Seen(task.id, task.title, task.due.date if task.due else None) for task in now)
        self._open = None
        if now:
            self.put(Card("changed", tool, tuple(now)))

    async def call(
        self,
        tool: str,
        given: Mapping[str, Any],
        run: Callable[[], Awaitable[T]],
        output: Callable[[T], Json],
    ) -> T:
        """One call of a tool, announced before and told after. Raises Stopped instead when nobody listens any more."""
        if self.turn.stopped.is_set():
            raise Stopped
        self._calls += 1
        call_id = f"call-{self._calls}"
        self.put(ToolCall(call_id, tool, given))
        try:
            result = await run()
        except BackendError as error:
            self.put(ToolFailed(call_id, tool, error.detail))
            raise
        undoable = tool in WRITERS
        self.put(ToolResult(call_id, tool, output(result), writes=undoable or tool == UNDO_TOOL, undoable=undoable))
        return result

    async def open_tasks(self) -> list[Task]:
        """All open ones, quietly: reading to understand is no answer."""
        if self._open is None:
            self._open = await tasks.find(self.client, Wanted())
        return self._open

    async def done_tasks(self) -> list[Task]:
        return await tasks.find(self.client, Wanted(status="done"), at_most=400)

    async def projects(self) -> list[Project]:
        if self._projects is None:
            self._projects = await projects.find(self.client)
        return self._projects

    async def labels(self) -> list[str]:
        if self._labels is None:
            self._labels = await labels.names(self.client)
        return self._labels

    async def with_titles_quoted(self, text: str) -> str:
        """The message with each title of several words in quotes: a title that sounds like a command is none."""
        return titles.quoted(text, [task.title for task in await self.open_tasks()])

    def is_command(self, text: str) -> bool:
        """Whether the message is clearly a wish of its own, and so no answer to a question."""
        found = understand(text, self.locale)
        return found.intent not in ("other", "smalltalk") and found.confidence >= SURE

    def forget_projects(self) -> None:
        self._projects = None
