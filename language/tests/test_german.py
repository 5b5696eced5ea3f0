"""Dates, quick add and commands in German. Now is Tuesday 24 November 2026, 11:00 in Berlin."""

from datetime import date, time

import pytest
from language.tests.reading import rule, said, task

from duly_language import Point, Recurrence, understand


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("heute 10:00", "2026-11-24 10:00"),
        ("heute um 10 Uhr", "2026-11-24 10:00"),
        ("um 8 Uhr abends", "2026-11-24 20:00"),
        ("um 10 Uhr", "2026-11-25 10:00"),
        ("today at 10", "2026-11-24 22:00"),
    ],
)
def test_hours_that_are_told_by_twenty_four_stay_in_the_morning_though_it_has_passed(text: str, moment: str) -> None:
    assert said(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("heute", "2026-11-24"),
        ("übermorgen", "2026-11-26"),
        ("am Freitag", "2026-11-27"),
        ("kommenden Samstag", "2026-11-28"),
        ("nächste Woche", "2026-11-30"),
        ("übernächste Woche", "2026-12-07"),
        ("in 14 Tagen", "2026-12-08"),
        ("vor drei Tagen", "2026-11-21"),
        ("heute in drei Wochen", "2026-12-15"),
        ("Freitag in acht Tagen", "2026-12-04"),
        ("5. Mai", "2027-05-05"),
        ("Ende des Monats", "2026-11-30"),
        ("bis Ende März", "2027-03-31"),
        ("Ostermontag", "2027-03-29"),
        ("morgen um 17 Uhr 30", "2026-11-25 17:30"),
        ("halb sechs abends", "2026-11-24 17:30"),
        ("fünf vor halb acht", "2026-11-24 19:25"),
        ("Viertel nach zwei nachmittags", "2026-11-24 14:15"),
        ("Montagabend", "2026-11-30 18:00"),
        ("heute Abend um acht", "2026-11-24 20:00"),
    ],
)
def test_a_german_time_is_read(text: str, moment: str) -> None:
    assert said(text, locale="de") == moment


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("jeden Tag", "FREQ=DAILY"),
        ("alle drei Tage", "FREQ=DAILY;INTERVAL=3"),
        ("montags und donnerstags", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("jeden zweiten Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("alle vier Wochen mittwochs", "FREQ=WEEKLY;INTERVAL=4;BYDAY=WE"),
        ("jeden ersten Montag im Monat", "FREQ=MONTHLY;BYDAY=1MO"),
        ("am 1. jedes Monats", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("jedes Jahr am 5. Mai", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5"),
        ("täglich um 8 Uhr", "FREQ=DAILY;BYHOUR=8"),
    ],
)
def test_a_german_recurrence_becomes_a_rule(text: str, rrule: str) -> None:
    assert rule(text) == rrule


def test_the_language_is_told_from_the_text() -> None:
    assert said("am Donnerstag um neun") == "2026-11-26 09:00"
    assert said("on thursday at nine", locale="de") == "2026-11-26 09:00"


def test_a_german_line_is_read_as_a_task() -> None:
    read = task("Müll rausbringen jeden zweiten Dienstag um 19 Uhr #Haus", locale="de")
    assert (read.title, read.project) == ("Müll rausbringen", "Haus")
    assert read.recurrence == Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
    assert read.due == Point(date(2026, 11, 24), time(19))


@pytest.mark.parametrize(
    ("line", "intent", "slots"),
    [
        (
            "Erinnere mich morgen um 8 daran, den Müll rauszubringen",
            "add_task",
            {"title": "den Müll rauszubringen", "due": "morgen um 8"},
        ),
        ("setz Milch auf die Einkaufsliste", "add_task", {"title": "Milch"}),
        ("Was steht nächste Woche an?", "list_tasks", {"due": "nächste Woche"}),
        ("Wie viele Aufgaben sind noch offen?", "count_tasks", {}),
        ("hak die Wäsche ab", "complete_task", {"task": "die Wäsche"}),
        ("Steuererklärung ist erledigt", "complete_task", {"task": "Steuererklärung"}),
        ("verschiebe den Zahnarzt auf Freitag", "reschedule_task", {"task": "den Zahnarzt", "due": "Freitag"}),
        ("doch lieber eine Stunde früher", "reschedule_task", {"due": "eine Stunde früher"}),
        ("Reifen bitte auf wichtig setzen", "prioritise_task", {"task": "Reifen", "priority": 1}),
        ("lösche den Zahnarzttermin", "delete_task", {"task": "den Zahnarzttermin"}),
        ("das war falsch, bitte zurücknehmen", "undo", {}),
        ("Danke, das war's", "smalltalk", {}),
        ("kein Bock auf Montag", "other", {}),
        ("ich bin so fertig heute", "other", {}),
    ],
)
def test_a_german_command_is_understood(line: str, intent: str, slots: dict[str, object]) -> None:
    found = understand(line)
    assert (found.intent, dict(found.slots)) == (intent, slots)
