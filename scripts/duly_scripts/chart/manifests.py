"""deploy/kubernetes: the chart rendered for people without Helm, as a kustomize base and what its overlays add.

The base has what both overlays have alike. Objects that only one of them has are written beside its kustomization.yaml; how it
changes objects of the base is written there by hand, and tests/chart holds the outcome against the chart.
"""

import re
from collections.abc import Iterator

from duly_scripts.chart.helm import CHART, template
from duly_scripts.failures import Failure

HEAD = "# Written by scripts/chart from deploy/helm/duly.\n"
FOLDERS = ("base", "overlays/small", "overlays/production")
# A finished Job cannot be changed: it goes after a day, so that the next release's can be applied.
COMMON = ("--skip-tests", "--set=migrations.ttlSecondsAfterFinished=86400")
SMALL = ("--set=database.bundled.existingSecret.name=duly-database",)
PRODUCTION = (f"--values={CHART / 'values-production.yaml'}",)

# What belongs to Helm alone.
_OF_HELM = re.compile(r"^ *(?:helm\.sh/\S+|app\.kubernetes\.io/managed-by): .*\n", re.MULTILINE)
_EMPTY_ANNOTATIONS = re.compile(r"^ *annotations:\n(?=\S|  \S|---)", re.MULTILINE)
_KIND = re.compile(r"^kind: (\w+)$", re.MULTILINE)
_NAME = re.compile(r"^  name: (\S+)$", re.MULTILINE)


def texts() -> dict[str, str]:
    """The files by their path below deploy/kubernetes; raises Failure where helm is missing or refuses."""
    small, production = objects(*SMALL), objects(*PRODUCTION)
    shared = {key: text for key, text in small.items() if key in production}
    return {
        **_files("base", shared),
        **_files("overlays/small", {key: text for key, text in small.items() if key not in shared}),
        **_files("overlays/production", {key: text for key, text in production.items() if key not in shared}),
    }


def objects(*arguments: str) -> dict[tuple[str, str], str]:
    """What an overlay (SMALL or PRODUCTION) comes to, each object by its kind and name."""
    rendered = template(*COMMON, *arguments)
    return {(_found(_KIND, text), _found(_NAME, text)): text for text in _split(rendered)}


def _split(rendered: str) -> Iterator[str]:
    for text in re.split(r"^---\n", rendered, flags=re.MULTILINE):
        lines = [line for line in text.splitlines() if line.strip() and not line.startswith("# Source: ")]
        plain = _OF_HELM.sub("", "".join(f"{line}\n" for line in lines))
        if plain:
            yield _EMPTY_ANNOTATIONS.sub("", plain)


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if match is None:
        raise Failure(f"The chart rendered an object without a kind or a name:\n{text}")
    return match[1]


def _files(folder: str, found: dict[tuple[str, str], str]) -> dict[str, str]:
    """One file a kind."""
    kinds: dict[str, list[str]] = {}
    for (kind, _), text in found.items():
        kinds.setdefault(kind, []).append(text)
    return {f"{folder}/{kind.lower()}.yaml": HEAD + "---\n".join(texts) for kind, texts in sorted(kinds.items())}
