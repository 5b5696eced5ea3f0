"""scripts/images: builds, compares and measures the images from a command line."""

import argparse
import os
import platform
from collections.abc import Sequence

from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.images import bases, building, measuring, reproducible
from duly_scripts.images.building import Unavailable
from duly_scripts.images.catalogue import IMAGES, Image

HEAD = "| image | size | layers | ready after | idle memory |\n|---|---|---|---|---|"


def main(arguments: Sequence[str], console: Console) -> int:
    """The exit status: 1 where an image is not reproducible."""
    given = _parse(arguments)
    console.stop.listen()
    images = [IMAGES[name] for name in getattr(given, "names", None) or IMAGES]
    try:
        if given.what == "build":
            return _build(images, console)
        return _reproducible(images, console) if given.what == "reproducible" else _measure(console)
    except Unavailable as reason:
        raise Failure(f"Images cannot be built here: {reason}.") from None


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/images",
        description=f"Works on the container images, as root, with podman and buildah; {bases.VARIABLE} names other bases.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="what", required=True)
    for name, about in (
        ("build", "build what lies in the clone and print the tags"),
        ("reproducible", "build the last commit twice from nothing and compare the digests"),
    ):
        command = commands.add_parser(name, help=about, description=about)
        command.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(IMAGES)} (default: all)")
    commands.add_parser("measure", help="print the table of docs/images.md: size, layers, time to ready, idle memory")
    given = parser.parse_args(arguments)
    for name in getattr(given, "names", ()):
        if name not in IMAGES:
            raise Failure(f"{name} is not an image; the images are {', '.join(IMAGES)}.", status=2)
    return given


def _build(images: Sequence[Image], console: Console) -> int:
    for image in images:
        console.say(building.built(image, console))
    return 0


def _reproducible(images: Sequence[Image], console: Console) -> int:
    status = 0
    for image in images:
        with console.step(f"Building the {image.name} twice from nothing") as step:
            verdict = reproducible.compare(image, console)
            step.ok = not verdict.differences
            step.result = verdict.digest if step.ok else "the builds differ"
        for line in verdict.differences:
            console.say(f"    {line}")
            status = 1
    return status


def _measure(console: Console) -> int:
    rows = list(measuring.measure(console))
    console.say("\n".join(["", HEAD, *(str(row) for row in rows)]))
    console.say(f"\nOn {platform.machine()} with {os.cpu_count()} cores.")
    if bases.pairs():
        console.say(f"The bases are those that {bases.VARIABLE} names, not the published ones.")
    return 0
