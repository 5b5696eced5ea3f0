"""The Kubernetes that the tests work on: what DULY_TEST_KUBECONFIG names, else what the programs of the folder DULY_CLUSTER bring up,
else one by kind."""

import json
import os
import shutil
import subprocess
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.chart.running import kind

from duly_scripts.failures import Failure

Load = Callable[[Mapping[str, str]], None]
Answer = subprocess.CompletedProcess[str]
CALL_SECONDS = 300
PROGRAMS = ("kubectl", "helm")
NONE: Mapping[str, str] = {}


@dataclass(frozen=True)
class Cluster:
    """`environment` leads kubectl and helm to it; `loader` gives it images of this machine by the names that they are to have, where that can be done."""

    environment: Mapping[str, str] = field(repr=False)
    loader: Load | None = field(repr=False)

    def ask(self, *command: str, stdin: str | None = None) -> Answer:
        """Its answer, whatever the status."""
        return subprocess.run(
            command,
            input=stdin,
            env=dict(self.environment),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=CALL_SECONDS,
            check=False,
        )

    def tell(self, *command: str, stdin: str | None = None) -> str:
        """What it prints; raises Failure where it fails."""
        answer = self.ask(*command, stdin=stdin)
        if answer.returncode != 0:
            raise Failure(f"{' '.join(command)[:300]}: {(answer.stderr or answer.stdout)[-1500:]}")
        return answer.stdout


@dataclass(frozen=True)
class Namespace:
    """One of the tests' own."""

    cluster: Cluster
    name: str

    def ask(self, *arguments: str, stdin: str | None = None) -> Answer:
        """`kubectl ARGUMENTS`, whatever its status."""
        return self.cluster.ask("kubectl", f"--namespace={self.name}", *arguments, stdin=stdin)

    def tell(self, *arguments: str, stdin: str | None = None) -> str:
        return self.cluster.tell("kubectl", f"--namespace={self.name}", *arguments, stdin=stdin)

    def read(self, *arguments: str) -> Any:
        """`kubectl get ARGUMENTS` as objects."""
        return json.loads(self.tell("get", *arguments, "--output=json"))

    def items(self, *arguments: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.read(*arguments)["items"]
        return found

    def apply(self, *objects: Mapping[str, Any]) -> None:
        self.tell("apply", "--filename=-", stdin=json.dumps({"apiVersion": "v1", "kind": "List", "items": objects}))

    def helm(self, *arguments: str) -> str:
        return self.cluster.tell("helm", f"--namespace={self.name}", *arguments)


def refusal() -> str | None:
    """Why no cluster can be used here, in a sentence."""
    if os.environ.get("DULY_TEST_KUBECONFIG"):
        missing = [name for name in PROGRAMS if shutil.which(name) is None]
        return f"no {' and no '.join(missing)} on PATH" if missing else None
    if not os.environ.get("DULY_CLUSTER"):
        missing = [name for name in PROGRAMS if shutil.which(name) is None]
        if kind.is_there() and not missing:
            return None
        return "no cluster: neither DULY_TEST_KUBECONFIG nor DULY_CLUSTER is set, and no kind with Docker is here"
    return None if os.geteuid() == 0 else "a cluster is brought up by root; start ./test as root"


@contextmanager
def running() -> Iterator[Cluster]:
    """What was brought up here is taken down again."""
    given, folder = os.environ.get("DULY_TEST_KUBECONFIG"), os.environ.get("DULY_CLUSTER")
    loader = _loader(Path(folder)) if folder else None
    if given:
        yield Cluster(os.environ | {"KUBECONFIG": given}, loader)
    elif not folder:
        with kind.running() as (environment, load):
            yield Cluster(environment, load)
    else:
        try:
            yield Cluster(_up(Path(folder)), loader)
        finally:
            subprocess.run([str(Path(folder) / "down")], capture_output=True, timeout=CALL_SECONDS, check=False)


def _loader(folder: Path) -> Load:
    def load(images: Mapping[str, str]) -> None:
        command = [str(folder / "load"), *(f"{image}={name}" for name, image in images.items())]
        answer = subprocess.run(command, capture_output=True, text=True, timeout=CALL_SECONDS, check=False)
        if answer.returncode != 0:
            raise Failure(f"The images could not be loaded into the cluster: {answer.stderr.strip()[-500:]}")

    return load


def _up(folder: Path) -> dict[str, str]:
    """The environment that `up` prints as lines for a shell."""
    script = 'lines=$("$0") && eval "$lines" && env -0'
    answer = subprocess.run(
        ["bash", "-c", script, str(folder / "up")], capture_output=True, text=True, timeout=CALL_SECONDS, check=False
    )
    if answer.returncode != 0:
        raise Failure(f"The cluster of DULY_CLUSTER did not come up: {answer.stderr.strip()[-500:]}")
    return dict(line.partition("=")[::2] for line in answer.stdout.split("\0") if line)


@contextmanager
def namespace(cluster: Cluster) -> Iterator[Namespace]:
    """One that holds to Pod Security "restricted", and goes with all that is in it."""
    found = Namespace(cluster, f"duly-test-{uuid.uuid4().hex[:8]}")
    cluster.tell("kubectl", "create", "namespace", found.name)
    try:
        cluster.tell("kubectl", "label", "namespace", found.name, "pod-security.kubernetes.io/enforce=restricted")
        yield found
    finally:
        cluster.ask("kubectl", "delete", "namespace", found.name, "--wait=false")
