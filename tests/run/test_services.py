"""How ./run tells the services where to listen."""

from pathlib import Path

from duly_scripts.node import Node
from duly_scripts.services import Address, Definition, define

NODE = Node(Path("/usr/bin/node"), ("npm",), "v22.12.0")


def _defined(*hosts: str) -> dict[str, Definition]:
    definitions = define(Address(hosts, 3000), "postgresql://duly@/duly", NODE, {"PATH": "/bin"})
    return {definition.name: definition for definition in definitions}


def test_only_the_web_app_is_opened_to_the_network() -> None:
    services = _defined("0.0.0.0")  # noqa: S104 - the point of the test
    assert services["frontend"].env["HOST"] == "0.0.0.0"  # noqa: S104
    assert services["frontend"].env["METRICS_HOST"] == "127.0.0.1"
    assert {services[name].env["HOST"] for name in ("backend", "chatbot")} == {"127.0.0.1"}


def test_only_the_backend_is_told_where_the_database_is() -> None:
    services = _defined("127.0.0.1")
    assert [name for name, service in services.items() if "DATABASE_URL" in service.env] == ["backend"]


def test_no_two_services_share_a_port() -> None:
    ports = [port for service in _defined("127.0.0.1").values() for port in (service.port, service.metrics_port)]
    assert len(set(ports)) == 6


def test_the_address_that_is_printed_opens_on_this_machine() -> None:
    assert Address(("127.0.0.1", "::1"), 3000).url == "http://localhost:3000"
    assert Address(("0.0.0.0",), 80).url == "http://localhost:80"  # noqa: S104
    assert Address(("192.168.1.5",), 3000).url == "http://192.168.1.5:3000"
