"""One turn at work: the engine's events are recorded and handed to whoever listens; the answer is stored whatever becomes of them."""

import asyncio
import logging
import time
from dataclasses import dataclass, field
from uuid import uuid4

from duly_chatbot import telemetry
from duly_chatbot.chat.conversations import Opened, store_answer
from duly_chatbot.engines import Engine, Turn
from duly_chatbot.events import Done, Event, Failure, Text, ToolFailed, ToolResult
from duly_chatbot.stream.parts import Recorder, fitting
from duly_chatbot.tools.client import BackendError, Json
from duly_chatbot.voice import Voice

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Answer:
    """The answer to one turn while it comes to be. Its work goes on to a safe end when the listener leaves."""

    engine: Engine
    turn: Turn
    opened: Opened
    id: str = field(default_factory=lambda: str(uuid4()))
    recorder: Recorder = field(default_factory=Recorder)
    failure: BackendError | None = None
    _events: asyncio.Queue[Event | None] = field(default_factory=asyncio.Queue)
    _began: float = field(default_factory=time.perf_counter)
    _first: bool = True

    @property
    def voice(self) -> Voice:
        account = self.turn.account
        return Voice.of(account.locale, account.time_zone, self.turn.now)

    @property
    def parts(self) -> list[Json]:
        return self.recorder.parts

    async def work(self) -> None:
        """Runs the engine to its end, stores the answer, then tells the listener that it is done."""
        try:
            await self._run()
            self._close()
            await self._store()
        finally:
            telemetry.turn_ended(self.engine.name, self.recorder.outcome)
            self._events.put_nowait(Done(self.recorder.outcome, self.turn.id if self.recorder.undoable else None))
            self._events.put_nowait(None)

    async def next_event(self) -> Event | None:
        """What to tell the listener next; Done is the last, then None."""
        return await self._events.get()

    def stop(self) -> None:
        """The listener has left."""
        self.turn.stopped.set()

    async def _run(self) -> None:
        try:
            async for event in self.engine.run(self.turn):
                self._take(event)
        except BackendError as error:
            self.failure = error
            self._take(
                Failure(self.voice.say("failed.done" if self.recorder.wrote else "failed.nothing", detail=error.detail))
            )
        except Exception:
            log.exception("the engine failed", extra={"engine": self.engine.name, "turn": self.turn.id})
            self._take(Failure(self.voice.say("failed.inside.done" if self.recorder.wrote else "failed.inside")))

    def _take(self, event: Event) -> None:
        self.recorder.add(event)
        match event:
            case ToolResult(_, tool):
                telemetry.tool_called(tool, "done")
            case ToolFailed(_, tool):
                telemetry.tool_called(tool, "failed")
        if isinstance(event, Done):
            return
        if self._first:
            telemetry.first_event(self.engine.name, time.perf_counter() - self._began)
            self._first = False
        self._events.put_nowait(event)

    def _close(self) -> None:
        self.recorder.drop_unfinished()
        if self.turn.stopped.is_set():
            self._take(Text(self.voice.say("stopped.done" if self.recorder.wrote else "stopped.nothing")))
            self.recorder.outcome = "stopped"

    async def _store(self) -> None:
        try:
            await store_answer(self.turn.client, self.opened, self.id, fitting(self.recorder.parts))
        except BackendError as error:
            log.warning("the answer could not be stored", extra={"turn": self.turn.id, "error": type(error).__name__})
