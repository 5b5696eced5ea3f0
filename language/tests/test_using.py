"""The table of quick add in docs/using.md: each example is read as it says."""

import re
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from language.tests.reading import task

from duly_language import Point, Recurrence, Reminder, TaskReading, split_lines, understand

USING = (Path(__file__).parents[2] / "docs" / "using.md").read_text(encoding="utf-8")
SECTION = USING.split("## Quick add")[1].split("\n## ")[0]
EXAMPLES = [
    example
    for row in SECTION.splitlines()
    if row.startswith("| `")
    for example in re.findall(r"`([^`]+)`", row.split("|")[1])
]
TOMORROW = date(2026, 11, 25)

Holds = Callable[[TaskReading], bool]


def rule(rrule: str, anchor: str = "schedule") -> Holds:
    return lambda read: read.recurrence == Recurrence(rrule, anchor)  # type: ignore[arg-type]


MEANT: dict[str, tuple[str, Holds]] = {
    "Call mum tomorrow at 5pm": ("Call mum", lambda read: read.due == Point(TOMORROW, time(17))),
    "Dentist 3 dec 14:15": ("Dentist", lambda read: read.due == Point(date(2026, 12, 3), time(14, 15))),
    "Pay rent every 1st": ("Pay rent", rule("FREQ=MONTHLY;BYMONTHDAY=1")),
    "Gym every other day": ("Gym", rule("FREQ=DAILY;INTERVAL=2")),
    "Standup every weekday at 9:30 until christmas": (
        "Standup",
        rule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261225"),
    ),
    "Run every day except Sundays and christmas": (
        "Run",
        lambda read: (
            read.recurrence
            == Recurrence("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", "schedule", exceptions=(date(2026, 12, 25),))
        ),
    ),
    "Water plants every! 3 days": ("Water plants", rule("FREQ=DAILY;INTERVAL=3", "completion")),
    "Renew passport {deadline 15 Dec}": ("Renew passport", lambda read: read.deadline == date(2026, 12, 15)),
    "Buy screws #Home": ("Buy screws", lambda read: read.project == "Home"),
    "Order tiles #Home /Bathroom": ("Order tiles", lambda read: read.section == "Bathroom"),
    "Buy stamps @errands @waiting for": ("Buy stamps", lambda read: read.labels == ("errands", "waiting for")),
    "Sign the form p1": ("Sign the form", lambda read: read.priority == 1),
    "Sign the form !!1": ("Sign the form", lambda read: read.priority == 1),
    "Call the bank for 20 min": ("Call the bank", lambda read: read.duration_minutes == 20),
    "Team meeting thursday 2-3pm": (
        "Team meeting",
        lambda read: (read.due, read.duration_minutes) == (Point(date(2026, 11, 26), time(14)), 60),
    ),
    "Call Ana tomorrow 14:00 !30m before": ("Call Ana", lambda read: read.reminders == (Reminder(30),)),
    "Call the plumber #Home +Anna": ("Call the plumber", lambda read: read.assignee == "Anna"),
    "Buy paint // the matt one": ("Buy paint", lambda read: read.description == "the matt one"),
    'Read "The 9/11 Report tomorrow" friday': (
        'Read "The 9/11 Report tomorrow"',
        lambda read: read.due == Point(date(2026, 11, 27)),
    ),
}


def test_each_example_has_its_meaning() -> None:
    assert sorted(EXAMPLES) == sorted(MEANT)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_docs_is_read_as_it_says(example: str) -> None:
    title, holds = MEANT[example]
    read = task(example, projects=("Home",), labels=("waiting for",), people=("Anna",), sections=("Bathroom",))
    assert read.title == title
    assert holds(read), read


def test_the_lines_of_the_docs_become_tasks_and_subtasks() -> None:
    lines = split_lines(SECTION.split("```")[1])
    assert [(line.text, line.parent) for line in lines] == [
        ("Party saturday #Home", None),
        ("Bake a cake", 0),
        ("Music", 0),
        ("Tidy the shed", None),
    ]


ASSISTANT = USING.split("## The assistant")[1].split("\n## ")[0]
SAID = {
    "add": ("add_task",),
    "ask": ("list_tasks", "count_tasks"),
    "complete, or not after all": ("complete_task", "reopen_task"),
    "put off": ("reschedule_task",),
    "sort": ("move_task", "prioritise_task", "label_task"),
    "rename, note": ("update_task",),
    "delete": ("delete_task",),
    "take back": ("undo",),
}


def test_what_the_docs_say_to_the_assistant_is_plain_to_it() -> None:
    rows = [row.split("|") for row in ASSISTANT.splitlines() if row.startswith("| ") and "`" in row]
    assert [row[1].strip() for row in rows] == list(SAID)
    for row in rows:
        for line in re.findall(r"`([^`]+)`", row[2]):
            found = understand(line)
            assert (found.intent in SAID[row[1].strip()], found.doubt) == (True, None), (line, found)


def test_what_the_docs_say_it_asks_about_is_in_doubt() -> None:
    assert len(understand("mark the report done, move the call to friday and add milk").commands) == 3
    assert understand("delete").doubt == "incomplete"
    assert understand("if it rains tomorrow remind me to take an umbrella").doubt == "conditional"
