"""What is made of the chart is as the chart would make it now, and the plain manifests come to the same as the chart."""

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from duly_scripts.chart import files, manifests
from duly_scripts.chart.helm import CHART, missing
from duly_scripts.paths import ROOT

KUSTOMIZE = next(
    (command for command in (("kubectl", "kustomize"), ("kustomize", "build")) if shutil.which(command[0])), None
)
OVERLAYS = {"small": manifests.SMALL, "production": manifests.PRODUCTION}
needs_helm = pytest.mark.skipif(missing() is not None, reason=str(missing()))


@needs_helm
def test_every_file_that_is_made_of_the_chart_is_fresh() -> None:
    made = files.made()
    stale = [path for path, text in made.items() if files.written(path) != text]
    assert [*stale, *files.leftover(made)] == [], "run scripts/chart"
    assert {path.parent.name for path in made} == {"duly", "files", "grafana", "base", "small", "production"}


@needs_helm
@pytest.mark.parametrize("overlay", OVERLAYS)
def test_kustomize_makes_of_an_overlay_what_helm_makes_of_the_chart(overlay: str) -> None:
    if KUSTOMIZE is None:
        pytest.skip("neither kubectl nor kustomize on PATH")
    folder = ROOT / "deploy" / "kubernetes" / "overlays" / overlay
    built = subprocess.run([*KUSTOMIZE, str(folder)], capture_output=True, text=True, check=True).stdout
    found = {_key(each): each for each in yaml.safe_load_all(built)}
    wanted = {key: yaml.safe_load(text) for key, text in manifests.objects(*OVERLAYS[overlay]).items()}
    # Applied by itself, so that deleting the rest leaves the backups.
    wanted.pop(("PersistentVolumeClaim", "duly-backups"), None)
    assert found == wanted


def test_deleting_an_overlay_deletes_no_data() -> None:
    for path in (ROOT / "deploy" / "kubernetes").rglob("kustomization.yaml"):
        resources = yaml.safe_load(path.read_text(encoding="utf-8"))["resources"]
        assert not [name for name in resources if any(word in name for word in ("namespace", "claim", "secret"))]


def _key(each: dict[str, Any]) -> tuple[str, str]:
    return each["kind"], each["metadata"]["name"]


@needs_helm
@pytest.mark.parametrize("overlay", OVERLAYS)
def test_the_plain_manifests_hold_nothing_of_helm_and_no_secret(overlay: str) -> None:
    text = "".join(manifests.objects(*OVERLAYS[overlay]).values())
    assert "helm" not in text.lower()
    assert "kind: Secret" not in text


def test_compose_the_bake_file_and_the_chart_agree_on_owner_registry_and_database() -> None:
    values = yaml.safe_load((CHART / "values.yaml").read_text(encoding="utf-8"))
    bake = (ROOT / "deploy" / "docker-bake.hcl").read_text(encoding="utf-8")
    baked = dict(re.findall(r'variable "(OWNER|REGISTRY)" \{\s+default\s+= "([^"]+)"', bake))
    assert baked == {"OWNER": values["image"]["owner"], "REGISTRY": values["image"]["registry"]}
    image = values["database"]["bundled"]["image"]
    reference = f"{image['registry']}/{image['repository']}:{image['tag']}@{image['digest']}"
    assert reference in (ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8")


def test_the_chart_tells_the_version_of_the_release_twice() -> None:
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text(encoding="utf-8"))
    assert chart["version"] == chart["appVersion"]
    assert chart["apiVersion"] == "v2"
