"""How the world comes in: Service, Ingress, HTTPRoute, and the test that asks from outside."""

from tests.chart.rendering import Object, Rendered, render

from duly_scripts.chart.helm import CHART, missing


def _service(rendered: Rendered, name: str) -> Object:
    spec: Object = rendered.one("Service", name)["spec"]
    return spec


def test_only_the_web_app_may_be_open_to_the_world() -> None:
    rendered = render(
        {
            "service": {
                "type": "LoadBalancer",
                "port": 8080,
                "loadBalancerClass": "mine",
                "externalTrafficPolicy": "Local",
                "annotations": {"a": "b"},
            }
        }
    )
    types = {each["metadata"]["name"]: each["spec"]["type"] for each in rendered.of("Service")}
    assert types == {
        "duly-frontend": "LoadBalancer",
        "duly-backend": "ClusterIP",
        "duly-chatbot": "ClusterIP",
        "duly-database": "ClusterIP",
    }
    door = _service(rendered, "duly-frontend")
    assert door["ports"] == [{"name": "http", "port": 8080, "targetPort": "http"}], "no metrics"
    assert (door["loadBalancerClass"], door["externalTrafficPolicy"]) == ("mine", "Local")
    assert rendered.one("Service", "duly-frontend")["metadata"]["annotations"] == {"a": "b"}


def test_an_ingress_leads_everything_to_the_web_app() -> None:
    rendered = render(
        {"ingress": {"enabled": True, "className": "nginx", "hosts": ["duly.example.org", "todo.example.org"], "tls": [{"secretName": "tls", "hosts": ["duly.example.org"]}]}}
    )  # fmt: skip
    spec = rendered.one("Ingress")["spec"]
    assert spec["ingressClassName"] == "nginx"
    assert spec["tls"] == [{"secretName": "tls", "hosts": ["duly.example.org"]}]
    assert [rule["host"] for rule in spec["rules"]] == ["duly.example.org", "todo.example.org"]
    backend = {"service": {"name": "duly-frontend", "port": {"name": "http"}}}
    assert all(
        rule["http"]["paths"] == [{"path": "/", "pathType": "Prefix", "backend": backend}] for rule in spec["rules"]
    )


def test_the_address_follows_from_the_ingress() -> None:
    for tls, scheme in (([{"secretName": "tls"}], "https"), ([], "http")):
        rendered = render({"ingress": {"enabled": True, "hosts": ["duly.example.org"], "tls": tls}})
        assert rendered.pod("duly-frontend").env["ORIGIN"] == f"{scheme}://duly.example.org"
        assert rendered.pod("duly-backend").env["DULY_PUBLIC_URL"] == f"{scheme}://duly.example.org"


def test_a_route_leads_everything_to_the_web_app_and_cuts_no_stream_off() -> None:
    parents = [{"name": "gateway", "namespace": "ingress", "sectionName": "web"}]
    rendered = render(
        {
            "httpRoute": {"enabled": True, "parentRefs": parents, "hostnames": ["duly.example.org"]},
            "service": {"port": 81},
        }
    )
    spec = rendered.one("HTTPRoute")["spec"]
    assert (spec["parentRefs"], spec["hostnames"]) == (parents, ["duly.example.org"])
    assert spec["rules"] == [
        {
            "matches": [{"path": {"type": "PathPrefix", "value": "/"}}],
            "timeouts": {"request": "0s"},
            "backendRefs": [{"name": "duly-frontend", "port": 81}],
        }
    ]


def test_a_route_needs_no_timeouts_where_the_gateway_knows_none() -> None:
    rendered = render(
        {"httpRoute": {"enabled": True, "parentRefs": [{"name": "gateway"}], "timeouts": {"request": None}}}
    )
    assert "timeouts" not in rendered.one("HTTPRoute")["spec"]["rules"][0]


def test_every_example_renders() -> None:
    assert missing() is not None or [
        render(None, f"--values={path}")
        for path in sorted((CHART / "examples").glob("*.yaml"))
        if "-cluster" not in path.name
    ]


def test_the_tests_of_the_chart_are_hooks_that_leave_nothing_behind() -> None:
    pods = render().of("Pod")
    assert {pod["metadata"]["name"] for pod in pods} == {"duly-test-door", "duly-test-database"}
    for pod in pods:
        assert pod["metadata"]["annotations"]["helm.sh/hook"] == "test"
        assert pod["metadata"]["annotations"]["helm.sh/hook-delete-policy"] == "before-hook-creation,hook-succeeded"
        assert pod["spec"]["restartPolicy"] == "Never"


def test_the_test_asks_through_the_door_at_its_port() -> None:
    script = render({"service": {"port": 8080}}).pod("duly-test-door").containers[0]["args"][-1]
    assert "door=http://duly-frontend:8080\n" in script
