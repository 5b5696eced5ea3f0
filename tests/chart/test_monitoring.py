"""What Prometheus and Grafana are told is made of what the services really measure."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from prometheus_client import REGISTRY
from tests.chart.rendering import ALL, SERVICES, merged, render

import duly_backend.app  # noqa: F401 - the metrics are made as it is imported
import duly_chatbot.app  # noqa: F401
from duly_scripts.chart import dashboard
from duly_scripts.chart.helm import CHART
from duly_scripts.paths import FRONTEND, ROOT

MONITORED = {"metrics": ALL["metrics"], "networkPolicy": ALL["networkPolicy"]}
# Of Prometheus, of the operator, and of the chart's relabelling.
OF_TARGETS = {"job", "pod", "namespace", "release", "le"}
SAMPLES = {"histogram": ("_bucket", "_count", "_sum"), "counter": ("_total",), "gauge": ("",)}


def _python_metrics() -> Iterator[tuple[str, set[str]]]:
    for family in REGISTRY.collect():
        collector = REGISTRY._names_to_collectors.get(family.name)
        labels = set(getattr(collector, "_labelnames", ()))
        for suffix in SAMPLES.get(family.type, ()):
            yield f"{family.name}{suffix}", labels


def _frontend_metrics() -> Iterator[tuple[str, set[str]]]:
    source = (FRONTEND / "server" / "metrics.ts").read_text(encoding="utf-8")
    for name in re.findall(r"(?:name = |gauge\(|head\()'(\w+)'", source):
        yield name, {"quantile", "service", "version"}


MEASURED = (
    dict(_frontend_metrics())
    | dict(_python_metrics())
    | {"up": set(), "kube_cronjob_status_last_successful_time": {"cronjob"}}
)


def _rules() -> list[dict[str, Any]]:
    texts = [(CHART / "files" / name).read_text(encoding="utf-8") for name in ("alerts.yaml", "alerts-backup.yaml")]
    groups = yaml.safe_load("".join(texts))["groups"]
    return [rule for group in groups for rule in group["rules"]]


QUERIES = [*dashboard.queries(), *(rule["expr"] for rule in _rules())]


def _used(query: str) -> Iterator[tuple[str, set[str]]]:
    """The metrics in a query, each with the labels that it is asked by."""
    for name, labels in re.findall(r"([a-z][a-z_]+)\{([^}]*)\}", query):
        yield name, set(re.findall(r"(\w+)(?:=~|!~|!=|=)", labels))


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_asks_for_metrics_and_labels_that_there_are(query: str) -> None:
    used = list(_used(query))
    assert used
    for name, labels in used:
        assert name in MEASURED, name
        assert labels <= MEASURED[name] | OF_TARGETS, name
    by = {label.strip() for labels in re.findall(r"by \(([^)]*)\)", query) for label in labels.split(",")}
    assert by <= OF_TARGETS.union(*(MEASURED[name] for name, _ in used))


def test_no_metric_of_duly_s_own_is_left_out_of_the_dashboard() -> None:
    shown = {re.sub(r"_(bucket|count|sum)$", "", name) for query in dashboard.queries() for name, _ in _used(query)}
    measured = {re.sub(r"_(bucket|count|sum)$", "", name) for name in MEASURED if name.startswith(("duly_", "http_"))}
    assert measured - shown == {"duly_event_streams"}, "the frontend counts the same streams"


def test_every_alert_says_what_is_wrong_and_where_to_look() -> None:
    for rule in _rules():
        assert re.fullmatch(r"Duly[A-Z]\w+", rule["alert"])
        assert set(rule["annotations"]) == {"summary", "description"}
        assert rule["annotations"]["description"].endswith(".")


def test_the_alerts_of_a_release_look_at_that_release_alone() -> None:
    rendered = render(
        merged(MONITORED, {"backup": {"enabled": True, "alertAfterHours": 2}}), name="work", namespace="somewhere"
    )
    groups = rendered.one("PrometheusRule")["spec"]["groups"]
    assert [group["name"] for group in groups] == ["duly", "duly-backup"]
    for rule in groups[0]["rules"]:
        assert rule["expr"].count("{") == rule["expr"].count('namespace="somewhere",release="work"}')
    assert 'cronjob="work-duly-backup"}) > 7200' in groups[1]["rules"][0]["expr"]


def test_without_backups_there_is_no_alert_of_them() -> None:
    assert [group["name"] for group in render(MONITORED).one("PrometheusRule")["spec"]["groups"]] == ["duly"]


def test_placeholders_are_all_filled_in() -> None:
    text = json.dumps(render(ALL).one("PrometheusRule")["spec"])
    assert not re.search(r"\b(DULY|NAMESPACE|FULLNAME|AGE)\b", text)


@pytest.mark.parametrize("service", SERVICES)
def test_a_monitor_finds_the_metrics_of_each_service_apart_from_its_door(service: str) -> None:
    rendered = render(MONITORED)
    monitor = rendered.one("ServiceMonitor", f"duly-{service}")["spec"]
    metrics = rendered.one("Service", f"duly-{service}-metrics")
    assert monitor["selector"]["matchLabels"].items() <= metrics["metadata"]["labels"].items()
    assert metrics["spec"]["clusterIP"] == "None"
    assert (
        [port["name"] for port in metrics["spec"]["ports"]]
        == [endpoint["port"] for endpoint in monitor["endpoints"]]
        == ["metrics"]
    )
    assert metrics["spec"]["selector"].items() <= rendered.pod(f"duly-{service}").metadata["labels"].items()
    assert {"targetLabel": "job", "replacement": f"duly-{service}"} in monitor["endpoints"][0]["relabelings"]


def test_monitoring_is_a_choice() -> None:
    assert not [each for each in render() if each["kind"] in ("ServiceMonitor", "PrometheusRule", "ConfigMap")]


def test_the_dashboard_comes_as_grafana_s_sidecar_looks_for_it() -> None:
    config = render({"metrics": {"dashboard": {"enabled": True, "annotations": {"folder": "Apps"}}}}).one("ConfigMap")
    assert config["metadata"]["labels"]["grafana_dashboard"] == "1"
    assert config["metadata"]["annotations"] == {"folder": "Apps"}
    assert json.loads(config["data"]["duly.json"]) == json.loads(dashboard.text())


def test_the_panels_lie_side_by_side_and_none_upon_another() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in json.loads(dashboard.text())["panels"]:
        place = panel["gridPos"]
        fields = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert place["x"] + place["w"] <= dashboard.COLUMNS
        assert not fields & taken
        taken |= fields


def test_the_rules_without_the_operator_are_those_of_the_chart() -> None:
    alone = yaml.safe_load((ROOT / "deploy" / "grafana" / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
    assert [rule["alert"] for rule in alone[0]["rules"]] == [rule["alert"] for rule in _rules()[:-1]]
    assert "DULY" not in str(alone)
