"""Becomes another program that ends with its parent: child.py PARENT SIGNAL USER|- COMMAND…

A process of its own rather than a hook between fork and exec, which is unsafe where threads run (pytest). Root drops to USER.
"""

import ctypes
import os
import pwd
import sys

PR_SET_PDEATHSIG = 1


def become(parent: int, signal: int, user: str, command: list[str]) -> None:
    """Never returns."""
    if user != "-":
        _drop_to(user)
    if sys.platform == "linux":
        # After the drop: a change of user clears it.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)
    try:
        os.execvp(command[0], command)  # noqa: S606 - the command is ours
    except OSError as error:
        sys.exit(f"{command[0]} cannot be started: {error.strerror}.")


def _drop_to(user: str) -> None:
    entry = pwd.getpwnam(user)
    os.setgroups([])
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)


if __name__ == "__main__":
    become(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])
