"""PostgreSQL and the three images on a network of their own, hardened; for tests and measurements on this machine alone.

They know each other by number: podman's name server gives no answers for a moment whenever a container comes or goes.
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from duly_scripts.failures import Failure
from duly_scripts.images import bases, containers, engine
from duly_scripts.images.catalogue import IMAGES
from duly_scripts.images.containers import Container
from duly_scripts.paths import ROOT

COMPOSE = ROOT / "deploy" / "compose.yaml"
# PostgreSQL is not ours to squeeze; the rest is as the services have it.
DATABASE_FLAGS = (
    *("--user", "70:70", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"),
    *("--read-only", "--read-only-tmpfs=false", "--tmpfs", "/tmp:size=16m", "--tmpfs", "/var/run/postgresql:size=1m"),  # noqa: S108
    *("--pids-limit", "128", "--memory", "256m"),
)
# Its data is thrown away, so it need not reach the disk.
DATABASE_SETTINGS = ("-c", "fsync=off", "-c", "shared_buffers=32MB")


def postgres_image() -> str:
    """The one that deploy/compose.yaml pins, or its stand-in."""
    found = re.search(r"docker\.io/library/postgres:17-alpine@sha256:[0-9a-f]{64}", COMPOSE.read_text(encoding="utf-8"))
    if found is None:
        raise Failure(f"{COMPOSE} pins no postgres:17-alpine.")
    return bases.local(found[0])


@dataclass(frozen=True)
class Replica:
    """One container of a service, and the port of this machine that leads to it."""

    container: Container
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@dataclass
class Together:
    """`tags` names the image of each service. `start` first; `containers.clear()` removes all of it."""

    tags: Mapping[str, str]
    network: str = field(default_factory=lambda: f"duly-test-{os.getpid()}-{secrets.token_hex(3)}")
    services: dict[str, Replica] = field(default_factory=dict)
    _addresses: dict[str, str] = field(default_factory=dict)
    _password: str = field(default_factory=secrets.token_urlsafe)

    def start(self) -> None:
        """Returns when all three are ready."""
        engine.podman("network", "create", "--disable-dns", containers.OWN, self.network)
        self._addresses["database"] = self._address(self._started_database())
        self.command("backend", "python", "-m", "duly_backend", "migrate")
        for name in ("backend", "chatbot", "frontend"):
            self.services[name] = self.replica(name)
            self._addresses[name] = self._address(self.services[name].container)
        for replica in self.services.values():
            replica.container.wait_until_ready(replica.port)

    def replica(self, name: str, *flags: str) -> Replica:
        """One more container of a service, started and not waited for."""
        image = IMAGES[name]
        published = f"--publish=127.0.0.1::{image.port}"
        told = containers.environment(self.settings(name))
        container = containers.start(self.tags[name], f"--network={self.network}", published, *told, *flags)
        return Replica(container, container.published(image.port))

    def command(self, name: str, *command: str) -> str:
        """What one command of a service's image prints; raises Failure where it fails."""
        told = containers.environment(self.settings(name))
        answer = containers.once(self.tags[name], f"--network={self.network}", *told, command=command)
        if answer.returncode != 0:
            raise Failure(f"`{' '.join(command)}` failed: {answer.stderr.strip()[-500:]}")
        return answer.stdout

    def settings(self, name: str) -> dict[str, str]:
        """What it is told; `start` must have come to what it needs."""
        if name == "backend":
            database = f"postgresql://duly:{self._password}@{self._addresses['database']}:5432/duly"
            return {"DATABASE_URL": database, "DULY_REGISTRATION": "open", "DULY_RATE_REGISTRATION": "10000"}
        others = ("backend",) if name == "chatbot" else ("backend", "chatbot")
        return {f"{other.upper()}_URL": f"http://{self._addresses[other]}:{IMAGES[other].port}" for other in others}

    def _address(self, container: Container) -> str:
        return container.inspect(f'{{{{(index .NetworkSettings.Networks "{self.network}").IPAddress}}}}')

    def _started_database(self) -> Container:
        told = {"POSTGRES_USER": "duly", "POSTGRES_DB": "duly", "POSTGRES_PASSWORD": self._password}
        flags = [*DATABASE_FLAGS, f"--network={self.network}"]
        settings = containers.environment(told)
        database = containers.start(
            postgres_image(), *flags, *settings, command=("postgres", *DATABASE_SETTINGS), hardened=False
        )
        # Over TCP: while it makes its data it answers on its socket only.
        asking = ("pg_isready", "--quiet", "--host=127.0.0.1", "--username=duly")
        database.wait_until(lambda: database.run(*asking).returncode == 0, "ready", seconds=60)
        return database
