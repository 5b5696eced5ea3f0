"""Runs one service: uvicorn on uvloop and httptools, metrics beside it, and a stop that leaves no request unanswered.

SIGTERM: readiness turns to 503 and event streams are told at once, the listener closes a moment later, requests in flight
are finished within DRAIN_SECONDS, and the process exits 0.
"""

import asyncio
import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from duly_service import metrics, settings
from duly_service.health import Health
from duly_service.settings import Settings

# A load balancer that asks every second or so should see the red readiness before the door closes.
NOTICE_SECONDS: Final = 0.5
DRAIN_SECONDS: Final = 7
KEEP_ALIVE_SECONDS: Final = 75  # longer than a proxy keeps an idle connection, so that the proxy is the one to close it


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, health: Health) -> None:
        super().__init__(config)
        self._health = health
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self._loop is None or self._health.draining.is_set():
            super().handle_exit(sig, frame)
            return
        self._loop.call_soon_threadsafe(self._drain, sig, frame)

    def _drain(self, sig: int, frame: FrameType | None) -> None:
        self._health.draining.set()
        asyncio.get_running_loop().call_later(NOTICE_SECONDS, super().handle_exit, sig, frame)


def run(app: Callable[[], tuple[ASGIApp, Health]], service: str, version: str, values: Settings) -> None:
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
        http="httptools",
        loop="uvloop",
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
        settings.stop(f"Cannot listen on {values.host} port {values.metrics_port} (METRICS_PORT): {error.strerror}.")


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=2048, reuse_port=False)
    except OSError as error:
        settings.stop(f"Cannot listen on {host} port {port} (PORT): {error.strerror}.")
