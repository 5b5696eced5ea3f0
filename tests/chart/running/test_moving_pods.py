"""While somebody works: pods are replaced, removed, evicted, made more and fewer, and nothing fails; the database dies, and all recover."""

import json
import time
from collections import Counter

import pytest
from tests.chart.rendering import SERVICES
from tests.chart.running.conftest import Running
from tests.chart.running.load import expect_all_written, expect_nothing_lost, load
from tests.chart.running.release import Release
from tests.compose.waiting import wait_until

pytestmark = pytest.mark.thorough
RECOVERY_SECONDS = 10


def test_a_rollout_fails_no_request(running: Running) -> None:
    with load(running.release, running.api, "During a rollout") as seen:
        running.release.upgrade("--set=logLevel=warning")
        running.release.wait_for_the_old_ones()
    expect_nothing_lost(running.api, seen)


def test_growing_losing_pods_and_shrinking_fail_no_request(running: Running) -> None:
    release = running.release
    with load(release, running.api, "While pods come and go") as seen:
        release.upgrade(*(f"--set={service}.replicas=3" for service in SERVICES))
        for service in SERVICES:
            assert len(release.pods(service)) == 3
            release.namespace.tell("delete", "pod", release.pod(service), "--wait=false")
        release.roll_out()
        for service in SERVICES:
            _evict(release, release.pod(service))
        release.roll_out()
        release.upgrade()
        release.wait_for_the_old_ones()
    expect_nothing_lost(running.api, seen)
    assert [len(release.pods(service)) for service in SERVICES] == [1, 1, 1]


def test_the_database_dies_and_all_recover(running: Running) -> None:
    release = running.release
    before = release.restarts()
    with load(release, running.api, "While the database dies") as seen:
        release.namespace.tell("delete", "pod", release.pod("database"), "--grace-period=0", "--force")
        wait_until(lambda: release.inside("database", "pg_isready", "--quiet").returncode == 0, "PostgreSQL", 60)
        there = time.time()
        # What is looked for is a refusal that comes too late.
        time.sleep(RECOVERY_SECONDS + 2)
    statuses = Counter(problem for _, _, problem in seen.failures)
    late = [failure for failure in seen.failures if failure[0] > there + RECOVERY_SECONDS]
    assert not late, late
    assert set(statuses) == {"503"}, statuses
    expect_all_written(running.api, seen)
    assert release.restarts() == before


def _evict(release: Release, pod: str) -> None:
    """As a drain does, so that a PodDisruptionBudget may refuse it for a moment."""
    namespace = release.namespace
    path = f"/api/v1/namespaces/{namespace.name}/pods/{pod}/eviction"
    eviction = {"apiVersion": "policy/v1", "kind": "Eviction", "metadata": {"name": pod, "namespace": namespace.name}}
    wait_until(
        lambda: namespace.ask("create", "--raw", path, "--filename=-", stdin=json.dumps(eviction)).returncode == 0,
        f"the eviction of {pod}",
        60,
    )
