"""hadolint, checkov, Caddy and Kubernetes' schemas from scripts/images.lock, in a virtual environment of their own: their packages fit no other lock."""

import os
import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from duly_scripts import processes, stamps
from duly_scripts.console import Console
from duly_scripts.environment import tool_environment
from duly_scripts.images import engine
from duly_scripts.lock import one_at_a_time
from duly_scripts.paths import PYTHON, ROOT, SCRIPTS

LOCK = SCRIPTS / "images.lock"
RUN_SECONDS = 300.0


def run(name: str, arguments: Sequence[str], console: Console) -> engine.Answer:
    """Runs one of them in the clone. Raises Failure where they cannot be installed."""
    return engine.run(program(name, console), *arguments, seconds=RUN_SECONDS)


def program(name: str, console: Console) -> str:
    """The path of one of them. Raises Failure as `run` does."""
    return str(_environment(console) / "bin" / name)


def package(name: str, console: Console) -> Path:
    """The folder of a package there: kubernetes_validate brings Kubernetes' schemas. Raises Failure as `run` does."""
    return _environment(console) / "lib" / PYTHON / "site-packages" / name


def _environment(console: Console) -> Path:
    """Outside the clone, so that another clone, or the next run of CI on this machine, finds it."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "duly"
    wanted = stamps.fingerprint((), LOCK.read_text(encoding="ascii"), sys.platform, platform.machine(), PYTHON)
    folder = cache / f"linters-{wanted[:12]}"
    stamp = folder / ".duly"
    cache.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(cache, console):
        if not stamps.is_fresh(stamp, wanted):
            with console.step("Installing hadolint and checkov"):
                for old in cache.glob("linters-*"):
                    shutil.rmtree(old)
                _make(folder, console)
            stamps.write(stamp, wanted)
    return folder


def _make(folder: Path, console: Console) -> None:
    failure = "hadolint and checkov could not be installed; is the package index reachable?"
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    hashed = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    python = str(folder / "bin" / "python")
    for command in (
        [sys.executable, "-m", "venv", "--clear", str(folder)],
        [python, "-m", "pip", "install", *quiet, *hashed],
    ):
        processes.run(command, console, env=tool_environment(), cwd=ROOT, failure=failure)
