"""Through an Ingress and through a Gateway, as browsers come: what is streamed arrives while it is made. And autoscalers get their figures."""

import http.client
import json
from typing import Any

import pytest
from tests.chart.running.conftest import Running
from tests.chart.running.release import Release, run_client
from tests.compose.waiting import wait_until

pytestmark = pytest.mark.thorough
HOST = "duly.example"
# Asked in a pod: two turns of chat by events, and an event stream in which something happens that is only asked for once it is open.
SCRIPT = """
import http.client, json, sys
host, way, token = sys.argv[1:]
headers = {"Host": host, "Authorization": "Bearer " + token, "Content-Type": "application/json"}
def ask(method, path, body=None, **more):
    connection = http.client.HTTPConnection(way, 80, timeout=10)
    connection.request(method, path, body and json.dumps(body), headers | more)
    return connection.getresponse()
def event(answer):
    found = {}
    while line := answer.readline().decode().strip() or not found and " ":
        name, _, value = line.partition(": ")
        found[name] = value
    return found.get("event", "")
stream = ask("GET", "/api/v1/events")
told = [event(stream)]
while told[-1] != "ready":
    told.append(event(stream))
created = ask("POST", "/api/v1/tasks", {"title": "Through a way in"}).status
while told[-1] != "change":
    told.append(event(stream))
chat = ask("POST", "/chat", {"message": "What is due tomorrow?"}, Accept="text/event-stream")
print(json.dumps({"created": created, "kind": chat.getheader("Content-Type"), "chat": chat.read().decode()}))
"""


@pytest.fixture(scope="module")
def gateway(running: Running) -> tuple[str, str]:
    """The namespace and the name of a Gateway, whose controller also serves Ingresses by default."""
    namespace = running.release.namespace
    if namespace.ask("get", "gateways,ingressclasses", "--all-namespaces").returncode != 0:
        pytest.skip("this cluster has no Gateway API")
    gateways = namespace.items("gateways", "--all-namespaces")
    classes = [each["metadata"]["name"] for each in namespace.items("ingressclasses")]
    if not gateways or "traefik" not in classes:
        pytest.skip("this cluster has no Gateway, or no Ingress class traefik")
    found = gateways[0]["metadata"]
    return found["namespace"], found["name"]


def test_streams_pass_an_ingress(running: Running, gateway: tuple[str, str]) -> None:
    ingress = ("--set=ingress.enabled=true", f"--set=ingress.hosts={{{HOST}}}", "--set=ingress.className=traefik")
    running.release.upgrade(*ingress, _only_from(gateway))
    _expect_streams(running, gateway)


def test_streams_pass_a_gateway(running: Running, gateway: tuple[str, str]) -> None:
    parents = json.dumps([{"name": gateway[1], "namespace": gateway[0]}])
    running.release.upgrade(
        "--set=httpRoute.enabled=true",
        f"--set-json=httpRoute.parentRefs={parents}",
        f"--set=httpRoute.hostnames={{{HOST}}}",
        _only_from(gateway),
    )
    route = running.release.namespace.read("httproute", f"{running.release.full}-frontend")
    assert not running.release.namespace.items("ingresses")
    _expect_streams(running, gateway)
    assert route["spec"]["hostnames"] == [HOST]


def test_an_autoscaler_takes_the_number_of_pods_over(running: Running) -> None:
    release = running.release
    if release.namespace.ask("get", "--raw", "/apis/metrics.k8s.io/v1beta1").returncode != 0:
        pytest.skip("this cluster measures no pods")
    # One percent of the request is what an idle backend takes anyway.
    numbers = ("minReplicas=1", "maxReplicas=2", "targetCPU=1")
    release.upgrade(*(f"--set=backend.autoscaling.{each}" for each in ("enabled=true", *numbers)))
    wait_until(lambda: _replicas(release) == 2, "the autoscaler to want two backends", 90)
    release.upgrade(
        *(f"--set=backend.autoscaling.{each}" for each in ("enabled=true", *numbers)), "--set=logLevel=error"
    )
    assert _replicas(release) == 2
    # The number is the autoscaler's until it is taken from it (docs/kubernetes.md).
    release.upgrade("--force-conflicts")
    assert _replicas(release) == 1


def _only_from(gateway: tuple[str, str]) -> str:
    peer = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": gateway[0]}}}
    return f"--set-json=networkPolicy.frontend.from={json.dumps([peer])}"


def _expect_streams(running: Running, gateway: tuple[str, str]) -> None:
    release = running.release
    if release.namespace.ask("get", "pod", "way-in").returncode != 0:
        run_client(release.namespace, "way-in", "sleep", "3600")
    way = _service(release, gateway[0])
    seen: dict[str, Any] = {}

    def answered() -> bool:
        answer = release.namespace.ask(
            "exec", "way-in", "--", "python", "-c", SCRIPT, HOST, way, str(running.api.token)
        )
        seen.update(json.loads(answer.stdout) if answer.returncode == 0 else {"error": answer.stderr[-500:]})
        return answer.returncode == 0

    try:
        wait_until(answered, "the way in to lead to Duly", 20)
    except AssertionError:
        pytest.fail(str(seen))
    assert seen["created"] == http.client.CREATED
    assert seen["kind"].startswith("text/event-stream")
    assert seen["chat"].startswith('data: {"type":"start"')
    assert seen["chat"].endswith("data: [DONE]\n\n")


def _service(release: Release, namespace: str) -> str:
    """The address of the one at which the controller listens for HTTP."""
    services = json.loads(release.namespace.cluster.tell("kubectl", "get", "services", "-n", namespace, "-o", "json"))
    found: str = next(
        each["spec"]["clusterIP"]
        for each in services["items"]
        if any(port["port"] == 80 for port in each["spec"]["ports"])
    )
    return found


def _replicas(release: Release) -> int:
    replicas: int = release.namespace.read("deployment", f"{release.full}-backend")["spec"]["replicas"]
    return replicas
