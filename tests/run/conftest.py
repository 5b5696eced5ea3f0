"""What the tests of ./run and its parts share: a console that keeps what it prints, a clean data folder, ./run as a process."""

import io
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from duly_scripts import environment
from duly_scripts.console import Console
from duly_scripts.paths import ROOT
from duly_scripts.stop import Stop

PATIENCE_SECONDS = 120


@pytest.fixture
def printed() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def console(printed: io.StringIO) -> Console:
    return Console(printed, Stop())


@pytest.fixture
def folder() -> Iterator[Path]:
    """Under /tmp and open to every user, as PostgreSQL needs it when the tests run as root."""
    made = Path(tempfile.mkdtemp(prefix="duly-run-", dir="/tmp"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


class Run:
    """./run as a person starts it, from another folder, in a process group of its own."""

    def __init__(
        self, log: Path, *arguments: str, env: Mapping[str, str] | None = None, command: Path = ROOT / "run"
    ) -> None:
        self.log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [str(command), *arguments],
                cwd="/",
                env=clean_environment() | dict(env or {}),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    @property
    def output(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def wait_for(self, text: str) -> str:
        """The line with the text, once it was printed; fails when ./run ends before."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            ended = self.process.poll() is not None
            for line in self.output.splitlines():
                if text in line:
                    return line
            assert not ended, f"./run ended with {self.process.returncode}:\n{self.output}"
            time.sleep(0.05)
        raise AssertionError(f"no {text!r} within {PATIENCE_SECONDS} s:\n{self.output}")

    def end(self, number: int = signal.SIGTERM) -> int:
        """The exit status after a signal to ./run alone."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE_SECONDS)

    def kill_group(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE_SECONDS)

    def descendants(self) -> set[int]:
        """Every process below ./run, by its number."""
        parents = dict(_processes())
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found - {self.process.pid}


def _processes() -> Iterator[tuple[int, int]]:
    """(number, parent's number) of every process."""
    for entry in Path("/proc").iterdir():
        with suppress(OSError):
            if entry.name.isdigit():
                yield int(entry.name), int((entry / "stat").read_text().rpartition(")")[2].split()[1])


def alive(pids: set[int]) -> set[int]:
    """Those that still run; zombies are gone."""
    left = set()
    for pid in pids:
        with suppress(OSError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                left.add(pid)
    return left


def wait_until_gone(pids: set[int], seconds: float = 15) -> set[int]:
    """Those that still run after so long."""
    until = time.monotonic() + seconds
    while (left := alive(pids)) and time.monotonic() < until:
        time.sleep(0.05)
    return left


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}


Start = Callable[..., Run]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts ./run with arguments; whatever still runs in the end is stopped."""
    started: list[Run] = []

    def begin(*arguments: str, **options: Mapping[str, str]) -> Run:
        run = Run(tmp_path / f"run-{len(started)}.log", *arguments, env=options.get("env"))
        started.append(run)
        return run

    yield begin
    for run in started:
        if run.process.poll() is None:
            run.end()


@pytest.fixture
def set_up() -> None:
    """Tests that start all of Duly take the set-up of ./test, rather than remake the environment that they run in."""
    if not environment.is_prepared():
        pytest.skip("this clone is not set up; ./test does it")


@pytest.fixture
def refuse(tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Runs ./run, which is to refuse: its exit status and all that it printed."""

    def run(*arguments: str, env: Mapping[str, str] | None = None, command: Path = ROOT / "run") -> tuple[int, str]:
        found = Run(tmp_path / "refused.log", *arguments, env=env, command=command)
        status = found.process.wait(PATIENCE_SECONDS)
        return status, found.output

    return run
