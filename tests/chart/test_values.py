"""values.schema.json: every value is known and of its kind, and what is not is refused by its name."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.chart.rendering import merged, refusal, render

from duly_scripts.chart import values
from duly_scripts.chart.helm import CHART, helm, missing
from duly_scripts.failures import Failure

SCHEMA = json.loads((CHART / "values.schema.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(missing() is not None, reason=str(missing()))
def test_helm_lints_the_chart_strictly() -> None:
    for arguments in ((), (f"--values={CHART / 'values-production.yaml'}",)):
        answer = helm("lint", "--strict", str(CHART), *arguments)
        assert answer.returncode == 0, answer.stdout
        assert "[WARNING]" not in answer.stdout + answer.stderr


def _closed(node: Any, path: str = "") -> Iterator[str]:
    """The paths of objects that name their keys but take others."""
    if isinstance(node, dict):
        if "properties" in node and node.get("additionalProperties") is not False:
            yield path
        for key, value in node.items():
            yield from _closed(value, f"{path}/{key}")


def test_no_object_of_the_chart_s_own_takes_an_unknown_key_but_global() -> None:
    assert list(_closed(SCHEMA)) == ["/properties/global"]


def _nested(path: str, value: Any) -> dict[str, Any]:
    head, _, rest = path.partition(".")
    return {head: _nested(rest, value) if rest else value}


@pytest.mark.parametrize(
    "path",
    ["replicas", "backend.replica", "database.tls.ca.secretName", "networkPolicy.egress.frontend", "backup.storage.className",
     "frontend.image.sha", "metrics.enabled", "probes.readiness.path", "ingress.host", "accounts.rateLimits.signIn"],
)  # fmt: skip
def test_an_unknown_value_is_refused_by_its_name(path: str) -> None:
    said = refusal(_nested(path, 1))
    assert path.rpartition(".")[2] in said
    assert "additional properties" in said


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("backend.replicas", "3"), ("backend.replicas", -1), ("networkPolicy.enabled", "no"), ("logLevel", "verbose"),
        ("image.pullPolicy", "always"), ("frontend.image.digest", "b0f9560a"), ("publicUrl", "duly.example.org"),
        ("publicUrl", "https://duly.example.org/tasks"), ("database.url", "mysql://duly@host/duly"), ("database.poolSize", 0),
        ("database.tls.mode", "on"), ("accounts.registration", "yes"), ("service.port", 70000), ("service.type", "ExternalName"),
        ("ingress.hosts", ["https://duly.example.org"]), ("backup.schedule", "every night"), ("backup.keep", 0),
        ("networkPolicy.egress.chatbot", [{"cidr": "203.0.113.7", "port": 443}]),
        ("networkPolicy.egress.chatbot", [{"cidr": "203.0.113.7/32"}]),
        ("networkPolicy.egress.chatbot", [{"port": 443}]),
        ("networkPolicy.egress.chatbot", [{"cidr": "203.0.113.7/32", "podSelector": {}, "port": 443}]),
        ("networkPolicy.database.to", [{}]), ("backend.extraEnv", [{"value": "1"}]), ("migrations.waitSeconds", 1e6),
        ("fullnameOverride", "Duly"), ("imagePullSecrets", [{"name": "mine"}]), ("extraObjects", [7]),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_refused_by_its_path(path: str, value: Any) -> None:
    assert f"/{path.replace('.', '/')}" in refusal(_nested(path, value))


def test_an_umbrella_chart_may_hand_down_global_values_of_its_own() -> None:
    assert render({"global": {"domain": "example.org"}})


def test_the_default_of_every_value_is_in_the_schema() -> None:
    for value in values.read():
        node = SCHEMA
        for key in value.path.split("."):
            node = SCHEMA["definitions"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
            assert key in node["properties"], value.path
            node = node["properties"][key]


def test_every_value_has_a_sentence_that_ends() -> None:
    assert [value.path for value in values.read() if not value.sentence.endswith(".")] == []


def test_a_value_without_a_sentence_is_named() -> None:
    with pytest.raises(Failure, match=r"The value a\.b has no comment"):
        values.read("a:\n  b: 1\n")
    with pytest.raises(Failure, match="The value c has no comment"):
        values.read("# Above something else.\n\nc: 1\n")


def test_values_are_laid_over_each_other_as_helm_does_it() -> None:
    assert merged({"a": {"b": 1, "c": [1]}}, {"a": {"c": [2]}}) == {"a": {"b": 1, "c": [2]}}
