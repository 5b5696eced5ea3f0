"""One connection that LISTENs: the feed of changes and the cache of identities hear through it what other replicas wrote.

listener.on("duly_changes", callback)     # callback(payload: str), called in the event loop; before or after start()
listener.connected                        # False: notifications may be lost now; do not trust what depends on them
listener.on_connect(callback)             # called after each (re)connection: whatever was notified before is unknown
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final

import asyncpg

_log = logging.getLogger("duly.listener")

# Told in the transaction that puts a backup in the place of all there was: whatever is remembered is no longer so.
RESTORED_CHANNEL: Final = "duly_restored"

# A connection that a firewall has silently dropped is found out within these two together.
PING_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 3.0
RETRY_SECONDS: Final = 0.5


class Listener:
    """Connects in the background for as long as it runs; PostgreSQL may be down when it starts."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._callbacks: dict[str, list[Callable[[str], None]]] = {}
        self._connect_callbacks: list[Callable[[], None]] = []
        self._task: asyncio.Task[None] | None = None
        self.connected = False
        self._told = False  # a loss is logged once, not at each try

    def on(self, channel: str, callback: Callable[[str], None]) -> None:
        """Subscribes before start(): the channels are LISTENed to when the connection is made."""
        self._callbacks.setdefault(channel, []).append(callback)

    def on_connect(self, callback: Callable[[], None]) -> None:
        self._connect_callbacks.append(callback)

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name="listener")

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                await self._listen()
            except Exception as error:  # noqa: BLE001 - whatever it is, what cannot hear must go on trying
                self._lost(type(error).__name__)
            finally:
                self.connected = False
            await asyncio.sleep(RETRY_SECONDS)

    def _lost(self, reason: str) -> None:
        if not self._told:
            _log.warning("cannot hear what other replicas write; trying again", extra={"reason": reason})
        self._told = True

    async def _listen(self) -> None:
        connection = await asyncpg.connect(
            self._dsn, timeout=ANSWER_SECONDS, server_settings={"application_name": "duly-backend-listener"}
        )
        try:
            for channel in self._callbacks:
                await connection.add_listener(channel, self._heard)
            self.connected, self._told = True, False
            for callback in self._connect_callbacks:
                callback()
            lost = asyncio.Event()
            connection.add_termination_listener(lambda _: lost.set())
            while not await _within(lost, PING_SECONDS):
                await connection.execute("SELECT 1", timeout=ANSWER_SECONDS)
            self._lost("closed")
        finally:
            connection.terminate()

    def _heard(self, _connection: Any, _pid: int, channel: str, payload: Any) -> None:
        for callback in self._callbacks[channel]:
            callback(payload)


async def _within(event: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
