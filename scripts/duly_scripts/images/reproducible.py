"""Whether one commit always makes the same image: two builds from nothing, compared by digest, with the files that differ.

Built from `git archive`, not from the clone: the promise is made for a commit, and a clone adds modes and times of its own.
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from duly_scripts import processes
from duly_scripts.console import Console
from duly_scripts.environment import tool_environment
from duly_scripts.images import building, commit, layers
from duly_scripts.images.building import Recipe, Unavailable
from duly_scripts.images.catalogue import Image
from duly_scripts.images.commit import Commit
from duly_scripts.paths import ROOT


@dataclass(frozen=True)
class Verdict:
    """`of` is the commit; `digest` and `labels` are of the first build; `differences` is empty where the second has the same digest."""

    of: Commit
    digest: str
    labels: dict[str, str]
    differences: tuple[str, ...]


def compare(image: Image, console: Console) -> Verdict:
    """Raises Unavailable or Failure where it cannot be built."""
    building.require(image)
    of = commit.head()
    if of == commit.UNKNOWN:
        raise Unavailable("this clone has no history, so there is no commit to build")
    with tempfile.TemporaryDirectory(prefix="duly-rebuild-") as work:
        first, second = (_saved(image, of, Path(work) / name, console) for name in ("first", "second"))
        same = first.digest == second.digest
        differences = [] if same else layers.differences(first, second) or ["nothing but the manifests"]
        return Verdict(of, first.digest, first.config["config"]["Labels"], tuple(differences))


def _saved(image: Image, of: Commit, work: Path, console: Console) -> layers.Saved:
    tag = f"{image.repository}:rebuild-{os.getpid()}"
    tree = work / "tree"
    _export(of, tree, console)
    try:
        building.build(Recipe(image, tag, tree, no_cache=True, of=of), console)
        return layers.save(tag, work / "image")
    finally:
        building.remove(tag)


def _export(of: Commit, folder: Path, console: Console) -> None:
    """The files of a commit in a new folder."""
    folder.mkdir(parents=True)
    archive = folder.with_suffix(".tar")
    for command in (
        # The modes of a plain clone, whatever the umask of who builds.
        ["git", "-c", "tar.umask=0022", "archive", "--format=tar", f"--output={archive}", of.revision],
        ["tar", "--extract", "--same-permissions", "--file", str(archive), "--directory", str(folder)],
    ):
        processes.run(command, console, env=tool_environment(), cwd=ROOT, failure="The commit could not be exported:")
    archive.unlink()
