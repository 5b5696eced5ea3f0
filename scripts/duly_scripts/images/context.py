"""Which files of the clone enter a build, by the COPY lines and .dockerignore, and one hash over all of them."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

IGNORE = ".dockerignore"


@dataclass(frozen=True)
class _Rule:
    pattern: str
    lets_in: bool

    def meets(self, path: str) -> bool:
        """Whether it speaks of the path or of a folder above it."""
        return re.match(f"(?:{_regex(self.pattern)})(?:/|$)", path) is not None

    def may_meet_below(self, folder: str) -> bool:
        return self.pattern.startswith(("**", folder + "/"))


@dataclass(frozen=True)
class Ignore:
    """A .dockerignore: the last rule that speaks of a path decides."""

    rules: tuple[_Rule, ...]

    def lets_in(self, path: str) -> bool:
        return next((rule.lets_in for rule in reversed(self.rules) if rule.meets(path)), True)

    def may_let_in_below(self, folder: str) -> bool:
        return self.lets_in(folder) or any(rule.lets_in and rule.may_meet_below(folder) for rule in self.rules)


def read_ignore(root: Path) -> Ignore:
    path = root / IGNORE
    return parse_ignore(path.read_text(encoding="utf-8") if path.is_file() else "")


def parse_ignore(text: str) -> Ignore:
    lines = [line.strip() for line in text.splitlines()]
    kept = [line for line in lines if line and not line.startswith("#")]
    return Ignore(tuple(_Rule(line.lstrip("!").strip("/"), line.startswith("!")) for line in kept))


def files(root: Path, sources: Iterable[str]) -> list[Path]:
    """Every file below `root` that these COPY sources take, sorted."""
    ignore = read_ignore(root)
    found = {path for source in sources for path in _below(root, root / source.rstrip("/"), ignore)}
    return sorted(found)


def fingerprint(root: Path, paths: Iterable[Path], *facts: str) -> str:
    """A hash over the files' places below `root`, modes and contents, and over further facts; another clone's is the same."""
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(f"{len(fact)}:{fact}".encode())
    for path in paths:
        content = path.read_bytes()
        mode = path.stat().st_mode & 0o777
        digest.update(f"{path.relative_to(root)}:{mode:o}:{len(content)}:".encode() + content)
    return digest.hexdigest()


def _below(root: Path, path: Path, ignore: Ignore) -> Iterator[Path]:
    relative = path.relative_to(root).as_posix()
    if not path.is_dir():
        if path.is_file() and ignore.lets_in(relative):
            yield path
    elif ignore.may_let_in_below(relative):
        for entry in path.iterdir():
            yield from _below(root, entry, ignore)


def _regex(pattern: str) -> str:
    """Of a pattern with *, ? and **."""
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "".join(parts.get(piece, re.escape(piece)) for piece in re.split(r"(\*\*/|\*\*|\*|\?)", pattern))
