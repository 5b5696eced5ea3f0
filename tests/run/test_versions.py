"""The one version that many files tell."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from duly_scripts import version
from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT

CHANGELOG = "# Changelog\n\n## Unreleased\n\n- A thing.\n\n## {current} – 2026-01-01\n\n- An older thing.\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The files that tell the version, with something unreleased in the changelog, and beside another package of the same version."""
    told = version.told()
    for name in told:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    current = min(told["frontend/package.json"])
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG.format(current=current), encoding="utf-8")
    lock = tmp_path / "frontend" / "package-lock.json"
    other = f'"packages": {{\n\t\t"node_modules/other": {{ "version": "{current}" }},'
    lock.write_text(lock.read_text(encoding="utf-8").replace('"packages": {', other, 1), encoding="utf-8")
    return tmp_path


def test_every_file_tells_the_same_version() -> None:
    assert version.current()


def test_setting_the_version_changes_it_everywhere_and_dates_the_changelog(copy: Path) -> None:
    version.put("98.7.6", copy)
    assert version.current(copy) == "98.7.6"
    assert version.notes(copy) == "- A thing."
    assert "Unreleased" not in (copy / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_versions_of_other_packages_stay_as_they_are(copy: Path) -> None:
    version.put("98.7.6", copy)
    packages = json.loads((copy / "frontend" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages[""]["version"] == "98.7.6"
    assert packages["node_modules/other"]["version"] != "98.7.6"


def test_documents_name_the_version_to_fetch_and_to_verify(copy: Path) -> None:
    document = copy / "docs" / "new.md"
    document.parent.mkdir(exist_ok=True)
    document.write_text(
        "| `1.2.3-lts` |\nDULY_VERSION=1.2.3 up\nghcr.io/duly-app/duly-backend:1.2.3-lts\nsince 1.0.0\n"
    )
    version.put("98.7.6", copy)
    assert document.read_text() == (
        "| `98.7.6-lts` |\nDULY_VERSION=98.7.6 up\nghcr.io/duly-app/duly-backend:98.7.6-lts\nsince 1.0.0\n"
    )


def test_setting_it_twice_changes_nothing_more(copy: Path) -> None:
    version.put("98.7.6", copy)
    once = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    version.put("98.7.6", copy)
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == once


def test_a_file_that_was_left_behind_is_named(copy: Path) -> None:
    version.put("98.7.6", copy)
    compose = copy / "deploy" / "compose.yaml"
    compose.write_text(compose.read_text(encoding="utf-8").replace("98.7.6", "1.0.0"), encoding="utf-8")
    with pytest.raises(Failure, match=r"1\.0\.0  deploy/compose"):
        version.current(copy)


@pytest.mark.parametrize("wrong", ["v1.2.3", "1.2", "latest", "1.2.3-rc1"])
def test_what_is_not_a_version_is_refused_before_anything_is_written(copy: Path, wrong: str) -> None:
    before = version.told(copy)
    with pytest.raises(Failure, match="write three numbers"):
        version.put(wrong, copy)
    assert version.told(copy) == before


def test_a_release_without_a_word_in_the_changelog_is_refused(copy: Path) -> None:
    version.put("98.7.6", copy)
    with pytest.raises(Failure, match=r"has no section of 98\.7\.7; write what changed"):
        version.put("98.7.7", copy)


def test_the_command_prints_the_version_and_what_changed() -> None:
    command = [str(ROOT / "scripts" / "version")]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == f"{version.current()}\n"
    notes = subprocess.run([*command, "--notes"], capture_output=True, text=True, check=True).stdout
    assert notes.strip()
    assert "## " not in notes
