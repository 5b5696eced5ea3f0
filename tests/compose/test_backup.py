"""A backup and a restore, each by the one command that docs/compose.md gives, between two installations that share nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.compose import content
from tests.compose.conftest import Running
from tests.compose.docs import command
from tests.compose.engines import Engine
from tests.compose.project import Project

from duly_scripts.api import Api, Refused

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def saved(running: Running, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the backup's command left in the folder where it was typed."""
    folder = tmp_path_factory.mktemp("backup")
    answer = running.project.shell(command("run --rm -T backup"), cwd=folder)
    assert answer.returncode == 0, answer.stderr.decode()
    assert [file.name for file in folder.iterdir()] == ["duly.backup"]
    return folder / "duly.backup"


@pytest.fixture(scope="module")
def other(engine: Engine, told: dict[str, str], place: Path) -> Iterator[Project]:
    """Another installation, as after a loss of everything, that was only just started."""
    project = Project(engine, place, told)
    try:
        project.up()
        yield project
    finally:
        project.down("--volumes")


def test_all_is_there_again_after_everything_was_lost(running: Running, saved: Path, other: Project) -> None:
    before = content.everything(running.api)
    there = Api(other.url, running.api.token)
    with pytest.raises(Refused, match="401"):
        there.get("/api/v1/me")
    answer = other.shell(command("run --rm -T restore"), cwd=saved.parent)
    assert answer.returncode == 0, answer.stderr.decode()
    assert content.everything(there) == before


def test_a_restore_over_data_is_refused_and_changes_nothing(running: Running, saved: Path) -> None:
    before = content.everything(running.api)
    answer = running.project.shell(command("run --rm -T restore"), cwd=saved.parent)
    assert "--replace" in answer.stderr.decode()
    # podman's service knows no status of what reads stdin.
    assert answer.returncode != 0 or not running.project.engine.docker
    assert content.everything(running.api) == before


def test_a_backup_that_fails_leaves_no_file_that_looks_like_one(running: Running, tmp_path: Path) -> None:
    if not running.project.engine.docker:
        pytest.skip("podman's service tells now and then that a command went well which did not")
    sql = ("exec", "-T", "database", "psql", "--username=duly", "--command")
    running.project.tell(*sql, "ALTER SCHEMA public RENAME TO hidden")
    try:
        answer = running.project.shell(command("run --rm -T backup"), cwd=tmp_path)
    finally:
        running.project.tell(*sql, "ALTER SCHEMA hidden RENAME TO public")
    assert answer.returncode != 0
    assert not (tmp_path / "duly.backup").exists()
