"""The three services as processes: how each is started, when it is ready, how it is stopped."""

import http.client
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from duly_scripts import frontend, ports, processes
from duly_scripts.console import Console
from duly_scripts.failures import Failure, unusable
from duly_scripts.logfile import LogFile
from duly_scripts.node import Node
from duly_scripts.paths import FRONTEND, ROOT, VENV_PYTHON
from duly_scripts.settings import environment

READY_SECONDS = 60.0
ANSWER_SECONDS = 2.0
# Three services and PostgreSQL have ten seconds together.
STOP_SECONDS = 2.4


class PortLost(Failure):
    """Another program took a port between the choice and the start; other ports may do."""


@dataclass(frozen=True)
class Definition:
    """What is started: `port` answers /readyz on `host`."""

    name: str
    command: tuple[str, ...]
    folder: Path
    env: Mapping[str, str]
    host: str
    port: int
    metrics_port: int


@dataclass(frozen=True)
class Address:
    """Where the frontend listens; the inner services stay on the loopback."""

    hosts: tuple[str, ...]
    port: int

    @property
    def probe_host(self) -> str:
        """Where this machine itself reaches it."""
        first = self.hosts[0]
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(first, first)  # noqa: S104 - only looked up

    @property
    def url(self) -> str:
        """What a person opens on this machine."""
        host = "localhost" if self.probe_host in ("127.0.0.1", "::1") else self.probe_host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def define(address: Address, database_url: str, node: Node, environ: Mapping[str, str]) -> list[Definition]:
    """The services in the order in which they start. Inner ports are the preferred ones, or the next that are free."""
    backend, chatbot, *metrics = ports.inner_ports(8000, 8001, 9000, 9001, 9002)
    frontend_metrics, backend_metrics, chatbot_metrics = metrics
    backend_url, chatbot_url = f"http://127.0.0.1:{backend}", f"http://127.0.0.1:{chatbot}"
    of_backend = {"DATABASE_URL": database_url, "DULY_REGISTRATION": "open", "DULY_PUBLIC_URL": address.url}
    return [
        _python("backend", (backend, backend_metrics), environ, of_backend),
        _python("chatbot", (chatbot, chatbot_metrics), environ, {"BACKEND_URL": backend_url}),
        _web(address, frontend_metrics, node, environ, {"BACKEND_URL": backend_url, "CHATBOT_URL": chatbot_url}),
    ]


def _python(name: str, own: tuple[int, int], environ: Mapping[str, str], told: Mapping[str, str]) -> Definition:
    port, metrics = own
    env = environment(name, environ, {"HOST": "127.0.0.1", "PORT": str(port), "METRICS_PORT": str(metrics), **told})
    return Definition(name, (str(VENV_PYTHON), "-m", f"duly_{name}"), ROOT, env, "127.0.0.1", port, metrics)


def _web(address: Address, metrics: int, node: Node, environ: Mapping[str, str], told: Mapping[str, str]) -> Definition:
    hosts = {"HOST": ",".join(address.hosts), "METRICS_HOST": "127.0.0.1"}
    own = hosts | {"PORT": str(address.port), "METRICS_PORT": str(metrics), **told}
    command = (str(node.program), str(frontend.SERVER))
    env = environment("frontend", environ, own)
    return Definition("frontend", command, FRONTEND, env, address.probe_host, address.port, metrics)


@dataclass
class Service:
    """One running service and its log."""

    definition: Definition
    log: LogFile
    process: processes.Process | None = None
    _began: int = field(default=0)

    def start(self) -> None:
        self._began = self.log.size()
        try:
            with self.log.path.open("ab") as output:
                self.process = processes.start(
                    self.definition.command, env=self.definition.env, output=output, cwd=self.definition.folder
                )
        except OSError as error:
            raise unusable(self.log.path, error) from None

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def is_ready(self) -> bool:
        """Whether it answers, and not another Duly that took its port."""
        port = self.definition.port
        return (
            self.process is not None
            and ports.listens(self.process.pid, port)
            and answers(self.definition.host, port, "/readyz")
        )

    def wait_until_ready(self, console: Console) -> None:
        """Raises Failure with what the service said, should it end first or stay silent."""
        waited = 0.0
        while not self.is_ready():
            self.require_running()
            if waited >= READY_SECONDS:
                raise Failure(
                    f"The {self.definition.name} was not ready within {READY_SECONDS:.0f} seconds; its log is {self.log.path}."
                )
            console.pause(0.05)
            waited += 0.05

    def require_running(self) -> None:
        """Raises Failure with what it said last, should it have ended; PortLost where others have its port."""
        if self.is_running():
            return
        told = f"The {self.definition.name} ended while it started: {self.last_words()}"
        taken = not all(
            ports.is_free("127.0.0.1", port) for port in (self.definition.port, self.definition.metrics_port)
        )
        raise PortLost(told) if taken else Failure(told)

    def stop(self) -> None:
        if self.process is not None:
            processes.end(self.process, seconds=STOP_SECONDS)

    def last_words(self) -> str:
        """The last line that it logged since its start, out of its JSON where it is that."""
        lines = processes.last_lines(self.log.since(self._began))
        if not lines:
            return f"it said nothing; its log is {self.log.path}."
        try:
            entry = json.loads(lines[-1])
            return str(entry["message"])
        except (ValueError, KeyError, TypeError):
            return lines[-1].strip()


def answers(host: str, port: int, path: str) -> bool:
    """Whether a GET is answered with 200."""
    connection = http.client.HTTPConnection(host, port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def migrate(console: Console, definition: Definition) -> None:
    """Brings the database to the newest schema; raises Failure with the backend's own sentence."""
    command = [*definition.command, "migrate"]
    status, output = processes.attempt(command, console, env=dict(definition.env), cwd=ROOT)
    if status != 0:
        lines = processes.last_lines(output) or [f"the migration ended with status {os.waitstatus_to_exitcode(status)}"]
        raise Failure(lines[-1])


def one_time_link(backend: Definition, action: str, email: str, console: Console) -> str:
    """A link's secret by the backend's `admin sign-in-link` or `admin reset-password`, which only who runs Duly can use."""
    command = [*backend.command, "admin", action, email]
    failure = "The backend made no link:"
    output = processes.run(command, console, env=backend.env, cwd=ROOT, failure=failure)
    match = re.search(r"duly_l_[A-Za-z0-9_-]+", output)
    if match is None:
        raise Failure(failure.rstrip(":") + ".")
    return match[0]
