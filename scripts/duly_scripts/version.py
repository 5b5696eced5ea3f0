"""scripts/version: one version, told in many files. It prints it, sets it everywhere, or prints what the changelog says of it."""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT

_VERSION = r"(\d+\.\d+\.\d+)"
_UNRELEASED = "## Unreleased"


@dataclass(frozen=True)
class Place:
    """Files that tell the version: each match of `pattern` has it as its one group. `needed`: each file must have a match."""

    files: str
    pattern: str
    needed: bool = True

    def paths(self, root: Path) -> list[Path]:
        found = sorted(root.glob(self.files))
        if not found and self.needed:
            raise Failure(f"{self.files} is missing, which tells the version.")
        return found


PLACES = (
    *(
        Place(f"{part}/pyproject.toml", rf'^version = "{_VERSION}"$')
        for part in ("backend", "chatbot", "language", "service")
    ),
    Place("backend/src/duly_backend/app.py", rf'^VERSION: Final = "{_VERSION}"$'),
    Place("backend/openapi.json", rf'^    "version": "{_VERSION}"$'),
    Place("chatbot/src/duly_chatbot/__init__.py", rf'^VERSION = "{_VERSION}"$'),
    Place("frontend/package.json", rf'^\t"version": "{_VERSION}",$'),
    Place("frontend/package-lock.json", rf'"name": "duly-frontend",\n\t+"version": "{_VERSION}"'),
    Place("deploy/helm/duly/Chart.yaml", rf"^(?:version|appVersion): {_VERSION}$"),
    Place("deploy/helm/duly/values-production.yaml", rf"^image: \{{tag: {_VERSION}-lts\}}$"),
    Place("deploy/kubernetes/overlays/production/kustomization.yaml", rf"newTag: {_VERSION}-lts\}}$"),
    Place("deploy/compose.yaml", rf"\$\{{DULY_VERSION:-{_VERSION}(?:-lts)?\}}"),
    # Images and release tags that the documents tell people to choose, to fetch or to verify.
    *(
        Place(
            files,
            rf"(?:DULY_VERSION=|/duly-\w+:|charts/duly(?::| --version )|refs/tags/|^\| `){_VERSION}(?:-lts)?\b",
            needed=False,
        )
        for files in ("*.md", "docs/*.md")
    ),
)


def told(root: Path = ROOT) -> dict[str, set[str]]:
    """The versions that each file tells, by its path; the changelog's newest release among them."""
    versions = {
        str(path.relative_to(root)): {version for match in matches for version in match.groups() if version}
        for place, path in _files(root)
        if (matches := _matches(place, path)) or place.needed
    }
    changelog = root / "CHANGELOG.md"
    return versions | {
        changelog.name: set(re.findall(rf"^## {_VERSION}", changelog.read_text("utf-8"), re.MULTILINE)[:1])
    }


def current(root: Path = ROOT) -> str:
    """Raises Failure that names the files where they disagree."""
    versions = told(root)
    different = set.union(*versions.values())
    if len(different) == 1 and all(versions.values()):
        return different.pop()
    lines = [f"  {', '.join(sorted(found)) or 'none'}  {path}" for path, found in versions.items()]
    raise Failure("\n".join(["The version differs from file to file; set it: scripts/version X.Y.Z", *lines]))


def put(version: str, root: Path = ROOT) -> None:
    """Writes the version into every file that tells it; the changelog's section Unreleased becomes that of this version."""
    if not re.fullmatch(_VERSION, version):
        raise Failure(f"{version} is not a version; write three numbers, such as 1.2.3.", status=2)
    _date(version, root / "CHANGELOG.md")
    for place, path in _files(root):
        text = path.read_text(encoding="utf-8")
        fresh = re.sub(place.pattern, lambda match: re.sub(_VERSION, version, match[0]), text, flags=re.MULTILINE)
        path.write_text(fresh, encoding="utf-8")


def notes(root: Path = ROOT) -> str:
    """What the changelog says of the current version, without its heading."""
    version = re.escape(current(root))
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {version}\b.*?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return section[1].strip() if section else ""


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/version", description="Prints the version of Duly, or sets it in every file."
    )
    parser.add_argument("version", nargs="?", metavar="X.Y.Z", help="the version to set")
    parser.add_argument("--notes", action="store_true", help="print what CHANGELOG.md says of the current version")
    given = parser.parse_args(arguments)
    if given.version:
        put(given.version)
    print(notes() if given.notes else current())


def _files(root: Path) -> Iterator[tuple[Place, Path]]:
    for place in PLACES:
        for path in place.paths(root):
            yield place, path


def _matches(place: Place, path: Path) -> list[re.Match[str]]:
    return list(re.finditer(place.pattern, path.read_text(encoding="utf-8"), re.MULTILINE))


def _date(version: str, changelog: Path) -> None:
    text = changelog.read_text(encoding="utf-8")
    if re.search(rf"^## {re.escape(version)} ", text, re.MULTILINE):
        return
    if f"{_UNRELEASED}\n" not in text:
        raise Failure(
            f"CHANGELOG.md has no section of {version}; write what changed below a heading “{_UNRELEASED}” first."
        )
    heading = f"## {version} – {datetime.now(UTC).date().isoformat()}"
    changelog.write_text(text.replace(_UNRELEASED, heading, 1), encoding="utf-8")
