"""How an image runs: as nobody in particular, with no right, while all that it needs is down; and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path

from duly_scripts.images import containers
from duly_scripts.images.catalogue import Image
from duly_scripts.images.containers import Container

STRANGER = 12345
MOST_PROCESSES = 64
OLDEST_CLIENT = 17


def _statuses(container: Container) -> list[dict[str, str]]:
    """/proc/…/status of each of its processes."""
    texts = container.processes("status")
    assert texts
    return [
        {name: value.strip() for name, _, value in (line.partition(":") for line in text.splitlines())}
        for text in texts
    ]


def test_it_is_healthy_while_what_it_needs_is_down(service: Image, hardened: Container) -> None:
    assert hardened.is_healthy()
    asked = hardened.run("curl", "--silent", "--write-out", " %{http_code}", f"http://127.0.0.1:{service.port}/readyz")
    assert asked.stdout.endswith(" 503"), "it is not ready, and knows it"


def test_a_health_check_fails_where_nobody_answers(tag: str) -> None:
    silent = containers.start(tag, "--network=none", command=("sleep", "60"))
    assert not silent.is_healthy()
    silent.remove()


def test_its_first_process_is_dumb_init(hardened: Container) -> None:
    assert Path(f"/proc/{hardened.pid}/comm").read_text(encoding="utf-8") == "dumb-init\n"


def test_no_process_has_a_capability_or_can_gain_one(service: Image, hardened: Container) -> None:
    for status in _statuses(hardened):
        assert {name: status[name] for name in status if name.startswith("Cap")} == dict.fromkeys(
            ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"), "0" * 16
        )
        assert (status["NoNewPrivs"], status["Seccomp"]) == ("1", "2")
        assert set(status["Uid"].split()) == {str(service.user)}


def test_it_is_far_from_the_limit_of_processes(hardened: Container) -> None:
    assert 1 < sum(int(status["Threads"]) for status in _statuses(hardened)) <= MOST_PROCESSES / 2


def test_it_logs_json_lines(hardened: Container) -> None:
    lines = [json.loads(line) for line in hardened.logs().splitlines()]
    assert lines
    assert all({"time", "level", "message", "service"} <= set(line) for line in lines)


def test_under_any_other_user_it_is_healthy_and_ends_with_0_in_time(tag: str, alone: list[str]) -> None:
    container = containers.start(tag, *alone, f"--user={STRANGER}:{STRANGER}")
    container.wait_until_healthy()
    assert {status["Uid"].split()[0] for status in _statuses(container)} == {str(STRANGER)}
    ended = container.stop()
    assert ended.status == 0, container.logs()
    assert ended.seconds < containers.STOP_SECONDS
    container.remove()


def test_without_a_setting_that_it_needs_it_says_so_in_one_sentence(service: Image, tag: str) -> None:
    for missing in service.needs:
        told = {name: value for name, value in service.needs.items() if name != missing}
        answer = containers.once(tag, "--network=none", *containers.environment(told))
        assert answer.returncode == 2
        assert answer.stdout == ""
        assert answer.stderr.count("\n") == 1
        assert missing in answer.stderr


def test_the_backend_has_the_client_of_a_new_postgresql(image: Callable[[str], str]) -> None:
    script = "for program in psql pg_dump pg_restore pg_isready; do $program --version || exit; done"
    answer = containers.once(image("backend"), "--network=none", "--entrypoint=sh", command=("-c", script))
    assert answer.returncode == 0, answer.stderr
    versions = [int(line.split()[2].partition(".")[0]) for line in answer.stdout.splitlines()]
    assert len(versions) == 4
    assert min(versions) >= OLDEST_CLIENT
