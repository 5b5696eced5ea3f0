"""Values that contradict each other fail with one sentence that names them and says what to do."""

from typing import Any

import pytest
from tests.chart.rendering import OWN_DATABASE, merged, refusal, render

OWN = {"database": {"bundled": {"enabled": False}}}
URL = {"database": {"url": "postgresql://duly:x@db.example.org:5432/duly"}}

CASES: dict[str, tuple[dict[str, Any], str]] = {
    "two databases": (
        URL,
        "database.bundled.enabled and another database (database.url or database.existingSecret.name) are both set: "
        "set database.bundled.enabled=false.",
    ),
    "two addresses": (
        merged(OWN_DATABASE, URL),
        "database.url and database.existingSecret.name are both set: keep one of them.",
    ),
    "no database": (
        OWN,
        "There is no database: set database.existingSecret.name or database.url, or database.bundled.enabled=true to try Duly out.",
    ),
    "a password for the bundled database": (
        {"database": {"passwordSecret": {"name": "mine"}}},
        "database.passwordSecret.name belongs to an address without a password, and the bundled database has its own: "
        "use database.bundled.existingSecret.",
    ),
    "more connections than there are": (
        {"backend": {"replicas": 8}},
        "8 backends with database.poolSize=10 want up to 99 connections, more than the bundled database has: "
        "lower one of them, or use a database of your own.",
    ),
    "TLS without a server that speaks it": (
        {"database": {"tls": {"mode": "require"}}},
        "database.tls is set, but the bundled database speaks no TLS: clear database.tls, or use a database of your own.",
    ),
    "TLS that nothing vouches for": (
        merged(OWN_DATABASE, {"database": {"tls": {"mode": "verify-full"}}}),
        "database.tls.mode=verify-full needs the authority to check against: set database.tls.ca.secret, "
        "database.tls.ca.configMap or database.tls.ca.file.",
    ),
    "two authorities": (
        merged(OWN_DATABASE, {"database": {"tls": {"ca": {"secret": "one", "file": "/two"}}}}),
        "More than one of database.tls.ca.secret, database.tls.ca.configMap and database.tls.ca.file is set: keep one of them.",
    ),
    "an Ingress for no host": ({"ingress": {"enabled": True}}, "ingress.enabled needs a host name: set ingress.hosts."),
    "an Ingress for another host": (
        {"ingress": {"enabled": True, "hosts": ["a.example.org"]}, "publicUrl": "https://b.example.org"},
        "publicUrl=https://b.example.org is none of ingress.hosts: browsers would be refused; make them agree.",
    ),
    "a route without a Gateway": (
        {"httpRoute": {"enabled": True}},
        "httpRoute.enabled needs a Gateway: set httpRoute.parentRefs.",
    ),
    "a node's port without one": (
        {"service": {"nodePort": 30080}},
        "service.nodePort is set, but service.type=ClusterIP has none: set service.type=NodePort, or service.nodePort=0.",
    ),
    "a load balancer without one": (
        {"service": {"externalTrafficPolicy": "Local"}},
        "service.loadBalancerClass and service.externalTrafficPolicy mean nothing to service.type=ClusterIP: clear them, "
        "or set service.type=LoadBalancer.",
    ),
    "a database that nothing reaches": (
        merged(OWN, {"database": {"existingSecret": {"name": "address"}}}),
        "networkPolicy.database.to is empty, so nothing would reach the database: say where it is, such as "
        "[{ipBlock: {cidr: 10.0.0.5/32}}], or set networkPolicy.enabled=false.",
    ),
    "metrics that nothing reaches": (
        {"metrics": {"serviceMonitor": {"enabled": True}}},
        "metrics.serviceMonitor.enabled needs networkPolicy.metrics.from, or Prometheus is not let in: name its namespace, such as "
        "[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}].",
    ),
    "an autoscaler with more at least than at most": (
        {"chatbot": {"autoscaling": {"enabled": True, "minReplicas": 9}}},
        "chatbot.autoscaling.minReplicas=9 is more than maxReplicas=6: make them agree.",
    ),
    "an autoscaler with nothing to go by": (
        {"frontend": {"autoscaling": {"enabled": True, "targetCPU": 0}}},
        "frontend.autoscaling has nothing to go by: set frontend.autoscaling.targetCPU or targetMemory.",
    ),
    "an autoscaler without requests": (
        {"frontend": {"autoscaling": {"enabled": True}, "resources": {"requests": None}}},
        "frontend.autoscaling counts in percent of the requested cpu: set frontend.resources.requests.cpu.",
    ),
    "a pod that is killed while it drains": (
        {"preStopSeconds": 20},
        "terminationGracePeriodSeconds=30 is too short: preStopSeconds=20 and 15 seconds of draining must fit.",
    ),
    "a variable of the chart's own": (
        {"backend": {"extraEnv": [{"name": "DULY_REGISTRATION", "value": "open"}]}},
        "backend.extraEnv sets DULY_REGISTRATION, which the chart sets: use the value that README.md names for it.",
    ),
    "the metadata address by its own block": (
        {"networkPolicy": {"egress": {"chatbot": [{"cidr": "169.254.169.254/32", "port": 80}]}}},
        "networkPolicy.egress.chatbot holds 169.254.169.254/32, which leads to a cloud's metadata or may: name other addresses "
        "(in IPv6 ::/0, or blocks of /32 and smaller).",
    ),
    "the metadata address in IPv6": (
        merged(OWN_DATABASE, {"networkPolicy": {"database": {"to": [{"ipBlock": {"cidr": "fd00::/8"}}]}}}),
        "networkPolicy.database.to holds fd00::/8, which leads to a cloud's metadata or may: name other addresses "
        "(in IPv6 ::/0, or blocks of /32 and smaller).",
    ),
}


@pytest.mark.parametrize(("values", "sentence"), CASES.values(), ids=CASES)
def test_it_is_refused_with_one_sentence(values: dict[str, Any], sentence: str) -> None:
    said = " ".join(refusal(values).split())
    assert said.partition("validate.yaml")[2].endswith(sentence), said


def test_what_remains_possible_beside_them_renders() -> None:
    for values in (
        merged(OWN, URL, {"networkPolicy": {"enabled": False}}),
        merged(
            OWN_DATABASE,
            {"database": {"tls": {"mode": "verify-full", "ca": {"file": "/etc/ssl/certs/ca-certificates.crt"}}}},
        ),
        {"ingress": {"enabled": True, "hosts": ["a.example.org"]}, "publicUrl": "https://a.example.org:8443"},
        {"service": {"type": "NodePort", "nodePort": 30080}},
        {"preStopSeconds": 15},
        {"backend": {"replicas": 7}},
    ):
        assert render(values)
