"""The workflows run nothing that could change under them, and may do no more than they need."""

import re
import subprocess
from pathlib import Path

import pytest

from duly_scripts.paths import ROOT, VENV

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def _jobs(path: Path) -> dict[str, str]:
    """The text of each job, by its name."""
    jobs = path.read_text(encoding="utf-8").partition("\njobs:\n")[2]
    return dict(re.findall(r"^  (\w+):\n((?:    .*\n|\n)+)", jobs, re.MULTILINE))


def test_there_are_workflows_with_jobs() -> None:
    assert {path.stem for path in WORKFLOWS} >= {"ci", "release", "scan"}
    assert all(_jobs(path) for path in WORKFLOWS)


@each
def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    strange = [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)]
    assert [action for action in strange if not action.startswith("./.github/workflows/")] == []


@each
def test_a_workflow_may_do_nothing_and_each_job_only_what_it_names(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "\npermissions: {}\n" in text
    assert "write-all" not in text
    for name, job in _jobs(path).items():
        assert re.search(r"^    permissions:\n(      [\w-]+: (read|write)\b.*\n)+", job, re.MULTILINE), name


@each
def test_every_job_ends_by_itself(path: Path) -> None:
    for name, job in _jobs(path).items():
        assert "    timeout-minutes: " in job or "    uses: ./" in job, name


@each
def test_nothing_runs_with_a_strangers_code_and_our_rights(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@each
def test_a_newer_run_waits_for_or_replaces_the_older(path: Path) -> None:
    assert "\nconcurrency:\n  group: " in path.read_text(encoding="utf-8")


def test_no_expression_is_pasted_into_a_script() -> None:
    for path in WORKFLOWS:
        for script in re.findall(
            r"^ +(?:- )?run: (\|\n(?:        .*\n|\n)+|.*\n)", path.read_text("utf-8"), re.MULTILINE
        ):
            assert "${{" not in script, path.name


def test_zizmor_has_nothing_to_say() -> None:
    zizmor = [str(VENV / "bin" / "zizmor"), "--offline", "--no-progress", "--pedantic", str(ROOT / ".github")]
    result = subprocess.run(zizmor, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
