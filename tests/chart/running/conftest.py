"""The chart for real: one cluster for the session, the images of this clone in it, and one Duly that most tests share."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.chart.running import cluster as clusters
from tests.chart.running import images
from tests.chart.running.cluster import Cluster, Namespace
from tests.chart.running.release import Release, run_stranger
from tests.compose import content

from duly_scripts.api import Api
from duly_scripts.console import Console
from duly_scripts.images.building import Unavailable
from duly_scripts.stop import Stop


@dataclass(frozen=True)
class Running:
    """A Duly that runs with default values, its address, and a client of its account, which has tasks and a conversation."""

    release: Release
    url: str
    api: Api


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    if reason := clusters.refusal():
        pytest.skip(reason)
    with clusters.running() as found:
        yield found


@pytest.fixture(scope="session")
def given(cluster: Cluster) -> tuple[str, ...]:
    """What helm must be told for the images of this clone."""
    try:
        return images.bring(cluster, Console(sys.stdout, Stop()))
    except Unavailable as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def running(cluster: Cluster, given: tuple[str, ...]) -> Iterator[Running]:
    with clusters.namespace(cluster) as namespace:
        release = Release(namespace, given)
        release.install()
        with release.door() as url:
            api = content.register(url)
            content.add(api)
            yield Running(release, url, api)


@pytest.fixture(scope="module")
def own(cluster: Cluster) -> Iterator[Namespace]:
    """A namespace for the tests of one module."""
    with clusters.namespace(cluster) as namespace:
        yield namespace


@pytest.fixture(scope="module")
def stranger(running: Running, own: Namespace) -> tuple[Namespace, Namespace]:
    """The namespaces of two pods that belong to nobody: beside Duly, and elsewhere."""
    for namespace in (running.release.namespace, own):
        run_stranger(namespace)
    return running.release.namespace, own
