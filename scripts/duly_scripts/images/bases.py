"""Where the base images come from: a registry, or what DULY_IMAGE_BASES names, by pairs such as python:3.11-alpine=localhost/python."""

import functools
import os
import threading
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping

from duly_scripts.failures import Failure
from duly_scripts.images import engine

VARIABLE = "DULY_IMAGE_BASES"
PROBE_SECONDS = 4.0
DOCKER_HUB = "registry-1.docker.io"


def pairs(environ: Mapping[str, str] | None = None) -> dict[str, str]:
    """The image that stands for each name:tag. Raises Failure for what is no pair."""
    found: dict[str, str] = {}
    for pair in (os.environ if environ is None else environ).get(VARIABLE, "").split():
        name, _, image = pair.partition("=")
        if not image or ":" not in name:
            raise Failure(
                f"{VARIABLE} holds {pair!r}; write pairs such as python:3.11-alpine=localhost/python:3.11.", status=2
            )
        found[name] = image
    return found


def short(reference: str) -> str:
    """docker.io/library/python:3.11-alpine@sha256:… is python:3.11-alpine."""
    return reference.partition("@")[0].removeprefix("docker.io/").removeprefix("library/")


def stand_in(reference: str) -> str | None:
    """What DULY_IMAGE_BASES names for it."""
    return pairs().get(short(reference))


def local(reference: str) -> str:
    """What to run in its place: the stand-in, or itself."""
    return stand_in(reference) or reference


def contexts(references: Iterable[str]) -> list[str]:
    """The arguments of buildah that put the stand-ins before the FROM lines."""
    given = {reference: image for reference in references if (image := stand_in(reference))}
    return [f"--build-context={reference}=container-image://{image}" for reference, image in given.items()]


def identities(references: Iterable[str]) -> list[str]:
    """What tells one base from another: the image's own id where a stand-in lies on this machine, else its name."""
    return [f"{reference}={engine.image_id(local(reference)) or local(reference)}" for reference in references]


def refusal(references: Iterable[str]) -> str | None:
    """Why these cannot be had here, in a sentence; raises Failure where a stand-in of this machine is missing."""
    for reference in references:
        image = local(reference)
        if engine.image_id(image):
            continue
        if image.startswith("localhost/"):
            raise Failure(f"{VARIABLE} names {image}, which is not on this machine; make it, or name another.")
        if not _is_reachable(_registry(image)):
            return f"the registry of {short(reference)} cannot be reached, and {VARIABLE} names no image in its place"
    return None


def _registry(reference: str) -> str:
    host = reference.partition("/")[0]
    return DOCKER_HUB if host == "docker.io" or not ("." in host or ":" in host) else host


@functools.cache
def _is_reachable(host: str) -> bool:
    """Asked in a thread that nobody waits for: a name server or a dead route may take a minute to say no."""
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(_answers(host)), daemon=True)
    asking.start()
    asking.join(PROBE_SECONDS)
    return answers == [True]


def _answers(host: str) -> bool:
    try:
        with urllib.request.urlopen(f"https://{host}/v2/", timeout=PROBE_SECONDS):
            return True
    except urllib.error.HTTPError as error:
        return error.code == 401  # the registry itself, which wants a token for more
    except OSError:
        return False
