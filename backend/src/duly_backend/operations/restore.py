"""`python -m duly_backend restore`: a backup takes the place of what the database holds and is migrated, in one transaction."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from duly_backend import migrations
from duly_backend.listener import RESTORED_CHANNEL
from duly_backend.migrations import VERSION_TABLE, newer_than, newest
from duly_backend.operations import programs
from duly_backend.operations.address import for_programs
from duly_backend.operations.archive import sql_of
from duly_backend.operations.failures import OF_THE_DATABASE, Refused, one_sentence
from duly_backend.operations.migrate import guarded
from duly_backend.operations.target import Target, drops, look

# What psql prints is a few lines: it is read after its end, out of the pipe.
_PSQL: Final = (
    "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--no-password", "--set=ON_ERROR_STOP=1", "--set=VERBOSITY=terse",
)  # fmt: skip
_FOUND: Final = f"(SELECT max(version_num) FROM {VERSION_TABLE})"  # noqa: S608
_ANALYSE: Final = """DO $duly$ BEGIN
    EXECUTE (SELECT 'ANALYZE ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
        FROM pg_tables WHERE schemaname = current_schema());
END $duly$"""

LOCK_SECONDS: Final = 30
LOCK_TRIES: Final = 5


@dataclass(frozen=True)
class Restored:
    """The schema's version now, and how much there is."""

    version: str
    accounts: int
    tasks: int


def main(dsn: str, file: str | None, *, replace: bool) -> None:
    """The command: from a file, or from stdin where there is none or it is "-"."""
    with one_sentence("Stopped; nothing was changed, unless it had just come to its end."):
        with _source(file) as archive:
            done = restore(dsn, archive, replace=replace)
        told = f"accounts {done.accounts:,}, tasks {done.tasks:,}, schema version {done.version}"
        sys.stdout.write(f"Restored the backup: {told}.\n")


def restore(dsn: str, archive: IO[bytes], *, replace: bool) -> Restored:
    """Raises Refused, and then the database is as it was."""
    with asyncio.Runner() as runner:
        guard = runner.run(guarded(dsn))
        try:
            target, clearing = runner.run(_plan(guard, replace=replace))
            with closing(sql_of(archive, target)) as pieces:
                first = next(pieces)  # before psql begins: what is no backup of ours never comes near the database
                return _run(dsn, _script(first, pieces, target, clearing))
        finally:
            with suppress(*OF_THE_DATABASE):
                runner.run(guard.close(timeout=5))


async def _plan(guard: Any, *, replace: bool) -> tuple[Target, list[str]]:
    """What is there, and the statements that clear the way in the transaction of the restore."""
    await guard.execute("SET idle_session_timeout = 0")
    target, cleared = await look(guard), await drops(guard)
    if target.version is None and cleared and not replace:
        raise Refused(
            "This database holds what is not Duly's; give Duly an empty database of its own, "
            "or drop all that lies in the schema with --replace."
        )
    if await guard.fetchval(f"SELECT {target.has_rows}") and not replace:
        raise Refused("This database holds data of Duly's; to drop them for those of the backup, say --replace.")
    checked = [] if replace else [_raise_if(target.has_rows, "somebody wrote to the database meanwhile")]
    return target, [*_locks(target), *checked, *cleared]


def _locks(target: Target) -> list[str]:
    """Takes every table before anything is done; what runs in a backend may hold some of them, in another order."""
    if not target.tables:
        return []
    return [
        f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'",
        f"""DO $duly$ BEGIN
    FOR attempt IN 1..{LOCK_TRIES} LOOP
        BEGIN
            LOCK TABLE {", ".join(target.tables)} IN ACCESS EXCLUSIVE MODE;
            RETURN;
        EXCEPTION WHEN deadlock_detected THEN NULL;
        END;
    END LOOP;
    RAISE EXCEPTION 'the database is too busy; stop the backend and try again';
EXCEPTION WHEN lock_not_available THEN
    RAISE EXCEPTION 'another session, such as a backup, held a table for {LOCK_SECONDS} seconds; end it and try again';
END $duly$""",
    ]


def _script(first: bytes, rest: Iterator[bytes], target: Target, clearing: list[str]) -> Iterator[bytes]:
    yield _sql(["BEGIN", "SET LOCAL statement_timeout = 0", "SET LOCAL client_min_messages = error", *clearing])
    yield first
    yield from rest
    yield _sql(
        [
            f"SET LOCAL search_path = {target.quoted_schema}",
            _raise_if(f"{_FOUND} IS NULL", "the backup names no version of the schema"),
            _raise_if(f"{_FOUND} > '{newest()}'", "the backup is of a newer release of Duly; restore it with that one"),
            *map(_migrating, newer_than("")),
            _ANALYSE,
            f"SELECT {_FOUND}, (SELECT count(*) FROM accounts), (SELECT count(*) FROM tasks)",  # noqa: S608
            f"NOTIFY {RESTORED_CHANNEL}",
            "COMMIT",
        ]
    )


def _migrating(version: str) -> str:
    """As `migrate` does it, but in this transaction: a migration that fails leaves the former data, too."""
    return f"""DO $duly$ BEGIN
    IF {_FOUND} < '{version}' THEN
        EXECUTE $migration${migrations.sql_of(version)}$migration$;
        UPDATE {VERSION_TABLE} SET version_num = '{version}';
    END IF;
END $duly$"""  # noqa: S608


def _raise_if(condition: str, words: str) -> str:
    return f"DO $duly$ BEGIN IF {condition} THEN RAISE EXCEPTION '{words}'; END IF; END $duly$"


def _sql(statements: list[str]) -> bytes:
    return "".join(f"{statement};\n" for statement in statements).encode()


def _run(dsn: str, script: Iterator[bytes]) -> Restored:
    """Feeds psql. It commits only what ends in COMMIT: a script that breaks off is rolled back with its connection."""
    address, env = for_programs(dsn)
    with programs.running(programs.find("psql"), *_PSQL, f"--dbname={address}", env=env, stdin=subprocess.PIPE) as psql:
        complete = False
        with suppress(BrokenPipeError):  # it ended: what it complained of is told below
            for piece in script:
                psql.input.write(piece)
            psql.input.close()
            complete = True
        if psql.end() != 0 or not complete:
            raise Refused(f"The backup was not restored, and nothing was changed: {psql.words()}")
        version, accounts, tasks = psql.output.read().decode().strip().splitlines()[-1].split("|")
        return Restored(version, int(accounts), int(tasks))


def _source(file: str | None) -> IO[bytes]:
    if file is None or file == "-":
        if sys.stdin is None or os.isatty(sys.stdin.fileno()):
            raise Refused("A backup is read from a file or from stdin; name a file, or send one to stdin.")
        return sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror}.") from None
