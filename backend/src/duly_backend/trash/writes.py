"""Removing for good: in batches, each a transaction of its own under the lock of all whom it concerns. Nothing is logged:
to those who read the log what is removed was deleted before."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from duly_backend.access import require
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.database import Database
from duly_backend.trash import store
from duly_backend.trash.rules import KEPT_DAYS


async def remove(db: Database, caller: Caller, id_: UUID) -> None:
    """One thing that lies in the trash; NotFound, or Forbidden for those who do not own its project."""
    async with db.transaction() as connection:
        await lock(connection, caller)
        require(await store.role_for(connection, caller.account_id, id_), "owner")
        await store.remove(connection, [id_])


async def empty(db: Database, caller: Caller) -> None:
    """All that lies there of the projects that the caller owns."""
    while True:
        async with db.transaction() as connection:
            await lock(connection, caller)
            ids = await store.all_of(connection, caller.account_id)
            if not ids:
                return
            await store.remove(connection, ids)


async def purge(db: Database, days: int) -> tuple[int, int]:
    """Everybody's that was deleted so many days ago; how many tasks and projects were removed."""
    before = datetime.now(UTC) - timedelta(days=days)
    tasks = projects = 0
    while ids := await store.older_than(db, before):
        async with db.transaction() as connection:
            await store.lock(connection, ids)
            removed = await store.remove(connection, ids, before)
        tasks, projects = tasks + removed[0], projects + removed[1]
    return tasks, projects


async def sweep(db: Database) -> None:
    await purge(db, KEPT_DAYS)
