"""podman and buildah as root: whether they can work here, and single calls of podman."""

import functools
import os
import shutil
import subprocess
from collections.abc import Sequence

from duly_scripts.failures import Failure

PROGRAMS = ("buildah", "podman")
# What Debian's podman needs beside itself to run containers on networks of their own.
PACKAGES = ("buildah", "podman", "crun", "netavark", "aardvark-dns", "iptables", "catatonit", "uidmap")
CALL_SECONDS = 120.0
Answer = subprocess.CompletedProcess[str]


@functools.cache
def refusal() -> str | None:
    """Why no image can be built and run here, in a sentence; None: nothing speaks against it."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        return f"no {' and no '.join(missing)} on this machine; as root, ./test --install installs Debian's"
    if os.geteuid() != 0:
        return "images are built and run by root here; start ./test as root"
    if (answer := ask("info")).returncode != 0:
        return f"podman does not work here: {last_line(answer.stderr)}"
    return None


def podman(*arguments: str, seconds: float = CALL_SECONDS) -> str:
    """What podman prints; raises Failure with its last line where it fails."""
    answer = ask(*arguments, seconds=seconds)
    if answer.returncode != 0:
        raise Failure(f"`podman {' '.join(arguments[:2])}` failed: {last_line(answer.stderr) or answer.stdout[-300:]}")
    return answer.stdout.strip()


def ask(*arguments: str, seconds: float = CALL_SECONDS) -> Answer:
    # Without systemd it complains on each start that it has no timer for the health check.
    return run("podman", "--log-level=fatal", *arguments, seconds=seconds)


def run(*command: str, seconds: float = CALL_SECONDS) -> Answer:
    return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=seconds, check=False)


def image_id(reference: str) -> str | None:
    """None: it is not on this machine."""
    answer = ask("image", "inspect", "--format", "{{.Id}}", reference)
    return answer.stdout.strip() if answer.returncode == 0 else None


def tags(repository: str) -> Sequence[str]:
    """The tags that a repository has on this machine; none where podman fails over an image that somebody removes meanwhile."""
    lines = ask(
        "images", "--format", "{{.Repository}} {{.Tag}}", f"--filter=reference={repository}"
    ).stdout.splitlines()
    return [tag for name, tag in (line.split() for line in lines) if name == repository]


def last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
