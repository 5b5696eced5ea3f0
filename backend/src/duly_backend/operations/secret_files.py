"""`python -m duly_backend secrets`: the password of PostgreSQL and the address that holds it, as files that other containers read.

What is there stays: a password that PostgreSQL has taken cannot be changed by writing another one down.
"""

import fcntl
import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from duly_backend.operations.failures import Refused, one_sentence
from duly_backend.operations.files import whole_file, write_all
from duly_backend.settings import is_address

PASSWORD: Final = "postgres-password"  # noqa: S105 - the name of a file
ADDRESS: Final = "database-url"
PASSWORD_BYTES: Final = 32
PORT: Final = 5432
# The containers that read them run as other users; only those that need a secret mount the folder.
MODE: Final = 0o444


@dataclass(frozen=True)
class Place:
    """Where the database is, and as whom it is spoken to."""

    host: str
    user: str
    database: str


def main(folder: Path, place: Place) -> None:
    """The command: says which files it wrote, never what is in them."""
    with one_sentence("Stopped before the end; run it again."):
        written = write(folder, place)
        told = f"Wrote {' and '.join(written)} in {folder}." if written else f"All secrets are in {folder}."
        sys.stdout.write(told + "\n")


def write(folder: Path, place: Place) -> list[str]:
    """Makes what is missing; the names of the files that were written. Raises Refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            return _write(folder, place)
    except OSError as error:
        raise Refused(f"The secrets cannot be kept in {folder}: {error.strerror}.") from None


def _write(folder: Path, place: Place) -> list[str]:
    written = []
    former, password = _read(folder / ADDRESS), _read(folder / PASSWORD)
    if password == "":
        raise Refused(f"{folder / PASSWORD} is empty; write PostgreSQL's password into it, or remove it.")
    if password is None:
        password = _password_in(former) or secrets.token_urlsafe(PASSWORD_BYTES)
        _keep(folder / PASSWORD, password)
        written.append(PASSWORD)
    address = _address(place, password)
    if former is None or _parts(former) != _parts(address):
        _keep(folder / ADDRESS, address)
        written.append(ADDRESS)
    return written


def _address(place: Place, password: str) -> str:
    user, database = quote(place.user, safe=""), quote(place.database, safe="")
    address = f"postgresql://{user}:{quote(password, safe='')}@{place.host}:{PORT}/{database}"
    if not re.fullmatch(r"[^\s/?#@:,]+|\[[0-9a-fA-F:.]+\]", place.host) or not is_address(address):
        raise Refused("--host takes the name of one host, and neither --user nor --database may be empty.")
    return address


def _parts(address: str) -> tuple[str | None, ...]:
    """What must agree; somebody may have added a port or settings such as sslmode. Nothing where it is no address."""
    if not is_address(address):
        return ()
    parts = urlsplit(address)
    user, _, password = parts.netloc.rpartition("@")[0].partition(":")
    return unquote(user), unquote(password), parts.hostname, unquote(parts.path[1:])


def _password_in(address: str | None) -> str | None:
    return parts[1] if (parts := _parts(address or "")) else None


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise Refused(f"{path} is not UTF-8 text; write it anew, or remove it.") from None


def _keep(path: Path, text: str) -> None:
    with whole_file(path, MODE) as descriptor:
        write_all(descriptor, text.encode())


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two that start at once must not write down two passwords. Some network file systems know no locks."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
