"""What is thrown away by the hour: old attempts, used links, expired tokens, answers kept for
retries, and what lay in the trash for a month."""

import asyncio
import logging
from typing import Final

from duly_backend import idempotency
from duly_backend.accounts import attempts
from duly_backend.accounts import store as accounts
from duly_backend.database import Database
from duly_backend.trash import writes as trash
from duly_service.problems import Unavailable

EVERY_SECONDS: Final = 3600.0
_SWEEPS: Final = (attempts.sweep, accounts.sweep, idempotency.sweep, trash.sweep)
_log = logging.getLogger("duly.sweeps")


async def sweep(database: Database) -> None:
    """Runs each once; any number of replicas may do so at the same time."""
    for one in _SWEEPS:
        await one(database)


async def forever(database: Database) -> None:
    """Sweeps each hour until it is cancelled; while the database is away the next hour will do."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            await sweep(database)
        except Unavailable:
            _log.warning("nothing was swept: the database is not available")
