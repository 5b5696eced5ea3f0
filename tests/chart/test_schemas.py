"""What the chart makes is what Kubernetes takes, in three versions, and nothing that checkov would have otherwise."""

import subprocess
from pathlib import Path

import pytest
import yaml
from tests.chart.rendering import ALL, OWN_DATABASE, merged, render
from tests.chart.schemas import prepare

from duly_scripts.chart.helm import CHART, missing, template
from duly_scripts.failures import Failure
from duly_scripts.images import tools
from duly_scripts.paths import ROOT
from duly_scripts.testing import console

CONFIG = Path(__file__).with_name("checkov.yaml")
# Of other projects: their schemas are not Kubernetes' own. The API server of a real cluster judges them (running/test_monitors.py, running/test_ways_in.py).
STRANGERS = "HTTPRoute,PrometheusRule,ServiceMonitor"
CASES = {
    "defaults": {},
    "everything": ALL,
    "a database of one's own": merged(OWN_DATABASE, {"database": {"tls": {"mode": "verify-full", "ca": {"configMap": "a"}, "client": {"secret": "b"}}}}),
    "the door open": {"service": {"type": "LoadBalancer"}, "networkPolicy": {"egress": {"chatbot": [{"cidr": "::/0", "port": 443}]}}},
}  # fmt: skip

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    return list(prepare(tmp_path_factory.mktemp("schemas")))


def _conform(schema: tuple[str, str], text: str) -> str:
    version, pattern = schema
    command = [
        "kubeconform",
        "-strict",
        "-summary",
        f"-kubernetes-version={version}",
        f"-schema-location={pattern}",
        f"-skip={STRANGERS}",
    ]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("case", CASES)
def test_kubernetes_takes_what_the_chart_makes(case: str, schemas: list[tuple[str, str]]) -> None:
    text = yaml.safe_dump_all(render(CASES[case]))
    for schema in schemas:
        assert "Invalid: 0, Errors: 0" in _conform(schema, text), schema[0]


def test_kubernetes_takes_the_plain_manifests(schemas: list[tuple[str, str]]) -> None:
    paths = sorted((ROOT / "deploy" / "kubernetes").rglob("*.yaml"))
    text = "---\n".join(path.read_text(encoding="utf-8") for path in paths if path.name != "kustomization.yaml")
    for schema in schemas:
        assert "Invalid: 0, Errors: 0" in _conform(schema, text), schema[0]


def test_a_misspelt_field_would_be_found(schemas: list[tuple[str, str]]) -> None:
    assert all(
        "Invalid: 1" in _conform(schema, "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {container: []}\n")
        for schema in schemas
    )


def _checkov(*arguments: str) -> str:
    try:
        answer = tools.run("checkov", ("--config-file", str(CONFIG), *arguments), console())
    except Failure as failure:
        pytest.skip(str(failure).splitlines()[0])
    return answer.stdout


@pytest.mark.skipif(missing() is not None, reason=str(missing()))
@pytest.mark.parametrize(
    "case", [(), (f"--values={CHART / 'values-production.yaml'}",)], ids=["defaults", "production"]
)
def test_checkov_finds_nothing_but_the_exceptions_that_are_written_down(case: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "rendered.yaml"
    file.write_text(template(*case), encoding="utf-8")
    said = _checkov("--framework=kubernetes", f"--file={file}")
    assert "Failed checks: 0" in said, said
    assert "Passed checks: 0" not in said


@pytest.mark.skipif(missing() is not None, reason=str(missing()))
def test_checkov_finds_nothing_in_the_chart_as_it_renders_it_itself() -> None:
    said = _checkov("--framework=helm", f"--directory={CHART}")
    assert "Failed checks: 0" in said, said
    assert "Passed checks: 0" not in said


def test_checkov_would_find_something(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: b}\nspec: {containers: [{name: c, image: d, securityContext: {privileged: true}}]}\n",
        encoding="utf-8",
    )
    assert "CKV_K8S_16" in _checkov("--framework=kubernetes", f"--file={file}")


def test_every_exception_has_its_reason_beside_it() -> None:
    lines = CONFIG.read_text(encoding="utf-8").splitlines()
    exceptions = [line for line in lines if line.strip().startswith("- CKV")]
    assert exceptions
    assert all(" # " in line and line.endswith(".") for line in exceptions)
