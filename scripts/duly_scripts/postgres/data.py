"""The data folder of one PostgreSQL: made whole or not at all, and refused when another major version wrote it."""

import os
import pwd
import shutil
from pathlib import Path

from duly_scripts import processes, users
from duly_scripts.console import Console
from duly_scripts.failures import Failure, unusable
from duly_scripts.postgres.binaries import Binaries

DATABASE = "duly"
ROLE = "duly"
DROP_TO = "nobody"


def owner(data: Path) -> str | None:
    """As whom PostgreSQL has to run, which refuses root: the folder's own user, else nobody. None: as we are."""
    if os.geteuid() != 0:
        return None
    try:
        user = pwd.getpwuid(data.stat().st_uid).pw_name
    except (FileNotFoundError, KeyError):
        return DROP_TO
    return DROP_TO if user == "root" else user


def prepare(data: Path, binaries: Binaries, user: str | None, console: Console) -> None:
    """Makes the folder with an empty database, unless it is there. Raises Failure for another major version's data."""
    if user is not None and not users.can_reach(user, data.parent):
        raise Failure(
            f"PostgreSQL runs as the user {user} when root starts Duly, and {user} cannot reach {data.parent}; choose another --data."
        )
    version_file = data / "PG_VERSION"
    try:
        found = version_file.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        _make(data, binaries, user, console)
        return
    except OSError as error:
        raise unusable(version_file, error) from None
    if found != str(binaries.major):
        raise Failure(_how_to_move(data, found, binaries, user))


def _make(data: Path, binaries: Binaries, user: str | None, console: Console) -> None:
    partial = data.with_name(data.name + ".partial")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(mode=0o700)
        if user is not None:
            os.chown(partial, *users.ids(user))
        with console.step("Making the database"):
            _run(["initdb", *_init_options(binaries, partial)], binaries, user, console)
            single = [binaries.program("postgres"), "--single", "-D", str(partial), "postgres"]
            _create_database(single, user, console)
        partial.replace(data)
    except OSError as error:
        raise unusable(data, error) from None


def _init_options(binaries: Binaries, folder: Path) -> list[str]:
    # The built-in C.UTF-8 (17 and newer) sorts alike on every machine and survives any update of its C library.
    locale = (
        ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        if binaries.major >= 17
        else ["--locale=C.UTF-8"]
    )
    return [
        "-D",
        str(folder),
        "-U",
        ROLE,
        "-A",
        "trust",
        "-E",
        "UTF8",
        *locale,
        "--data-checksums",
        "--no-instructions",
    ]


def _run(command: list[str], binaries: Binaries, user: str | None, console: Console) -> None:
    program = [binaries.program(command[0]), *command[1:]]
    failure = "PostgreSQL could not make its data folder:"
    processes.run(program, console, env=environment(), cwd=Path("/"), failure=failure, user=user)


def _create_database(single: list[str], user: str | None, console: Console) -> None:
    """Before the server has ever run, so that the folder is never seen without its database."""
    shell = ["/bin/sh", "-c", f'echo "CREATE DATABASE {DATABASE}" | exec "$@"', "sh", *single]
    failure = "PostgreSQL could not make its database:"
    processes.run(shell, console, env=environment(), cwd=Path("/"), failure=failure, user=user)


def environment() -> dict[str, str]:
    """What PostgreSQL's programs see: no PG* variable of the person's."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def _how_to_move(data: Path, found: str, binaries: Binaries, user: str | None) -> str:
    run_as = f"runuser -u {user} -- " if user else ""
    old = f"{data}-{found}"
    new_bin, old_bin = binaries.folder, f"/usr/lib/postgresql/{found}/bin"
    options = " ".join(_init_options(binaries, data))
    lines = [
        f"The data in {data} was written by PostgreSQL {found}, and this is PostgreSQL {binaries.major}. Nothing was changed.",
        f"To move it (the second path of the last command is where PostgreSQL {found} is installed):",
        f"  mv {data} {old}",
        *([f"  install -d -o {user} -m 700 {data}"] if user else []),
        f"  {run_as}{new_bin}/initdb {options}",
        f"  cd {data} && {run_as}{new_bin}/pg_upgrade -U {ROLE} -d {old} -D {data} -B {new_bin} -b {old_bin} --socketdir /tmp",
        "  ./run",
    ]
    return "\n".join(lines)
