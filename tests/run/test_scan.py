"""The gate of a release: which findings stop it."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from duly_scripts.paths import ROOT

# Stands for docker: writes down how it was called, and answers as the scanner would about what stands last.
DOCKER = """#!/bin/sh
echo "$@" >> "$CALLS"
for subject; do :; done
case $subject in *vulnerable*) exit 3 ;; *broken*) exit 1 ;; esac
"""
Scan = Callable[..., tuple[int, str]]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    for name in ("scripts/scan", ".github/scan-waivers", ".trivyignore.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    docker = tmp_path / "bin" / "docker"
    docker.parent.mkdir()
    docker.write_text(DOCKER)
    docker.chmod(0o755)
    return tmp_path


@pytest.fixture
def scan(clone: Path) -> Scan:
    def run(*arguments: str) -> tuple[int, str]:
        env = {
            "PATH": f"{clone / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "HOME": "/nonexistent",
            "CALLS": str(clone / "calls"),
        }
        result = subprocess.run(
            [str(clone / "scripts" / "scan"), *arguments], env=env, capture_output=True, text=True, check=False
        )
        return result.returncode, result.stdout + result.stderr

    return run


def _waive(clone: Path, day: str) -> None:
    (clone / ".github" / "scan-waivers").write_text(f"# comment\nfrontend {day} its base is no longer rebuilt\n")


def test_what_has_no_finding_passes(scan: Scan) -> None:
    assert scan("linux/amd64", "backend=example.org/clean:1") == (0, "backend: nothing that has a fix\n")


def test_a_finding_stops_the_release_after_everything_was_scanned(scan: Scan) -> None:
    status, output = scan("linux/amd64", "backend=example.org/vulnerable:1", "chatbot=example.org/clean:1")
    assert status == 1
    assert "backend: see above; update" in output
    assert "chatbot: nothing" in output


def test_a_waiver_holds_until_its_day_and_for_its_name_alone(scan: Scan, clone: Path) -> None:
    _waive(clone, "2999-12-31")
    assert scan("linux/amd64", "frontend=example.org/vulnerable:1")[0] == 0
    assert scan("linux/amd64", "frontend-lts=example.org/vulnerable:1")[0] == 1
    _waive(clone, "2020-01-01")
    assert scan("linux/amd64", "frontend=example.org/vulnerable:1")[0] == 1


def test_a_scanner_that_breaks_is_never_waived(scan: Scan, clone: Path) -> None:
    _waive(clone, "2999-12-31")
    status, output = scan("linux/amd64", "frontend=example.org/broken:1")
    assert status == 1
    assert "the scanner failed (1)" in output


def test_an_image_is_scanned_for_its_platform_and_a_list_of_components_as_such(scan: Scan, clone: Path) -> None:
    scan("linux/arm64", "backend=example.org/clean:1", "bundle=web.cdx.json")
    image, components = (clone / "calls").read_text().splitlines()
    assert re.search(
        r" image .*--severity HIGH,CRITICAL --ignore-unfixed .*--platform linux/arm64 example.org/clean:1$", image
    )
    assert re.search(r" sbom .*--severity HIGH,CRITICAL --ignore-unfixed .*web\.cdx\.json$", components)


def test_every_waiver_has_a_name_that_is_scanned_a_day_and_a_reason() -> None:
    for line in (ROOT / ".github" / "scan-waivers").read_text(encoding="utf-8").splitlines():
        assert re.match(r"#|(frontend|backend|chatbot)(-lts)? 20\d\d-[01]\d-[0-3]\d \S+ \S+", line), line
