"""`python -m duly_backend migrate`: brings the database to the newest schema. Any number of processes may start it at once."""

import asyncio
import time
from typing import Any, Final

import asyncpg
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from duly_backend.database import GONE, VERSION_TABLE, sentence_of
from duly_backend.migrations import VERSIONS, newest
from duly_service.settings import stop

# Any fixed number will do; it only has to be the same in every release.
_LOCK: Final = 7_303_014_021
WAIT_SECONDS: Final = 20.0


_FAILURES: Final[tuple[type[BaseException], ...]] = (*GONE, asyncpg.PostgresError, SQLAlchemyError)


class Refused(Exception):  # noqa: N818
    """Why a database is left as it is, in one sentence."""


async def migrate(dsn: str) -> tuple[str, str]:
    """From which version to which ("" is an empty database); raises Refused. Waits for a migration that already runs."""
    guard = await _connect(dsn)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", _LOCK)
        before = await _version(guard)
        await _upgrade(dsn)
        return before, await _version(guard)
    finally:
        await guard.close()


def main(dsn: str) -> None:
    """The command: a line about what was done, or one sentence on stderr and exit status 1."""
    try:
        before, after = asyncio.run(migrate(dsn))
    except Refused as error:
        stop(str(error))
    except _FAILURES as error:
        stop(f"The migration failed, and nothing was changed: {sentence_of(error)}")
    print(f"The database is at version {after}." if before == after else f"Migrated the database to version {after}.")  # noqa: T201


async def _connect(dsn: str) -> Any:
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            return await asyncpg.connect(dsn, timeout=5)
        except (
            asyncpg.InvalidPasswordError,
            asyncpg.InvalidAuthorizationSpecificationError,
            asyncpg.InvalidCatalogNameError,
        ) as error:
            raise Refused(f"The database refuses us: {sentence_of(error)} Check DATABASE_URL.") from None
        except GONE as error:
            if time.monotonic() > deadline:
                reason = sentence_of(error)
                raise Refused(
                    f"The database of DATABASE_URL did not answer for {WAIT_SECONDS:.0f} seconds: {reason}"
                ) from None
        await asyncio.sleep(0.25)


async def _version(connection: Any) -> str:
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    if not await connection.fetchval("SELECT to_regclass($1) IS NOT NULL", VERSION_TABLE):
        if await connection.fetchval(tables):
            raise Refused("This database holds tables that are not Duly's; give Duly an empty database of its own.")
        return ""
    version: str = await connection.fetchval(f"SELECT version_num FROM {VERSION_TABLE}") or ""  # noqa: S608
    if version > newest():
        raise Refused(
            f"This database is at version {version}, newer than this release knows ({newest()}); run the newer release."
        )
    return version


async def _upgrade(dsn: str) -> None:
    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(dsn), poolclass=NullPool
    )
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_run)
            await connection.commit()
    finally:
        await engine.dispose()


def _run(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    script = ScriptDirectory.from_config(config)

    def steps(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs("head", revision)

    with EnvironmentContext(config, script, fn=steps, destination_rev="head") as environment:
        environment.configure(connection=connection, version_table=VERSION_TABLE)
        with environment.begin_transaction():
            environment.run_migrations()
