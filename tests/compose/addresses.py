"""Fixed addresses instead of names, for podman 4: it gives containers its name server and the host's, musl asks both and takes the first
word, be it a no."""

import json
from collections.abc import Collection
from pathlib import Path

NETWORKS = {
    "data": ("database", "backend"),
    "front": ("backend", "chatbot", "frontend"),
    "edge": ("frontend", "caddy"),
}
_OF_THE_DATABASE = {"database": "data"}
# Whom each speaks to, and on which network.
_SEEN = {
    **dict.fromkeys(("migrate", "backend", "backup", "restore", "check", "admin"), _OF_THE_DATABASE),
    "chatbot": {"backend": "front"},
    "frontend": {"backend": "front", "chatbot": "front"},
    "caddy": {"frontend": "edge"},
}
_HOSTS = ("database", "backend", "chatbot", "frontend", "caddy")


def write(file: Path, number: int, networks: Collection[str]) -> Path:
    """A Compose file to lay over the others; each `number` below 250 has subnets of its own."""

    def address(service: str, network: str) -> str:
        return f"{_subnet(number, network)}.{10 + _HOSTS.index(service)}"

    services: dict[str, dict[str, object]] = {}
    for service, seen in _SEEN.items():
        if service != "caddy" or "edge" in networks:
            services[service] = {"extra_hosts": [f"{name}={address(name, network)}" for name, network in seen.items()]}
    for network in networks:
        for service in NETWORKS[network]:
            own = services.setdefault(service, {}).setdefault("networks", {})
            assert isinstance(own, dict)
            own[network] = {
                "ipv4_address": address(service, network),
                "mac_address": _mac(address(service, network)),
            }
    pools = {name: {"ipam": {"config": [_pool(_subnet(number, name))]}} for name in networks}
    file.write_text(json.dumps({"services": services, "networks": pools}), encoding="ascii")
    return file


def _subnet(number: int, network: str) -> str:
    """Its first three bytes."""
    return f"10.{213 + list(NETWORKS).index(network)}.{number}"


def _pool(subnet: str) -> dict[str, str]:
    """What has no fixed address gets one of the upper half."""
    return {"subnet": f"{subnet}.0/24", "ip_range": f"{subnet}.128/25"}


def _mac(address: str) -> str:
    """One for each address, as Docker has it: who comes back under its address is found at once."""
    return ":".join(["02:42", *(f"{int(part):02x}" for part in address.split("."))])
