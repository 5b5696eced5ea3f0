"""What Prometheus, its operator and Grafana are given: the API server takes it, and a pod that may reads those very metrics."""

import json
import re
from collections.abc import Iterator

import pytest
import yaml
from tests.chart.rendering import SERVICES
from tests.chart.running.cluster import Namespace
from tests.chart.running.conftest import Running
from tests.chart.running.release import run_client

from duly_scripts.chart import dashboard
from duly_scripts.chart.helm import CHART

pytestmark = pytest.mark.thorough
READER = "reader"
PORTS = {"frontend": 9000, "backend": 9001, "chatbot": 9002}
PEERS = [{"podSelector": {"matchLabels": {"app": READER}}}]
GIVEN = (
    "--set=metrics.serviceMonitor.enabled=true",
    "--set=metrics.prometheusRule.enabled=true",
    "--set=metrics.dashboard.enabled=true",
    f"--set-json=networkPolicy.metrics.from={json.dumps(PEERS)}",
)
# Prometheus' own.
STRANGERS = {"up"}


@pytest.fixture(scope="module")
def monitored(running: Running) -> Iterator[Namespace]:
    namespace = running.release.namespace
    if namespace.ask("get", "servicemonitors,prometheusrules").returncode != 0:
        pytest.skip("this cluster does not know the kinds of the Prometheus Operator")
    running.release.upgrade(*GIVEN)
    run_client(namespace, READER, "sleep", "3600", labels={"app": READER})
    yield namespace
    running.release.upgrade()


def test_kubernetes_takes_the_monitors_the_rules_and_the_dashboard(monitored: Namespace) -> None:
    names = {each["metadata"]["name"] for each in monitored.items("servicemonitors")}
    assert names == {f"duly-{service}" for service in SERVICES}
    groups = monitored.read("prometheusrule", "duly-alerts")["spec"]["groups"]
    assert len(groups[0]["rules"]) == len(_alerts())
    board = monitored.read("configmap", "duly-dashboard")["data"]["duly.json"]
    assert json.loads(board) == json.loads(dashboard.text())


def test_the_metrics_that_are_asked_for_are_there_for_whom_may_read_them(
    running: Running, monitored: Namespace
) -> None:
    running.api.post("/chat", {"message": "What is due tomorrow?"})
    read = "".join(_scrape(monitored, service) for service in SERVICES)
    told = set(re.findall(r"^# TYPE (\w+) ", read, re.MULTILINE))
    families = {
        name for kind in told for name in (kind, *(f"{kind}_{end}" for end in ("total", "bucket", "count", "sum")))
    }
    assert _asked() - STRANGERS - families == set()


def test_other_pods_read_none_of_them(running: Running, monitored: Namespace) -> None:
    for service, port in PORTS.items():
        target = ("nc", "-z", "-w", "1", running.release.address(service), str(port))
        assert monitored.ask("exec", READER, "--", *target).returncode == 0
        assert monitored.ask("exec", f"door-{running.release.name}", "--", *target).returncode != 0


def _asked() -> set[str]:
    """The names of metrics in the alerts and on the dashboard."""
    queries = [*dashboard.queries(), *_alerts()]
    return {name for query in queries for name in re.findall(r"([a-z][a-z_]+)\{", query)}


def _alerts() -> list[str]:
    groups = yaml.safe_load((CHART / "files" / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
    return [rule["expr"] for group in groups for rule in group["rules"]]


def _scrape(namespace: Namespace, service: str) -> str:
    """By the name of the Service that its monitor leads to, as Prometheus finds it."""
    address = f"http://duly-{service}-metrics:{PORTS[service]}/metrics"
    return namespace.tell(
        "exec", READER, "--", "curl", "--silent", "--fail", "--max-time", "5", "--retry", "3", address
    )
