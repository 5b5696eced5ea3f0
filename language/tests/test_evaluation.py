"""Floors on public evaluation data, read where it stands: the folder that DULY_EVAL names. Nothing of it is copied here."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("DULY_EVAL", "/nonexistent"))
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="DULY_EVAL names no folder with the evaluation data")

WHEN = f"{sys.executable} -m duly_language when"
UNDERSTAND = f"{sys.executable} -m duly_language understand"


def test_dates_of_the_open_half_are_read(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = [sys.executable, "score_dates.py", "--core", "--cmd", WHEN, "--json", str(report), "dates.jsonl"]
    subprocess.run(command, cwd=FOLDER, check=True, capture_output=True)
    measured = json.loads(report.read_text())
    assert measured["acc"] >= 0.975
    assert measured["by_kind"]["recurrence"][2] >= 0.98
    assert measured["by_kind"]["none"][2] >= 0.98


def test_phrases_of_the_sample_are_understood() -> None:
    command = [sys.executable, "score_phrases.py", "--understand", UNDERSTAND, "--when", WHEN]
    told = subprocess.run(command, cwd=FOLDER / "phrases", check=True, capture_output=True, text=True).stdout
    assert _share(told, "intents ") >= 0.92
    assert _share(told, "dates ") >= 0.85


def _share(told: str, name: str) -> float:
    line = next(line for line in told.splitlines() if line.startswith(name))
    right, total = line.removeprefix(name).split()[0].split("/")
    return int(right) / int(total)


def test_lines_that_are_no_command_stay_so() -> None:
    from duly_language import understand

    items = [json.loads(line) for line in (FOLDER / "intents.jsonl").read_text().splitlines()]
    others = [item["text"] for item in items if item["intent"] == "other" and not item.get("noisy")]
    quiet = ("other", "smalltalk", "help", "undo", "list_tasks", "count_tasks", "list_lists", "plan")
    acted = [text for text in others if understand(text).intent not in quiet]
    assert len(acted) / len(others) <= 0.05, acted
