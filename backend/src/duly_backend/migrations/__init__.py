"""The schema's versions: plain SQL files, whose names begin with their number. A released one never changes."""

from pathlib import Path
from typing import Final

VERSION_TABLE: Final = "duly_version"  # holds the schema's version, one row
VERSIONS: Final = Path(__file__).parent / "versions"


def newest() -> str:
    """The version that this code expects, such as "0001"."""
    return max(path.name[:4] for path in VERSIONS.glob("*.sql"))


def newer_than(version: str) -> list[str]:
    """The versions that a database at this one still lacks, oldest first."""
    return sorted(number for path in VERSIONS.glob("*.sql") if (number := path.name[:4]) > version)


def sql_of(version: str) -> str:
    (file,) = VERSIONS.glob(f"{version}_*.sql")
    return file.read_text(encoding="utf-8")
