"""The Grafana dashboard as JSON, from a table of panels; tests/chart holds its queries against what the services really measure."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

COLUMNS = 24
HEIGHT = 8
DATASOURCE = {"type": "prometheus", "uid": "$datasource"}
ALL = 'namespace=~"$namespace",release=~"$release"'


class Panel(NamedTuple):
    """`queries` are (legend, PromQL); OWN in one stands for the chosen namespace and release."""

    title: str
    unit: str
    queries: tuple[tuple[str, str], ...]
    about: str = ""
    width: int = 8


def _rate(metric: str, by: str, labels: str = "") -> str:
    return f"sum by ({by}) (rate({metric}{{{labels}OWN}}[$__rate_interval]))"


def _quantile(share: float, metric: str, by: str, labels: str = "") -> str:
    inner = _rate(f"{metric}_bucket", f"le, {by}" if by else "le", labels)
    return f"histogram_quantile({share}, {inner})"


DURATION = "http_request_duration_seconds"
ANSWERS = f"{DURATION}_count"
FAILED = 'status=~"5..",'
FRONTEND, BACKEND = 'job="duly-frontend",', 'job="duly-backend",'
# A stream's duration is how long somebody had the app open.
NO_STREAMS = 'route!~".*/events",'

ROWS: dict[str, tuple[Panel, ...]] = {
    "At a glance": (
        Panel(
            "Pods", "short", (("{{job}}", 'sum by (job) (up{job=~"duly-.*",OWN})'),), "Pods whose metrics answer.", 6
        ),
        Panel(
            "Requests that fail",
            "percentunit",
            (
                (
                    "{{job}}",
                    f"{_rate(ANSWERS, 'job', FAILED)} / {_rate(ANSWERS, 'job')}",
                ),
            ),
            "500 is a fault, 502 and 504 a service that is away, 503 a database that is away.",
            6,
        ),
        Panel(
            "Event streams", "short", (("open", "sum (http_event_streams_active{OWN})"),), "Browsers that listen.", 6
        ),
        Panel(
            "Versions",
            "short",
            (("{{service}} {{version}}", "count by (service, version) (duly_build_info{OWN})"),),
            width=6,
        ),
    ),
    "The door": (
        Panel("Requests by status", "reqps", (("{{status}}", _rate(ANSWERS, "status", FRONTEND)),)),
        Panel("Requests by route", "reqps", (("{{route}}", _rate(ANSWERS, "route", FRONTEND)),)),
        Panel(
            "Requests being answered",
            "short",
            (("{{job}}", "sum by (job) (http_requests_active{OWN})"),),
            "Event streams included.",
        ),
    ),
    "Backend": (
        Panel(
            "Duration",
            "s",
            tuple(
                (name, _quantile(share, DURATION, "", BACKEND + NO_STREAMS))
                for name, share in (("half", 0.5), ("95 %", 0.95), ("99 %", 0.99))
            ),
        ),
        Panel(
            "Slowest routes",
            "s",
            (("{{method}} {{route}}", f"topk(5, {_quantile(0.95, DURATION, 'method, route', BACKEND + NO_STREAMS)})"),),
            "95 % are faster.",
        ),
        Panel(
            "Requests by route",
            "reqps",
            (("{{method}} {{route}}", _rate(ANSWERS, "method, route", BACKEND)),),
        ),
        Panel(
            "Connections to PostgreSQL",
            "short",
            (("{{state}} {{pod}}", "sum by (state, pod) (duly_database_connections{OWN})"),),
        ),
        Panel(
            "Tokens looked up",
            "reqps",
            (("{{source}}", _rate("duly_identity_lookups_total", "source")),),
            "From memory, from the database, or deaf: the database's notifications do not arrive.",
        ),
        Panel("Sign-ins", "reqps", (("{{outcome}}", _rate("duly_sign_ins_total", "outcome")),)),
    ),
    "Assistant": (
        Panel("Turns", "reqps", (("{{engine}} {{outcome}}", _rate("duly_chat_turns_total", "engine, outcome")),)),
        Panel(
            "First word",
            "s",
            (("{{engine}}", _quantile(0.95, "duly_chat_first_event_seconds", "engine")),),
            "95 % come sooner.",
        ),
        Panel(
            "Calls of tools", "reqps", (("{{tool}} {{outcome}}", _rate("duly_chat_tool_calls_total", "tool, outcome")),)
        ),
    ),
    "Processes": (
        Panel("Memory", "bytes", (("{{pod}}", "sum by (pod) (process_resident_memory_bytes{OWN})"),)),
        Panel("CPU", "short", (("{{pod}}", _rate("process_cpu_seconds_total", "pod")),), "In CPUs."),
        Panel(
            "Event loop of the frontend",
            "s",
            (("{{pod}} {{quantile}}", "max by (pod, quantile) (nodejs_eventloop_lag_seconds{OWN})"),),
            "How long it was held up.",
        ),
    ),
}


def queries() -> list[str]:
    return [query for panels in ROWS.values() for panel in panels for _, query in panel.queries]


def text() -> str:
    """The dashboard as Grafana imports it."""
    dashboard = {
        "title": "Duly",
        "uid": "duly",
        "description": "Duly's three services by their own metrics.",
        "tags": ["duly"],
        "schemaVersion": 39,
        "editable": True,
        "refresh": "30s",
        "time": {"from": "now-3h", "to": "now"},
        "templating": {"list": list(_variables())},
        "panels": list(_panels()),
    }
    return json.dumps(dashboard, indent=1, ensure_ascii=False) + "\n"


def _variables() -> Iterator[dict[str, Any]]:
    yield {"name": "datasource", "label": "Data source", "type": "datasource", "query": "prometheus"}
    for name in ("namespace", "release"):
        yield {
            "name": name,
            "label": name.capitalize(),
            "type": "query",
            "datasource": DATASOURCE,
            "query": f"label_values(duly_build_info, {name})",
            "refresh": 2,
            "includeAll": True,
            "allValue": ".*",
            "multi": True,
            "current": {"text": "All", "value": "$__all"},
        }


def _panels() -> Iterator[dict[str, Any]]:
    number, y = 1, 0
    for title, panels in ROWS.items():
        yield {
            "id": number,
            "type": "row",
            "title": title,
            "collapsed": False,
            "panels": [],
            "gridPos": _place(0, y, COLUMNS, 1),
        }
        number, y, x = number + 1, y + 1, 0
        for panel in panels:
            if x + panel.width > COLUMNS:
                x, y = 0, y + HEIGHT
            yield _panel(panel, number, _place(x, y, panel.width, HEIGHT))
            number, x = number + 1, x + panel.width
        y += HEIGHT


def _place(x: int, y: int, width: int, height: int) -> dict[str, int]:
    return {"x": x, "y": y, "w": width, "h": height}


def _panel(panel: Panel, number: int, place: dict[str, int]) -> dict[str, Any]:
    return {
        "id": number,
        "type": "timeseries",
        "title": panel.title,
        "description": panel.about,
        "datasource": DATASOURCE,
        "gridPos": place,
        "fieldConfig": {"defaults": {"unit": panel.unit, "min": 0, "custom": {"fillOpacity": 10}}, "overrides": []},
        "options": {
            "legend": {"displayMode": "list", "placement": "bottom"},
            "tooltip": {"mode": "multi", "sort": "desc"},
        },
        "targets": [_target(at, legend, query) for at, (legend, query) in enumerate(panel.queries)],
    }


def _target(at: int, legend: str, query: str) -> dict[str, Any]:
    return {
        "refId": chr(ord("A") + at),
        "datasource": DATASOURCE,
        "expr": query.replace("OWN", ALL),
        "legendFormat": legend,
    }
