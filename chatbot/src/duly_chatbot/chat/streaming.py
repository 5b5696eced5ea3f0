"""The stream on the wire: the first event at once, a heartbeat while nothing happens, and word of a listener who leaves."""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from duly_chatbot.chat.answer import Answer
from duly_chatbot.stream import sse

HEARTBEAT_SECONDS = 15.0


async def live(answer: Answer, heartbeat_seconds: float = HEARTBEAT_SECONDS) -> AsyncIterator[bytes]:
    """The frames of an answer while it comes to be."""
    encoder = sse.Encoder()
    yield sse.frame(sse.start(answer.id, answer.opened.conversation_id, answer.turn.id, answer.engine.name))
    while True:
        try:
            async with asyncio.timeout(heartbeat_seconds):
                event = await answer.next_event()
        except TimeoutError:
            yield sse.HEARTBEAT
            continue
        if event is None:
            break
        for chunk in encoder.chunks(event):
            yield sse.frame(chunk)
    yield sse.END


class EventStream(Response):
    """Server-sent events; `left` is called when the client goes away before the end."""

    media_type = "text/event-stream"

    def __init__(self, frames: AsyncIterator[bytes], left: Callable[[], None] = lambda: None) -> None:
        self.status_code = 200
        self.background = None
        self.init_headers(sse.HEADERS)
        self._frames = frames
        self._left = left

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        sending = asyncio.create_task(self._send(send))
        leaving = asyncio.create_task(_disconnect(receive))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if not sending.done():
                self._left()
            else:
                await sending
        finally:
            for task in (sending, leaving):
                task.cancel()
            await asyncio.gather(sending, leaving, return_exceptions=True)

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for frame in self._frames:
            await send({"type": "http.response.body", "body": frame, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _disconnect(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
