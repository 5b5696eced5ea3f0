"""While somebody works, one of three pods of each service is killed without a warning: what that costs, and what it never costs."""

import time
from collections.abc import Iterator

import pytest
from tests.chart.rendering import SERVICES
from tests.chart.running.conftest import Running
from tests.chart.running.load import expect_all_written, expect_nothing_lost, load
from tests.chart.running.release import Release
from tests.compose.waiting import wait_until

pytestmark = pytest.mark.thorough
# Until a process that died has been noticed and its address is nobody's any more.
NOTICED_SECONDS = 5
# What is told of a process that is gone: by the kernel, where it was the frontend's, else by the frontend.
BROKEN = {"ConnectionRefused", "ConnectionReset", "RemoteDisconnected", "BrokenPipe", "502", "503"}


@pytest.fixture(scope="module")
def three(running: Running) -> Iterator[Release]:
    """The shared one with three pods of each service."""
    running.release.upgrade(*(f"--set={service}.replicas=3" for service in SERVICES))
    yield running.release
    running.release.upgrade()


def test_pods_that_are_removed_by_force_fail_no_request(running: Running, three: Release) -> None:
    with load(three, running.api, "By force") as seen:
        for service in SERVICES:
            three.namespace.tell("delete", "pod", three.pod(service), "--grace-period=0", "--force", "--wait=false")
            _wait_for(three, service)
    expect_nothing_lost(running.api, seen)


@pytest.mark.parametrize("service", SERVICES)
def test_a_process_that_is_killed_is_replaced_and_what_was_acknowledged_is_there(
    running: Running, three: Release, service: str
) -> None:
    before = three.restarts()
    with load(three, running.api, f"Without the {service}") as seen:
        moment = time.time()
        # All that the container's user may kill; PID 1 ends with its only child.
        three.inside(service, "sh", "-c", "kill -9 -1")
        wait_until(lambda: three.restarts() == before + 1, f"the {service} to be started again", 30)
        _wait_for(three, service)
    late = [failure for failure in seen.failures if failure[0] > moment + NOTICED_SECONDS]
    assert not late, late
    problems = {problem.partition("Error")[0].partition("(")[0] for _, _, problem in seen.failures}
    assert problems <= BROKEN, problems
    expect_all_written(running.api, seen)


def _wait_for(release: Release, service: str) -> None:
    wait_until(lambda: release.ready(service) == 3, f"three pods of the {service}", 60)
