"""The scoreboard: what counts as right, and what it prints."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from duly_language.commandline import main
from duly_language.scoreboard import judge

REF = {"id": "a", "text": "x", "ref": "2026-11-24T11:00:00+01:00", "tz": "Europe/Berlin"}


def right(expect: dict[str, Any], answer: dict[str, Any]) -> bool:
    return judge({**REF, "expect": expect}, answer).right


def test_a_date_is_right_on_its_day_and_a_moment_on_its_minute() -> None:
    assert right({"kind": "date", "value": "2026-12-01"}, {"start": "2026-12-01T09:00:00+01:00"})
    assert not right({"kind": "date", "value": "2026-12-01"}, {"start": "2026-12-02"})
    moment = {"kind": "datetime", "value": "2026-12-01T09:00:00+01:00", "alt": ["2026-12-01T21:00:00+01:00"]}
    assert right(moment, {"start": "2026-12-01T08:00:40+00:00"})
    assert right(moment, {"start": "2026-12-01T21:00:00+01:00"})
    assert not right(moment, {"start": "2026-12-01"})
    assert not right(moment, {"start": None})


def test_a_vague_stretch_is_right_anywhere_inside_and_a_said_one_at_its_start() -> None:
    week: dict[str, Any] = {
        "kind": "interval",
        "value": "2026-11-30T00:00:00+01:00",
        "end": "2026-12-07T00:00:00+01:00",
    }
    assert right(week, {"start": "2026-12-06", "has_time": False})
    assert not right(week, {"start": "2026-12-07", "has_time": False})
    assert not right({**week, "explicit": True}, {"start": "2026-12-06", "has_time": False})
    assert right({**week, "explicit": True}, {"start": "2026-11-30", "has_time": False})


def test_rules_are_compared_by_what_they_mean() -> None:
    wanted = {"kind": "recurrence", "rrule": "FREQ=WEEKLY;INTERVAL=1;BYDAY=FR,MO;BYHOUR=9;BYMINUTE=0"}
    assert right(wanted, {"start": "2026-11-27", "rrule": "FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=9"})
    assert not right(wanted, {"start": "2026-11-27", "rrule": "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9"})
    assert right(
        {"kind": "recurrence", "rrule": "FREQ=YEARLY"}, {"start": "2026-11-27", "rrule": "FREQ=MONTHLY;INTERVAL=12"}
    )
    excepted = {"kind": "recurrence", "rrule": "FREQ=DAILY;X-EX=1"}
    assert not right(excepted, {"rrule": "FREQ=DAILY"})
    assert right(excepted, {"rrule": "FREQ=DAILY", "exceptions": ["sundays"]})


def test_nothing_is_right_only_where_nothing_is_found() -> None:
    assert right({"kind": "none"}, {"start": None})
    assert not right({"kind": "none"}, {"start": "2026-11-27"})


def test_a_command_needs_its_intent_and_is_told_apart_by_its_slots() -> None:
    item = {"id": "b", "text": "x", "intent": "label_task", "alt": ["update_task"], "slots": {"labels": ["Home", "b"]}}
    assert judge(item, {"intent": "label_task", "slots": {"labels": ["@b", "home"]}}) == (True, True)
    assert judge(item, {"intent": "update_task", "slots": {"labels": ["b"]}}) == (True, False)
    assert judge(item, {"intent": "add_task", "slots": {"labels": ["Home", "b"]}}) == (False, False)


def test_the_scoreboard_tells_each_file_with_its_failures(tmp_path: Path) -> None:
    good = {**REF, "lang": "en", "text": "tomorrow", "expect": {"kind": "date", "value": "2026-11-25"}}
    bad = {**good, "id": "c", "text": "friday", "optional": True}
    command = {"id": "d", "text": "add milk", "intent": "add_task", "slots": {"title": "milk"}}
    (tmp_path / "some.jsonl").write_text("\n".join(json.dumps(item) for item in (good, bad, command)))
    out, err = io.StringIO(), io.StringIO()
    assert main(["score", str(tmp_path)], [], out, err) == 0
    told = out.getvalue()
    assert "some.jsonl: dates 1/1 100.0 %\n  optional 0/1 0.0 %" in told
    assert "✗ (optional) c 'friday'" in told
    assert "some.jsonl: commands 1/1 100.0 %" in told


@pytest.mark.parametrize("folder", ["", "missing"])
def test_a_folder_without_phrases_is_told(tmp_path: Path, folder: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert main(["score", str(tmp_path / folder)], [], out, err) == 2
    assert "No .jsonl file lies in" in err.getvalue()
