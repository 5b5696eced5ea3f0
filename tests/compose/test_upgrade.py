"""From the last release, or where that had no Compose file from the commit before this one: its data are there afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import former
from tests.compose import content, images
from tests.compose.engines import Engine
from tests.compose.project import Project

from duly_scripts.console import Console

pytestmark = pytest.mark.thorough
COMPOSE = "deploy/compose.yaml"


@pytest.fixture
def before_today(engine: Engine, told: dict[str, str], console: Console, place: Path) -> Iterator[Project]:
    """That version, by its own Compose file and its own images."""
    revision = former.commit(COMPOSE)
    if revision is None:
        pytest.skip(f"neither the last tag nor the commit before has {COMPOSE} in this clone")
    former.export(revision, place / "former")
    own = images.of_commit(engine, console, revision, place / "former")
    project = Project(engine, place, told | own, deploy=place / "former" / "deploy")
    try:
        project.up()
        yield project
    finally:
        project.down("--volumes")


def test_an_upgrade_keeps_the_data(before_today: Project, told: dict[str, str]) -> None:
    api = content.register(before_today.url)
    content.add(api)
    before = content.everything(api)
    before_today.upgrade(told)
    for service in ("backend", "chatbot", "frontend"):
        assert before_today.engine.inspect(before_today.container(service), "{{.Config.Image}}").endswith(":today")
    assert content.lost(before, content.everything(api)) == []
