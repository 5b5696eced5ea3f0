"""Installed with default values where Pod Security is "restricted": it is ready, and used through the Service of the web app."""

import pytest
from tests.chart.rendering import SERVICES
from tests.chart.running.conftest import Running
from tests.compose import content

from duly_scripts.api import Api, Refused
from duly_scripts.images.catalogue import IMAGES

USERS = {name: (IMAGES[name].user, IMAGES[name].user) for name in SERVICES} | {"database": (70, 70)}


def test_the_tests_of_the_chart_succeed(running: Running) -> None:
    running.release.test()


def test_a_person_registers_adds_and_talks(running: Running) -> None:
    # The fixture did so; here is what is there of it.
    assert len(running.api.get("/api/v1/tasks?limit=200")["items"]) > 20
    said = running.api.post("/chat", {"message": "Add buy bread tomorrow at 9:00"})
    assert [action["status"] for action in said["actions"]] == ["done"]


@pytest.mark.thorough
def test_the_first_account_closes_the_registration(running: Running) -> None:
    with pytest.raises(Refused, match="403 registration_closed"):
        Api(running.url).post("/api/v1/accounts", {"email": "eve@duly.example", "password": content.PASSWORD})


@pytest.mark.thorough
@pytest.mark.parametrize("component", USERS)
def test_a_container_has_its_user_no_capability_no_token_and_no_place_to_write(
    running: Running, component: str
) -> None:
    release = running.release
    status = release.inside(component, "cat", "/proc/1/status").stdout
    facts = {name: value.split() for name, _, value in (line.partition(":") for line in status.splitlines())}
    user, group = USERS[component]
    assert set(facts["Uid"]) == {str(user)}
    assert set(facts["Gid"]) == {str(group)}
    assert {int(facts[name][0], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")} == {0}
    assert (facts["NoNewPrivs"], facts["Seccomp"]) == (["1"], ["2"])
    for path in ("/here", "/etc/here", "/usr/here", "/run/secrets/duly/here"):
        assert release.inside(component, "touch", path).returncode != 0, path
    assert "Read-only" in release.inside(component, "touch", "/etc/here").stderr
    assert release.inside(component, "touch", "/tmp/here").returncode == 0  # noqa: S108
    assert release.inside(component, "ls", "/var/run/secrets/kubernetes.io").returncode != 0


def test_nothing_was_started_twice(running: Running) -> None:
    assert running.release.restarts() == 0
