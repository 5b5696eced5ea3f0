"""One Duly by Compose, as a person types it: in the folder of compose.yaml, with `docker compose …`."""

import itertools
import os
import shlex
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.compose import addresses
from tests.compose.engines import CALL_SECONDS, Answer, Engine, compose, environment
from tests.compose.waiting import wait_until

from duly_scripts import ports
from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT
from duly_scripts.services import answers

Told = Mapping[str, str]
NONE: Told = {}
DEPLOY = ROOT / "deploy"
_numbers = itertools.count(os.getpid() % 200)
LAPTOP = ("compose.yaml",)
PRODUCTION = ("compose.yaml", "compose.prod.yaml")


class Project:
    """`told` are the variables that a person would set; each project has its own containers, networks and volumes."""

    def __init__(
        self, engine: Engine, folder: Path, told: Told, deploy: Path = DEPLOY, files: tuple[str, ...] = LAPTOP
    ) -> None:
        number = next(_numbers)
        self.engine = engine
        self.name = f"duly-test-{os.getpid()}-{number}"
        self.port = ports.any_port(("127.0.0.1",))
        self.told = dict(told)
        self.deploy = deploy
        self.files = files
        self._shim = _docker(folder / f"bin-{number}", engine)
        networks = [name for name in addresses.NETWORKS if name != "edge" or files == PRODUCTION]
        file = folder / f"addresses-{number}.json"
        self._overlay = None if engine.docker else addresses.write(file, number % 250, networks)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def shell(self, command: str, *, stdin: bytes | None = None, cwd: Path | None = None, told: Told = NONE) -> Answer:
        """A line for a shell, whatever its status; `docker` in it is Compose and the engine of the test."""
        return subprocess.run(
            ["bash", "-c", command],
            input=stdin,
            cwd=cwd or self.deploy,
            env=self._environment() | dict(told),
            capture_output=True,
            timeout=CALL_SECONDS,
            check=False,
        )

    def ask(self, *arguments: str, stdin: bytes | None = None, told: Told = NONE) -> Answer:
        """`docker compose ARGUMENTS`, whatever its status."""
        return self.shell(shlex.join(["docker", "compose", *arguments]), stdin=stdin, told=told)

    def tell(self, *arguments: str, stdin: bytes | None = None, told: Told = NONE) -> bytes:
        """What it prints on stdout; raises Failure with what it says on stderr."""
        answer = self.ask(*arguments, stdin=stdin, told=told)
        if answer.returncode != 0:
            raise Failure(
                f"docker compose {' '.join(arguments)}: {answer.stderr.decode()[-1500:]}\n{self.logs()[-3000:]}"
            )
        return answer.stdout

    def up(self, *arguments: str, told: Told = NONE) -> None:
        self.tell("up", "--detach", "--wait", *arguments, told=told)

    def upgrade(self, told: Told) -> None:
        """To this clone's Compose file, and the images that `told` names."""
        self.deploy = DEPLOY
        self.told |= told
        self.up()

    def down(self, *arguments: str) -> None:
        self.tell("down", "--remove-orphans", *arguments)

    def logs(self) -> str:
        answer = self.ask("logs", "--no-color")
        return (answer.stdout + answer.stderr).decode(errors="replace")

    def container(self, service: str) -> str:
        """Its id; the service has one container, running or not."""
        return self.tell("ps", "--all", "--quiet", service).decode().strip()

    def inside(self, service: str, *command: str) -> Answer:
        """A command in the running container, as its own user."""
        return self.ask("exec", "-T", service, *command)

    def pid(self, service: str) -> int:
        """The host's number of its first process; 0: it does not run."""
        return int(self.engine.inspect(self.container(service), "{{.State.Pid}}"))

    def kill(self, service: str) -> int:
        """As a fault would, and not by the engine, which would take it for a wish to stop; the number that it had."""
        pid = self.pid(service)
        os.kill(pid, signal.SIGKILL)
        return pid

    def address(self, service: str) -> str:
        """On its network, of which it has one alone."""
        template = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
        return self.engine.inspect(self.container(service), template)

    def is_ready(self) -> bool:
        return answers("127.0.0.1", self.port, "/readyz")

    def wait_until_ready(self) -> None:
        wait_until(self.is_ready, "the web app to be ready", 60)

    def _environment(self) -> dict[str, str]:
        files = [*(self.deploy / file for file in self.files), *([self._overlay] if self._overlay else [])]
        names = {"COMPOSE_PROJECT_NAME": self.name, "COMPOSE_FILE": os.pathsep.join(map(str, files))}
        base = environment(self.engine)
        path = f"{self._shim}{os.pathsep}{base['PATH']}"
        return base | names | {"DULY_PORT": str(self.port)} | self.told | {"PATH": path}


def _docker(folder: Path, engine: Engine) -> Path:
    """A folder with the program `docker`: Compose where it is asked for, else the engine."""
    command = compose()
    assert command is not None
    folder.mkdir()
    program = folder / "docker"
    # With the PATH of the test, or "docker" would be this script again.
    program.write_text(
        f"#!/bin/sh\nPATH={shlex.quote(environment()['PATH'])}\n"
        f'if [ "$1" = compose ]; then shift; exec {shlex.join(command)} "$@"; fi\n'
        f'exec {shlex.join(engine.program)} "$@"\n'
    )
    program.chmod(0o755)
    return folder
