"""Stamps tell whether what was made is still what would be made. Written last, so that an interrupted set-up has none."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *facts: str) -> str:
    """A hash over the places and contents of files and over further facts (versions, places)."""
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(f"{len(fact)}:{fact}".encode())
    for path in sorted(files):
        content = path.read_bytes()
        digest.update(f"{path}:{len(content)}:".encode() + content)
    return digest.hexdigest()


def is_fresh(stamp: Path, value: str) -> bool:
    try:
        return stamp.read_text(encoding="ascii") == value
    except OSError:
        return False


def write(stamp: Path, value: str) -> None:
    partial = stamp.with_name(stamp.name + ".partial")
    partial.write_text(value, encoding="ascii")
    partial.replace(stamp)
