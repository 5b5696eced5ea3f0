"""What the parts work with: commands in the right environment, Node.js, and one PostgreSQL for the whole run, started when first needed."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from duly_scripts import postgres, processes
from duly_scripts.checks.result import Result, of_pytest
from duly_scripts.console import Console
from duly_scripts.environment import tool_environment
from duly_scripts.images import engine
from duly_scripts.node import Node
from duly_scripts.paths import FRONTEND, ROOT, VENV, VENV_PYTHON
from duly_scripts.settings import OF_TESTS

DATABASE = "DULY_TEST_DATABASE_URL"
MOST_PROCESSES = 4
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Bench:
    """`install` allows system packages to be installed; `thorough` runs the tests that are marked so, too."""

    def __init__(self, console: Console, node: Node, *, install: bool, thorough: bool) -> None:
        self.console = console
        self.node = node
        self.install = install
        self.thorough = thorough
        self._env = tool_environment() | {name: os.environ[name] for name in OF_TESTS if os.environ.get(name)}
        self._cleanup = ExitStack()

    def python(self, *arguments: str) -> tuple[int, str]:
        """Runs a module of .venv: its exit status and output."""
        return self._attempt([str(VENV_PYTHON), "-m", *arguments], ROOT)

    def oldest_postgres(self) -> postgres.Binaries | None:
        """The programs of the oldest PostgreSQL that Duly works with; installed where that is allowed and they are missing."""
        if postgres.oldest() is None:
            self._install(f"postgresql-{postgres.OLDEST_MAJOR}")
        return postgres.oldest()

    @contextmanager
    def on(self, binaries: postgres.Binaries) -> Iterator[None]:
        """Within it the tests have a server of these programs."""
        before = self._env
        with postgres.temporary_server(self.console, binaries) as server:
            self._env = before | {DATABASE: server.url("postgres")}
            try:
                yield
            finally:
                self._env = before

    def pytest(self, folder: str, *, side_by_side: bool = False, thorough: bool = True) -> Result:
        """The tests of a folder; `side_by_side`, its files are spread over the processors. The long ones only where they are wanted."""
        chosen = () if self.thorough and thorough else ("-m", "not thorough")
        spread = (
            (f"--numprocesses={min(MOST_PROCESSES, os.cpu_count() or 1)}", "--dist=loadfile") if side_by_side else ()
        )
        return of_pytest(*self.python("pytest", "-rs", *chosen, *spread, folder))

    def tool(self, name: str, *arguments: str) -> tuple[int, str]:
        """Runs a program of .venv/bin."""
        return self._attempt([str(VENV / "bin" / name), *arguments], ROOT)

    def npm(self, *arguments: str) -> tuple[int, str]:
        return self._attempt([*self.node.npm, *arguments], FRONTEND)

    def need_database(self) -> None:
        """From here on DULY_TEST_DATABASE_URL names a server in which the tests make their own databases."""
        if DATABASE not in self._env:
            self._env[DATABASE] = self._cleanup.enter_context(postgres.temporary_server(self.console)).url("postgres")

    def close(self) -> None:
        self._cleanup.close()

    def chromium(self) -> str | None:
        """The browser's program; installed where that is allowed and it is missing. None: there is none."""
        if found := _which(CHROMIUMS):
            return found
        self._install("chromium")
        return _which(CHROMIUMS)

    def need_engine(self) -> None:
        """podman and buildah, installed where that is allowed and one is missing."""
        if not all(shutil.which(name) for name in engine.PROGRAMS):
            self._install(*engine.PACKAGES)

    def _install(self, *packages: str) -> None:
        """By apt-get; passed over where that may not be, and said where it fails."""
        if not self._may_install():
            return
        apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq"]
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            status, output = self._attempt([*apt, *arguments], ROOT)
            if status != 0:
                what = f"  {packages[0]} could not be installed:"
                self.console.say("\n".join([what, *processes.last_lines(output)[-3:]]))
                return

    def _may_install(self) -> bool:
        return self.install and os.geteuid() == 0 and shutil.which("apt-get") is not None

    def _attempt(self, command: Sequence[str], folder: Path) -> tuple[int, str]:
        env = self.node.environment(self._env | {"DEBIAN_FRONTEND": "noninteractive", "NO_COLOR": "1"})
        return processes.attempt(command, self.console, env=env, cwd=folder)


def _which(names: Sequence[str]) -> str | None:
    return next((found for name in names if (found := shutil.which(name))), None)
