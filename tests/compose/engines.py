"""What runs the containers of Compose: Docker where its daemon answers, else podman behind Docker's API."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.compose.health import Timer
from tests.compose.waiting import wait_until

from duly_scripts import processes
from duly_scripts.failures import Failure
from duly_scripts.images import engine as podman_engine

Answer = subprocess.CompletedProcess[bytes]
CALL_SECONDS = 240
_READ = ("DULY_", "COMPOSE_", "ORIGIN", "LOG_LEVEL")


@dataclass(frozen=True)
class Engine:
    """`program` is its command line; `environment` leads Compose to it. `docker`: it is the real one."""

    program: tuple[str, ...]
    environment: Mapping[str, str]
    docker: bool = True

    def ask(self, *arguments: str, stdin: bytes | None = None) -> Answer:
        """Its answer, whatever the status."""
        command = [*self.program, *arguments]
        return subprocess.run(
            command, input=stdin, env=environment(self), capture_output=True, timeout=CALL_SECONDS, check=False
        )

    def tell(self, *arguments: str) -> str:
        """What it prints; raises Failure where it fails."""
        answer = self.ask(*arguments)
        if answer.returncode != 0:
            raise Failure(f"{' '.join(arguments[:3])}: {answer.stderr.decode()[-500:]}")
        return answer.stdout.decode().strip()

    def inspect(self, container: str, template: str) -> str:
        return self.tell("inspect", "--format", template, container)


def environment(engine: Engine | None = None) -> dict[str, str]:
    """Of a person's shell, with nothing in it that a Compose file reads."""
    base = {name: value for name, value in os.environ.items() if not name.startswith(_READ)}
    return base | (dict(engine.environment) if engine else {})


def compose() -> list[str] | None:
    """Compose's command, as a program of its own or as Docker's plugin."""
    for command in (["docker-compose"], ["docker", "compose"]):
        if shutil.which(command[0]) and _succeeds(*command, "version"):
            return command
    return None


def refusal() -> str | None:
    """Why nothing can be run here, in a sentence."""
    if compose() is None:
        return "neither docker-compose nor docker compose on this machine"
    return None if _docker_answers() else podman_engine.refusal()


@contextmanager
def running(folder: Path) -> Iterator[Engine]:
    """The engine; `folder` takes podman's socket and log."""
    if _docker_answers():
        given = {name: os.environ[name] for name in ("DOCKER_HOST", "DOCKER_CONTEXT") if name in os.environ}
        yield Engine(("docker",), given)
        return
    with podman(folder) as engine:
        yield engine


@contextmanager
def podman(folder: Path) -> Iterator[Engine]:
    """Its service, as root; the health checks by a thread, for without systemd it has no timer of its own."""
    socket = folder / "podman.sock"
    command = ["podman", "--log-level=error", "system", "service", "--time=0", f"unix://{socket}"]
    with (folder / "podman.log").open("wb") as output:
        process = processes.start(command, env=environment(), output=output, cwd=folder)
        timer = Timer(socket)
        try:
            wait_until(timer.answers, "podman's service to answer", 30)
            timer.start()
            yield Engine(("podman", "--log-level=fatal"), {"DOCKER_HOST": f"unix://{socket}"}, docker=False)
        finally:
            timer.stop()
            processes.end(process, seconds=10)


def _docker_answers() -> bool:
    return shutil.which("docker") is not None and _succeeds("docker", "version", "--format", "{{.Server.Version}}")


def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
