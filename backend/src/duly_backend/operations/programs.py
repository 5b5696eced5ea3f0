"""PostgreSQL's own programs (pg_dump, pg_restore, psql): found on PATH, told their version, run and ended, their complaints heard."""

import re
import shutil
import subprocess
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BufferedReader
from typing import IO, Final

from duly_backend.operations.failures import Refused

_VERSION: Final = re.compile(r"\(PostgreSQL\) ((\d+)\S*)")
# "pg_dump: error: query failed: ERROR:  permission denied …", "psql:<stdin>:7: ERROR:  …": what stands after the last of these.
_COMPLAINT: Final = re.compile(r".*\b(?:error|ERROR|FATAL|PANIC): +(.+)")
_REMEMBERED_LINES: Final = 100


@dataclass(frozen=True)
class Program:
    """`version` is such as "18.6"."""

    name: str
    path: str
    version: str

    @property
    def major(self) -> int:
        return major_of(self.version)


def major_of(version: str) -> int:
    digits = re.match(r"\d+", version)
    return int(digits[0]) if digits else 0


def find(name: str) -> Program:
    """Raises Refused where it is not on PATH or cannot be run."""
    path = shutil.which(name)
    if path is None:
        raise Refused(f"{name} was not found; use the backend's image, or install the PostgreSQL client.")
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        answer = None
    match = _VERSION.search(answer.stdout) if answer else None
    if match is None:
        raise Refused(f"{path} does not run; use the backend's image, or install the PostgreSQL client anew.")
    return Program(name, path, match[1])


class Process:
    """A program that runs. What it says on stderr is read all the while, so that it never blocks there."""

    def __init__(self, popen: subprocess.Popen[bytes]) -> None:
        self._popen = popen
        self._lines: deque[str] = deque(maxlen=_REMEMBERED_LINES)
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    @property
    def output(self) -> BufferedReader:
        assert isinstance(self._popen.stdout, BufferedReader)  # noqa: S101
        return self._popen.stdout

    @property
    def input(self) -> IO[bytes]:
        assert self._popen.stdin is not None  # noqa: S101
        return self._popen.stdin

    def end(self) -> int:
        """Waits for the end; the exit status, below 0 where a signal ended it."""
        status = self._popen.wait()
        self._reading.join()
        return status

    def words(self) -> str:
        """After the end: its first complaint, as the end of a sentence."""
        complaints = [match[1] for line in self._lines if (match := _COMPLAINT.match(line))]
        said = (complaints or list(self._lines)[-1:] or [_ending(self._popen.returncode)])[0]
        return said.strip().rstrip(".") + "."

    def close(self) -> None:
        """Kills it if it still runs."""
        if self._popen.poll() is None:
            self._popen.kill()
        self.end()
        for pipe in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _read(self) -> None:
        assert self._popen.stderr is not None  # noqa: S101
        for line in self._popen.stderr:
            if text := line.decode(errors="replace").strip():
                self._lines.append(text)


def _ending(status: int) -> str:
    return f"it was ended by signal {-status}" if status < 0 else f"it ended with status {status}"


@contextmanager
def running(
    program: Program,
    *arguments: str,
    env: Mapping[str, str],
    stdin: int | IO[bytes] = subprocess.DEVNULL,
    stdout: int = subprocess.PIPE,
) -> Iterator[Process]:
    """The program, which is dead at the end of the block."""
    command = [program.path, *arguments]
    process = Process(subprocess.Popen(command, env=env, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE))  # noqa: S603
    try:
        yield process
    finally:
        process.close()
