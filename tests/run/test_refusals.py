"""What ./run refuses: one sentence, an exit status, never a traceback."""

import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from duly_scripts import postgres
from duly_scripts.lock import FileLock
from duly_scripts.testing import new_database

Refuse = Callable[..., tuple[int, str]]


def sentence(answer: tuple[int, str], status: int = 1) -> str:
    """The last line, after checking that it is an orderly refusal."""
    assert answer[0] == status, answer[1]
    assert "Traceback" not in answer[1]
    return answer[1].splitlines()[-1]


def _fake_pythons(folder: Path, script: str) -> dict[str, str]:
    """A PATH on which every Python is this script."""
    for name in ("python3.14", "python3.13", "python3.12", "python3.11", "python3", "python"):
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    return {"PATH": str(folder)}


def test_a_python_that_is_too_old(refuse: Refuse, tmp_path: Path) -> None:
    env = _fake_pythons(tmp_path, "exit 1")
    assert (
        sentence(refuse(env=env))
        == "Duly needs Python 3.11 or newer, and none was found; install it and start ./run again."
    )


def test_a_python_of_debian_without_venv_names_the_package(refuse: Refuse, tmp_path: Path) -> None:
    script = 'case "$2" in *ensurepip*) exit 1 ;; *print*) echo python3.12-venv ;; esac'
    answer = sentence(refuse(env=_fake_pythons(tmp_path, script)))
    assert answer.endswith("install it: apt-get install python3.12-venv")


def test_a_taken_port(refuse: Refuse, folder: Path) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        answer = sentence(refuse("--port", str(port), "--data", str(folder)))
    assert answer.startswith(f"Port {port} is taken by another program; choose another with --port")


@pytest.mark.parametrize("port", ["x", "-1", "70000", ""])
def test_what_is_no_port(refuse: Refuse, port: str) -> None:
    assert "is not a port" in sentence(refuse(f"--port={port}"), status=2)


def test_an_option_that_does_not_exist(refuse: Refuse) -> None:
    assert "--prot" in sentence(refuse("--prot", "3000"), status=2)


def test_a_data_folder_below_a_file(refuse: Refuse, folder: Path) -> None:
    (folder / "file").touch()
    answer = sentence(refuse("--data", str(folder / "file" / "data"), "--port", "0"))
    assert answer == f"{folder / 'file' / 'data'} cannot be used: not a directory."


def test_a_data_folder_that_cannot_be_written(refuse: Refuse) -> None:
    assert sentence(refuse("--data", "/proc/duly", "--port", "0")).startswith("/proc/duly cannot be used: ")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_is_full(refuse: Refuse, folder: Path) -> None:
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", folder], check=False)
    if mounted.returncode != 0:
        pytest.skip("this machine lets nobody mount")
    try:
        answer = sentence(refuse("--data", str(folder), "--port", "0"))
    finally:
        subprocess.run(["umount", folder], check=True)
    assert answer.startswith(f"Only 2 MB are free where {folder} lies")


def test_data_that_another_run_uses(refuse: Refuse, folder: Path) -> None:
    lock = FileLock(folder / "lock")
    lock.note("process 7, http://localhost:3000")
    answer = sentence(refuse("--data", str(folder), "--port", "0"))
    lock.release()
    assert answer.startswith(f"Duly already runs on the data in {folder} (process 7, http://localhost:3000)")


def test_a_variable_that_nothing_of_duly_knows(refuse: Refuse, folder: Path) -> None:
    answer = sentence(refuse("--data", str(folder), env={"DULY_REGISTRATON": "open"}), status=2)
    assert answer == "DULY_REGISTRATON is not a setting of Duly; did you mean DULY_REGISTRATION?"


def test_a_sign_in_link_is_not_printed_where_the_network_listens(refuse: Refuse) -> None:
    assert "--demo" in sentence(refuse("--demo", "--host", "0.0.0.0"), status=2)  # noqa: S104 - refused


def test_a_database_address_of_another_kind(refuse: Refuse) -> None:
    assert "--database takes an address" in sentence(refuse("--database", "mysql://localhost/duly"), status=2)


def test_a_database_that_does_not_answer(refuse: Refuse, folder: Path) -> None:
    url = "postgresql://duly:geheim@127.0.0.1:9/duly"
    answer = refuse("--database", url, "--data", str(folder), "--port", "0")
    assert sentence(answer).startswith("The database at 127.0.0.1:9 does not answer (connection refused)")
    assert "geheim" not in answer[1]


@pytest.mark.usefixtures("set_up")
def test_a_database_that_holds_something_else(refuse: Refuse, folder: Path, server_url: str) -> None:
    with new_database(server_url) as url:
        postgres.execute(postgres.find(), url, "CREATE TABLE invoices (id int)")
        answer = refuse("--database", url, "--data", str(folder), "--port", "0")
    assert "holds tables that are not Duly's" in sentence(answer)
