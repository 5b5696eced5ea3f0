"""Databases on a real PostgreSQL, copied from a migrated template."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg


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
