"""The chart as Helm renders it, read as objects; without Helm on PATH the test is skipped with the reason."""

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
import yaml

from duly_scripts.chart import helm
from duly_scripts.failures import Failure

Object = dict[str, Any]
VERSION: str = yaml.safe_load((helm.CHART / "Chart.yaml").read_text(encoding="utf-8"))["version"]
SERVICES = ("frontend", "backend", "chatbot")
# Everything that the chart can make, apart from a database of one's own.
ALL = {
    "ingress": {"enabled": True, "hosts": ["duly.example.org"]},
    "httpRoute": {"enabled": True, "parentRefs": [{"name": "gateway"}]},
    "backup": {"enabled": True},
    "metrics": {
        "serviceMonitor": {"enabled": True},
        "prometheusRule": {"enabled": True},
        "dashboard": {"enabled": True},
    },
    "networkPolicy": {"metrics": {"from": [{"namespaceSelector": {}}]}},
    **{name: {"replicas": 2, "autoscaling": {"enabled": True}} for name in SERVICES},
    "database": {"poolSize": 5},
}
# What a chart with a database of one's own needs at least.
OWN_DATABASE = {
    "database": {"bundled": {"enabled": False}, "existingSecret": {"name": "address"}},
    "networkPolicy": {"database": {"to": [{"ipBlock": {"cidr": "10.1.2.3/32"}}]}},
}


@dataclass(frozen=True)
class Pod:
    """A pod template or a pod: whose it is, its metadata and its spec."""

    owner: str
    metadata: Object
    spec: Object

    @property
    def containers(self) -> list[Object]:
        return [*self.spec.get("initContainers", []), *self.spec["containers"]]

    @property
    def env(self) -> dict[str, Any]:
        """Of its one container: values, or where they come from."""
        return {
            entry["name"]: entry.get("value", entry.get("valueFrom")) for entry in self.containers[0].get("env", [])
        }


class Rendered(list[Object]):
    """The objects of one rendering."""

    def of(self, kind: str) -> list[Object]:
        return [found for found in self if found["kind"] == kind]

    def one(self, kind: str, name: str = "") -> Object:
        """The only one of a kind, or the one of a name."""
        found = [each for each in self.of(kind) if not name or each["metadata"]["name"] == name]
        assert len(found) == 1, f"{len(found)} {kind} {name}"
        return found[0]

    def deployment(self, service: str) -> Object:
        return self.one("Deployment", f"duly-{service}")

    def pod(self, owner: str) -> Pod:
        """By the name of what makes it; a Job's without its id."""
        return next(pod for pod in self.pods() if pod.owner == owner)

    def pods(self) -> Iterator[Pod]:
        for each in self:
            spec = each.get("spec", {})
            template = spec.get("jobTemplate", {}).get("spec", spec).get("template")
            if each["kind"] == "Pod":
                yield Pod(each["metadata"]["name"], each["metadata"], spec)
            elif template:
                name = each["metadata"]["name"]
                yield Pod(
                    name.rpartition("-")[0] if each["kind"] == "Job" else name, template["metadata"], template["spec"]
                )


def render(
    values: dict[str, Any] | None = None, *arguments: str, name: str = "duly", namespace: str = "duly"
) -> Rendered:
    """The chart with these values; raises Failure with Helm's words where it refuses."""
    return Rendered(json.loads(_render(json.dumps(values or {}), arguments, name, namespace)))


def production() -> Rendered:
    """The chart with the values for production."""
    return render(None, f"--values={helm.CHART / 'values-production.yaml'}")


@functools.cache
def _render(values: str, arguments: tuple[str, ...], name: str, namespace: str) -> str:
    if reason := helm.missing():
        pytest.skip(reason)
    given = [f"--set-json={key}={json.dumps(value)}" for key, value in json.loads(values).items()]
    text = helm.template(*given, *arguments, name=name, namespace=namespace)
    return json.dumps([found for found in yaml.safe_load_all(text) if found])


def refusal(values: dict[str, Any]) -> str:
    """What Helm says of values that it refuses."""
    with pytest.raises(Failure) as raised:
        render(values)
    return str(raised.value)


def merged(*layers: Object) -> Object:
    """Values over values, as Helm lays them."""
    found: Object = {}
    for layer in layers:
        for key, value in layer.items():
            former = found.get(key)
            nested = isinstance(former, dict) and isinstance(value, dict)
            found[key] = merged(cast(Object, former), value) if nested else value
    return found
