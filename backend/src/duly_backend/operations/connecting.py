"""One connection for a command, or the sentence why there is none; waits for a database that is still starting."""

import asyncio
import sys
import time
from typing import Any, Final

import asyncpg

from duly_backend.operations.failures import Refused
from duly_backend.outages import GONE, sentence_of

TRY_SECONDS: Final = 5.0
PAUSE_SECONDS: Final = 0.25

# No waiting helps against these.
_REFUSALS: Final = (
    asyncpg.InvalidPasswordError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
)


async def connect(dsn: str, wait: float = 0.0, **options: Any) -> Any:
    """An asyncpg connection; `wait` in seconds is told on stderr, once. Raises Refused without the password in it."""
    deadline = time.monotonic() + wait
    told = False
    while True:
        try:
            return await asyncpg.connect(dsn, timeout=TRY_SECONDS, **options)
        except _REFUSALS as error:
            raise Refused(f"The database refuses us: {sentence_of(error)} Check DATABASE_URL.") from None
        except GONE as error:
            reason = sentence_of(error)
        except (asyncpg.InterfaceError, ValueError):
            # Not its words: they may repeat a piece of the address, and so of the password.
            raise Refused("DATABASE_URL has a part that PostgreSQL's clients do not understand; check it.") from None
        if time.monotonic() >= deadline:
            raise Refused(_silence(wait, reason))
        if not told:
            sys.stderr.write(f"Waiting up to {_length(wait)} for the database of DATABASE_URL: {reason}\n")
            told = True
        await asyncio.sleep(PAUSE_SECONDS)


def _silence(wait: float, reason: str) -> str:
    if wait == 0:
        return f"The database of DATABASE_URL does not answer: {reason}"
    return f"The database of DATABASE_URL did not answer for {_length(wait)}: {reason}"


def _length(seconds: float) -> str:
    return "1 second" if seconds == 1 else f"{seconds:g} seconds"
