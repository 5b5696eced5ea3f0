"""The virtual environment: every Python package from the locks, hashes required; made anew only when locks or Python change."""

import os
import platform
import shutil
import sys
from pathlib import Path

from duly_scripts import processes, stamps
from duly_scripts.console import Console
from duly_scripts.failures import Failure, unusable
from duly_scripts.paths import PACKAGES, PYTHON, ROOT, SCRIPTS, SOURCES, VENV, VENV_PYTHON

LOCKS = (ROOT / "backend/requirements.lock", ROOT / "chatbot/requirements.lock", SCRIPTS / "run.lock")
TEST_LOCKS = (SCRIPTS / "test.lock",)
STAMP = VENV / ".duly-run"
TEST_STAMP = VENV / ".duly-test"

# What would send packages elsewhere than into .venv, or Python to other modules.
UNWANTED = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_REQUIRE_VIRTUALENV",
    "NODE_ENV",
)


def prepare(console: Console) -> None:
    """What the services need."""
    if is_prepared():
        _link_sources()
        return
    _make_anew(console)
    with console.step("Installing the Python packages"):
        _install(console, LOCKS)
        _link_sources()
    stamps.write(STAMP, _wanted())


def is_prepared() -> bool:
    """Whether .venv is what the locks and this Python would make."""
    return VENV_PYTHON.exists() and stamps.is_fresh(STAMP, _wanted())


def prepare_tests(console: Console) -> None:
    """What the checks need on top; `prepare` comes first."""
    wanted = stamps.fingerprint(TEST_LOCKS, STAMP.read_text(encoding="ascii"))
    if stamps.is_fresh(TEST_STAMP, wanted):
        return
    with console.step("Installing the packages of the tests"):
        _install(console, TEST_LOCKS)
    stamps.write(TEST_STAMP, wanted)


def tool_environment() -> dict[str, str]:
    """The person's own environment (proxies, indexes, certificates) for pip and npm, without what would mislead them."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED and not name.startswith("DULY_")}
    return kept | {"PYTHONUTF8": "1"}


def _wanted() -> str:
    # Patch releases of one Python share their packages, so another 3.11 on PATH is no reason to begin anew.
    return stamps.fingerprint(LOCKS, PYTHON, sys.platform, platform.machine(), str(VENV))


def _make_anew(console: Console) -> None:
    with console.step("Making the Python environment in .venv"):
        _remove(VENV)
        processes.run(
            [sys.executable, "-m", "venv", str(VENV)],
            console,
            env=tool_environment(),
            cwd=ROOT,
            failure=f"{sys.executable} could not make a virtual environment in {VENV}:",
        )


def _remove(folder: Path) -> None:
    try:
        if folder.is_symlink():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise unusable(folder, error) from None


def _install(console: Console, locks: tuple[Path, ...]) -> None:
    files = [argument for lock in locks for argument in ("--requirement", str(lock))]
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-compile"]
    command = [str(VENV_PYTHON), "-m", "pip", "install", *quiet, "--require-hashes", "--only-binary", ":all:", *files]
    status, output = processes.attempt(command, console, env=tool_environment(), cwd=ROOT)
    if status != 0:
        errors = [line for line in output.splitlines() if line.startswith("ERROR")] or processes.last_lines(output)
        raise Failure(
            "\n".join(["The Python packages could not be installed; is the package index reachable?", *errors[:5]])
        )
    # pip would compile on one core; -j0 takes them all, and the first start is then as fast as every other.
    processes.attempt(
        [str(VENV_PYTHON), "-m", "compileall", "-q", "-j0", str(PACKAGES)], console, env=tool_environment(), cwd=ROOT
    )


def _link_sources() -> None:
    """Our own packages enter by their folders, so a pull needs no reinstall."""
    wanted = "".join(f"{folder}\n" for folder in SOURCES)
    link = PACKAGES / "duly.pth"
    if not link.is_file() or link.read_text(encoding="utf-8") != wanted:
        link.write_text(wanted, encoding="utf-8")
