"""Times in a line of quick add: reminders, what a task has no place for, and other readings."""

from datetime import date, time

import pytest
from language.tests.reading import task

from duly_language import Keeping, Point, Recurrence, Reminder

TOMORROW = date(2026, 11, 25)
NEXT_WEEK = ("11-30", "12-01", "12-02", "12-03", "12-04", "12-05", "12-06")


@pytest.mark.parametrize(
    ("line", "reminders"),
    [
        ("call Ana tomorrow 14:00 !30m before", (Reminder(30),)),
        ("call Ana tomorrow 14:00 !30m", (Reminder(30),)),
        ("!2 hours before call Ana tomorrow 14:00", (Reminder(120),)),
        ("call Ana tomorrow 14:00 !1 day before !15 min", (Reminder(1440), Reminder(15))),
        ("call Ana tomorrow !9:00", (Reminder(at=Point(TOMORROW, time(9))),)),
        ("!9:00 call Ana tomorrow", (Reminder(at=Point(TOMORROW, time(9))),)),
        ("call Ana friday !tomorrow 8:00", (Reminder(at=Point(TOMORROW, time(8))),)),
        ("call Ana !tomorrow", (Reminder(at=Point(TOMORROW)),)),
        ("call Ana !30m !30m before", (Reminder(30),)),
        ("Ana anrufen morgen um 14:00 !30 min vorher", (Reminder(30),)),
    ],
)
def test_an_exclamation_mark_asks_for_a_reminder(line: str, reminders: tuple[Reminder, ...]) -> None:
    read = task(line)
    assert read.reminders == reminders
    assert read.title in ("call Ana", "Ana anrufen")


@pytest.mark.parametrize("line", ["fix it!", "call !important", "wow! 9 lives", "so !2 months", "5!3", "hey !! you"])
def test_other_exclamation_marks_are_title(line: str) -> None:
    read = task(line)
    assert (read.title, read.reminders) == (line, ())


def test_a_reminder_takes_no_part_in_the_due_date() -> None:
    assert task("call Ana !9:00").due is None
    assert task("call Ana tomorrow !9:00").due == Point(TOMORROW)


@pytest.mark.parametrize(
    ("dismissed", "title", "due"),
    [
        (("friday",), "read Friday", TOMORROW),
        (("Friday", "tomorrow"), "read Friday tomorrow", None),
        (("TOMORROW",), "read tomorrow", date(2026, 11, 27)),
        (("monday",), "read tomorrow", date(2026, 11, 27)),
    ],
)
def test_a_dismissed_time_is_title_and_the_next_one_counts(
    dismissed: tuple[str, ...], title: str, due: date | None
) -> None:
    read = task("read Friday tomorrow", dismissed=dismissed)
    assert (read.title, read.due and read.due.date) == (title, due)


def test_a_dismissed_day_is_not_joined_by_a_time_that_stands_apart() -> None:
    read = task("tomorrow is another day at 17:00", dismissed=("tomorrow",))
    assert (read.title, read.due) == ("tomorrow is another day", Point(date(2026, 11, 24), time(17)))


@pytest.mark.parametrize(
    "words", ["p1", "@home", "#Work", "+Anna", "for 20 min", "!30m before", "{friday}", "every day", "// now"]
)
def test_each_chip_can_be_dismissed_and_its_words_are_title(words: str) -> None:
    line = "walk p1 @home #Work +Anna for 20 min !30m before {friday} every day // now"
    whole, read = task(line), task(line, dismissed=(words.upper(),))
    assert (whole.title, read.title) == ("walk", f"walk {words}")
    assert [span.kind for span in read.spans] == [s.kind for s in whole.spans if line[s.start : s.end] != words]


def test_what_the_caller_keeps_nothing_of_stays_in_the_title_and_is_told() -> None:
    line = "walk #Attic +Anna every 4 hours !30m before tomorrow #Home"
    keeping = Keeping(reminders=False, new_people=False, new_projects=False, rule=lambda rule: "HOURLY" not in rule)
    read = task(line, projects=("Home",), keeping=keeping)
    assert read.title == "walk #Attic +Anna every 4 hours !30m before #Home"
    assert [(loss.kind, line[loss.start : loss.end], loss.stays) for loss in read.losses] == [
        ("project", "#Attic", True),
        ("assignee", "+Anna", True),
        ("recurrence", "every 4 hours", True),
        ("reminder", "!30m before", True),
    ]
    assert (read.due, read.recurrence) == (Point(TOMORROW), None)
    assert (read.assignee, read.reminders, [span.kind for span in read.spans]) == ("Anna", (Reminder(30),), ["due"])


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("trip 25-27 dec", "end", "Sun 27 Dec"),
        ("gym every monday except christmas", "exception", "christmas"),  # a friday
        ("gym every monday except mondays", "exception", "mondays"),
        ("gym every day except the first monday", "exception", "first monday"),
        ("gym every month except fridays", "exception", "fridays"),
        ("gym daily except in 2027", "exception", "2027"),
        ("pills every day at 9am and 5pm", "time", "17:00"),
        ("renew the pass {friday 17:00}", "time", "17:00"),
    ],
)
def test_what_a_task_has_no_place_for_is_told(line: str, kind: str, value: str) -> None:
    assert [(loss.kind, loss.value, loss.stays) for loss in task(line).losses] == [(kind, value, False)]


@pytest.mark.parametrize(
    "line",
    [
        "call Ana next friday",
        "call Ana next friday 14:00 // with cake",
        "next friday call Ana at 14:00",
        "send it {next friday}",
        "send it by next friday, start tomorrow",
    ],
)
def test_another_reading_comes_with_the_line_that_means_it(line: str) -> None:
    read = task(line)
    (choice,) = read.choices
    other = task(choice.text)
    assert choice.convention == "next weekday"
    assert choice.point.date == date(2026, 12, 4)
    meant = other.due if choice.kind == "due" else Point(other.deadline or date.min)
    assert (meant, other.choices) == (choice.point, ())
    assert (other.title.rstrip(","), other.description) == (read.title.rstrip(","), read.description)


def test_a_phrase_that_has_one_meaning_offers_no_other() -> None:
    assert task("call Ana on 5 December at 17:00").choices == ()


@pytest.mark.parametrize(
    ("line", "rrule", "exceptions", "first"),
    [
        ("run every day except fridays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU", [], "2026-11-24"),
        ("run every day except on tuesdays", "FREQ=WEEKLY;BYDAY=MO,WE,TH,FR,SA,SU", [], "2026-11-25"),
        ("run daily except weekends", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", [], "2026-11-24"),
        ("run every weekday except friday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH", [], "2026-11-24"),
        ("jeden Tag außer sonntags laufen", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", [], "2026-11-24"),
        ("run every other day except sundays", "FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA", [], "2026-11-24"),
        ("pay every 1st except sundays", "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO,TU,WE,TH,FR,SA", [], "2026-12-01"),
        (
            "pay every last friday except december",
            "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=-1FR",
            [],
            "2026-11-27",
        ),
        ("run every day except christmas", "FREQ=DAILY", ["2026-12-25"], "2026-11-24"),
        ("run every tuesday except today", "FREQ=WEEKLY;BYDAY=TU", ["2026-11-24"], "2026-12-01"),
        ("run every monday except dec 28", "FREQ=WEEKLY;BYDAY=MO", ["2026-12-28"], "2026-11-30"),
        ("run daily except next week", "FREQ=DAILY", [f"2026-{day}" for day in NEXT_WEEK], "2026-11-24"),
        ("run daily except sundays and christmas", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", ["2026-12-25"], "2026-11-24"),
    ],
)
def test_weekdays_and_months_leave_the_rule_and_days_are_exceptions(
    line: str, rrule: str, exceptions: list[str], first: str
) -> None:
    read = task(line)
    assert read.recurrence == Recurrence(rrule, exceptions=tuple(map(date.fromisoformat, exceptions)))
    assert (read.due, read.losses) == (Point(date.fromisoformat(first)), ())
    assert read.next_dates[0] == date.fromisoformat(first)
    assert not {*read.recurrence.exceptions} & {*read.next_dates}
