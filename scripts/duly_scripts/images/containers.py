"""Containers of a test or a measurement: started hardened, asked by the engine and by the host's /proc, removed with the session."""

import json
import os
import re
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duly_scripts.failures import Failure
from duly_scripts.images import engine
from duly_scripts.services import answers

# What every image runs under. podman would lay further tmpfs over a read-only root; docker does not.
HARDENED = (
    *("--cap-drop", "ALL", "--security-opt", "no-new-privileges"),
    *("--read-only", "--read-only-tmpfs=false", "--tmpfs", "/tmp:rw,noexec,nosuid,nodev,size=16m"),  # noqa: S108
    *("--pids-limit", "64", "--memory", "128m"),
)
STOP_SECONDS = 10
# All that one process made carries its number, so that a later one can clear up after it.
LABEL = "io.duly.test"
OWN = f"--label={LABEL}={os.getpid()}"
POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Ended:
    """How a container ended: its exit status, and the seconds from the signal to its end."""

    status: int
    seconds: float


@dataclass(frozen=True)
class Container:
    """A container by its id."""

    id: str

    def inspect(self, template: str) -> str:
        """One fact in the engine's own words, by a Go template."""
        return engine.podman("inspect", "--format", template, self.id)

    @property
    def is_running(self) -> bool:
        return self.inspect("{{.State.Running}}") == "true"

    @property
    def pid(self) -> int:
        """The number that the host knows its first process by."""
        return int(self.inspect("{{.State.Pid}}"))

    def processes(self, file: str) -> list[str]:
        """A file of /proc, such as status, of each of its processes, as the host sees them; those that end meanwhile are left out."""
        found = []
        for pid in engine.podman("top", self.id, "hpid").split()[1:]:
            with suppress(FileNotFoundError, ProcessLookupError):
                found.append((Path("/proc") / pid / file).read_text(encoding="utf-8"))
        return found

    def logs(self) -> str:
        answer = engine.ask("logs", self.id)
        return (answer.stdout + answer.stderr).strip()

    def run(self, *command: str) -> engine.Answer:
        """A command inside, as the same user."""
        return engine.ask("exec", self.id, *command)

    def is_healthy(self) -> bool:
        """By the image's own HEALTHCHECK, run now: without systemd podman has no timer for it."""
        return engine.ask("healthcheck", "run", self.id).returncode == 0

    def wait_until(self, holds: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
        """Raises Failure with what the container said, should it end first or take longer."""
        until = time.monotonic() + seconds
        while not holds():
            if not self.is_running:
                status = self.inspect("{{.State.ExitCode}}")
                raise Failure(f"It ended with {status} before it was {what}: {self.logs()[-500:]}")
            if time.monotonic() > until:
                raise Failure(f"It was not {what} within {seconds:.0f} s: {self.logs()[-500:]}")
            time.sleep(POLL_SECONDS)

    def wait_until_healthy(self) -> None:
        self.wait_until(self.is_healthy, "healthy")

    def wait_until_ready(self, port: int) -> None:
        """Until /readyz is answered with 200 on the port of this machine."""
        self.wait_until(lambda: answers("127.0.0.1", port, "/readyz"), "ready")

    def published(self, port: int) -> int:
        """The port of this machine that leads to one of its own."""
        return int(engine.podman("port", self.id, f"{port}/tcp").splitlines()[0].rpartition(":")[2])

    def stop(self) -> Ended:
        """By SIGTERM, as an engine stops it; what does not end in time is killed, and its status is then 137."""
        begin = time.monotonic()
        engine.podman("stop", "--time", str(STOP_SECONDS), self.id)
        return self._ended(begin)

    def terminate(self) -> None:
        """SIGTERM, without waiting."""
        engine.podman("kill", "--signal", "TERM", self.id)

    def wait(self, since: float) -> Ended:
        """Until it has ended; `since` is when time.monotonic() began to count."""
        engine.podman("wait", "--interval", "50ms", self.id)
        return self._ended(since)

    def _ended(self, since: float) -> Ended:
        return Ended(int(self.inspect("{{.State.ExitCode}}")), time.monotonic() - since)

    def remove(self) -> None:
        engine.ask("rm", "--force", "--volumes", "--time=0", self.id)


def start(image: str, *flags: str, command: Sequence[str] = (), hardened: bool = True) -> Container:
    """Starts in the background, with no more than these flags beside the hardening. Raises Failure where it cannot."""
    options = [*(HARDENED if hardened else ()), *flags, OWN]
    return Container(engine.podman("run", "--detach", *options, image, *command))


def once(image: str, *flags: str, command: Sequence[str] = ()) -> engine.Answer:
    """Runs one command hardened, to its end: its status and what it printed."""
    return engine.ask("run", "--rm", *HARDENED, *flags, OWN, image, *command)


def environment(values: dict[str, str]) -> list[str]:
    return [f"--env={name}={value}" for name, value in values.items()]


def configuration(image: str) -> dict[str, Any]:
    """What the engine knows of an image."""
    found: dict[str, Any] = json.loads(engine.podman("image", "inspect", image))[0]
    return found


def clear() -> None:
    """Removes what this process started, and what processes left that are no more."""
    for kind, remove in (
        (("ps", "--all"), ("rm", "--force", "--volumes", "--time=0")),
        (("network", "ls"), ("network", "rm", "--force")),
    ):
        name = "{{.ID}}" if kind[0] == "ps" else "{{.Name}}"
        listed = engine.ask(*kind, f"--filter=label={LABEL}", "--format", f"{name} {{{{.Labels}}}}")
        for line in listed.stdout.splitlines():
            owner = re.search(rf"{re.escape(LABEL)}[=:](\d+)", line)
            if owner and (int(owner[1]) == os.getpid() or not Path(f"/proc/{owner[1]}").exists()):
                engine.ask(*remove, line.split()[0])
