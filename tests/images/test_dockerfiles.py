"""The Dockerfiles as two linters see them, without a line that tells either of them to look away."""

import re
from pathlib import Path

import pytest

from duly_scripts.failures import Failure
from duly_scripts.images import engine, tools
from duly_scripts.images.catalogue import IMAGES
from duly_scripts.paths import ROOT
from duly_scripts.testing import console

DOCKERFILES = [str(image.folder / "Dockerfile") for image in IMAGES.values()]
WORKFLOWS = ROOT / ".github" / "workflows"
MOST_LINES = 70


def _run(name: str, *arguments: str) -> engine.Answer:
    try:
        return tools.run(name, arguments, console())
    except Failure as failure:
        pytest.skip(str(failure).splitlines()[0])


def _checkov(framework: str, *arguments: str) -> engine.Answer:
    quiet = ("--skip-download", "--compact", "--quiet", "--framework", framework)
    return _run("checkov", *arguments, *quiet)


@pytest.mark.thorough
def test_hadolint_finds_nothing_in_them() -> None:
    answer = _run("hadolint", "--no-color", *DOCKERFILES)
    assert (answer.returncode, answer.stdout) == (0, "")


@pytest.mark.thorough
def test_checkov_finds_nothing_in_them() -> None:
    answer = _checkov("dockerfile", *(f"--file={file}" for file in DOCKERFILES))
    assert answer.returncode == 0, answer.stdout
    assert re.search(r"Passed checks: [1-9]\d*, Failed checks: 0, Skipped checks: 0", answer.stdout)


@pytest.mark.thorough
@pytest.mark.skipif(not WORKFLOWS.is_dir(), reason="no workflows in this clone")
def test_checkov_finds_nothing_in_the_workflows() -> None:
    answer = _checkov("github_actions", f"--directory={ROOT}")
    assert answer.returncode == 0, answer.stdout
    assert re.search(r"Passed checks: [1-9]\d*, Failed checks: 0, Skipped checks: 0", answer.stdout)


@pytest.mark.thorough
def test_the_linters_would_find_something(tmp_path: Path) -> None:
    bad = tmp_path / "Dockerfile"
    bad.write_text("FROM alpine:latest\nRUN apk add curl\n", encoding="utf-8")
    assert "DL3007" in _run("hadolint", "--no-color", str(bad)).stdout
    assert "CKV_DOCKER_3" in _checkov("dockerfile", f"--file={bad}").stdout


def test_no_line_and_no_file_tells_a_linter_to_look_away() -> None:
    names = (".hadolint.yaml", ".hadolint.yml", ".checkov.yaml", ".checkov.yml")
    assert [name for name in names if (ROOT / name).exists()] == []
    text = "".join(Path(file).read_text(encoding="utf-8") for file in DOCKERFILES)
    assert re.findall(r"hadolint\s+(?:global\s+)?ignore|checkov:skip|shellcheck\s+disable", text) == []


@pytest.mark.parametrize("file", DOCKERFILES)
def test_a_dockerfile_is_short(file: str) -> None:
    assert len(Path(file).read_text(encoding="utf-8").splitlines()) < MOST_LINES
