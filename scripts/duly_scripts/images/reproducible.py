"""Whether one commit always makes the same image: two builds from nothing, compared by digest, with the files that differ.

Built from `git archive HEAD`, not from the clone: the promise is made for a commit, and a clone adds modes and times of its own.
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from duly_scripts import processes
from duly_scripts.console import Console
from duly_scripts.environment import tool_environment
from duly_scripts.images import building, layers
from duly_scripts.images.building import Recipe
from duly_scripts.images.catalogue import Image
from duly_scripts.paths import ROOT


@dataclass(frozen=True)
class Verdict:
    """`differences` is empty where both builds have the digest."""

    digest: str
    differences: tuple[str, ...]


def compare(image: Image, console: Console) -> Verdict:
    """Raises Unavailable or Failure where it cannot be built."""
    building.require(image)
    with tempfile.TemporaryDirectory(prefix="duly-rebuild-") as work:
        first = _saved(image, "first", Path(work), console)
        second = _saved(image, "second", Path(work), console)
        if first.digest == second.digest:
            return Verdict(first.digest, ())
        return Verdict(first.digest, tuple(layers.differences(first, second) or ["the manifests alone"]))


def _saved(image: Image, name: str, work: Path, console: Console) -> layers.Saved:
    tag = f"{image.repository}:rebuild-{os.getpid()}-{name}"
    folder = work / f"tree-{name}"
    _export(folder, console)
    try:
        building.build(Recipe(image, tag, folder, no_cache=True), console)
        return layers.save(tag, work / name)
    finally:
        building.remove(tag)


def _export(folder: Path, console: Console) -> None:
    """The files of the last commit in a new folder."""
    archive = folder.with_suffix(".tar")
    # The modes of a plain clone, whatever the umask of who builds.
    folder.mkdir()
    for command in (
        ["git", "-c", "tar.umask=0022", "archive", "--format=tar", f"--output={archive}", "HEAD"],
        ["tar", "--extract", "--same-permissions", "--file", str(archive), "--directory", str(folder)],
    ):
        processes.run(
            command, console, env=tool_environment(), cwd=ROOT, failure="The last commit could not be exported:"
        )
