"""One stream of server-sent events: it remembers nothing but a number, so a slow client costs no memory and loses nothing.

It holds no connection of the pool between two reads of the log.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from duly_backend.changes import store
from duly_backend.changes.feed import Account
from duly_backend.database import Executor
from duly_service.problems import Problem

HEARTBEAT_SECONDS: Final = 15.0
SEND_SECONDS: Final = 30.0  # a client that takes nothing for so long is gone
MOST_BEHIND: Final = 1000  # further behind, reading everything anew is cheaper than catching up
RETRY: Final = b"retry: 2000\n\n"
RETRY_AT_DRAIN: Final = b"retry: 500\n\n"
HEARTBEAT: Final = b": still here\n\n"


async def events(
    db: Executor,
    account: Account,
    bell: asyncio.Event,
    since: int | None,
    allowed: Callable[[], Awaitable[bool]],
    *,
    heartbeat: float = HEARTBEAT_SECONDS,
) -> AsyncGenerator[bytes]:
    """`ready`, then each change after `since` (None: from now on) as it comes; ends when it is no longer `allowed`."""
    latest = await store.latest(db, account.id)
    account.newest = max(account.newest or 0, latest)
    position = latest if since is None else since
    yield RETRY + _event("ready", position, f'{{"seq":{position}}}')
    while True:
        bell.clear()
        newest = await _newest(db, account, position)
        if not 0 <= newest - position <= MOST_BEHIND:  # below: a number from before a restored backup
            position = newest
            yield _event("resync", position, f'{{"seq":{position}}}')
        changes = await _read(db, account, position)
        for seq, change in changes:
            yield _event("change", seq, change)
            position = seq
        if changes and position < newest:
            continue
        if not await _rings(bell, heartbeat):
            yield HEARTBEAT
        if not await _still(allowed):
            return


async def _newest(db: Executor, account: Account, position: int) -> int:
    """The end of the log; the stream's own position while neither we nor the database know."""
    if account.newest is None:
        try:
            account.newest = await store.latest(db, account.id)
        except Problem:
            return position
    return account.newest


async def _read(db: Executor, account: Account, position: int) -> list[tuple[int, str]]:
    try:
        return await account.after(db, position)
    except Problem:  # the database is away; the bell rings when it is back
        return []


async def _rings(bell: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            return await bell.wait()
    except TimeoutError:
        return False


async def _still(allowed: Callable[[], Awaitable[bool]]) -> bool:
    try:
        return await allowed()
    except Problem:
        return True


def _event(name: str, seq: int, data: str) -> bytes:
    return f"event: {name}\nid: {seq}\ndata: {data}\n\n".encode()


class EventStream(Response):
    """Sends a stream until it ends, the client leaves or takes nothing more, or the service drains; then calls `release`."""

    def __init__(
        self,
        source: AsyncGenerator[bytes],
        draining: asyncio.Event,
        release: Callable[[], None],
        *,
        patience: float = SEND_SECONDS,
    ) -> None:
        self.status_code = 200
        self.body = b""
        self.background = None
        self.raw_headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"x-accel-buffering", b"no")]
        self._source = source
        self._draining = draining
        self._release = release
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            last = await self._until_over(receive, send)
            if last is not None:
                await send({"type": "http.response.body", "body": last, "more_body": False})
        finally:
            self._release()

    async def _until_over(self, receive: Receive, send: Send) -> bytes | None:
        """The last words, or None when nobody is there to read them."""
        sending = asyncio.create_task(self._send(send))
        leaving = asyncio.create_task(_left(receive))
        draining = asyncio.create_task(self._draining.wait())
        tasks = (sending, leaving, draining)
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        if not leaving.cancelled() or isinstance(ended[0], TimeoutError):
            return None
        if isinstance(ended[0], Exception):
            raise ended[0]
        return b"" if draining.cancelled() else RETRY_AT_DRAIN

    async def _send(self, send: Send) -> None:
        async with aclosing(self._source) as source:
            async for chunk in source:
                async with asyncio.timeout(self._patience):
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
