"""Other users, for root: whether one of them can reach a folder or run a program."""

import pwd
import subprocess
from collections.abc import Sequence
from pathlib import Path


def ids(user: str) -> tuple[int, int]:
    """The numbers of the user and of its group."""
    entry = pwd.getpwnam(user)
    return entry.pw_uid, entry.pw_gid


def can_reach(user: str, folder: Path) -> bool:
    return succeeds(user, ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)])


def succeeds(user: str, command: Sequence[str]) -> bool:
    """Whether a short command ends well when `user` runs it."""
    uid, gid = ids(user)
    try:
        answer = subprocess.run(
            command, user=uid, group=gid, extra_groups=[], cwd="/", capture_output=True, timeout=20, check=False
        )
    except OSError:
        return False
    return answer.returncode == 0
