"""What tells that PostgreSQL cannot be used just now, and why. Imports nothing of the web, so that a command starts at once."""

from typing import Final

import asyncpg

GONE: Final[tuple[type[BaseException], ...]] = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.InsufficientResourcesError,
    asyncpg.QueryCanceledError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.UndefinedTableError,  # not migrated yet
    asyncpg.InternalClientError,  # used in the moment in which the server takes leave of an idle connection
)

# Two that waited for each other, of which one gave way.
CONTENDED: Final[tuple[type[BaseException], ...]] = (
    asyncpg.DeadlockDetectedError,
    asyncpg.LockNotAvailableError,
    asyncpg.SerializationError,
)


def sentence_of(error: BaseException) -> str:
    """Why PostgreSQL cannot be used, in words without an address or a secret."""
    if isinstance(error, TimeoutError):
        return "it does not answer."
    if isinstance(error, ConnectionRefusedError):
        return "the connection is refused."
    words = (getattr(error, "strerror", None) or str(error) or type(error).__name__).split("\n", 1)[0]
    return words.split(": ")[-1].rstrip(".") + "."
