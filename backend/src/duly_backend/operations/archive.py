"""A backup as it is read: pg_restore turns it into SQL, piece by piece, and nothing is kept, so that any size fits any machine."""

import re
from collections.abc import Generator
from typing import IO, Final

from duly_backend.migrations import VERSION_TABLE
from duly_backend.operations import programs
from duly_backend.operations.address import environment
from duly_backend.operations.failures import Refused
from duly_backend.operations.programs import Process, Program, major_of
from duly_backend.operations.target import Target

PIECE: Final = 256 * 1024
_LONGEST_HEAD: Final = 16 * 1024 * 1024
_DATA: Final = b"\nCOPY "
_OURS: Final = re.compile(rb"^CREATE TABLE \S.*\b%b \($" % VERSION_TABLE.encode(), re.MULTILINE)
_MADE_BY: Final = re.compile(rb"^-- Dumped from database version (\d+)", re.MULTILINE)

# pg_restore 17 and newer writes it for every server, and an older one does not know it.
_UNKNOWN_BEFORE_17: Final = b"SET transaction_timeout = 0;\n"


def sql_of(archive: IO[bytes], target: Target) -> Generator[bytes]:
    """What fills the target's schema. Raises Refused instead of the first piece when it is no backup of ours, and
    instead of the end when it is not whole: only who has read to the end may commit."""
    program = programs.find("pg_restore")
    options = ["--file=-", "--no-owner", "--no-privileges", f"--schema={target.schema}"]
    with programs.running(program, *options, env=environment(), stdin=archive) as reading:
        head = _head(reading, program)
        refuse_strange(head, target)
        yield fitted(head, target)
        while piece := reading.output.read1(PIECE):
            yield piece
        _refuse_cut(reading, program)


def _head(reading: Process, program: Program) -> bytes:
    """All that makes tables and types, and perhaps the beginning of their data."""
    head = bytearray()
    while _DATA not in head and len(head) < _LONGEST_HEAD:
        piece = reading.output.read1(PIECE)
        if not piece:
            _refuse_cut(reading, program)
            break
        head += piece
    return bytes(head)


def fitted(head: bytes, target: Target) -> bytes:
    return head.replace(_UNKNOWN_BEFORE_17, b"", 1) if major_of(target.server) < 17 else head


def refuse_strange(head: bytes, target: Target) -> None:
    """Raises Refused for a backup that is not Duly's, or one of a newer PostgreSQL than the target's."""
    if _OURS.search(head) is None:
        raise Refused(
            f"This is not a backup of Duly, or not one of the schema {target.schema}, in which this database keeps it."
        )
    made_by = _MADE_BY.search(head)
    if made_by is not None and int(made_by[1]) > major_of(target.server):
        raise Refused(
            f"The backup is from PostgreSQL {made_by[1].decode()} and this server is {target.server}: "
            f"restore it into PostgreSQL {made_by[1].decode()} or newer."
        )


def _refuse_cut(reading: Process, program: Program) -> None:
    if reading.end() == 0:
        return
    words = reading.words()
    if "unsupported version (1." in words:
        raise Refused(
            f"The backup was made by a newer pg_dump than this pg_restore, which is of PostgreSQL {program.version}: "
            "use the backend's image, or install a newer PostgreSQL client."
        )
    raise Refused(
        f"The backup cannot be read to its end, so nothing was changed; it is cut short, or no backup: {words}"
    )
