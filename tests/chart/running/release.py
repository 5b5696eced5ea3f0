"""One installation of the chart in a namespace of the tests, and a pod beside it that speaks to it as strangers do."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.chart.rendering import SERVICES, render
from tests.chart.running import images
from tests.chart.running.cluster import Answer, Namespace
from tests.compose.waiting import wait_until

from duly_scripts.chart.helm import CHART

INSIDE = Path(__file__).parent / "inside"
CLIENT = "stranger"
WAIT = ("--wait", "--timeout=3m")
Object = dict[str, Any]


@dataclass(frozen=True)
class Release:
    """`given` are arguments for helm that every install and upgrade gets; `chart` is the folder of the chart."""

    namespace: Namespace
    given: tuple[str, ...] = ()
    name: str = "duly"
    chart: Path = CHART

    @property
    def full(self) -> str:
        return self.name if "duly" in self.name else f"{self.name}-duly"

    @property
    def host(self) -> str:
        """Of the web app, from other namespaces, too."""
        return f"{self.full}-frontend.{self.namespace.name}"

    def install(self, *arguments: str, wait: bool = True) -> None:
        self._helm("install", self.name, str(self.chart), *self.given, *arguments, *(WAIT if wait else ()))

    def upgrade(self, *arguments: str, wait: bool = True) -> None:
        """With these values on top of the chart's own; those of the revision before are forgotten."""
        self._helm("upgrade", self.name, str(self.chart), *self.given, *arguments, *(WAIT if wait else ()))

    def rollback(self) -> None:
        self._helm("rollback", self.name, *WAIT)

    def uninstall(self) -> None:
        self._helm("uninstall", self.name, "--wait", "--timeout=2m")

    def test(self) -> None:
        self._helm("test", self.name, "--timeout=2m")

    def _helm(self, *arguments: str) -> None:
        try:
            self.namespace.helm(*arguments)
        except Exception as error:
            error.add_note(self.state())
            raise

    def pods(self, component: str) -> list[Object]:
        """Those that are not ending."""
        found = self.namespace.items("pods", f"--selector={self.selector(component)}")
        return [pod for pod in found if "deletionTimestamp" not in pod["metadata"]]

    def pod(self, component: str) -> str:
        """The name of one."""
        name: str = self.pods(component)[0]["metadata"]["name"]
        return name

    def ready(self, component: str) -> int:
        """How many of them are."""
        return sum(is_ready(pod) for pod in self.pods(component))

    def selector(self, component: str) -> str:
        return f"app.kubernetes.io/instance={self.name},app.kubernetes.io/component={component}"

    def address(self, component: str) -> str:
        address: str = self.pods(component)[0]["status"]["podIP"]
        return address

    def inside(self, component: str, *command: str, stdin: str | None = None) -> Answer:
        """A command in one of its containers, as its own user."""
        return self.namespace.ask("exec", "--stdin", self.pod(component), "--", *command, stdin=stdin)

    def restarts(self) -> int:
        pods = [pod for service in SERVICES for pod in self.pods(service)]
        return sum(status["restartCount"] for pod in pods for status in pod["status"].get("containerStatuses", []))

    def password(self) -> str:
        data: str = self.namespace.read("secret", f"{self.full}-database")["data"]["password"]
        return data

    def run_job(self, name: str, *source: str) -> None:
        """From a CronJob, to its end."""
        self.namespace.tell("create", "job", name, *source)
        self.wait_for_job(name)

    def wait_for_job(self, name: str) -> None:
        def succeeded() -> bool:
            status = self.namespace.read("job", name).get("status", {})
            kinds = [each["type"] for each in status.get("conditions", []) if each["status"] == "True"]
            assert "Failed" not in kinds, self.namespace.ask("logs", f"job/{name}").stdout
            return "Complete" in kinds

        wait_until(succeeded, f"the Job {name}", 120)

    def roll_out(self, *services: str) -> None:
        """Waits until the Deployments are as they should be."""
        for service in services or SERVICES:
            self.namespace.tell("rollout", "status", f"deployment/{self.full}-{service}", "--timeout=120s")

    def wait_for_the_old_ones(self) -> None:
        """Until the pods that end have ended, which may take longer than a rollout itself."""

        def gone() -> bool:
            pods = [pod for service in SERVICES for pod in self.namespace.items("pods", "-l", self.selector(service))]
            return not [pod for pod in pods if "deletionTimestamp" in pod["metadata"]]

        wait_until(gone, "the former pods to end", 60)

    def state(self) -> str:
        """For whoever reads why something failed."""
        events = self.namespace.ask("get", "events", "--sort-by=.lastTimestamp").stdout.splitlines()[-25:]
        logs = self.namespace.ask("logs", f"--selector=app.kubernetes.io/instance={self.name}", "--tail=5", "--prefix")
        return "\n".join([self.namespace.ask("get", "pods,jobs,pvc").stdout, *events, logs.stdout[-3000:]])

    @contextmanager
    def door(self) -> Iterator[str]:
        """An address of this machine at which a pod hands on to the Service of the web app."""
        client = f"door-{self.name}"
        host, port = self.host, "80"
        run_client(self.namespace, client, "python", "-c", (INSIDE / "relay.py").read_text(), host, port)
        command = ["kubectl", f"--namespace={self.namespace.name}", "port-forward", f"pod/{client}", ":8080"]
        with subprocess.Popen(
            command, env=dict(self.namespace.cluster.environment), stdout=subprocess.PIPE, text=True
        ) as forward:
            try:
                assert forward.stdout is not None
                line = forward.stdout.readline()
                assert line.startswith("Forwarding from 127.0.0.1:"), line
                yield f"http://127.0.0.1:{line.split(' -> ')[0].rpartition(':')[2]}"
            finally:
                forward.terminate()


def is_ready(pod: Object) -> bool:
    conditions = pod["status"].get("conditions", [])
    return any(each["type"] == "Ready" and each["status"] == "True" for each in conditions)


def run_client(namespace: Namespace, name: str, *command: str, labels: Mapping[str, str] | None = None) -> None:
    """A pod that belongs to no release, of the backend's image, as Pod Security wants it; returns when it is ready."""
    container: Object = {
        "name": "client",
        "image": images.published("backend", render()),
        "command": list(command),
        "securityContext": {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        },
        "resources": {"requests": {"cpu": "10m", "memory": "32Mi"}},
    }
    if command[0] == "python":
        container["readinessProbe"] = {"tcpSocket": {"port": 8080}, "periodSeconds": 1}
    spec: Object = {
        "automountServiceAccountToken": False,
        "enableServiceLinks": False,
        "terminationGracePeriodSeconds": 0,
        "securityContext": {"runAsNonRoot": True, "runAsUser": 1000, "seccompProfile": {"type": "RuntimeDefault"}},
        "containers": [container],
    }
    metadata = {"name": name, "labels": dict(labels or {})}
    namespace.apply({"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec})
    namespace.tell("wait", "--for=condition=Ready", f"pod/{name}", "--timeout=60s")


def run_stranger(namespace: Namespace) -> None:
    """It does nothing until it is told to by `kubectl exec`."""
    run_client(namespace, CLIENT, "sleep", "3600")
