"""A client of the stream of events."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import httpx2

SECONDS = 10.0  # how long a test waits for what must come


class Event(NamedTuple):
    """One block of a stream; a comment has the name ":"."""

    name: str
    id: str | None
    data: Any
    retry: str | None = None


def parsed(block: str) -> Event:
    """A block of lines; `retry` may stand in a block of its own."""
    fields: dict[str, str] = {}
    for line in block.splitlines():
        if line.startswith(":"):
            return Event(":", None, line[1:].strip())
        name, _, value = line.partition(":")
        fields[name] = value.removeprefix(" ")
    data = json.loads(fields["data"]) if "data" in fields else None
    return Event(fields.get("event", ""), fields.get("id"), data, fields.get("retry"))


class Stream:
    """Reads events one by one; each must come within SECONDS."""

    def __init__(self, response: httpx2.Response) -> None:
        self.response = response
        self._chunks = response.aiter_text()
        self._rest = ""

    async def next(self) -> Event | None:
        """The next event, None at the end of the stream."""
        async with asyncio.timeout(SECONDS):
            while "\n\n" not in self._rest:
                try:
                    self._rest += await anext(self._chunks)
                except StopAsyncIteration:
                    return None
        block, self._rest = self._rest.split("\n\n", 1)
        return parsed(block)

    async def named(self, name: str) -> Event:
        """The next event of this name; all between are passed over."""
        while (event := await self.next()) is not None:
            if event.name == name:
                return event
        raise AssertionError(f"the stream ended before {name}")

    async def changes(self, count: int) -> list[int]:
        """The numbers of the next changes."""
        return [int((await self.named("change")).id or "") for _ in range(count)]


@asynccontextmanager
async def listening(
    client: httpx2.AsyncClient, token: str, query: str = "", headers: Mapping[str, str] | None = None
) -> AsyncIterator[Stream]:
    """An open stream; the client must talk to a real server."""
    wanted = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"} | dict(headers or {})
    async with client.stream("GET", f"/events{query}", headers=wanted, timeout=SECONDS) as response:
        assert response.status_code == 200, await response.aread()
        stream = Stream(response)  # kept here: a stream that nobody holds is closed
        yield stream
