"""The data of an older major of PostgreSQL: refused before it is touched, and moved by the two commands that the refusal prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.compose import content, images
from tests.compose.conftest import Running
from tests.compose.engines import Engine
from tests.compose.project import Project

from duly_scripts.api import Api
from duly_scripts.images.building import Unavailable

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def newer(engine: Engine, told: dict[str, str], place: Path) -> dict[str, str]:
    """The variable that makes the same files start a newer PostgreSQL."""
    try:
        return {"DULY_POSTGRES_IMAGE": images.newer_postgres(engine, _image(told), place)}
    except Unavailable as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def older(running: Running, engine: Engine, told: dict[str, str], place: Path) -> Iterator[Project]:
    """An installation on the older PostgreSQL that holds what the running one holds."""
    project = Project(engine, place, told)
    try:
        project.tell("run", "--rm", "-T", "restore", stdin=running.project.tell("run", "--rm", "-T", "backup"))
        yield project
    finally:
        project.down("--volumes")


def test_data_of_a_newer_major_are_refused_with_the_image_that_reads_them(older: Project) -> None:
    older.tell("stop", "database")
    _write_version(older, 99)
    answer = older.ask("up", "database-version")
    _write_version(older, 17)
    printed = (answer.stdout + answer.stderr).decode()
    assert "of PostgreSQL 99, and this image is PostgreSQL 17; nothing was changed" in printed
    assert "DULY_POSTGRES_IMAGE=docker.io/library/postgres:99-alpine" in printed
    assert "docker volume rm" not in printed


def test_older_data_are_refused_and_moved_by_the_commands_that_the_refusal_prints(
    running: Running, older: Project, told: dict[str, str], newer: dict[str, str], tmp_path: Path
) -> None:
    answer = older.ask("up", "--detach", "--wait", told=newer)
    assert answer.returncode != 0
    assert "database-version" in answer.stderr.decode()

    backup, move = _commands(
        older.tell("logs", "--no-color", "--no-log-prefix", "database-version", told=newer).decode()
    )
    # The one thing that is not typed as it stands: this machine's image for the registry's.
    assert "docker.io/library/postgres:17-alpine" in backup
    backup = backup.replace("docker.io/library/postgres:17-alpine", _image(told))
    for line in (backup, move):
        moved = older.shell(line, cwd=tmp_path, told=newer)
        assert moved.returncode == 0, moved.stderr.decode()

    older.up(told=newer)
    assert b" 18." in older.inside("database", "postgres", "--version").stdout
    assert content.everything(Api(older.url, running.api.token)) == content.everything(running.api)


def _write_version(project: Project, major: int) -> None:
    """As a server of that major would have left it."""
    shell = ["run", "--rm", "-T", "--no-deps", "--entrypoint", "sh", "database-version", "-c"]
    project.tell(*shell, f'echo {major} > "$PGDATA/PG_VERSION"')


def _commands(printed: str) -> tuple[str, str]:
    """The two lines that are for a shell."""
    found = [line for line in printed.splitlines() if "docker compose" in line]
    assert len(found) == 2, printed
    return found[0], found[1]


def _image(told: dict[str, str]) -> str:
    return told.get("DULY_POSTGRES_IMAGE") or images.pinned("postgres")
