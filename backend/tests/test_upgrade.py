"""An upgrade without a pause: the version before goes on serving while the schema is this one's already."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests import former

from duly_backend.migrations import VERSIONS
from duly_scripts.paths import ROOT

_OURS = VERSIONS.relative_to(ROOT)
_PACKAGES = ("service", "language", "backend", "chatbot")
_SIDE_BY_SIDE = ("--numprocesses=2", "--dist=loadfile")
# What counts the rows of every table: the version before fills none that it does not know.
_OF_EVERY_TABLE = "backend/tests/test_backup.py::test_a_backup_that_is_restored_elsewhere_holds_every_row"


@pytest.mark.thorough
def test_the_tests_of_the_version_before_pass_on_this_schema(tmp_path: Path) -> None:
    revision = former.commit(str(_OURS / "0001_accounts_projects_tasks.sql"))
    if revision is None:
        pytest.skip("this clone has neither a tag nor a commit before this one")
    before = tmp_path / "before"
    former.export(revision, before)
    for version in VERSIONS.glob("*.sql"):
        shutil.copy(version, before / _OURS)

    sources = [str(before), str(before / "scripts"), *(str(before / package / "src") for package in _PACKAGES)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sources)}
    environment.pop("DULY_TEST_DATABASE_URL", None)  # they start a server of their own, whose programs fit it
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not thorough", *_SIDE_BY_SIDE]
    answer = subprocess.run(
        [*command, "--deselect", _OF_EVERY_TABLE, "backend/tests"],
        cwd=before,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode == 0, answer.stdout[-8000:] + answer.stderr[-2000:]
