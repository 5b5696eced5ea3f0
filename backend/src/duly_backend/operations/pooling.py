"""Whether a connection keeps its session: what listens for changes, and the lock of migrations, need that.

A pooler by transaction lends a server's process to whoever speaks, so two clients see each other's, or one sees several.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, Final, Literal

from duly_backend.operations.connecting import connect

ROUNDS: Final = 3
ANSWER_SECONDS: Final = 5.0

Kind = Literal["direct", "session", "transaction"]


@dataclass(frozen=True)
class Sighting:
    """Numbers of the server's processes: that which greeted one client, that which answered it, that which another
    client held in a transaction after that, and that which answered the first one meanwhile."""

    greeted: int
    first: int
    other: int
    again: int


def kind_of(sighting: Sighting) -> Kind:
    if sighting.other == sighting.first or sighting.again != sighting.first:
        return "transaction"
    return "direct" if sighting.greeted == sighting.first else "session"


async def find_out(dsn: str) -> Kind:
    """Raises TimeoutError where two connections cannot be had at once, and what asyncpg raises."""
    # A prepared statement would not outlive its transaction there, and the answer should be told, not stumbled over.
    one, other = await connect(dsn, statement_cache_size=0), await connect(dsn, statement_cache_size=0)
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            kinds = [kind_of(await _look(one, other)) for _ in range(ROUNDS)]
    finally:
        one.terminate()
        other.terminate()
    return "transaction" if "transaction" in kinds else kinds[0]


async def _look(one: Any, other: Any) -> Sighting:
    first = await _process(one)
    async with other.transaction():
        held = await other.fetchval("SELECT pg_backend_pid()")
        again = await _process(one)
    return Sighting(one.get_server_pid(), first, held, again)


async def _process(connection: Any) -> int:
    async with connection.transaction():
        number: int = await connection.fetchval("SELECT pg_backend_pid()")
    return number
