"""A pooler between client and PostgreSQL, as small as can be: by transaction it lends its server connections to whoever speaks,
by session to whoever is connected. It listens on a port of its own and reaches the server by a Unix socket without a password."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

_SSL_REQUEST = 80877103
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Pooler:
    """`size` connections to the server of `url`."""

    url: str
    by_transaction: bool
    size: int = 2
    _free: asyncio.LifoQueue[Streams] = field(default_factory=asyncio.LifoQueue)
    _serving: set[asyncio.Task[None]] = field(default_factory=set)
    _greeting: bytes = b""

    async def open(self) -> None:
        for _ in range(self.size):
            self._free.put_nowait(await self._connect())

    async def close(self) -> None:
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        while not self._free.empty():
            await _closed(self._free.get_nowait()[1])

    async def _connect(self) -> Streams:
        parts = urlsplit(self.url)
        streams = await asyncio.open_unix_connection(parse_qs(parts.query)["host"][0] + "/.s.PGSQL.5432")
        user = (parts.username or "").encode()
        body = struct.pack("!i", 196608) + b"user\0%b\0database\0%b\0\0" % (user, parts.path[1:].encode())
        streams[1].write(struct.pack("!i", len(body) + 4) + body)
        self._greeting = b""
        async for kind, message in _messages(streams[0]):
            # The key for cancelling is the pooler's own, as with any pooler: the connections behind it change.
            self._greeting += message if kind != b"K" else b"K" + struct.pack("!iii", 12, 1, 1)
            if kind == b"Z":
                break
        return streams

    def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.add(asyncio.create_task(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        client = _Client(self, writer)
        try:
            with suppress(asyncio.IncompleteReadError, ConnectionError):
                await _startup(reader, writer)
                writer.write(self._greeting)
                async for kind, message in _messages(reader):
                    if kind == b"X":
                        break
                    await client.send(message)
        finally:
            client.give_back()
            await _closed(writer)

    async def take(self) -> Streams:
        return await self._free.get()

    def put_back(self, server: Streams) -> None:
        self._free.put_nowait(server)


class _Client:
    """One client, and the connection that it is lent: from its first word on, until its transaction (or it) ends."""

    def __init__(self, pooler: Pooler, writer: asyncio.StreamWriter) -> None:
        self._pooler = pooler
        self._writer = writer
        self._server: Streams | None = None
        self._answering: asyncio.Task[None] | None = None

    async def send(self, message: bytes) -> None:
        if self._server is None:
            self._server = await self._pooler.take()
            self._answering = asyncio.create_task(self._answer(self._server[0]))
        self._server[1].write(message)

    async def _answer(self, reader: asyncio.StreamReader) -> None:
        async for kind, message in _messages(reader):
            idle = kind == b"Z" and message[5:6] == b"I"
            if idle and self._pooler.by_transaction:
                self._return()
            self._writer.write(message)
            if self._server is None:
                return

    def give_back(self) -> None:
        if self._answering is not None:
            self._answering.cancel()
        self._return()

    def _return(self) -> None:
        if self._server is not None:
            self._pooler.put_back(self._server)
        self._server = None


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(ConnectionError):
        await writer.wait_closed()


async def _startup(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while True:
        (length,) = struct.unpack("!i", await reader.readexactly(4))
        body = await reader.readexactly(length - 4)
        if struct.unpack("!i", body[:4])[0] != _SSL_REQUEST:
            return
        writer.write(b"N")


async def _messages(reader: asyncio.StreamReader) -> AsyncIterator[tuple[bytes, bytes]]:
    while True:
        head = await reader.readexactly(5)
        yield head[:1], head + await reader.readexactly(struct.unpack("!i", head[1:])[0] - 4)


@asynccontextmanager
async def pooled(url: str, *, by_transaction: bool, port: int = 0) -> AsyncIterator[str]:
    """The address of the database by way of a pooler; `port` 0 is any free one."""
    pooler = Pooler(url, by_transaction)
    await pooler.open()
    server = await asyncio.start_server(pooler.serve, "127.0.0.1", port)
    parts = urlsplit(url)
    try:
        yield f"postgresql://{parts.username}@127.0.0.1:{server.sockets[0].getsockname()[1]}{parts.path}"
    finally:
        server.close()
        await pooler.close()
