"""Builds the images by buildah; what was built once is found again by a hash of all that enters it."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from duly_scripts import processes
from duly_scripts.console import Console
from duly_scripts.environment import tool_environment
from duly_scripts.images import bases, commit, context, dockerfile, engine
from duly_scripts.images.catalogue import Image
from duly_scripts.images.commit import Commit
from duly_scripts.paths import ROOT

# The stage that holds the dependencies and the built code; its tag keeps their layers until the next build.
BUILDER = "code"
LABEL = "org.opencontainers.image."


class Unavailable(Exception):  # noqa: N818 - a reason to skip
    """Images cannot be built here; the text says why, in a sentence."""


@dataclass(frozen=True)
class Recipe:
    """One build: `folder` is the context, `of` what the labels tell; `no_cache` starts from nothing and keeps no layers."""

    image: Image
    tag: str
    folder: Path = ROOT
    no_cache: bool = False
    stage: str = ""
    of: Commit = field(default_factory=commit.head)

    def command(self) -> list[str]:
        file = self.folder / self.image.name / "Dockerfile"
        told = {"version": self.of.version, "revision": self.of.revision, "created": self.of.created}
        return [
            # The OCI format knows no HEALTHCHECK; buildah's own label would change the digest with its version.
            *("buildah", "build", "--format", "docker", "--identity-label=false"),
            *("--timestamp", str(self.of.seconds)),
            *(("--no-cache",) if self.no_cache else ("--layers",)),
            *((f"--target={self.stage}",) if self.stage else ()),
            *bases.contexts(dockerfile.read(file).bases),
            *(f"--build-arg={name.upper()}={value}" for name, value in told.items()),
            # buildah takes a LABEL from its cache whatever its arguments are worth now; these it compares.
            *(() if self.no_cache else (f"--label={LABEL}{name}={value}" for name, value in told.items())),
            *("--tag", self.tag, "--file", str(file), str(self.folder)),
        ]


def require(image: Image) -> None:
    """Raises Unavailable with the reason where the image cannot be built here."""
    reason = engine.refusal() or bases.refusal(dockerfile.read(image.folder / "Dockerfile").bases)
    if reason:
        raise Unavailable(reason)


def built(image: Image, console: Console) -> str:
    """The tag of what lies in the clone now, committed or not; built where it is not there yet. Raises Unavailable, Failure."""
    require(image)
    key = _key(image)
    tag = f"{image.repository}:{key}"
    if engine.image_id(tag) is None:
        with console.step(f"Building the image of the {image.name}"):
            build(Recipe(image, f"{tag}-{BUILDER}", stage=BUILDER), console)
            build(Recipe(image, tag), console)
            _prune(image, key)
    return tag


def build(recipe: Recipe, console: Console) -> str:
    """The log. Raises Failure with its last lines."""
    failure = f"The image of the {recipe.image.name} could not be built:"
    return processes.run(recipe.command(), console, env=tool_environment(), cwd=recipe.folder, failure=failure)


def remove(*tags: str) -> None:
    """Passes over what is not there, or what a container still uses."""
    engine.ask("rmi", *tags)


def _key(image: Image) -> str:
    """The commit's name and time stay out of it: they are labels in the last layer, and what runs does not change with them."""
    file = image.folder / "Dockerfile"
    recipe = dockerfile.read(file)
    paths = [*context.files(ROOT, recipe.sources), file, ROOT / context.IGNORE]
    return context.fingerprint(ROOT, paths, *bases.identities(recipe.bases))[:12]


def _prune(image: Image, key: str) -> None:
    """Earlier builds of ours go, and with them the layers that no other image needs."""
    for tag in engine.tags(image.repository):
        if re.fullmatch(rf"[0-9a-f]{{12}}(-{BUILDER})?", tag) and not tag.startswith(key):
            remove(f"{image.repository}:{tag}")
