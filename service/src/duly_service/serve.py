"""Runs one service: uvicorn on httptools, metrics beside it, and a stop that leaves no request unanswered.

SIGTERM: readiness turns to 503 and event streams are told at once, the listener closes a moment later, requests in flight
are finished within DRAIN_SECONDS, and the process exits 0.
"""

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from secrets import token_hex
from types import FrameType
from typing import Final, Literal

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from duly_service import metrics, problems, settings
from duly_service.health import Health
from duly_service.settings import Settings

# A load balancer that asks every second or so should see the red readiness before the door closes.
NOTICE_SECONDS: Final = 0.5
DRAIN_SECONDS: Final = 7
HEAD_BYTES: Final = 64 * 1024
KEEP_ALIVE_SECONDS: Final = 75  # longer than a proxy keeps an idle connection, so that the proxy is the one to close it


class _Protocol(HttpToolsProtocol):
    """uvicorn's, with a limit on the request line and headers together (httptools has none), and problem+json for what is no HTTP."""

    _head_bytes = 0

    def on_message_begin(self) -> None:
        self._head_bytes = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def _count(self, size: int) -> None:
        self._head_bytes += size
        if self._head_bytes > HEAD_BYTES:
            raise ValueError("the head of the request is too large")

    def send_400_response(self, msg: str) -> None:
        """The parser gave up: answer, and close, for nothing more can be read from this connection."""
        problem = problems.Malformed(f"Send HTTP/1.1 with at most {HEAD_BYTES // 1024} KiB of headers.")
        body = problems.document(problem, "", token_hex(16))
        head = b"HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\nconnection: close\r\ncontent-length: %d\r\n\r\n"
        self.transport.write(head % len(body) + body)
        self.transport.close()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, health: Health) -> None:
        super().__init__(config)
        self._health = health
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    async def main_loop(self) -> None:
        """uvicorn's own looks ten times a second whether to stop, which is most of what an idle service costs."""
        while not await self.on_tick(0):  # 0: the tick that renews the header Date
            with suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._ending.wait()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self._loop is None:
            super().handle_exit(sig, frame)
        elif self._health.draining.is_set():
            self._loop.call_soon_threadsafe(self._end, sig, frame)
        else:
            self._loop.call_soon_threadsafe(self._drain, sig, frame)

    def _drain(self, sig: int, frame: FrameType | None) -> None:
        self._health.draining.set()
        asyncio.get_running_loop().call_later(NOTICE_SECONDS, self._end, sig, frame)

    def _end(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._ending.set()


def run(
    app: Callable[[], tuple[ASGIApp, Health]],
    service: str,
    version: str,
    values: Settings,
    loop: Literal["asyncio", "uvloop"] = "asyncio",
) -> None:
    """Serves until SIGTERM or SIGINT, then returns; `app` builds the ASGI app. A taken port is one sentence and exit 1."""
    # uvicorn raises the signal again after a clean stop; these make that harmless, so the exit status is 0.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    metrics.BUILD.labels(service, version).set(1)
    counters = _metrics_server(values)
    listener = _listen(values.host, values.port)
    asgi, health = app()
    config = uvicorn.Config(
        asgi,
        http=_Protocol,
        loop=loop,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    try:
        _Server(config, health).run(sockets=[listener])
    finally:
        counters.stop()


def _metrics_server(values: Settings) -> metrics.MetricsServer:
    try:
        return metrics.MetricsServer(values.host, values.metrics_port)
    except OSError as error:
        settings.stop(f"Cannot listen on {values.host} port {values.metrics_port} (METRICS_PORT): {_reason(error)}.")


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=2048, reuse_port=False)
    except OSError as error:
        settings.stop(f"Cannot listen on {host} port {port} (PORT): {_reason(error)}.")


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)
