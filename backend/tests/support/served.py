"""The backend as a process of its own."""

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2


@dataclass(frozen=True)
class Served:
    """A real process: `python -m duly_backend` on a port of its own."""

    process: subprocess.Popen[bytes]
    port: int
    metrics_port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _launched(url: str, folder: Path, environment: Mapping[str, str]) -> Served:
    port, metrics_port, log = free_port(), free_port(), folder / f"{uuid4().hex}.log"
    values = {
        "DATABASE_URL": url,
        "PORT": str(port),
        "METRICS_PORT": str(metrics_port),
        "DULY_REGISTRATION": "open",
        "DULY_RATE_REGISTRATION": "10000",
    }
    keep = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "duly_backend"], env=keep | values | dict(environment), stdout=out
        )
    return Served(process, port, metrics_port, log)


@asynccontextmanager
async def serving(url: str, folder: Path, **environment: str) -> AsyncIterator[Served]:
    """Starts the process, waits for /livez, and ends it."""
    served = _launched(url, folder, environment)
    try:
        await _until_alive(served)
        yield served
    finally:
        served.process.terminate()
        await asyncio.to_thread(served.process.wait, 15)


async def _until_alive(served: Served) -> None:
    async with asyncio.timeout(20), httpx2.AsyncClient(base_url=served.url) as client:
        while True:
            try:
                (await client.get("/livez")).raise_for_status()
                return
            except httpx2.TransportError:
                await asyncio.sleep(0.05)


Serve = Callable[..., AbstractAsyncContextManager[Served]]
