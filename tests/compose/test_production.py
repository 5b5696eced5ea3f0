"""Both Compose files for real: Caddy with TLS before all of Duly, and no other way in."""

import json
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

import pytest
from tests.compose import content, images
from tests.compose.engines import Engine
from tests.compose.project import PRODUCTION, Project

from duly_scripts import ports

pytestmark = pytest.mark.thorough
NET_BIND_SERVICE = 1 << 10
FORGED = {"X-Forwarded-For": "203.0.113.9"}


@dataclass
class Production:
    """`localhost` has a certificate of Caddy's own authority, which `trust` knows."""

    project: Project
    port: int
    trust: ssl.SSLContext

    def call(self, method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
        connection = HTTPSConnection("localhost", self.port, timeout=30, context=self.trust)
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"} | FORGED
        try:
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()


@pytest.fixture(scope="module")
def production(engine: Engine, told: dict[str, str], caddy: str, place: Path) -> Iterator[Production]:
    plain, secure = (ports.any_port(("127.0.0.1",)) for _ in range(2))
    own = {"DULY_DOMAIN": "localhost", "DULY_HTTP_PORT": str(plain), "DULY_HTTPS_PORT": str(secure)}
    project = Project(engine, place, told | own | images.caddy(engine, caddy, place), files=PRODUCTION)
    try:
        project.up()
        root = project.inside("caddy", "cat", "/data/caddy/pki/authorities/local/root.crt").stdout.decode()
        yield Production(project, secure, ssl.create_default_context(cadata=root))
    finally:
        project.down("--volumes")


@pytest.fixture(scope="module")
def token(production: Production) -> str:
    account = {"email": content.EMAIL, "password": content.PASSWORD}
    status, made = production.call("POST", f"{content.BASE}/accounts", account)
    assert status == 201, made
    return str(made["token"])


def test_all_of_duly_answers_by_tls_and_by_nothing_else(production: Production, token: str) -> None:
    status, said = production.call("POST", "/chat", {"message": "Add buy milk tomorrow"}, token)
    assert (status, said["actions"][0]["status"]) == (200, "done")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", production.project.port), 5)


def test_duly_knows_the_clients_address_and_believes_no_other(production: Production, token: str) -> None:
    _, sessions = production.call("GET", f"{content.BASE}/sessions", token=token)
    address = sessions["items"][0]["address"]
    assert address not in (FORGED["X-Forwarded-For"], production.project.address("caddy"), None)


def test_caddy_holds_at_most_the_capability_of_its_ports_and_reaches_the_frontend_alone(production: Production) -> None:
    project = production.project
    status = project.inside("caddy", "cat", "/proc/1/status").stdout.decode()
    facts = {name: value.split() for name, _, value in (line.partition(":") for line in status.splitlines())}
    # Docker gives it to root alone, podman to whoever is started with it.
    assert {int(facts[name][0], 16) for name in ("CapPrm", "CapEff", "CapBnd")} <= {0, NET_BIND_SERVICE}
    assert (facts["NoNewPrivs"], "0" in facts["Uid"]) == (["1"], False)
    assert project.inside("caddy", "touch", "/etc/caddy/here").returncode != 0
    front = project.address("chatbot")
    assert project.inside("chatbot", "nc", "-z", "-w", "1", front, "8001").returncode == 0
    assert project.inside("caddy", "nc", "-z", "-w", "1", front, "8001").returncode != 0
