"""Kubernetes' own schemas for kubeconform, from the package kubernetes-validate of scripts/images.lock."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from duly_scripts.failures import Failure
from duly_scripts.images import tools
from duly_scripts.testing import console

# The oldest that the chart takes, one in between, and the newest that there are schemas of.
VERSIONS = ("1.30.0", "1.33.0", "1.37.0")


def prepare(folder: Path) -> Iterator[tuple[str, str]]:
    """Each version with kubeconform's pattern of where its schemas lie; skips where there are none."""
    if shutil.which("kubeconform") is None:
        pytest.skip("no kubeconform on PATH")
    try:
        source = tools.package("kubernetes_validate", console()) / "kubernetes-json-schema"
    except Failure as failure:
        pytest.skip(str(failure).splitlines()[0])
    for version in VERSIONS:
        name = f"v{version}-local-strict"
        (folder / name).mkdir()
        for path in (source / name).iterdir():
            (folder / name / path.name).write_text(_local(path.read_text(encoding="utf-8")), encoding="utf-8")
        yield version, str(folder / name / "{{.ResourceKind}}{{.KindSuffix}}.json")


def _local(text: str) -> str:
    """References that lead to a file beside, whatever the folder's name."""
    return text.replace('"/api/_definitions.json', '"_definitions.json').replace(
        '"$id": "https://kubernetes.io', '"x-id": "https://kubernetes.io'
    )
