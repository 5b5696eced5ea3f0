"""What the backend's tests share: a real PostgreSQL, a fresh database from a migrated template, people with tokens, a real server.

    async def test_…(person: Person): answer = await person.post("/tasks", json={"title": "Buy milk"})
    async def test_…(register: Register): ada, ben = await register(), await register()

`DULY_TEST_DATABASE_URL` (a superuser's address) replaces the PostgreSQL that is started here.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest
import pytest_asyncio
from backend.tests.support.databases import Databases, named
from backend.tests.support.people import Client, Person, Register, StartApp, register_at, running, settings_for
from backend.tests.support.served import Serve, serving

from duly_backend.operations.migrate import migrate
from duly_scripts.postgres import Server, temporary_server
from duly_scripts.testing import console, server_url

__all__ = ["server_url"]


@pytest.fixture(scope="session")
def postgres(server_url: str) -> Callable[[str], str]:
    """The address of a database by its name, on the server that all tests share."""
    return lambda name: named(server_url, name)


@pytest.fixture
def own_postgres() -> Iterator[Server]:
    """A PostgreSQL that the test may stop and start; its `url()` is an empty database."""
    with temporary_server(console()) as server:
        yield server


@pytest_asyncio.fixture(scope="session")
async def databases(postgres: Callable[[str], str]) -> AsyncIterator[Databases]:
    template = f"duly_template_{uuid4().hex[:8]}"
    found = Databases(postgres, template)
    await found.execute(f"CREATE DATABASE {template} TEMPLATE template0")
    await migrate(postgres(template))
    yield found
    await found.drop(postgres(template))


@pytest_asyncio.fixture(scope="module")
async def database_url(databases: Databases) -> AsyncIterator[str]:
    """A migrated database for the module."""
    url = await databases.make()
    yield url
    await databases.drop(url)


@pytest.fixture(scope="module")
def start(database_url: str) -> StartApp:
    """`async with start(duly_registration="first") as client`: an app with other settings, on the module's or another database."""

    def begin(url: str | None = None, **changed: Any) -> Any:
        return running(settings_for(url or database_url, **changed))

    return begin


@pytest_asyncio.fixture(scope="module")
async def client(start: StartApp) -> AsyncIterator[Client]:
    """Nobody in particular, on the module's app."""
    async with start() as found:
        yield found


@pytest.fixture
def register(client: httpx2.AsyncClient) -> Register:
    """Makes one more account: `await register(time_zone="Europe/Vienna")`."""

    async def make(**fields: Any) -> Person:
        return await register_at(client, **fields)

    return make


@pytest_asyncio.fixture
async def person(register: Register) -> Person:
    """A fresh account."""
    return await register()


@pytest.fixture
def serve(database_url: str, tmp_path: Path) -> Serve:
    """`async with serve() as served`: a real process on the module's database, or on `url=`."""

    def begin(url: str | None = None, **environment: str) -> Any:
        return serving(url or database_url, tmp_path, **environment)

    return begin


@pytest_asyncio.fixture
async def ada(register: Register) -> Person:
    return await register(name="Ada")


@pytest_asyncio.fixture
async def ben(register: Register) -> Person:
    return await register(name="Ben")
