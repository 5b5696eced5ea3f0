"""How the services begin, end, and grow: probes, drain, budgets, autoscalers, spread."""

from typing import Any

import pytest
from tests.chart.rendering import SERVICES, VERSION, Object, production, render

AUTOSCALED = {name: {"autoscaling": {"enabled": True, "targetMemory": 80}} for name in SERVICES}
LONGEST_DRAIN_SECONDS = 13  # 0.5 of notice, 7.5 of requests, 5 of the chatbot's last turns
LONGEST_CHECK_SECONDS = 2


@pytest.mark.parametrize("service", SERVICES)
def test_liveness_is_the_process_alone_and_readiness_what_it_needs(service: str) -> None:
    container = render().pod(f"duly-{service}").containers[0]
    probes = {kind: container[f"{kind}Probe"] for kind in ("startup", "liveness", "readiness")}
    paths = {kind: probe["httpGet"] for kind, probe in probes.items()}
    assert paths["startup"] == paths["liveness"] == {"path": "/livez", "port": "http"}
    assert paths["readiness"] == {"path": "/readyz", "port": "http"}
    assert all(probe["timeoutSeconds"] > LONGEST_CHECK_SECONDS for probe in probes.values())
    assert probes["startup"]["periodSeconds"] * probes["startup"]["failureThreshold"] >= 60
    assert probes["liveness"]["periodSeconds"] * probes["liveness"]["failureThreshold"] >= 30
    assert probes["readiness"]["periodSeconds"] * probes["readiness"]["failureThreshold"] <= 5


@pytest.mark.parametrize("service", SERVICES)
def test_a_pod_that_ends_serves_on_until_it_is_forgotten_and_then_has_time_to_drain(service: str) -> None:
    pod = render().pod(f"duly-{service}")
    pause = pod.containers[0]["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pause >= 3
    assert pod.spec["terminationGracePeriodSeconds"] >= pause + LONGEST_DRAIN_SECONDS + 2


@pytest.mark.parametrize("service", SERVICES)
def test_a_rollout_takes_no_pod_away_before_its_successor_is_ready(service: str) -> None:
    strategy = render().deployment(service)["spec"]["strategy"]
    assert strategy == {"type": "RollingUpdate", "rollingUpdate": {"maxUnavailable": 0, "maxSurge": 1}}


@pytest.mark.parametrize("service", SERVICES)
def test_the_ports_are_named_and_those_of_the_image(service: str) -> None:
    ports = {"frontend": (3000, 9000), "backend": (8000, 9001), "chatbot": (8001, 9002)}[service]
    found = render().pod(f"duly-{service}").containers[0]["ports"]
    assert found == [{"name": "http", "containerPort": ports[0]}, {"name": "metrics", "containerPort": ports[1]}]


def test_one_pod_has_no_budget_and_several_have_one() -> None:
    assert not render().of("PodDisruptionBudget")
    rendered = render({"backend": {"replicas": 2}})
    budget = rendered.one("PodDisruptionBudget")
    assert budget["metadata"]["name"] == "duly-backend"
    assert budget["spec"]["maxUnavailable"] == 1
    assert budget["spec"]["selector"] == rendered.deployment("backend")["spec"]["selector"]


def test_an_autoscaler_with_one_pod_at_least_has_no_budget() -> None:
    one = {"autoscaling": {"enabled": True, "minReplicas": 1}, "replicas": 3}
    assert not render({"backend": one}).of("PodDisruptionBudget")
    assert render({"backend": {"autoscaling": {"enabled": True}}}).of("PodDisruptionBudget")
    assert not render({"backend": {"replicas": 3, "disruptionBudget": {"enabled": False}}}).of("PodDisruptionBudget")


@pytest.mark.parametrize("service", SERVICES)
def test_an_autoscaler_owns_the_number_of_pods(service: str) -> None:
    assert render({service: {"replicas": 4}}).deployment(service)["spec"]["replicas"] == 4
    rendered = render(AUTOSCALED)
    assert "replicas" not in rendered.deployment(service)["spec"]
    scaler = rendered.one("HorizontalPodAutoscaler", f"duly-{service}")
    assert scaler["apiVersion"] == "autoscaling/v2"
    assert scaler["spec"]["scaleTargetRef"] == {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "name": f"duly-{service}",
    }
    assert (scaler["spec"]["minReplicas"], scaler["spec"]["maxReplicas"]) == (2, 6)
    assert [_target(metric) for metric in scaler["spec"]["metrics"]] == [(service, "cpu", 70), (service, "memory", 80)]


def _target(metric: Object) -> tuple[Any, ...]:
    resource = metric["containerResource"]
    return resource["container"], resource["name"], resource["target"]["averageUtilization"]


@pytest.mark.parametrize("service", SERVICES)
def test_pods_spread_softly_over_zones_and_nodes(service: str) -> None:
    rendered = render()
    constraints = rendered.pod(f"duly-{service}").spec["topologySpreadConstraints"]
    assert [each["topologyKey"] for each in constraints] == ["topology.kubernetes.io/zone", "kubernetes.io/hostname"]
    for each in constraints:
        assert each["whenUnsatisfiable"] == "ScheduleAnyway"
        assert each["labelSelector"] == rendered.deployment(service)["spec"]["selector"]
        assert each["matchLabelKeys"] == ["pod-template-hash"], "an old revision's pods do not count"


def test_no_spread_is_a_choice() -> None:
    assert "topologySpreadConstraints" not in render({"topologySpreadConstraints": []}).pod("duly-backend").spec


def test_production_has_three_pods_of_each_service_that_grow_and_spread() -> None:
    rendered = production()
    for service in SERVICES:
        scaler = rendered.one("HorizontalPodAutoscaler", f"duly-{service}")
        assert scaler["spec"]["minReplicas"] == 3
        assert rendered.one("PodDisruptionBudget", f"duly-{service}")
        assert "topologySpreadConstraints" in rendered.pod(f"duly-{service}").spec
        assert rendered.pod(f"duly-{service}").containers[0]["image"].endswith(f":{VERSION}-lts")
    assert not rendered.of("StatefulSet")
    assert {each["metadata"]["name"] for each in rendered.of("CronJob")} == {"duly-backup", "duly-restore"}


def test_the_services_know_each_other_and_the_world_s_name_for_them() -> None:
    values = {"publicUrl": "https://duly.example.org/", "trustedProxies": ["10.0.0.0/8", "fd00::/8"], "logLevel": "debug",
              "accounts": {"registration": "closed", "rateLimits": {"registration": 7}}}  # fmt: skip
    rendered = render(values, name="work")
    env = {name: rendered.pod(f"work-duly-{name}").env for name in SERVICES}
    assert env["frontend"] == {
        "LOG_LEVEL": "debug",
        "BACKEND_URL": "http://work-duly-backend:8000",
        "CHATBOT_URL": "http://work-duly-chatbot:8001",
        "ORIGIN": "https://duly.example.org",
        "DULY_TRUSTED_PROXIES": "10.0.0.0/8,fd00::/8",
    }
    assert env["chatbot"] == {"LOG_LEVEL": "debug", "BACKEND_URL": "http://work-duly-backend:8000"}
    assert (
        env["backend"].items()
        >= {
            "DULY_REGISTRATION": "closed",
            "DULY_RATE_REGISTRATION": "7",
            "DULY_RATE_SIGN_IN_PER_ACCOUNT": "5",
            "DULY_DATABASE_POOL_SIZE": "10",
            "DULY_PUBLIC_URL": "https://duly.example.org",
            "DULY_TRUSTED_PROXIES": "10.0.0.0/8,fd00::/8",
        }.items()
    )


def test_without_an_address_browsers_may_use_any() -> None:
    rendered = render()
    assert "ORIGIN" not in rendered.pod("duly-frontend").env
    assert "DULY_PUBLIC_URL" not in rendered.pod("duly-backend").env
