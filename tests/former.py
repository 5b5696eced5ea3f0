"""The last release, or where that lacks what is asked for the commit before this one: its files, and its images in podman's store."""

import subprocess
import tempfile
from pathlib import Path

from duly_scripts.console import Console
from duly_scripts.images import building, dockerfile, engine
from duly_scripts.images.building import Recipe
from duly_scripts.images.catalogue import Image
from duly_scripts.paths import ROOT

_PREFIX = "before-"


def commit(path: str) -> str | None:
    """Which commit that is; None where neither has the file `path` in this clone."""
    for name in (_git("describe", "--tags", "--abbrev=0", "HEAD^"), "HEAD^"):
        if name and _git("cat-file", "-t", f"{name}:{path}") == "blob":
            return _git("rev-parse", f"{name}^{{commit}}")
    return None


def export(revision: str, folder: Path) -> None:
    """The files of a commit. Raises CalledProcessError where the clone does not have it."""
    with tempfile.TemporaryFile() as archive:
        subprocess.run(["git", "archive", revision], cwd=ROOT, stdout=archive, check=True)
        archive.seek(0)
        folder.mkdir()
        subprocess.run(["tar", "--extract", "--directory", str(folder)], stdin=archive, check=True)


def image(of: Image, revision: str, folder: Path, console: Console) -> str:
    """The tag of a commit's image, whose tree lies in `folder`; built once and kept until another commit is asked for.

    Raises Unavailable, Failure."""
    building.require(of)
    version = f"{_PREFIX}{revision[:12]}"
    tag = f"{of.repository}:{version}"
    others = {old for old in engine.tags(of.repository) if old.startswith(_PREFIX)} - {version}
    building.remove(*(f"{of.repository}:{old}" for old in others))
    if _is_unchanged(of, revision):
        return building.built(of, console)
    if engine.image_id(tag) is None:
        with console.step(f"Building the {of.name} of {revision[:12]}"):
            building.build(Recipe(of, tag, folder), console)
    return tag


def _is_unchanged(of: Image, revision: str) -> bool:
    """Whether the clone builds it of the same files."""
    file = of.folder / "Dockerfile"
    paths = ["--", str(file), ".dockerignore", *dockerfile.read(file).sources]
    changed = subprocess.run(["git", "diff", "--quiet", revision, *paths], cwd=ROOT, check=False).returncode
    added = subprocess.run(["git", "status", "--porcelain", *paths], cwd=ROOT, capture_output=True, check=False)
    return changed == 0 and not added.stdout


def _git(*arguments: str) -> str | None:
    answer = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() if answer.returncode == 0 else None
