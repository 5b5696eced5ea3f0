"""After a kill: ends what a former PostgreSQL left running on a data folder, so that a new one may start on it.

Only called while we hold the lock of the data: what runs there is an orphan.
"""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")

# fast shutdown, immediate shutdown (both keep every acknowledged row), kill
PATIENCE = ((signal.SIGINT, 4.0), (signal.SIGQUIT, 3.0), (signal.SIGKILL, 3.0))


def end_orphans(data: Path) -> None:
    """Ends every process of PostgreSQL that works in `data`, then takes away a lock file that names no such process."""
    postmaster = _postmaster(data)
    for number, seconds in PATIENCE:
        left = _processes_in(data, postmaster)
        if not left:
            break
        for process in [postmaster] if postmaster in left else left:
            _signal(process, number)
        _wait_until_gone(data, postmaster, seconds)
    if not _processes_in(data, postmaster):
        # Its number may belong to another program by now, which PostgreSQL would take for itself.
        (data / "postmaster.pid").unlink(missing_ok=True)


def _postmaster(data: Path) -> int:
    """The process that the lock file names, or 0."""
    try:
        return int((data / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])
    except (OSError, ValueError, IndexError):
        return 0


def _processes_in(data: Path, postmaster: int) -> list[int]:
    if PROC.is_dir():
        return [int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit() and _works_in(entry, data)]
    return [postmaster] if postmaster and _command_names(postmaster, data) else []


def _works_in(process: Path, data: Path) -> bool:
    """PostgreSQL's processes have the data folder as their working directory; a shell that stands there is not one."""
    try:
        return (process / "cwd").readlink() == data.resolve() and (process / "comm").read_text().startswith("postgres")
    except OSError:
        return False


def _command_names(process: int, data: Path) -> bool:
    answer = subprocess.run(["ps", "-o", "command=", "-p", str(process)], capture_output=True, text=True, check=False)
    return "postgres" in answer.stdout and str(data) in answer.stdout


def _wait_until_gone(data: Path, postmaster: int, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and _processes_in(data, postmaster):
        time.sleep(0.05)


def _signal(process: int, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, number)
