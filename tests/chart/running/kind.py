"""A kind cluster for this run alone, where Docker runs and no other cluster was named; from 0.24 on kind enforces NetworkPolicy.

It follows kind's documentation and has not been run: where these tests were written there is no Docker."""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from duly_scripts.failures import Failure
from duly_scripts.images import engine

SECONDS = 600


def is_there() -> bool:
    if not all(shutil.which(name) for name in ("kind", "docker")):
        return False
    return subprocess.run(["docker", "version"], capture_output=True, timeout=20, check=False).returncode == 0


@contextmanager
def running() -> Iterator[tuple[Mapping[str, str], Callable[[Mapping[str, str]], None]]]:
    """The environment that leads to it, and what gives it images of podman's store by the names that they are to have."""
    cluster = f"--name=duly-test-{uuid.uuid4().hex[:8]}"
    with tempfile.TemporaryDirectory() as folder:
        kubeconfig = Path(folder) / "kubeconfig"

        def load(images: Mapping[str, str]) -> None:
            for name, image in images.items():
                engine.podman("tag", image, name)
                archive = Path(folder) / f"{uuid.uuid4().hex}.tar"
                engine.podman("save", "--format=docker-archive", f"--output={archive}", name)
                engine.podman("untag", image, name)
                _kind("load", "image-archive", str(archive), cluster)
                archive.unlink()

        try:
            _kind("create", "cluster", cluster, f"--kubeconfig={kubeconfig}", "--wait=180s")
            yield os.environ | {"KUBECONFIG": str(kubeconfig)}, load
        finally:
            subprocess.run(["kind", "delete", "cluster", cluster], capture_output=True, timeout=SECONDS, check=False)


def _kind(*arguments: str) -> None:
    answer = subprocess.run(["kind", *arguments], capture_output=True, text=True, timeout=SECONDS, check=False)
    if answer.returncode != 0:
        raise Failure(f"kind {' '.join(arguments[:2])}: {answer.stderr[-500:]}")
