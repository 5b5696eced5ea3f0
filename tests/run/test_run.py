"""All of Duly by ./run: it starts, keeps its data, and leaves nothing behind."""

import http.client
import os
import re
import signal
from pathlib import Path

import pytest
from tests.run.conftest import Start, alive, wait_until_gone

from duly_scripts.api import Api, Refused
from duly_scripts.testing import Duly

pytestmark = pytest.mark.usefixtures("set_up")


def _url(line: str) -> str:
    match = re.search(r"http://localhost:\d+", line)
    assert match is not None, line
    return match[0].replace("localhost", "127.0.0.1")


def _titles(api: Api) -> list[str]:
    return [task["title"] for task in api.get("/api/v1/tasks")["items"]]


def test_sigterm_stops_everything_and_the_next_start_has_the_data(start: Start, folder: Path) -> None:
    first = start("--port", "0", "--data", str(folder))
    api, _ = Duly(_url(first.wait_for("Duly is ready"))).register()
    api.post("/api/v1/tasks", {"title": "Kept"})
    processes = first.descendants()
    assert len(processes) >= 4
    assert first.end(signal.SIGTERM) == 0
    assert not alive(processes)
    assert "Duly has stopped." in first.output

    second = start("--port", "0", "--data", str(folder))
    again = Api(_url(second.wait_for("Duly is ready")), api.token)
    assert _titles(again) == ["Kept"]
    assert "Installing" not in second.output
    assert "Building" not in second.output


def test_after_a_kill_of_the_whole_group_nothing_acknowledged_is_lost(start: Start, folder: Path) -> None:
    first = start("--port", "0", "--data", str(folder))
    api, _ = Duly(_url(first.wait_for("Duly is ready"))).register()
    for number in range(10):
        api.post("/api/v1/tasks", {"title": f"Task {number}"})
    processes = first.descendants()
    first.kill_group()

    second = start("--port", "0", "--data", str(folder))
    again = Api(_url(second.wait_for("Duly is ready")), api.token)
    assert sorted(_titles(again)) == [f"Task {number}" for number in range(10)]
    assert not wait_until_gone(processes)


def test_a_second_run_is_refused_and_a_service_that_dies_is_started_again(start: Start, folder: Path) -> None:
    run = start("--port", "0", "--data", str(folder))
    api, _ = Duly(_url(run.wait_for("Duly is ready"))).register()
    second = start("--port", "0", "--data", str(folder))
    assert second.process.wait(30) == 1
    assert "Duly already runs on the data" in second.output

    os.kill(_child(run.descendants(), "duly_backend"), signal.SIGKILL)
    run.wait_for("The backend ended (SIGKILL) and starts again")
    run.wait_for("The backend is back")
    assert _titles(api) == []


def test_the_demo_is_made_once_and_its_link_signs_in_once(start: Start, folder: Path) -> None:
    run = start("--port", "0", "--demo", "--data", str(folder))
    line = run.wait_for("Sign in as the sample account")
    api = Api(_url(line))
    link = line.partition("#link=")[2]
    api.token = api.post("/api/v1/sessions", {"link": link})["token"]
    titles = _titles(api)
    assert "Send the signed lease back" in titles
    assert [project["name"] for project in api.get("/api/v1/projects")["items"]][1:] == ["Home", "Work", "Garden club"]
    assert _status(api, link) == http.client.UNPROCESSABLE_ENTITY
    run.end()

    again = start("--port", "0", "--demo", "--data", str(folder))
    later = Api(_url(again.wait_for("Sign in as the sample account")), api.token)
    assert _titles(later) == titles


def _status(api: Api, link: str) -> int:
    try:
        Api(api.base.geturl()).post("/api/v1/sessions", {"link": link})
    except Refused as refused:
        return refused.status
    return http.client.CREATED


def _child(pids: set[int], module: str) -> int:
    return next(pid for pid in pids if module in Path(f"/proc/{pid}/cmdline").read_bytes().decode())
