"""Data and password outlive an upgrade, the way back, and the release itself; a backup brings them back after a loss."""

from collections.abc import Iterator

import pytest
from tests.chart.running.cluster import Namespace
from tests.chart.running.conftest import Running
from tests.chart.running.release import Release
from tests.compose import content
from tests.compose.waiting import wait_until

from duly_scripts.api import Api, Refused
from duly_scripts.services import answers

pytestmark = pytest.mark.thorough
BACKUP = ("--set=backup.enabled=true",)


@pytest.fixture(scope="module")
def kept(own: Namespace, given: tuple[str, ...]) -> Iterator[Running]:
    """A Duly with something in it, which these tests may take down."""
    release = Release(own, given)
    release.install()
    with release.door() as url:
        api = content.register(url)
        content.add(api)
        yield Running(release, url, api)


def test_an_upgrade_and_the_way_back_keep_everything(kept: Running) -> None:
    before, password = content.everything(kept.api), kept.release.password()
    kept.release.upgrade("--set=logLevel=debug")
    assert _level(kept.release) == "debug"
    assert content.everything(kept.api) == before
    kept.release.rollback()
    assert _level(kept.release) == "info"
    assert content.everything(kept.api) == before
    assert kept.release.password() == password


def test_a_release_that_was_removed_finds_its_data_again(kept: Running) -> None:
    before, password = content.everything(kept.api), kept.release.password()
    kept.release.uninstall()
    assert not kept.release.namespace.items("deployments,statefulsets,jobs,networkpolicies")
    kept.release.install()
    assert kept.release.password() == password
    # Names are remembered for up to 30 s, and the Service has another address now.
    port = Api(kept.url).base.port or 0
    wait_until(lambda: answers("127.0.0.1", port, "/readyz"), "the name of the Service to lead there again", 40)
    assert content.everything(kept.api) == before


def test_a_backup_brings_everything_back(kept: Running) -> None:
    release = kept.release
    release.upgrade(*BACKUP)
    before = content.everything(kept.api)
    release.run_job("backup-now", f"--from=cronjob/{release.full}-backup")
    _wipe(release)
    with pytest.raises(Refused):
        kept.api.get("/api/v1/me")
    release.run_job("restore-now", f"--from=cronjob/{release.full}-restore")
    release.roll_out()
    assert content.everything(kept.api) == before
    assert release.restarts() == 0


def test_the_backups_outlive_the_release(kept: Running) -> None:
    kept.release.uninstall()
    claims = {claim["metadata"]["name"] for claim in kept.release.namespace.items("pvc")}
    assert claims == {"data-duly-database-0", "duly-backups"}


def _level(release: Release) -> str:
    return release.inside("backend", "printenv", "LOG_LEVEL").stdout.strip()


def _wipe(release: Release) -> None:
    sql = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
    answer = release.inside("database", "psql", "--username=duly", "--dbname=duly", "--command", sql)
    assert answer.returncode == 0, answer.stderr
