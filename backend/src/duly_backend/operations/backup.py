"""`python -m duly_backend backup`: all of Duly's data in PostgreSQL's custom format, whole or not at all."""

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from duly_backend.operations import programs
from duly_backend.operations.address import for_programs
from duly_backend.operations.failures import Refused, one_sentence
from duly_backend.operations.files import whole_file, write_all
from duly_backend.operations.programs import Program, major_of
from duly_backend.operations.target import quoted, visit

PIECE: Final = 1024 * 1024
STDOUT: Final = 1


@dataclass(frozen=True)
class Saved:
    """`size` in bytes, `server` such as "18.6", `version` of the schema."""

    size: int
    server: str
    version: str


def main(dsn: str, file: str | None, *, force: bool) -> None:
    """The command: to a file, or to stdout where there is none or it is "-"; what was saved is told on stderr."""
    with one_sentence("Stopped before the end; there is no backup."):
        with _destination(file, force=force) as descriptor:
            saved = backup(dsn, descriptor)
        place = "" if file in (None, "-") else f" in {file}"
        told = f"Saved {saved.size:,} bytes{place}: PostgreSQL {saved.server}, schema version {saved.version}.\n"
        sys.stderr.write(told)


def backup(dsn: str, descriptor: int) -> Saved:
    """Writes the backup to an open file or pipe; raises Refused when what was written is not whole."""
    target = asyncio.run(visit(dsn))
    if target.version is None:
        raise Refused("This database holds nothing of Duly's, so there is nothing to save.")
    program = programs.find("pg_dump")
    refuse_older(program, target.server)
    address, env = for_programs(dsn)
    options = ["--format=custom", "--no-owner", "--no-privileges", "--no-password", f"--schema={quoted(target.schema)}"]
    with programs.running(program, *options, f"--dbname={address}", env=env) as dumping:
        size = 0
        while piece := dumping.output.read1(PIECE):
            _write(descriptor, piece)
            size += len(piece)
        if dumping.end() != 0:
            raise Refused(f"The backup failed: {dumping.words()}")
    return Saved(size, target.server, target.version)


def refuse_older(program: Program, server: str) -> None:
    """pg_dump reads no server that is newer than itself."""
    if program.major < major_of(server):
        raise Refused(
            f"{program.name} is of PostgreSQL {program.version}, the server of {server}: "
            f"use the backend's image, or install the client of PostgreSQL {major_of(server)} or newer."
        )


def _write(descriptor: int, piece: bytes) -> None:
    try:
        write_all(descriptor, piece)
    except OSError as error:
        raise Refused(f"The backup could not be written: {error.strerror}.") from None


@contextmanager
def _destination(file: str | None, *, force: bool) -> Iterator[int]:
    if file is None or file == "-":
        if os.isatty(STDOUT):
            raise Refused("A backup is no text for a terminal: name a file, or send stdout to one.")
        yield STDOUT
        return
    path = Path(file).resolve()
    _refuse_existing(path, file, force=force)
    try:
        with whole_file(path) as descriptor:
            yield descriptor
            _refuse_existing(path, file, force=force)
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from None


def _refuse_existing(path: Path, file: str, *, force: bool) -> None:
    if path.is_file() and not force:
        raise Refused(f"{file} exists already; name another file, or overwrite it with --force.")
    if path.exists() and not path.is_file():
        raise Refused(f"{file} is not a file; name one, or send stdout there.")
