"""The tables of docs/recurrence.md: each example comes out as it says."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from duly_backend.tasks import rules
from duly_backend.tasks.models import NewTask
from duly_backend.tasks.state import Clock, Due
from duly_scripts.paths import ROOT
from duly_service.problems import Invalid

DOC = (ROOT / "docs" / "recurrence.md").read_text(encoding="utf-8")
VIENNA = ZoneInfo("Europe/Vienna")
EXAMPLES: list[tuple[str, str, str, str]] = re.findall(
    r"^\| (`FREQ[^|]+) \| `([^`]+)` \| `([^`]+)` \| (none|`[^`]+`) \|$", DOC, re.MULTILINE
)
REFUSED: list[str] = re.findall(r"^\| `(FREQ[^`]+)` \| [^|`]+ \|$", DOC, re.MULTILINE)


def due_of(text: str) -> Due:
    day, at, zone = [*text.split(" "), "", ""][:3]
    return Due(date.fromisoformat(day), time.fromisoformat(at) if at else None, zone or None)


def body_of(rule: str, due: Due | None = None) -> NewTask:
    """The task of a cell such as: `FREQ=DAILY` except `2027-12-24` and `2027-12-25` by completion."""
    rrule, *exceptions = re.findall(r"`([^`]+)`", rule)
    recurrence = {
        "rrule": rrule,
        "exceptions": exceptions,
        "anchor": "completion" if rule.endswith(" by completion") else "schedule",
    }
    at = due and {"date": str(due.date), "time": due.time and f"{due.time:%H:%M}", "time_zone": due.time_zone}
    return NewTask.model_validate({"title": "x", "due": at, "recurrence": recurrence})


def test_the_tables_hold_examples() -> None:
    rows = [row for row in DOC.splitlines() if row.startswith("| `FREQ")]
    assert len(EXAMPLES) + len(REFUSED) == len(rows) > 30


@pytest.mark.parametrize(("rule", "due", "completed", "following"), EXAMPLES)
def test_an_example_of_the_doc_comes_out_as_it_says(rule: str, due: str, completed: str, following: str) -> None:
    moment = datetime.fromisoformat(completed).replace(tzinfo=VIENNA).astimezone(UTC)
    clock = Clock(moment, VIENNA)

    after = rules.completed(rules.new(body_of(rule, due_of(due)), clock), clock)

    if following == "none":
        assert after.completed_at == moment
        return
    wanted = due_of(following.strip("`"))
    assert after.due and after.completed_at is None
    assert (after.due.date, after.due.time) == (wanted.date, wanted.time)


@pytest.mark.parametrize("rule", REFUSED)
def test_a_rule_that_the_doc_calls_refused_is_refused(rule: str) -> None:
    with pytest.raises((ValidationError, Invalid)):
        rules.new(body_of(f"`{rule}`"), Clock(datetime(2027, 1, 1, tzinfo=UTC), VIENNA))
