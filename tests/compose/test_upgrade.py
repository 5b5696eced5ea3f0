"""From the last release, or where that had no Compose file from the commit before this one: its data are there afterwards."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.compose import content, images
from tests.compose.engines import Engine
from tests.compose.project import Project

from duly_scripts.console import Console
from duly_scripts.paths import ROOT

pytestmark = pytest.mark.thorough
COMPOSE = "deploy/compose.yaml"


@pytest.fixture
def former(engine: Engine, told: dict[str, str], console: Console, place: Path) -> Iterator[Project]:
    """That version, by its own Compose file and its own images."""
    revision = _former()
    if revision is None:
        pytest.skip(f"neither the last tag nor the commit before has {COMPOSE} in this clone")
    images.export(revision, place / "former")
    own = images.of_commit(engine, console, revision, place / "former")
    project = Project(engine, place, told | own, deploy=place / "former" / "deploy")
    try:
        project.up()
        yield project
    finally:
        project.down("--volumes")


def test_an_upgrade_keeps_the_data(former: Project, told: dict[str, str]) -> None:
    api = content.register(former.url)
    content.add(api)
    before = content.everything(api)
    former.upgrade(told)
    for service in ("backend", "chatbot", "frontend"):
        assert former.engine.inspect(former.container(service), "{{.Config.Image}}").endswith(":today")
    assert content.everything(api) == before


def _former() -> str | None:
    for name in (_git("describe", "--tags", "--abbrev=0", "HEAD^"), "HEAD^"):
        if name and _git("cat-file", "-t", f"{name}:{COMPOSE}") == "blob":
            return _git("rev-parse", f"{name}^{{commit}}")
    return None


def _git(*arguments: str) -> str | None:
    answer = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() if answer.returncode == 0 else None
