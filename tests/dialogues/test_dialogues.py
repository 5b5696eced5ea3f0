"""Whole conversations with the assistant, judged by the runner beside the data: the folder that DULY_EVAL names."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from duly_scripts.testing import Duly

RUNNER = Path(os.environ.get("DULY_EVAL", "/nonexistent")) / "dialogues" / "run_dialogues.py"


@pytest.mark.skipif(not RUNNER.is_file(), reason="DULY_EVAL names no folder with the dialogues")
def test_no_turn_is_wrong_and_every_turn_gets_an_answer(duly: Duly, tmp_path: Path) -> None:
    faults = tmp_path / "faults.jsonl"
    command = [sys.executable, str(RUNNER), "--base", duly.url, "--fail", str(faults)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    verdicts = _verdicts(answer.stdout)
    assert verdicts["right"], answer.stdout
    assert (verdicts["wrong"], verdicts["error"]) == (0, 0), answer.stdout + faults.read_text()


def _verdicts(table: str) -> dict[str, int]:
    """The sums of the table's line "all", by the names in its head."""
    lines = [line.split() for line in table.splitlines()]
    head = next(line for line in lines if line[:2] == ["group", "dialogues"])
    sums = next(line for line in lines if line[:1] == ["all"])
    return {name: int(number) for name, number in zip(head[2:-1], sums[2:], strict=False)}
