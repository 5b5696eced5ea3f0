"""The Compose files by what they come to: each container is hardened, one door is open, no secret is told."""

import re
from typing import Any

import pytest
from tests.compose.files import DOMAIN, Services, config, read
from tests.compose.project import LAPTOP, PRODUCTION

RUNNING = {"database", "backend", "chatbot", "frontend"}
ONCE = {"secrets", "database-version", "migrate"}
TOOLS = {"backup", "restore", "check", "admin"}
OF_THE_DATABASE = {"migrate", "backend", *TOOLS}
MIB = 2**20


@pytest.fixture(scope="module", params=["laptop", "production"])
def whole(request: pytest.FixtureRequest) -> dict[str, Any]:
    return config(PRODUCTION, **DOMAIN) if request.param == "production" else config(LAPTOP)


@pytest.fixture
def services(whole: dict[str, Any]) -> Services:
    found: Services = whole["services"]
    return found


def test_compose_takes_both_files_without_a_word(services: Services) -> None:
    assert set(services) - {"caddy"} == RUNNING | ONCE | TOOLS
    assert {name for name, service in services.items() if "tools" in service.get("profiles", [])} == TOOLS


def test_every_container_is_read_only_without_capabilities_or_new_privileges(services: Services) -> None:
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service.get("cap_add", []) == (["NET_BIND_SERVICE"] if name == "caddy" else []), name
        assert not {"privileged", "devices", "pid", "ipc", "userns_mode"} & set(service), name
        assert service.get("network_mode", "none") == "none", name


def test_every_container_has_limits(services: Services) -> None:
    for name, service in services.items():
        assert 0 < service["cpus"] <= 1, name
        assert service["pids_limit"] <= 128, name
        assert int(service["mem_limit"]) <= (512 if name == "database" else 256) * MIB, name
        assert service["logging"] == {"driver": "json-file", "options": {"max-size": "10m", "max-file": "3"}}, name


def test_what_can_be_written_is_memory_where_nothing_runs(services: Services) -> None:
    for name, service in services.items():
        assert service["tmpfs"][0].partition(":")[0] == "/tmp", name  # noqa: S108
        for tmpfs in service["tmpfs"]:
            assert {"noexec", "nosuid", "nodev"} <= set(tmpfs.partition(":")[2].split(",")), name
            assert re.search(r"\bsize=\d+m\b", tmpfs), name


def test_what_serves_starts_again_and_what_works_once_does_not(services: Services) -> None:
    for name, service in services.items():
        once = name in ONCE | TOOLS
        assert service["restart"] == ("no" if once else "unless-stopped"), name
        assert ("healthcheck" in service) != once, name


def test_whoever_stops_a_service_waits_longer_than_it_takes_to_end(services: Services) -> None:
    for name, service in services.items():
        minutes, seconds = re.fullmatch(r"(?:(\d+)m)?(\d+)s", service["stop_grace_period"]).groups()  # type: ignore[union-attr]
        assert int(minutes or 0) * 60 + int(seconds) > 10, name


def test_one_door_is_open(services: Services) -> None:
    doors = {
        name: [(port.get("host_ip"), port["published"], port["target"], port["protocol"]) for port in service["ports"]]
        for name, service in services.items()
        if service.get("ports")
    }
    if "caddy" in services:
        every = [(None, "80", 80, "tcp"), (None, "443", 443, "tcp"), (None, "443", 443, "udp")]
        assert doors == {"caddy": every}
    else:
        assert doors == {"frontend": [("127.0.0.1", "3000", 3000, "tcp")]}


def test_only_who_works_on_the_database_can_reach_it(whole: dict[str, Any], services: Services) -> None:
    assert whole["networks"]["data"]["internal"] is True
    assert {name for name, service in services.items() if "data" in service.get("networks", {})} == {
        "database",
        *OF_THE_DATABASE,
    }
    assert {name for name, service in services.items() if "front" in service.get("networks", {})} == {
        "backend",
        "chatbot",
        "frontend",
    }
    assert list(services["database"]["networks"]) == ["data"]
    if "caddy" in services:
        assert list(services["caddy"]["networks"]) == ["edge"]
        assert {name for name, service in services.items() if "edge" in service.get("networks", {})} == {
            "caddy",
            "frontend",
        }


def test_only_who_needs_the_secrets_sees_them_and_one_writes_them(services: Services) -> None:
    mounts = {
        name: mount.get("read_only", False)
        for name, service in services.items()
        for mount in service.get("volumes", [])
        if mount.get("source") == "secrets"
    }
    assert mounts == {"secrets": False} | dict.fromkeys({"database", *OF_THE_DATABASE}, True)


def test_no_password_stands_anywhere(services: Services) -> None:
    for name, service in services.items():
        told = service.get("environment", {})
        secret = {variable for variable in told if re.search(r"PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL", variable)}
        assert all(variable.endswith("_FILE") for variable in secret), name
        assert "://duly:" not in str(service), name
        assert not service.get("secrets") and not service.get("env_file"), name


def test_images_of_others_are_pinned_by_tag_and_digest(services: Services) -> None:
    for name, service in services.items():
        if "/duly-" in service["image"]:
            assert re.fullmatch(r"ghcr\.io/duly-app/duly-(backend|chatbot|frontend):\d+\.\d+\.\d+", service["image"]), (
                name
            )
        else:
            assert re.fullmatch(r"docker\.io/library/[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}", service["image"]), name


def test_each_image_can_be_built_from_the_clone(services: Services) -> None:
    built = {service["image"] for service in services.values() if "build" in service}
    assert built == {service["image"] for service in services.values() if "/duly-" in service["image"]}


def test_production_without_a_name_is_refused_with_what_to_give() -> None:
    answer = read(PRODUCTION)
    assert answer.returncode != 0
    assert "DULY_DOMAIN" in answer.stderr.decode()
    assert "such as duly.example.org" in answer.stderr.decode()
