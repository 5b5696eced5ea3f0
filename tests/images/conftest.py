"""The images themselves: each test that takes `service` runs for all three, on what the clone makes now.

def test_…(service: Image, tag: str): …       its port, user and budget; its tag
def test_…(config): …                         what the engine knows of the image
def test_…(root: Path): …                     its files, as the host sees them
def test_…(hardened: Container): …            it runs under its own user with every restriction, and is healthy
def test_…(together: Together): …             all three with PostgreSQL
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from duly_scripts.images import bases, containers, dockerfile, engine, measuring
from duly_scripts.images.catalogue import IMAGES, Image
from duly_scripts.images.containers import Container
from duly_scripts.images.together import Together

Config = dict[str, Any]


@pytest.fixture(scope="session", params=IMAGES)
def service(request: pytest.FixtureRequest) -> Image:
    return IMAGES[request.param]


@pytest.fixture(scope="session")
def tag(service: Image, image: Callable[[str], str]) -> str:
    return image(service.name)


@pytest.fixture(scope="session")
def config(tag: str) -> Config:
    return containers.configuration(tag)


@pytest.fixture(scope="session")
def root(tag: str) -> Iterator[Path]:
    """Mounted: nothing in the image has to work for it to be looked at."""
    yield Path(engine.podman("image", "mount", tag))
    engine.podman("image", "unmount", tag)


@pytest.fixture(scope="session")
def alone(service: Image) -> list[str]:
    """The flags of a container that starts, though nothing of what it needs is there, nor any network."""
    return ["--network=none", *containers.environment(service.needs)]


@pytest.fixture(scope="session")
def hardened(tag: str, alone: list[str]) -> Iterator[Container]:
    container = containers.start(tag, *alone)
    container.wait_until_healthy()
    yield container
    container.remove()


@pytest.fixture(scope="session")
def together(image: Callable[[str], str]) -> Together:
    found = Together({name: image(name) for name in IMAGES})
    found.start()
    return found


@pytest.fixture(scope="session")
def base_mb(service: Image, tag: str) -> float:
    """The size of its final base alone, which lies on this machine once `tag` is built."""
    return measuring.size_mb(bases.local(dockerfile.read(service.folder / "Dockerfile").final_base))
