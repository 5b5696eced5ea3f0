"""From the chart and the images of the last release to those of this clone, and back: what people have is there, and they go on working."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests import former
from tests.chart.rendering import SERVICES
from tests.chart.running import images
from tests.chart.running.cluster import Namespace
from tests.chart.running.conftest import Running
from tests.chart.running.load import expect_nothing_lost, load
from tests.chart.running.release import Release
from tests.compose import content

from duly_scripts.images.building import Unavailable
from duly_scripts.testing import console

pytestmark = pytest.mark.thorough
CHART = "deploy/helm/duly"
NEWER = "UPDATE duly_version SET version_num = '9999'"


@pytest.fixture(scope="module")
def before_today(own: Namespace, given: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The last release by its own chart and its own images; what somebody has in it."""
    revision = former.commit(f"{CHART}/Chart.yaml")
    if revision is None:
        pytest.skip("neither the last tag nor the commit before has the chart in this clone")
    folder: Path = tmp_path_factory.mktemp("former") / "files"
    former.export(revision, folder)
    try:
        own_images = images.bring_former(own.cluster, console(), revision, folder)
    except Unavailable as reason:
        pytest.skip(str(reason))
    release = Release(own, (*given, *own_images), chart=folder / CHART)
    release.install()
    with release.door() as url:
        api = content.register(url)
        content.add(api)
        yield Running(release, url, api)


@pytest.fixture(scope="module")
def today(before_today: Running, given: tuple[str, ...]) -> Release:
    """The same release by this clone's chart; nothing is installed by asking for it."""
    return replace(before_today.release, given=given, chart=Release(before_today.release.namespace).chart)


def test_an_upgrade_from_the_last_release_and_the_way_back_keep_everything(
    before_today: Running, today: Release
) -> None:
    before = content.everything(before_today.api)
    assert _tags(today) == {images.FORMER}
    today.upgrade()
    assert images.FORMER not in _tags(today)
    assert content.lost(before, content.everything(before_today.api)) == []
    today.test()
    today.rollback()
    assert _tags(today) == {images.FORMER}
    assert content.lost(before, content.everything(before_today.api)) == []


def test_both_ways_fail_no_request(before_today: Running, today: Release) -> None:
    with load(today, before_today.api, "Between two releases") as seen:
        today.upgrade()
        today.rollback()
        today.wait_for_the_old_ones()
    expect_nothing_lost(before_today.api, seen)


def test_a_schema_of_a_later_release_does_not_close_the_way_back(before_today: Running, today: Release) -> None:
    today.upgrade()
    before = content.everything(before_today.api)
    today.upgrade("--set=logLevel=debug")
    answer = today.inside("database", "psql", "--username=duly", "--dbname=duly", "--command", NEWER)
    assert answer.stdout == "UPDATE 1\n", answer.stderr
    today.rollback()
    assert content.lost(before, content.everything(before_today.api)) == []
    (job,) = today.namespace.items("jobs")
    said = today.namespace.tell("logs", f"job/{job['metadata']['name']}")
    assert "at version 9999, of a newer release than this one" in said
    today.test()


def _tags(release: Release) -> set[str]:
    """Of the images that the pods of the three services run."""
    pods = [pod for service in SERVICES for pod in release.pods(service)]
    return {pod["spec"]["containers"][0]["image"].rpartition(":")[2] for pod in pods}
