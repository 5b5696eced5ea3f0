"""For tests that need more than one service: `pytest_plugins = ["duly_scripts.testing"]` in a conftest.

Fixtures (session): `server_url`, a superuser's address of a real PostgreSQL: DULY_TEST_DATABASE_URL, else one that is started for the
session; `duly`, all of Duly on free ports with a database of its own, or what runs at DULY_TEST_URL; `image`, the tag of a service's image,
built where it is not there yet. ./test gives them what it started.
"""

import os
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from duly_scripts import node, ports, postgres
from duly_scripts.api import Api
from duly_scripts.console import Console
from duly_scripts.images import building, containers
from duly_scripts.images.catalogue import IMAGES
from duly_scripts.logfile import LogFile
from duly_scripts.services import Address, Definition, one_time_link
from duly_scripts.stack import Stack
from duly_scripts.stop import Stop

PASSWORD = "correct horse battery"  # noqa: S105 - of accounts that only live in tests


@dataclass(frozen=True)
class Duly:
    """A Duly that runs: `url` is the frontend's, the one door."""

    url: str
    backend: Definition | None = None

    def register(self, **fields: str) -> tuple[Api, str]:
        """A fresh account: a client with its token, and its e-mail address. Its password is PASSWORD."""
        email = f"{uuid.uuid4().hex[:12]}@duly.example"
        api = Api(self.url)
        api.token = api.post("/api/v1/accounts", {"email": email, "password": PASSWORD, "name": "Robin"} | fields)[
            "token"
        ]
        return api, email

    def link(self, action: str, email: str) -> str:
        """The secret of a one-time link, by `admin sign-in-link` or `admin reset-password`."""
        if self.backend is None:
            pytest.skip("a Duly that somebody else started makes no links for us")
        return one_time_link(self.backend, action, email, console())


def console() -> Console:
    """What the launchers print goes to the test's output."""
    return Console(sys.stdout, Stop())


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    if given := os.environ.get("DULY_TEST_DATABASE_URL"):
        yield given
        return
    with postgres.temporary_server(console()) as server:
        yield server.url("postgres")


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """The address of an empty database that is dropped afterwards."""
    name = f"duly_{uuid.uuid4().hex[:12]}"
    binaries = postgres.find()
    postgres.execute(binaries, server, f"CREATE DATABASE {name} TEMPLATE template0")
    yield urlsplit(server)._replace(path=f"/{name}").geturl()
    postgres.execute(binaries, server, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running_duly(database_url: str, folder: Path, **settings: str) -> Iterator[Duly]:
    """The three services for real, their logs in `folder`; `settings` are variables such as DULY_TEST_CLOCK="1"."""
    stack = Stack(console(), None, lambda name: LogFile(folder, name))
    address = Address(("127.0.0.1",), ports.any_port(("127.0.0.1",)))
    environ = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")} | settings
    try:
        stack.start(address, database_url, node.find(), environ)
        yield Duly(f"http://127.0.0.1:{address.port}", stack.definition("backend"))
    finally:
        stack.stop()


@pytest.fixture(scope="session")
def duly(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Duly]:
    if given := os.environ.get("DULY_TEST_URL"):
        yield Duly(given.rstrip("/"))
        return
    with (
        new_database(server_url) as database_url,
        running_duly(
            database_url, tmp_path_factory.mktemp("logs"), DULY_TEST_CLOCK="1", DULY_RATE_REGISTRATION="10000"
        ) as found,
    ):
        yield found


@pytest.fixture(scope="session")
def image() -> Iterator[Callable[[str], str]]:
    """`image("backend")`: its tag, as the clone makes it now. Skips with the reason where none can be built; containers of ours go in the end."""
    found: dict[str, str] = {}

    def tag(name: str) -> str:
        if name not in found:
            try:
                found[name] = building.built(IMAGES[name], console())
            except building.Unavailable as reason:
                pytest.skip(str(reason))
        return found[name]

    yield tag
    if found:
        containers.clear()
