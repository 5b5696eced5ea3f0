"""Duly by `docker compose up` alone: it comes up by itself, is hardened, keeps its secrets, and stands up again."""

import time

import pytest
from tests.compose import content
from tests.compose.conftest import Running
from tests.compose.docs import command
from tests.compose.waiting import wait_until
from tests.compose.writer import Writer

from duly_scripts.api import Api, Refused

SERVICES = ("backend", "chatbot", "frontend")
RUNNING = ("database", *SERVICES)
pytestmark = pytest.mark.thorough


def test_up_ends_when_duly_can_be_used(running: Running) -> None:
    # The fixture registered and chatted at once; here is what a person sees first.
    assert running.project.is_ready()
    assert len(running.api.get("/api/v1/tasks?limit=200")["items"]) > 20


def test_the_first_account_closes_the_registration(running: Running) -> None:
    with pytest.raises(Refused, match="403 registration_closed"):
        Api(running.project.url).post("/api/v1/accounts", {"email": "eve@duly.example", "password": content.PASSWORD})


@pytest.mark.parametrize("service", RUNNING)
def test_a_container_has_no_user_root_no_capability_and_no_place_to_write(running: Running, service: str) -> None:
    status = running.project.inside(service, "cat", "/proc/1/status").stdout.decode()
    facts = {name: value.split() for name, _, value in (line.partition(":") for line in status.splitlines())}
    assert "0" not in facts["Uid"]
    assert {int(facts[name][0], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")} == {0}
    assert (facts["NoNewPrivs"], facts["Seccomp"]) == (["1"], ["2"])
    for path in ("/here", "/app/here", "/etc/here", "/run/secrets/here"):
        assert running.project.inside(service, "touch", path).returncode != 0, path


def test_the_frontend_and_the_chatbot_cannot_reach_the_database(running: Running) -> None:
    address = running.project.address("database")
    assert running.project.inside("backend", "nc", "-z", "-w", "1", address, "5432").returncode == 0
    for service in ("frontend", "chatbot"):
        for host in (address, "database"):
            assert running.project.inside(service, "nc", "-z", "-w", "1", host, "5432").returncode != 0, service


def test_no_secret_is_printed_or_told_by_the_engine(running: Running) -> None:
    project = running.project
    password = project.inside("backend", "cat", "/run/secrets/postgres-password").stdout.decode()
    assert len(password) >= 40
    assert password in project.inside("backend", "cat", "/run/secrets/database-url").stdout.decode()
    containers = project.tell("ps", "--all", "--quiet").decode().split()
    assert len(containers) == 7
    assert password not in project.logs() + project.engine.tell("inspect", *containers)


def test_only_who_needs_them_can_read_the_secrets(running: Running) -> None:
    for service in ("frontend", "chatbot"):
        found = running.project.inside(service, "ls", "/run/secrets").stdout.decode().split()
        assert not {"postgres-password", "database-url"} & set(found), service
    for service in ("database", "backend"):
        assert running.project.inside(service, "cat", "/run/secrets/postgres-password").returncode == 0


def test_what_is_killed_is_back_by_itself(running: Running) -> None:
    project = running.project
    killed = {service: project.kill(service) for service in SERVICES}
    for service, pid in killed.items():
        wait_until(lambda service=service, pid=pid: project.pid(service) not in (0, pid), f"{service} to start", 30)  # type: ignore[misc]
    project.wait_until_ready()
    wait_until(lambda: _says(running, "What is due tomorrow?"), "the assistant to answer", 30)


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_the_database_goes_and_comes_and_no_write_is_lost_doubled_or_half_done(running: Running, end: str) -> None:
    project = running.project
    before = len(content.changes(running.api))
    with Writer(running.api, f"Written before the {end} and after") as writer:
        writer.wait_for_writes(3)
        if end == "kill":
            project.kill("database")
        else:
            project.tell("stop", "database")
            wait_until(lambda: writer.refused > 0, "a write to be refused", 30)
            project.tell("start", "database")
        writer.wait_for_writes(3)
    tasks = [task["title"] for task in content.everything(running.api)["tasks"] if task["title"] in writer.titles]
    assert sorted(tasks) == sorted(writer.titles)
    made = [change["after"]["title"] for change in content.changes(running.api)[before:]]
    assert sorted(made) == sorted(writer.titles)


def test_stopping_is_orderly_and_another_up_keeps_the_password_and_the_data(running: Running) -> None:
    project = running.project
    read = ("cat", "/run/secrets/postgres-password")
    password, everything = project.inside("backend", *read).stdout, content.everything(running.api)
    begin = time.monotonic()
    project.tell("stop")
    assert time.monotonic() - begin < 30
    states = [project.engine.inspect(project.container(service), "{{.State.ExitCode}}") for service in RUNNING]
    assert states == ["0"] * len(RUNNING)
    project.up("--force-recreate")
    assert project.inside("backend", *read).stdout == password
    assert content.everything(running.api) == everything


def test_old_data_get_a_new_password_where_the_secrets_were_lost(running: Running) -> None:
    project = running.project
    everything = content.everything(running.api)
    project.down()
    project.engine.tell("volume", "rm", f"{project.name}_secrets")
    assert project.ask("up", "--detach", "--wait").returncode != 0
    assert "password authentication failed" in project.logs()
    answer = project.shell(command("ALTER ROLE duly"))
    assert answer.returncode == 0, answer.stderr.decode()
    project.up()
    assert content.everything(running.api) == everything


def _says(running: Running, message: str) -> bool:
    try:
        return bool(running.api.post("/chat", {"message": message})["reply"])
    except (Refused, OSError):
        return False
