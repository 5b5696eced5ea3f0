"""Schemas that lack something, on which today's code still runs."""

import shutil
from pathlib import Path

from duly_backend import migrations


def put_off(folder: Path, *versions: str) -> tuple[Path, Path]:
    """Two folders of migrations: all but those versions, and all with those as the last: what they find in a database
    that is in use is tested by code that needs each of the others."""
    early, late = folder / "early", folder / "late"
    shutil.copytree(migrations.VERSIONS, early)
    shutil.copytree(migrations.VERSIONS, late)
    for version in versions:
        (file,) = early.glob(f"{version}_*.sql")
        (late / file.name).rename(late / f"9{file.name[1:]}")
        file.unlink()
    return early, late
