"""The web app's packages and its build; each is repeated only when what it is made from has changed."""

from pathlib import Path

from duly_scripts import environment, processes, stamps
from duly_scripts.console import Console
from duly_scripts.node import Node
from duly_scripts.paths import FRONTEND

MODULES = FRONTEND / "node_modules"
BUILD = FRONTEND / "build"
SERVER = BUILD / "index.js"

# What the build does not read.
NOT_SOURCES = {"node_modules", ".svelte-kit", "build", "tests"}


def install(console: Console, node: Node) -> None:
    """node_modules from the lock; no package's install script runs."""
    wanted = stamps.fingerprint(_manifests(), _major(node))
    stamp = MODULES / ".duly"
    if stamps.is_fresh(stamp, wanted):
        return
    with console.step("Installing the web app's packages"):
        _npm(console, node, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--include=dev")
        _npm(console, node, "run", "sync")  # what the checks read of a project that was never built
    stamps.write(stamp, wanted)


def build(console: Console, node: Node) -> None:
    """The bundle that `node build/index.js` serves."""
    wanted = stamps.fingerprint(sources(), _major(node))
    stamp = BUILD / ".duly"
    if stamps.is_fresh(stamp, wanted):
        return
    install(console, node)
    with console.step("Building the web app"):
        stamp.unlink(missing_ok=True)
        _npm(console, node, "run", "build")
    stamps.write(stamp, wanted)


def sources(folder: Path = FRONTEND) -> list[Path]:
    """Every file that the build may read."""
    found: list[Path] = []
    for entry in folder.iterdir():
        if folder == FRONTEND and entry.name in NOT_SOURCES:
            continue
        found.extend(sources(entry) if entry.is_dir() else [entry])
    return found


def _manifests() -> list[Path]:
    return [path for name in ("package.json", "package-lock.json", ".npmrc") if (path := FRONTEND / name).is_file()]


def _major(node: Node) -> str:
    return node.version.partition(".")[0]


def _npm(console: Console, node: Node, *arguments: str) -> None:
    processes.run(
        [*node.npm, *arguments],
        console,
        env=node.environment(environment.tool_environment()),
        cwd=FRONTEND,
        failure=f"`npm {' '.join(arguments[:2])}` failed in frontend:",
    )
