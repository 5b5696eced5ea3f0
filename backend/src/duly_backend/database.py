"""The pool of PostgreSQL connections, and what its failures mean to a caller: 503, nothing changed, try again.

A store takes an `Executor`: the `Database` (one statement, atomic in itself) or a `Connection` inside `transaction()`.
"""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Protocol, cast

import asyncpg
from prometheus_client import Gauge

from duly_backend.outages import CONTENDED, GONE
from duly_service.problems import Contended, Unavailable

CONNECTIONS = Gauge("duly_database_connections", "Connections to PostgreSQL: open ones, and those at work.", ["state"])
_log = logging.getLogger("duly.database")

# Waiting longer than this for a connection means that the database is gone or drowned: say so.
ACQUIRE_SECONDS = 5.0
STATEMENT_SECONDS = 10.0


class Executor(Protocol):
    """What a store needs: parameters are $1…, rows come as asyncpg records."""

    async def fetch(self, query: str, *args: Any) -> list[asyncpg.Record]: ...
    async def fetchrow(self, query: str, *args: Any) -> asyncpg.Record | None: ...
    async def fetchval(self, query: str, *args: Any) -> Any: ...
    async def execute(self, query: str, *args: Any) -> str: ...


class _Connection(asyncpg.Connection):
    """Resets nothing on release: no code of ours changes a session, and the reset would cost a round trip a request."""

    def get_reset_query(self) -> str:
        return ""


async def _prepare(connection: asyncpg.Connection) -> None:
    """One plan for all values: every statement is written to go by an index whatever is asked for, and to plan one anew
    costs more than most of them take. Set here, since poolers refuse what they do not know when a connection begins."""
    await connection.execute("SET plan_cache_mode = force_generic_plan; SET jit = off")


@contextmanager
def _gone_is_unavailable() -> Iterator[None]:
    try:
        yield
    except GONE as error:
        raise _unavailable(error) from error
    except CONTENDED as error:
        raise Contended from error
    except asyncpg.InterfaceError as error:
        # asyncpg's word for its own misuse, too: only a connection or pool that was closed meanwhile is no mistake of ours.
        if "clos" not in str(error):
            raise
        raise _unavailable(error) from error


def _unavailable(error: BaseException) -> Unavailable:
    _log.warning("the database did not do it", extra={"reason": type(error).__name__})
    return Unavailable()


class Database:
    """A pool that connects on first use, so that the service starts (and answers /livez) while PostgreSQL is down."""

    def __init__(self, dsn: str, size: int = 10, statement_seconds: float = STATEMENT_SECONDS) -> None:
        self._dsn = dsn
        self._size = size
        self._statement_seconds = statement_seconds
        self._pool: Any = None

    async def open(self) -> None:
        self._pool = await asyncpg.create_pool(
            self._dsn,
            min_size=0,
            max_size=self._size,
            command_timeout=self._statement_seconds,
            timeout=ACQUIRE_SECONDS,
            connection_class=_Connection,
            init=_prepare,
            server_settings={"application_name": "duly-backend", "timezone": "UTC"},
        )

        CONNECTIONS.labels("open").set_function(self._pool.get_size)
        CONNECTIONS.labels("busy").set_function(lambda: self._pool.get_size() - self._pool.get_idle_size())

    async def close(self) -> None:
        await self._pool.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        """One transaction: committed at the end of the block, rolled back by any exception."""
        with _gone_is_unavailable():
            async with self._pool.acquire(timeout=ACQUIRE_SECONDS) as connection, connection.transaction():
                yield connection

    async def fetch(self, query: str, *args: Any) -> list[asyncpg.Record]:
        with _gone_is_unavailable():
            async with self._pool.acquire(timeout=ACQUIRE_SECONDS) as connection:
                rows: list[asyncpg.Record] = await connection.fetch(query, *args)
                return rows

    async def fetchrow(self, query: str, *args: Any) -> asyncpg.Record | None:
        with _gone_is_unavailable():
            async with self._pool.acquire(timeout=ACQUIRE_SECONDS) as connection:
                row: asyncpg.Record | None = await connection.fetchrow(query, *args)
                return row

    async def fetchval(self, query: str, *args: Any) -> Any:
        with _gone_is_unavailable():
            async with self._pool.acquire(timeout=ACQUIRE_SECONDS) as connection:
                return await connection.fetchval(query, *args)

    async def execute(self, query: str, *args: Any) -> str:
        with _gone_is_unavailable():
            async with self._pool.acquire(timeout=ACQUIRE_SECONDS) as connection:
                status: str = await connection.execute(query, *args)
                return status


@asynccontextmanager
async def in_transaction(db: Executor) -> AsyncIterator[Executor]:
    """A transaction, or the one that is open already: for a store that needs several statements to hold together."""
    if not isinstance(db, Database):
        yield db
        return
    async with db.transaction() as connection:
        yield connection


@asynccontextmanager
async def savepoint(connection: Executor) -> AsyncIterator[None]:
    """A part of an open transaction that an exception takes back by itself."""
    async with cast(Any, connection).transaction():
        yield
