"""The plain manifests without Helm, as deploy/kubernetes/README.md has them: the small overlay runs, the other one is taken as it is."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.chart.rendering import SERVICES
from tests.chart.running import images, postgres
from tests.chart.running.cluster import Namespace
from tests.chart.running.release import Release
from tests.compose import content

from duly_scripts.paths import ROOT

pytestmark = pytest.mark.thorough
OVERLAYS = ROOT / "deploy" / "kubernetes" / "overlays"


@pytest.fixture(scope="module")
def small(own: Namespace, given: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    address = f"postgresql://duly:{postgres.PASSWORD}@duly-database:5432/duly"
    own.apply(postgres.secret("duly-database", {"password": postgres.PASSWORD, "url": address}))
    own.tell("apply", f"--kustomize={_own_overlay(own, 'small', given, tmp_path_factory.mktemp('small'))}")
    release = Release(own)
    release.roll_out()
    yield release


def test_the_small_overlay_becomes_ready_and_is_used(small: Release) -> None:
    (job,) = small.namespace.items("jobs")
    small.wait_for_job(job["metadata"]["name"])
    with small.door() as url:
        api = content.register(url)
        content.add(api)
        assert len(api.get("/api/v1/tasks?limit=200")["items"]) > 20
    assert small.restarts() == 0


def test_kubernetes_takes_the_production_overlay(own: Namespace, given: tuple[str, ...], tmp_path: Path) -> None:
    overlay = _own_overlay(own, "production", given, tmp_path)
    claim = OVERLAYS / "production" / "persistentvolumeclaim.yaml"
    # That file tells its namespace, which --namespace would contradict.
    text = claim.read_text(encoding="utf-8").replace("namespace: duly\n", f"namespace: {own.name}\n")
    own.tell("apply", "--dry-run=server", "--filename=-", stdin=text)
    taken = own.tell("apply", "--dry-run=server", "--output=name", f"--kustomize={overlay}").splitlines()
    for kind in ("deployment.apps", "horizontalpodautoscaler.autoscaling", "poddisruptionbudget.policy"):
        assert {f"{kind}/duly-{service}" for service in SERVICES} <= set(taken), taken
    assert {"cronjob.batch/duly-backup", "cronjob.batch/duly-restore"} <= set(taken)


def test_deleting_the_small_overlay_leaves_the_data(small: Release, given: tuple[str, ...], tmp_path: Path) -> None:
    small.namespace.tell("delete", f"--kustomize={_own_overlay(small.namespace, 'small', given, tmp_path)}")
    assert not small.namespace.items("deployments,statefulsets,jobs,services")
    assert [claim["metadata"]["name"] for claim in small.namespace.items("pvc")] == ["data-duly-database-0"]
    assert "duly-database" in {secret["metadata"]["name"] for secret in small.namespace.items("secrets")}


def _own_overlay(namespace: Namespace, name: str, given: tuple[str, ...], folder: Path) -> Path:
    """On top of one of the two, as somebody would write it, with the namespace and the database's image that are here."""
    database = images.tagged_database()
    repository, _, tag = database.rpartition(":")
    overlay = {
        "apiVersion": "kustomize.config.k8s.io/v1beta1",
        "kind": "Kustomization",
        "namespace": namespace.name,
        # Relative: kustomize takes no absolute path.
        "resources": [os.path.relpath(OVERLAYS / name, folder)],
        "images": [{"name": repository, "newTag": tag}] if images.UNPINNED in given else [],
    }
    (folder / "kustomization.yaml").write_text(json.dumps(overlay), encoding="utf-8")
    return folder
