"""The library as a program: JSON lines in, JSON lines out."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from duly_language.commandline import main

REF = {"ref": "2026-11-24T11:00:00+01:00", "tz": "Europe/Berlin"}


def run(command: str, *lines: object) -> tuple[int, list[dict[str, Any]], str]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    out, err = io.StringIO(), io.StringIO()
    code = main([command], raw, out, err)
    return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_when_answers_each_line_in_order() -> None:
    code, answers, _ = run(
        "when", {"id": "a", "text": "tomorrow at 5pm", **REF}, {"id": "b", "text": "nothing here", **REF}
    )
    assert code == 0
    assert (answers[0]["id"], answers[0]["start"], answers[0]["has_time"]) == ("a", "2026-11-25T17:00:00+01:00", True)
    assert answers[1]["start"] is None
    assert all(answer["ms"] >= 0 for answer in answers)


def test_when_tells_a_rule_with_its_start_and_exceptions() -> None:
    _, answers, _ = run("when", {"id": 1, "text": "daily starting march 3rd except sundays", **REF})
    assert answers[0]["rrule"] == "DTSTART:20270303\nRRULE:FREQ=DAILY"
    assert answers[0]["exceptions"] == ["sundays"]


def test_understand_answers_intent_slots_and_all_commands() -> None:
    _, answers, _ = run("understand", {"id": 1, "text": "add milk and tick off eggs"})
    assert (answers[0]["intent"], answers[0]["slots"]) == ("add_task", {"title": "milk"})
    assert [one["intent"] for one in answers[0]["commands"]] == ["add_task", "complete_task"]
    assert 0 < answers[0]["confidence"] <= 1


def test_a_bad_line_is_told_and_the_others_are_answered() -> None:
    code, answers, err = run(
        "when",
        b"no json",
        {"id": 2, "text": 5, **REF},
        {"id": 3, "text": "a", "ref": "soon", "tz": "UTC"},
        {"id": 4, "text": "friday", **REF},
    )
    assert code == 1
    assert ["error" in answer for answer in answers] == [True, True, True, False]
    assert answers[2]["id"] == 3
    assert "`ref` must be a moment" in answers[2]["error"]
    assert err == "3 lines could not be read; see `error` in the output.\n"


def test_an_unknown_zone_is_a_bad_line() -> None:
    code, answers, _ = run("when", {"id": 1, "text": "friday", "ref": REF["ref"], "tz": "Nowhere"})
    assert (code, answers[0]["error"]) == (1, "'Nowhere' is no IANA time zone.")


def test_an_unknown_command_is_one_sentence_and_exit_2() -> None:
    done = subprocess.run([sys.executable, "-m", "duly_language", "dance"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_importing_the_library_is_quick_and_pulls_in_little() -> None:
    code = "import sys, duly_language; print(sorted({'pydantic', 'asyncio', 'http'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_library_takes_less_than_150_ms(tmp_path: Path) -> None:
    """Processor time of the quickest of four, of which the first compiles; what Python itself costs is taken off."""
    code = "import time; a = time.process_time(); import duly_language; print(time.process_time() - a)"
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    command = [sys.executable, "-c", code]
    times = [float(subprocess.check_output(command, text=True, env=compiled)) for _ in range(4)]
    assert min(times) < 0.15
