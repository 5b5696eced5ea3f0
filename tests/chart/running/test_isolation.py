"""NetworkPolicy for real: who reaches whom, each refusal beside something that the same pod does reach."""

import pytest
from tests.chart.running.cluster import Namespace
from tests.chart.running.conftest import Running
from tests.chart.running.release import CLIENT, Release

pytestmark = pytest.mark.thorough
PORTS = {"frontend": 3000, "backend": 8000, "chatbot": 8001, "database": 5432}
METRICS = {"frontend": 9000, "backend": 9001, "chatbot": 9002}
REACHES = {"frontend": {"backend", "chatbot"}, "backend": {"database"}, "chatbot": {"backend"}}
NC = ("nc", "-z", "-w", "1")
METADATA = "169.254.169.254"


def test_strangers_reach_the_web_app_alone(running: Running, stranger: tuple[Namespace, Namespace]) -> None:
    for namespace in stranger:
        reached = {component for component, port in PORTS.items() if _reaches(namespace, running, component, port)}
        assert reached == {"frontend"}, namespace.name


def test_strangers_reach_no_metrics(running: Running, stranger: tuple[Namespace, Namespace]) -> None:
    for namespace in stranger:
        assert not [component for component, port in METRICS.items() if _reaches(namespace, running, component, port)]


@pytest.mark.parametrize("component", REACHES)
def test_a_service_reaches_only_whom_it_needs(running: Running, component: str) -> None:
    release = running.release
    for other, port in PORTS.items():
        if other != component:
            answer = release.inside(component, *NC, release.address(other), str(port))
            assert (answer.returncode == 0) == (other in REACHES[component]), f"{component} to {other}"


def test_an_opened_network_leaves_the_metadata_address_closed(
    running: Running, stranger: tuple[Namespace, Namespace]
) -> None:
    release = running.release
    outside = _address(release)
    assert release.inside("backend", *NC, outside, "8080").returncode != 0
    rules = ('{"cidr":"0.0.0.0/0","port":8080}', '{"cidr":"0.0.0.0/0","port":80}')
    release.upgrade(f"--set-json=networkPolicy.egress.backend=[{','.join(rules)}]")
    try:
        assert release.inside("backend", *NC, outside, "8080").returncode == 0
        assert release.inside("backend", *NC, METADATA, "80").returncode != 0
        policy = release.namespace.read("networkpolicy", "duly-backend")
        blocks = [peer["ipBlock"] for rule in policy["spec"]["egress"] for peer in rule["to"] if "ipBlock" in peer]
        assert [block["except"] for block in blocks] == [["169.254.0.0/16"]] * 2
    finally:
        release.upgrade()


def _reaches(namespace: Namespace, running: Running, component: str, port: int) -> bool:
    answer = namespace.ask("exec", CLIENT, "--", *NC, running.release.address(component), str(port))
    return answer.returncode == 0


def _address(release: Release) -> str:
    """Of a pod that listens at 8080 and belongs to nobody."""
    address: str = release.namespace.read("pod", f"door-{release.name}")["status"]["podIP"]
    return address
