"""Compose for real: one engine for the session, the images of this clone, and one Duly that its tests share."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.compose import content, engines, images
from tests.compose.engines import Engine
from tests.compose.project import Project

from duly_scripts.api import Api
from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.images import tools
from duly_scripts.images.building import Unavailable
from duly_scripts.stop import Stop


@dataclass
class Running:
    """A Duly that runs, and a client of its account, which has tasks, projects and a conversation."""

    project: Project
    api: Api


@pytest.fixture(scope="session")
def console() -> Console:
    return Console(sys.stdout, Stop())


@pytest.fixture(scope="session")
def place() -> Iterator[Path]:
    """A folder with a short path, as a socket needs it."""
    with tempfile.TemporaryDirectory(prefix="duly-compose-", dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def engine(place: Path) -> Iterator[Engine]:
    if reason := engines.refusal():
        pytest.skip(reason)
    with engines.running(place) as found:
        yield found
        images.clear(found)


@pytest.fixture(scope="session")
def told(engine: Engine, console: Console) -> dict[str, str]:
    """The variables that lead Compose to this clone's images."""
    try:
        return images.database(engine) | images.today(engine, console)
    except Unavailable as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def caddy(console: Console) -> str:
    """The path of Caddy's program."""
    try:
        return shutil.which("caddy") or tools.program("caddy", console)
    except Failure as failure:
        pytest.skip(str(failure).splitlines()[0])


@pytest.fixture(scope="session")
def running(engine: Engine, told: dict[str, str], place: Path) -> Iterator[Running]:
    project = Project(engine, place, told)
    try:
        project.up()
        api = content.register(project.url)
        content.add(api)
        yield Running(project, api)
    finally:
        project.down("--volumes")
