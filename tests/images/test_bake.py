"""deploy/docker-bake.hcl builds what the Dockerfiles say: the same bases, true labels, both platforms, in both groups."""

import json
import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from duly_scripts.paths import ROOT

BAKE = ROOT / "deploy" / "docker-bake.hcl"
LIBRARY = "docker.io/library/"
IMAGES = ("frontend", "backend", "chatbot")
COMMIT_TIME = "1795529000"


def _bases(image: str) -> list[str]:
    """What a Dockerfile builds from, stage by stage; its own stages left out. The last one is the image's base."""
    dockerfile = (ROOT / image / "Dockerfile").read_text(encoding="utf-8")
    return [base for base in re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE) if "@" in base]


def _variable(name: str) -> str:
    found = re.search(rf'^variable "{name}" {{\n  default\s+= "(.*)"', BAKE.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None, name
    return found[1]


def _pinning_files() -> Iterator[Path]:
    for pattern in ("*/Dockerfile", "deploy/*.hcl", "deploy/*.yaml", ".github/workflows/*.yml"):
        yield from ROOT.glob(pattern)


@pytest.mark.parametrize("image", IMAGES)
def test_a_dockerfile_labels_the_base_that_it_names(image: str) -> None:
    name, _, digest = _bases(image)[-1].partition("@")
    dockerfile = (ROOT / image / "Dockerfile").read_text(encoding="utf-8")
    assert f"\nARG BASE_NAME={name}\n" in dockerfile
    assert f"\nARG BASE_DIGEST={digest}\n" in dockerfile


@pytest.mark.parametrize(
    ("variable", "image", "stage"),
    [
        ("PYTHON", "backend", 0),
        ("PYTHON", "backend", -1),
        ("PYTHON", "chatbot", 0),
        ("PYTHON", "chatbot", -1),
        ("LTS_NODE", "frontend", 0),
        ("NODE", "frontend", -1),
    ],
)
def test_the_bake_file_names_the_bases_of_the_dockerfiles(variable: str, image: str, stage: int) -> None:
    assert LIBRARY + _variable(variable) == _bases(image)[stage]


def test_a_tag_has_one_digest_wherever_it_is_pinned() -> None:
    digests: dict[str, set[str]] = defaultdict(set)
    for path in _pinning_files():
        for name, digest in re.findall(r"([\w./-]+:[\w.-]+)@(sha256:[0-9a-f]{64})", path.read_text(encoding="utf-8")):
            digests[name.removeprefix("docker.io/").removeprefix("library/")].add(digest)
    assert {"python:3.11-alpine", "node:24-alpine"} <= digests.keys()
    assert {name: found for name, found in digests.items() if len(found) > 1} == {}


@pytest.fixture(scope="module")
def buildx() -> list[str]:
    if program := shutil.which("docker-buildx"):
        return [program]
    docker = shutil.which("docker")
    if docker and subprocess.run([docker, "buildx", "version"], capture_output=True, check=False).returncode == 0:
        return [docker, "buildx"]
    pytest.skip("neither docker-buildx nor docker buildx on this machine")


def _printed(buildx: list[str], group: str, **variables: str) -> dict[str, dict[str, Any]]:
    """The targets of a group as they would be built."""
    result = subprocess.run(
        [*buildx, "bake", "--file", str(BAKE), "--print", group],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    targets: dict[str, dict[str, Any]] = json.loads(result.stdout)["target"]
    return targets


@pytest.mark.parametrize(("group", "suffix"), [("default", ""), ("lts", "-lts")])
def test_a_group_builds_each_image_for_both_platforms_with_its_attestations(
    buildx: list[str], group: str, suffix: str
) -> None:
    targets = _printed(buildx, group, VERSION="1.2.3")
    assert set(targets) == {f"{image}{suffix}" for image in IMAGES}
    for image in IMAGES:
        target = targets[f"{image}{suffix}"]
        assert target["tags"] == [f"ghcr.io/duly-app/duly-{image}:1.2.3{suffix}"]
        assert target["dockerfile"] == f"{image}/Dockerfile"
        assert target["platforms"] == ["linux/amd64", "linux/arm64"]
        assert [entry["type"] for entry in target["attest"]] == ["provenance", "sbom"]
        assert target["output"] == [{"type": "image", "oci-mediatypes": "true", "rewrite-timestamp": "true"}]


@pytest.mark.parametrize("image", IMAGES)
def test_the_group_lts_replaces_the_final_base_under_the_name_that_buildkit_looks_up(
    buildx: list[str], image: str
) -> None:
    target = _printed(buildx, "lts")[f"{image}-lts"]
    replaced, base = next(iter(target["contexts"].items()))
    assert LIBRARY + replaced == _bases(image)[-1]
    assert base == f"docker-image://{target['args']['BASE_NAME']}@{target['args']['BASE_DIGEST']}"
    assert base.removeprefix("docker-image://") != _bases(image)[-1]


@pytest.mark.parametrize("image", IMAGES)
def test_the_group_default_keeps_the_base_and_labels_it(buildx: list[str], image: str) -> None:
    target = _printed(buildx, "default")[image]
    assert "contexts" not in target
    assert f"{target['args']['BASE_NAME']}@{target['args']['BASE_DIGEST']}" == _bases(image)[-1]


def test_the_commits_time_is_the_time_of_every_file_and_label(buildx: list[str]) -> None:
    arguments = _printed(buildx, "default", SOURCE_DATE_EPOCH=COMMIT_TIME)["backend"]["args"]
    assert arguments["SOURCE_DATE_EPOCH"] == COMMIT_TIME
    assert arguments["CREATED"] == "2026-11-24T14:03:20Z"


def test_a_release_pushes_without_a_tag_until_it_has_scanned(buildx: list[str]) -> None:
    target = _printed(buildx, "lts", BY_DIGEST="true", VERSION="1.2.3")["backend-lts"]
    assert target["tags"] == ["ghcr.io/duly-app/duly-backend"]
    assert target["output"][0]["push-by-digest"] == "true"
    assert target["output"][0]["rewrite-timestamp"] == "true"


def test_somebody_elses_build_names_its_own_registry_and_sources_by_one_variable_each(buildx: list[str]) -> None:
    target = _printed(buildx, "default", OWNER="someone", REGISTRY="registry.example.org")["chatbot"]
    assert target["tags"] == ["registry.example.org/someone/duly-chatbot:0.0.0-dev"]
    assert target["args"]["SOURCE"] == "https://github.com/someone/duly"
