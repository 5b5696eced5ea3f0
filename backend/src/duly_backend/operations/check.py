"""`python -m duly_backend check`: whether the database and the machine are as Duly needs them, one line a point."""

import asyncio
import sys
from dataclasses import dataclass
from typing import Final

from duly_backend.migrations import newer_than, newest
from duly_backend.operations import pooling, programs
from duly_backend.operations.backup import refuse_older
from duly_backend.operations.failures import OF_THE_DATABASE, Refused, one_sentence
from duly_backend.operations.programs import Program, major_of
from duly_backend.operations.target import visit
from duly_service.settings import stop

OLDEST: Final = 15
NEWEST: Final = 18
_NO_SECOND: Final[tuple[type[BaseException], ...]] = (Refused, *OF_THE_DATABASE)
PROGRAMS: Final = ("pg_dump", "pg_restore", "psql")


@dataclass(frozen=True)
class Point:
    """`words` is a sentence: what is right, or what to do."""

    name: str
    holds: bool
    words: str

    def __str__(self) -> str:
        return f"{'ok' if self.holds else 'FAILED':<6}  {self.name}: {self.words}"


def main(dsn: str) -> None:
    """The command: the points on stdout; exit status 1 when one does not hold."""
    with one_sentence("Stopped before the end."):
        points = asyncio.run(check(dsn))
        sys.stdout.write("".join(f"{point}\n" for point in points))
        if failed := [point for point in points if not point.holds]:
            stop(f"{len(failed)} of {len(points)} points failed.")


async def check(dsn: str) -> list[Point]:
    """All points, whatever fails first."""
    try:
        target = await visit(dsn)
    except Refused as error:
        unseen = [Point(name, False, "Not known while the database does not answer.") for name in ("schema", "pooling")]
        return [Point("database", False, str(error)), *unseen, tools(None)]
    return [of_server(target.server), of_schema(target.version), await _pooling(dsn), tools(target.server)]


def of_server(version: str) -> Point:
    if OLDEST <= major_of(version) <= NEWEST:
        return Point("database", True, f"PostgreSQL {version} answers.")
    return Point("database", False, f"PostgreSQL {version} answers; Duly needs {OLDEST} to {NEWEST}.")


def of_schema(version: str | None) -> Point:
    if version is None:
        return Point("schema", False, "There is none yet; run python -m duly_backend migrate.")
    if version > newest():
        return Point("schema", True, f"Version {version}, of a newer release than this one ({newest()}).")
    if missing := newer_than(version):
        words = f"Version {version} is {len(missing)} behind; run python -m duly_backend migrate."
        return Point("schema", False, words)
    return Point("schema", True, f"Version {version}, up to date.")


async def _pooling(dsn: str) -> Point:
    try:
        return of_pooling(await pooling.find_out(dsn))
    except TimeoutError:
        words = "A second connection gets no answer; let the pool hold more than DULY_DATABASE_POOL_SIZE of them."
        return Point("pooling", False, words)
    except _NO_SECOND:
        return Point("pooling", False, "A second connection failed; allow the server or the pool more of them.")


def of_pooling(kind: pooling.Kind) -> Point:
    match kind:
        case "direct":
            return Point("pooling", True, "None; the connection keeps its session.")
        case "session":
            return Point("pooling", True, "By session; the connection keeps its session.")
        case "transaction":
            words = "By transaction, so a connection loses its session; set the pooler to pool_mode = session, or pass it by."
            return Point("pooling", False, words)


def tools(server: str | None) -> Point:
    """The programs for backup and restore; without a server their age cannot be judged."""
    try:
        found = [programs.find(name) for name in PROGRAMS]
        if server is not None:
            for program in found:
                refuse_older(program, server)
    except Refused as error:
        return Point("backup", False, str(error))
    return Point("backup", True, _versions(found))


def _versions(found: list[Program]) -> str:
    return ", ".join(f"{program.name} {program.version}" for program in found) + "."
