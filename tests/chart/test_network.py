"""Who reaches whom: the arrows of the design and no others, and an empty list is closed."""

import ipaddress
from typing import Any

import pytest
from tests.chart.rendering import ALL, OWN_DATABASE, Object, Pod, Rendered, merged, render

METADATA = "169.254.169.254"
DNS = {
    "namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "kube-system"}},
    "podSelector": {"matchLabels": {"k8s-app": "kube-dns"}},
}


def _selects(selector: Object, labels: dict[str, str]) -> bool:
    expressions = selector.get("matchExpressions", [])
    assert all(each["operator"] == "In" for each in expressions)
    return selector.get("matchLabels", {}).items() <= labels.items() and all(
        labels.get(each["key"]) in each["values"] for each in expressions
    )


def _rules(rendered: Rendered, pod: Pod, way: str) -> list[Object]:
    """Of all policies that select a pod; each selects both ways, so what no rule allows is denied."""
    policies = [
        each["spec"]
        for each in rendered.of("NetworkPolicy")
        if _selects(each["spec"]["podSelector"], pod.metadata["labels"])
    ]
    assert policies, pod.owner
    assert all(policy["policyTypes"] == ["Ingress", "Egress"] for policy in policies)
    return [rule for policy in policies for rule in policy.get(way, [])]


def _port(pod: Pod, port: Any) -> int:
    """Kubernetes looks a port's name up in the pod that is reached."""
    names = {each["name"]: each["containerPort"] for each in pod.containers[0].get("ports", [])}
    return int(names.get(port, 0) if isinstance(port, str) else port)


def _allows(rules: list[Object], way: str, other: Pod, reached: Pod, port: int) -> bool:
    for rule in rules:
        peers, ports = rule["from" if way == "ingress" else "to"], rule["ports"]
        assert peers and ports, "an empty list would be everybody"
        if any(_port(reached, each["port"]) == port for each in ports) and any(_is(peer, other) for peer in peers):
            return True
    return False


def _is(peer: Object, pod: Pod) -> bool:
    """Whether a peer is a pod of this namespace."""
    if "ipBlock" in peer:
        return False
    named = peer.get("namespaceSelector")
    return named in (None, {}) and _selects(peer.get("podSelector", {}), pod.metadata["labels"])


def arrows(rendered: Rendered) -> set[tuple[str, str, int]]:
    """Who among the pods reaches whom at which port; both sides must allow it."""
    found = set()
    pods = list(rendered.pods())
    for source in pods:
        for target in pods:
            for port in (3000, 8000, 8001, 9000, 9001, 9002, 5432):
                out = _allows(_rules(rendered, source, "egress"), "egress", target, target, port)
                into = _allows(_rules(rendered, target, "ingress"), "ingress", source, target, port)
                if out and into:
                    found.add((source.owner.removeprefix("duly-"), target.owner.removeprefix("duly-"), port))
    return found


TO_DATABASE = {(name, "database", 5432) for name in ("backend", "migrate", "backup", "restore", "test-database")}


def test_the_arrows_are_those_of_the_design_and_no_others() -> None:
    rendered = render(
        merged(ALL, {"networkPolicy": {"metrics": {"from": []}}, "metrics": {"serviceMonitor": {"enabled": False}}})
    )
    assert arrows(rendered) == {
        ("frontend", "backend", 8000),
        ("frontend", "chatbot", 8001),
        ("chatbot", "backend", 8000),
        ("test-door", "frontend", 3000),
        *TO_DATABASE,
    }


def test_the_pods_of_another_release_reach_nothing_but_the_web_app() -> None:
    ours = render(ALL)
    for stranger in render(ALL, name="work").pods():
        for target in ours.pods():
            ports = {
                port
                for port in (3000, 8000, 8001, 5432)
                if _allows(_rules(ours, target, "ingress"), "ingress", stranger, target, port)
            }
            assert ports == ({3000} if target.owner == "duly-frontend" else set())


def test_a_pod_of_the_release_that_no_arrow_knows_reaches_nothing() -> None:
    labels = {
        "app.kubernetes.io/name": "duly",
        "app.kubernetes.io/instance": "duly",
        "app.kubernetes.io/component": "new",
    }
    pod = Pod("new", {"labels": labels}, {"containers": [{}]})
    rendered = render()
    assert _rules(rendered, pod, "ingress") == _rules(rendered, pod, "egress") == []


def test_names_are_looked_up_in_the_cluster_alone_and_by_all_but_the_database() -> None:
    rendered = render(ALL)
    for pod in rendered.pods():
        lookups = [rule for rule in _rules(rendered, pod, "egress") if {"protocol": "UDP", "port": 53} in rule["ports"]]
        assert [rule["to"] for rule in lookups] == ([] if pod.owner == "duly-database" else [[DNS]])


def _blocks(rendered: Rendered, owner: str) -> list[Object]:
    peers = [peer for rule in _rules(rendered, rendered.pod(owner), "egress") for peer in rule["to"]]
    return [peer["ipBlock"] for peer in peers if "ipBlock" in peer]


def test_nothing_reaches_an_address_outside_of_the_cluster_by_default() -> None:
    rendered = render(ALL)
    assert [_blocks(rendered, pod.owner) for pod in rendered.pods() if _blocks(rendered, pod.owner)] == []


@pytest.mark.parametrize("service", ["backend", "chatbot"])
def test_a_list_of_addresses_and_ports_opens_them_to_one_service_alone(service: str) -> None:
    entries = [{"cidr": "203.0.113.0/24", "port": 443}, {"cidr": "198.51.100.7/32", "port": 25, "protocol": "TCP"},
               {"podSelector": {"matchLabels": {"app": "ollama"}}, "port": 11434}]  # fmt: skip
    rendered = render({"networkPolicy": {"egress": {service: entries}}})
    rules = _rules(rendered, rendered.pod(f"duly-{service}"), "egress")[-3:]
    assert rules == [
        {"to": [{"ipBlock": {"cidr": "203.0.113.0/24"}}], "ports": [{"protocol": "TCP", "port": 443}]},
        {"to": [{"ipBlock": {"cidr": "198.51.100.7/32"}}], "ports": [{"protocol": "TCP", "port": 25}]},
        {"to": [{"podSelector": {"matchLabels": {"app": "ollama"}}}], "ports": [{"protocol": "TCP", "port": 11434}]},
    ]
    assert [pod.owner for pod in rendered.pods() if _blocks(rendered, pod.owner)] == [f"duly-{service}"]


@pytest.mark.parametrize(
    "cidr",
    ["0.0.0.0/0", "128.0.0.0/1", "160.0.0.0/3", "168.0.0.0/5", "169.0.0.0/8", "169.128.0.0/9", "169.255.255.255/8"],
)
def test_a_block_around_the_metadata_address_leaves_it_out(cidr: str) -> None:
    rendered = render(
        {"networkPolicy": {"egress": {"chatbot": [{"cidr": cidr, "port": 443, "except": ["169.1.0.0/16"]}]}}}
    )
    (block,) = _blocks(rendered, "duly-chatbot")
    assert block["except"] == ["169.1.0.0/16", "169.254.0.0/16"]
    assert any(ipaddress.ip_address(METADATA) in ipaddress.ip_network(each) for each in block["except"])


@pytest.mark.parametrize(
    "cidr",
    ["0.0.0.0/1", "192.0.0.0/2", "169.0.0.0/16", "168.0.0.0/8", "169.253.0.0/16", "169.255.0.0/16", "10.0.0.0/8"],
)
def test_a_block_beside_it_is_left_as_it_is(cidr: str) -> None:
    rendered = render({"networkPolicy": {"egress": {"backend": [{"cidr": cidr, "port": 443}]}}})
    assert _blocks(rendered, "duly-backend") == [{"cidr": cidr}]
    assert ipaddress.ip_address(METADATA) not in ipaddress.ip_network(cidr)


def test_all_of_ipv6_leaves_its_metadata_address_out() -> None:
    rendered = render(
        {
            "networkPolicy": {
                "egress": {"backend": [{"cidr": "::/0", "port": 443}, {"cidr": "2001:db8::/32", "port": 443}]}
            }
        }
    )
    assert _blocks(rendered, "duly-backend") == [
        {"cidr": "::/0", "except": ["fd00:ec2::/32"]},
        {"cidr": "2001:db8::/32"},
    ]


def test_the_way_to_a_database_outside_is_open_to_its_clients_alone() -> None:
    values = merged(
        ALL,
        OWN_DATABASE,
        {
            "networkPolicy": {
                "database": {
                    "to": [{"ipBlock": {"cidr": "0.0.0.0/0"}}, {"podSelector": {"matchLabels": {"db": "x"}}}],
                    "port": 6432,
                }
            }
        },
    )
    rendered = render(values)
    for pod in rendered.pods():
        ways = [
            rule for rule in _rules(rendered, pod, "egress") if rule["ports"] == [{"protocol": "TCP", "port": 6432}]
        ]
        is_client = pod.owner not in ("duly-frontend", "duly-chatbot", "duly-test-door")
        block = {"ipBlock": {"cidr": "0.0.0.0/0", "except": ["169.254.0.0/16"]}}
        assert [rule["to"] for rule in ways] == (
            [[block, {"podSelector": {"matchLabels": {"db": "x"}}}]] if is_client else []
        )


def test_metrics_are_open_to_whom_one_names() -> None:
    prometheus = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "monitoring"}}}
    for peers in ([], [prometheus]):
        rendered = render({"networkPolicy": {"metrics": {"from": peers}}})
        for service in ("frontend", "backend", "chatbot"):
            rules = _rules(rendered, rendered.pod(f"duly-{service}"), "ingress")
            assert [rule["from"] for rule in rules if rule["ports"][0]["port"] == "metrics"] == (
                [peers] if peers else []
            )


def test_the_web_app_is_open_to_everybody_or_to_whom_one_names_or_closed() -> None:
    gateway = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "ingress"}}}
    everybody = [{"namespaceSelector": {}}, {"ipBlock": {"cidr": "0.0.0.0/0"}}, {"ipBlock": {"cidr": "::/0"}}]
    for given, peers in ((None, [everybody]), ([gateway], [[gateway]]), ([], [])):
        rendered = render({} if given is None else {"networkPolicy": {"frontend": {"from": given}}})
        rules = _rules(rendered, rendered.pod("duly-frontend"), "ingress")
        assert [rule["from"] for rule in rules if rule["ports"][0]["port"] == "http"] == peers


def test_without_names_to_look_up_that_is_closed_too() -> None:
    rendered = render({"networkPolicy": {"dns": {"to": []}}})
    assert not [
        rule for pod in rendered.pods() for rule in _rules(rendered, pod, "egress") if rule["ports"][0]["port"] == 53
    ]


def test_policies_can_be_left_to_somebody_else() -> None:
    assert not render({"networkPolicy": {"enabled": False}}).of("NetworkPolicy")
