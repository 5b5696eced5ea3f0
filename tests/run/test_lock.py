"""A lock keeps the second one away, and ends with its holder."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from duly_scripts.console import Console
from duly_scripts.failures import Failure, Stopped
from duly_scripts.lock import FileLock, Held, one_at_a_time
from duly_scripts.paths import SCRIPTS
from duly_scripts.stop import Stop

HOLDER = """
import sys, pathlib
sys.path.insert(0, sys.argv[1])
from duly_scripts.lock import FileLock
FileLock(pathlib.Path(sys.argv[2])).note("process 7")
print("held", flush=True)
sys.stdin.read()
"""


def _holder(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLDER, str(SCRIPTS), str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_lock_that_another_process_holds_says_who_holds_it(tmp_path: Path) -> None:
    with _holder(tmp_path / "lock") as holder, pytest.raises(Held, match="process 7"):
        try:
            FileLock(tmp_path / "lock")
        finally:
            holder.kill()


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    with _holder(tmp_path / "lock") as holder:
        holder.kill()
        holder.wait()
    FileLock(tmp_path / "lock").release()


def test_a_lock_file_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="cannot be used: no such file or directory"):
        FileLock(tmp_path / "missing" / "lock")


def test_a_second_set_up_waits_and_can_be_stopped_while_it_waits(tmp_path: Path) -> None:
    printed = io.StringIO()
    stop = Stop()
    with one_at_a_time(tmp_path, Console(printed, stop)):
        stop.requested = True
        with pytest.raises(Stopped), one_at_a_time(tmp_path, Console(printed, stop)):
            raise AssertionError("both held it")
    assert printed.getvalue().strip() == "Waiting for another set-up in this folder … stopped"
