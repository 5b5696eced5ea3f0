"""`python -m duly_backend migrate`: brings the database to the newest schema. Any number of processes may start it at once."""

import asyncio
from collections.abc import Iterable
from typing import Any, Final

from duly_backend.migrations import VERSION_TABLE, newer_than, newest, sql_of
from duly_backend.operations.connecting import connect
from duly_backend.operations.failures import OF_THE_DATABASE, Refused
from duly_backend.outages import sentence_of
from duly_service.settings import stop

# Any fixed number will do; it only has to be the same in every release.
_LOCK: Final = 7_303_014_021

_VERSIONED: Final = f"CREATE TABLE IF NOT EXISTS {VERSION_TABLE} (version_num text PRIMARY KEY)"
_ARRIVED: Final = f"WITH gone AS (DELETE FROM {VERSION_TABLE}) INSERT INTO {VERSION_TABLE} VALUES ($1)"  # noqa: S608


def main(dsn: str, wait: float) -> None:
    """The command: a line about what was done, or one sentence on stderr and exit status 1."""
    try:
        before, after = asyncio.run(migrate(dsn, wait))
    except Refused as error:
        stop(str(error))
    except OF_THE_DATABASE as error:
        stop(f"The migration failed, and nothing was changed: {sentence_of(error)}")
    print(_done(before, after))  # noqa: T201


def _done(before: str, after: str) -> str:
    if after > newest():
        return (
            f"The database is at version {after}, of a newer release than this one ({newest()}), and is left as it is."
        )
    return f"The database is at version {after}." if before == after else f"Migrated the database to version {after}."


async def migrate(dsn: str, wait: float = 0.0) -> tuple[str, str]:
    """From which version to which ("" is an empty database); raises Refused. One of a newer release stays as it is: the
    release before runs on it, or there would be no way back from an upgrade. Waits `wait` seconds for a database that
    does not answer, and for a migration or a restore that already runs as long as it takes."""
    guard = await guarded(dsn, wait)
    try:
        return await upgrade(guard)
    finally:
        await guard.close()


async def guarded(dsn: str, wait: float = 0.0) -> Any:
    """A connection with the lock under which alone the schema is changed, until it is closed."""
    guard = await connect(dsn, wait)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", _LOCK)
    except BaseException:
        guard.terminate()
        raise
    return guard


async def upgrade(guard: Any) -> tuple[str, str]:
    """Under a guard's lock; otherwise as `migrate`."""
    before = await _version(guard)
    await _apply(guard, newer_than(before))
    return before, await _version(guard)


async def _version(connection: Any) -> str:
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    if not await connection.fetchval("SELECT to_regclass($1) IS NOT NULL", VERSION_TABLE):
        if await connection.fetchval(tables):
            raise Refused("This database holds tables that are not Duly's; give Duly an empty database of its own.")
        return ""
    version: str = await connection.fetchval(f"SELECT version_num FROM {VERSION_TABLE}") or ""  # noqa: S608
    return version


async def _apply(connection: Any, versions: Iterable[str]) -> None:
    async with connection.transaction():
        await connection.execute(_VERSIONED)
        for version in versions:
            await connection.execute(sql_of(version))
            await connection.execute(_ARRIVED, version)
