"""Starting programs, waiting for them and ending them: each leads a group of its own, so that none of its children stays."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from duly_scripts.console import Console
from duly_scripts.failures import Failure

CHILD = Path(__file__).with_name("child.py")
LAST_LINES = 12
Process = subprocess.Popen[bytes]


def start(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    output: IO[bytes],
    cwd: Path,
    user: str | None = None,
    orphan_signal: int = signal.SIGKILL,
) -> Process:
    """A long-running program. On Linux the kernel sends it `orphan_signal` should this process be killed."""
    wrapper = [sys.executable, "-I", "-S", str(CHILD), str(os.getpid()), str(int(orphan_signal)), user or "-"]
    return subprocess.Popen(
        [*wrapper, *command],
        env=dict(env),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
    )


def run(
    command: Sequence[str],
    console: Console,
    *,
    env: Mapping[str, str],
    cwd: Path,
    failure: str,
    user: str | None = None,
) -> str:
    """Runs a command to its end and returns what it printed; raises Failure(failure) with its last lines when it fails."""
    status, output = attempt(command, console, env=env, cwd=cwd, user=user)
    if status != 0:
        raise Failure("\n".join([failure, *(f"  {line}" for line in last_lines(output))]))
    return output


def attempt(
    command: Sequence[str], console: Console, *, env: Mapping[str, str], cwd: Path, user: str | None = None
) -> tuple[int, str]:
    """Runs a command to its end: its exit status, and what it printed on both streams."""
    with tempfile.TemporaryFile() as output:
        process = start(command, env=env, output=output, cwd=cwd, user=user)
        try:
            while process.poll() is None:
                console.pause(0.05)
        finally:
            end(process, seconds=2)
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    if console.verbose and text:
        console.say(text.rstrip("\n"))
    return process.returncode, text


def last_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()][-LAST_LINES:]


def ending(process: Process) -> str:
    """How it ended, such as "SIGKILL" or "status 1"."""
    status = process.returncode
    return signal.Signals(-status).name if status is not None and status < 0 else f"status {status}"


def end(process: Process, *, seconds: float, polite: Iterable[int] = (signal.SIGTERM,)) -> None:
    """Asks with each signal in turn, `seconds` in all, then kills; whatever is left of the process group goes too."""
    signals = list(polite)
    for number in signals:
        if process.poll() is not None:
            break
        _signal_group(process.pid, number)
        _wait(process, seconds / len(signals))
    _signal_group(process.pid, signal.SIGKILL)
    process.wait()


def _wait(process: Process, seconds: float) -> None:
    until = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)


def _signal_group(group: int, number: int) -> None:
    # All gone; of a group of zombies macOS says PermissionError.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)
