"""One line of quick add."""

import random
from datetime import date, time

import pytest
from language.tests.reading import task

from duly_language import Point, Recurrence, Reminder


def test_a_line_is_read_in_full() -> None:
    read = task(
        'Pay rent every 1st #Home @bills p1 !30m before {deadline 15 Dec} for 20 min // see "contract"',
        projects=("Home",),
    )
    assert read.title == "Pay rent"
    assert read.description == 'see "contract"'
    assert read.due == Point(date(2026, 12, 1))
    assert read.deadline == date(2026, 12, 15)
    assert read.recurrence == Recurrence("FREQ=MONTHLY;BYMONTHDAY=1")
    assert (read.labels, read.project, read.priority, read.duration_minutes) == (("bills",), "Home", 1, 20)
    assert read.reminders == (Reminder(minutes_before=30),)
    assert read.next_dates == tuple(date(2026 + n // 12, n % 12 + 1, 1) for n in range(11, 16))


PARTS = ("every 1st", "#Home", "@bills", "p1", "!30m before", "{15 Dec}", "for 20 min", "+Anna")


@pytest.mark.parametrize("seed", range(12))
def test_a_line_is_read_in_any_order(seed: int) -> None:
    words = random.Random(seed).sample(("Pay rent", *PARTS), len(PARTS) + 1)
    read = task(" ".join(words))
    assert (read.title, read.due, read.deadline) == ("Pay rent", Point(date(2026, 12, 1)), date(2026, 12, 15))
    assert (read.project, read.labels, read.priority, read.assignee) == ("Home", ("bills",), 1, "Anna")
    assert (read.duration_minutes, read.reminders) == (20, (Reminder(minutes_before=30),))
    assert read.recurrence == Recurrence("FREQ=MONTHLY;BYMONTHDAY=1")


def test_spans_tell_where_each_chip_stands() -> None:
    line = "🐈 feed the cat tomorrow 5pm @pets"
    read = task(line)
    assert [(span.kind, line[span.start : span.end], span.value) for span in read.spans] == [
        ("due", "tomorrow 5pm", "Tomorrow 17:00"),
        ("label", "@pets", "@pets"),
    ]


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("call mum tomorrow at 5pm", "call mum", Point(date(2026, 11, 25), time(17))),
        ("tomorrow call mum", "call mum", Point(date(2026, 11, 25))),
        ("on friday, send the invoice", "send the invoice", Point(date(2026, 11, 27))),
        ("dentist 5 Dec 10:30", "dentist", Point(date(2026, 12, 5), time(10, 30))),
        ("send the report by friday", "send the report", Point(date(2026, 11, 27))),
        ("tidy the shed this week", "tidy the shed", Point(date(2026, 11, 29))),
        ("buy milk", "buy milk", None),
        ("Lunch with May on Friday", "Lunch with May", Point(date(2026, 11, 27))),
        ("Finish chapter 3 tonight", "Finish chapter 3", Point(date(2026, 11, 24), time(20))),
        ("Sunday lunch with gran next Sunday at 1", "Sunday lunch with gran", Point(date(2026, 11, 29), time(13))),
        ("Haircut in two weeks on thursday", "Haircut", Point(date(2026, 12, 10))),
        ("Weekly review", "Weekly review", None),
        ("Send monthly report", "Send monthly report", None),
        ("Prepare slides for Monday's meeting", "Prepare slides for Monday's meeting", None),
    ],
)
def test_what_was_understood_leaves_the_title(line: str, title: str, due: Point | None) -> None:
    read = task(line)
    assert (read.title, read.due) == (title, due)


def test_by_beside_a_day_is_the_deadline() -> None:
    read = task("send the tax form by 31 jan, start on saturday")
    assert (read.due, read.deadline) == (Point(date(2026, 11, 28)), date(2027, 1, 31))


def test_a_deadline_by_name_is_one() -> None:
    read = task("send the tax form deadline 31 jan")
    assert (read.title, read.due, read.deadline) == ("send the tax form", None, date(2027, 1, 31))


def test_quoted_text_is_never_read() -> None:
    read = task('watch "Tomorrow never dies @home p1" friday')
    assert (read.title, read.labels, read.priority) == ('watch "Tomorrow never dies @home p1"', (), 4)
    assert read.due == Point(date(2026, 11, 27))


@pytest.mark.parametrize(
    "line", ["mail anna@example.org", "issue C#5", "see https://a.example//b", "chapter p5", "a@b", "100% #1"]
)
def test_what_only_looks_like_a_mark_stays(line: str) -> None:
    read = task(line)
    assert (read.title, read.labels, read.project, read.priority) == (line, (), None, 4)


@pytest.mark.parametrize("line", ["tomorrow", "#Home p1", "@a @b !9:00", "tomorrow .", "(friday)", "- tomorrow"])
def test_a_line_that_would_have_no_title_left_is_a_title(line: str) -> None:
    read = task(line)
    assert (read.title, read.due, read.priority, read.spans) == (line, None, 4, ())


def test_a_line_that_is_only_a_note_is_a_title() -> None:
    assert (task("// call Ana").title, task("// call Ana").description) == ("call Ana", "")
    assert (task("p1 // call Ana").title, task("p1 // call Ana").description) == ("p1", "call Ana")


def test_a_repeating_task_keeps_its_time_in_the_due_date() -> None:
    read = task("gym every monday at 7am")
    assert read.recurrence == Recurrence("FREQ=WEEKLY;BYDAY=MO")
    assert read.due == Point(date(2026, 11, 30), time(7))


@pytest.mark.parametrize(
    ("line", "minutes"), [("read for 20 min", 20), ("run for half an hour", 30), ("nap for 1.5 hours", 90)]
)
def test_a_duration_is_read_in_minutes(line: str, minutes: int) -> None:
    assert task(line).duration_minutes == minutes


def test_what_one_waits_for_is_due_when_it_is_over() -> None:
    read = task("set a timer for 20 min")
    assert (read.title, read.due, read.duration_minutes) == (
        "set a timer",
        Point(date(2026, 11, 24), time(11, 20)),
        None,
    )


def test_a_range_of_hours_tells_the_duration() -> None:
    read = task("team meeting thursday 2-3pm")
    assert (read.due, read.duration_minutes) == (Point(date(2026, 11, 26), time(14)), 60)
    assert [span.value for span in read.spans] == ["Thu 26 Nov 14:00"]


def test_weeks_are_no_duration() -> None:
    assert task("rent a car for 2 weeks").duration_minutes is None


def test_a_range_past_midnight_tells_the_duration() -> None:
    assert task("party tomorrow 22:00-23:30").duration_minutes == 90


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("milk tomorrow!", "milk!"),
        ("tidy (tomorrow) the shed", "tidy the shed"),
        ("fix foo() tomorrow", "fix foo()"),
        ("read, tomorrow, the paper", "read, the paper"),
        ("tomorrow: call Ana", "call Ana"),
        ("call Ana - tomorrow", "call Ana"),
        ("why !! 1", "why !! 1"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_gaps_in_the_title_close(line: str, title: str) -> None:
    assert task(line).title == title


@pytest.mark.parametrize(
    ("line", "priority"), [("x p1", 1), ("x P4", 4), ("x !!2", 2), ("x p3.", 3), ("p1 x p2", 1), ("x p1.5", 4)]
)
def test_a_priority_is_p1_to_p4_or_two_exclamation_marks(line: str, priority: int) -> None:
    assert task(line).priority == priority
