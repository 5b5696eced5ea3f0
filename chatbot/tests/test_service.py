"""The process: settings, readiness, metrics, a stop that leaves nothing behind."""

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from .conftest import Person, free_port, process

MOST_IDLE_KIB = 55 * 1024


def started(**environment: str) -> "subprocess.CompletedProcess[str]":
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("DULY_", "BACKEND_"))}
    return subprocess.run(
        [sys.executable, "-m", "duly_chatbot"],
        env=inherited | environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({}, "BACKEND_URL is not set"),
        ({"BACKEND_URL": "backend:8000"}, "must begin with http"),
        ({"BACKEND_URL": "http://x", "DULY_MODEL": "openai:gpt"}, "DULY_MODEL is not valid"),
        ({"BACKEND_URL": "http://x", "DULY_TEST_CLOK": "1"}, "did you mean DULY_TEST_CLOCK"),
        ({"BACKEND_URL": "http://x", "DULY_TEST_CLOCK": "maybe"}, "DULY_TEST_CLOCK is not valid"),
    ],
)
def test_an_unsafe_setting_stops_the_start_with_one_sentence(environment: dict[str, str], sentence: str) -> None:
    ended = started(**environment)
    assert ended.returncode == 2 and sentence in ended.stderr
    assert "Traceback" not in ended.stderr and ended.stderr.count("\n") == 1


def test_it_lives_while_the_backend_is_down_and_is_not_ready(tmp_path: Path) -> None:
    port = free_port()
    environment = os.environ | {
        "BACKEND_URL": "http://127.0.0.1:9",
        "PORT": str(port),
        "METRICS_PORT": str(free_port()),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "duly_chatbot"], env=environment, stdout=subprocess.DEVNULL
    ) as service:
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=5) as client:
            assert _first_answer(client, "/livez").status_code == 200
            assert client.get("/readyz").status_code == 503
            assert "backend: the backend has not answered yet" in client.get("/readyz?verbose").text
        service.terminate()
        assert service.wait(timeout=20) == 0


def _first_answer(client: httpx2.Client, path: str) -> httpx2.Response:
    for _ in range(20_000):
        try:
            return client.get(path)
        except httpx2.TransportError:
            continue
    raise AssertionError("nothing answers")


def test_it_stops_with_status_0_and_idles_in_little_memory(backend: str, tmp_path: Path) -> None:
    with process("duly_chatbot", tmp_path, BACKEND_URL=backend) as address:
        found = re.search(r'"message":"Started server process \[(\d+)\]', (tmp_path / "duly_chatbot.log").read_text())
        assert found is not None and httpx2.get(f"{address}/readyz").status_code == 200
        rollup = Path(f"/proc/{found[1]}/smaps_rollup")
        if rollup.exists():
            pss = re.search(r"^Pss:\s+(\d+) kB", rollup.read_text(), re.MULTILINE)
            assert pss is not None and int(pss[1]) <= MOST_IDLE_KIB
    assert "Application shutdown complete" in (tmp_path / "duly_chatbot.log").read_text()


async def test_metrics_tell_turns_tools_and_the_first_event(person: Person) -> None:
    from prometheus_client import generate_latest

    await person.say("add buy milk")
    shown = generate_latest().decode()
    assert 'duly_chat_turns_total{engine="built-in",outcome="answered"}' in shown
    assert 'duly_chat_tool_calls_total{outcome="done",tool="add_task"}' in shown
    assert 'duly_chat_first_event_seconds_count{engine="built-in"}' in shown


async def test_without_the_test_clock_now_is_ignored(person: Person) -> None:
    from .conftest import chatting

    async with chatting(person.backend, duly_test_clock=False) as chatbot:
        person.chatbot = chatbot
        person.now = "1999-12-31T12:00:00+00:00"
        await person.say("add buy milk tomorrow")
    [task] = await person.tasks()
    assert task["due"]["date"] > "2026-01-01"


async def test_an_unknown_path_and_method_are_problems(person: Person) -> None:
    for method, path, status in (("GET", "/nowhere", 404), ("GET", "/chat", 405)):
        answer = await person.client.request(method, f"{person.chatbot}{path}")
        assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
