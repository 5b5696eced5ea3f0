"""A small HTTP/1.1 client that keeps its connections and costs little, so that the servers have the cores."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    """One request; the path begins with a slash."""

    method: str
    path: str
    token: str
    body: bytes = b""

    def encode(self, host: str) -> bytes:
        kind = "Content-Type: application/json\r\n" if self.body else ""
        return (
            f"{self.method} {self.path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {self.token}\r\n"
            f"{kind}Content-Length: {len(self.body)}\r\n\r\n"
        ).encode() + self.body


async def answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """Status and body of the next answer on a connection."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    status = int(head[9:12])
    for line in head.split("\r\n")[1:]:
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            return status, await reader.readexactly(int(value))
    return status, b""


async def drive(port: int, make: Callable[[int], Request], requests: int, connections: int = 8) -> list[int]:
    """Sends `requests` requests over some connections, one at a time on each; returns the statuses."""
    statuses: list[int] = []
    numbers = iter(range(requests))

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            for number in numbers:
                writer.write(make(number).encode(f"127.0.0.1:{port}"))
                statuses.append((await answer(reader))[0])
        finally:
            writer.close()

    await asyncio.gather(*(one() for _ in range(connections)))
    return statuses
