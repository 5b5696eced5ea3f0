"""All three images with PostgreSQL, each with every restriction: what a person does works, and none goes over a limit."""

import json
import re

import pytest
from tests.images.traffic import Client, Request, load

from duly_scripts.images.together import Together
from duly_scripts.testing import Duly

pytestmark = pytest.mark.thorough
MOST_MIB = 128
MOST_PROCESSES = 64


def test_a_person_registers_adds_a_task_and_talks(together: Together) -> None:
    api, _ = Duly(together.services["frontend"].url).register(name="Robin")
    task = api.post("/api/v1/tasks", {"title": "Water the plants"})
    assert api.get(f"/api/v1/tasks/{task['id']}")["title"] == "Water the plants"
    answer = api.post("/chat", {"message": "add buy milk"})
    assert [task["title"] for action in answer["actions"] for task in action["tasks"]] == ["buy milk"]
    assert {task["title"] for task in api.get("/api/v1/tasks")["items"]} == {"Water the plants", "buy milk"}


def test_under_load_each_service_stays_within_its_limits(together: Together) -> None:
    port = together.services["frontend"].port
    api, _ = Duly(together.services["frontend"].url).register()
    token = api.token or ""

    def make(number: int) -> Request:
        return (
            Request("/api/v1/tasks", {"title": f"Task {number}"}),
            Request("/api/v1/tasks?limit=200"),
            Request("/chat", {"message": "what is due today?"}),
            Request("/sign-in", accept="text/html"),
            # The dearest of all: hashing a password takes its memory.
            Request("/api/v1/accounts", {"email": f"load-{number}@duly.example", "password": "correct horse battery"}),
        )[number % 5]

    with load([Client([port], token) for _ in range(8)], make) as running:
        running.wait_for(400, replica=0)
    assert {one.status for one in running.answered} <= {200, 201}
    for name, replica in together.services.items():
        container = replica.container
        assert container.is_running
        assert container.inspect("{{.State.OOMKilled}}") == "false"
        statuses = container.processes("status")
        assert 1 < _sum(statuses, "Threads") <= MOST_PROCESSES / 2
        peak_mib = _sum(statuses, "VmHWM") / 1024  # of each process the most that it ever held
        assert 10 < peak_mib < MOST_MIB, name


def test_what_it_logs_under_load_is_json_without_a_word_of_the_person(together: Together) -> None:
    for replica in together.services.values():
        text = replica.container.logs()
        assert all(json.loads(line) for line in text.splitlines())
        assert "duly.example" not in text
        assert "milk" not in text


def _sum(statuses: list[str], entry: str) -> int:
    return sum(int(number) for status in statuses for number in re.findall(rf"^{entry}:\s+(\d+)", status, re.MULTILINE))
