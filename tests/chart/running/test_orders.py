"""Installed in an order that nobody would choose: the chart before its database, migrations at once, two releases side by side."""

from collections.abc import Iterator

import pytest
from tests.chart.rendering import SERVICES
from tests.chart.running import postgres
from tests.chart.running.cluster import Namespace
from tests.chart.running.conftest import Running
from tests.chart.running.release import Release
from tests.compose import content
from tests.compose.waiting import wait_until

from duly_scripts.api import Api, Refused

pytestmark = pytest.mark.thorough
URL = f"postgresql://duly:{postgres.PASSWORD}@{postgres.NAME}:5432/duly"
FOREIGN = (
    "--set=database.bundled.enabled=false",
    "--set=database.existingSecret.name=address",
    '--set-json=networkPolicy.database.to=[{"podSelector":{"matchLabels":{"app":"postgres"}}}]',
)


@pytest.fixture(scope="module")
def second(running: Running, given: tuple[str, ...]) -> Iterator[Release]:
    """Beside the shared one, in its namespace."""
    release = Release(running.release.namespace, given, "second")
    release.install()
    yield release
    release.uninstall()


def test_duly_waits_for_its_secret_its_database_and_its_schema(own: Namespace, given: tuple[str, ...]) -> None:
    release = Release(own, (*given, *FOREIGN))
    release.install(wait=False)
    _add_another_migration(own)
    wait_until(lambda: len(_waiting(release)) == 1, "the backend to wait for its Secret", 30)
    own.apply(postgres.secret("address", {"url": URL}))
    wait_until(lambda: _is_running(release), "the backend to start", 60)
    assert not [service for service in SERVICES if release.ready(service)]
    own.apply(postgres.pod(given), postgres.service(postgres.NAME, postgres.LABELS))
    release.roll_out()
    assert release.restarts() == 0
    for job in own.items("jobs"):
        release.wait_for_job(job["metadata"]["name"])
    assert len(own.items("jobs")) == 2
    release.test()


def test_two_releases_in_one_namespace_do_not_meet(running: Running, second: Release) -> None:
    with second.door() as url:
        api = content.register(url)
        api.post("/api/v1/tasks", {"title": "Only in the second"})
        with pytest.raises(Refused, match="401"):
            Api(running.url, api.token).get("/api/v1/me")
    first = running.release
    assert second.password() != first.password()
    for mine, other in ((first, second), (second, first)):
        for component, port in (("backend", 8000), ("chatbot", 8001)):
            reach = ("nc", "-z", "-w", "1")
            assert mine.inside("frontend", *reach, mine.address(component), str(port)).returncode == 0
            assert mine.inside("frontend", *reach, other.address(component), str(port)).returncode != 0
        assert mine.inside("backend", *reach, other.address("database"), "5432").returncode != 0


def _add_another_migration(namespace: Namespace) -> None:
    """The same Job again, so that two work at once."""
    job = namespace.items("jobs")[0]
    template = job["spec"]["template"]
    own = ("controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name")
    labels = {key: value for key, value in template["metadata"]["labels"].items() if key not in own}
    spec = {"template": {"metadata": {"labels": labels}, "spec": template["spec"]}}
    namespace.apply({"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "another"}, "spec": spec})


def _waiting(release: Release) -> list[str]:
    """The events that say that a Secret is missing to the backend."""
    pod = release.pod("backend") if release.pods("backend") else ""
    events = release.namespace.items("events", "--field-selector=reason=FailedMount")
    return [event["message"] for event in events if event["involvedObject"]["name"] == pod][:1]


def _is_running(release: Release) -> bool:
    return release.inside("backend", "curl", "--silent", "--fail", "localhost:8000/livez").returncode == 0
