"""What git knows of the commit that is built: its name, its moment, its version."""

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from duly_scripts.paths import ROOT


@dataclass(frozen=True)
class Commit:
    """`seconds` since 1970; `version` is the last tag, with the distance to it where there is one."""

    revision: str
    seconds: int
    version: str

    @property
    def created(self) -> str:
        return datetime.fromtimestamp(self.seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# A clone without git, such as an unpacked archive.
UNKNOWN = Commit("unknown", 0, "0.0.0-dev")


def head(folder: Path = ROOT) -> Commit:
    line = _git(folder, "log", "-1", "--format=%H %ct")
    if line is None:
        return UNKNOWN
    revision, seconds = line.split()
    tag = _git(folder, "describe", "--tags", "--match", "[0-9v]*")
    return Commit(revision, int(seconds), tag.removeprefix("v") if tag else UNKNOWN.version)


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        answer = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, text=True, timeout=30, check=False
        )
    except OSError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None
