"""Recurrences in English, and the days that they fall on."""

from datetime import date, time
from time import process_time

import pytest
from language.tests.reading import rule, when

from duly_language.recurrences import describe, next_dates


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("every day", "FREQ=DAILY"),
        ("daily", "FREQ=DAILY"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("mondays and thursdays", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("mon, wed and fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("saturdays through tuesdays", "FREQ=WEEKLY;BYDAY=SA,SU,MO,TU"),
        ("every other day", "FREQ=DAILY;INTERVAL=2"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("on alternate sundays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        ("every two weeks on thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("weekly", "FREQ=WEEKLY"),
        ("weekday mornings", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every month on the 1st", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("every 15th and last day of the month", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        ("the 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every last friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("first monday of each month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("every 1st", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("every 5 may", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5"),
        ("every fourth thursday in november", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"),
        ("yearly", "FREQ=YEARLY"),
        ("every day at 9am", "FREQ=DAILY;BYHOUR=9"),
        ("daily at 11:42", "FREQ=DAILY;BYHOUR=11;BYMINUTE=42"),
        ("every day for 5 times", "FREQ=DAILY;COUNT=5"),
        ("every weekday until Christmas", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261225"),
        ("every week for the next 2 months", "FREQ=WEEKLY;UNTIL=20270124"),
        ("twice a week", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("run 3 times a week at 7", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=7"),
        ("dreimal pro Woche", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("twice a month", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("zweimal am Tag", "FREQ=DAILY;BYHOUR=9,21"),
        ("3 times a year", "FREQ=MONTHLY;INTERVAL=4"),
    ],
)
def test_a_recurrence_becomes_a_rule(text: str, rrule: str) -> None:
    assert rule(text) == rrule


@pytest.mark.parametrize("text", ["every 3 business days", "alle 3 Werktage", "7 times a month"])
def test_what_no_rule_can_say_is_left_in_the_text(text: str) -> None:
    assert when(text) is None


def test_a_start_is_the_first_occurrence() -> None:
    found = when("every 6 weeks starting sunday")
    assert found is not None
    assert (found.rrule, found.start.date, found.starts) == (
        "FREQ=WEEKLY;INTERVAL=6",
        date(2026, 11, 29),
        date(2026, 11, 29),
    )


def test_an_interval_counts_from_the_next_such_day() -> None:
    found = when("every 4 weeks on wednesday")
    assert found is not None
    assert found.start.date == date(2026, 11, 25)


def test_a_time_that_has_passed_begins_tomorrow() -> None:
    morning, evening = when("every day at 8am"), when("every day at 8pm")
    assert morning is not None
    assert evening is not None
    assert (morning.start.date, evening.start.date) == (date(2026, 11, 25), date(2026, 11, 24))


@pytest.mark.parametrize("text", ["every! 3 days", "every 3 days after i finish", "every 3 days after completion"])
def test_completion_can_be_the_anchor(text: str) -> None:
    found = when(text)
    assert found is not None
    assert (found.rrule, found.anchor) == ("FREQ=DAILY;INTERVAL=3", "completion")


def test_exceptions_are_kept_beside_the_rule() -> None:
    found = when("every day except sundays and christmas")
    assert found is not None
    assert (found.rrule, found.exceptions) == ("FREQ=DAILY", ("sundays", "christmas"))


def test_the_next_days_of_a_rule_skip_what_a_month_lacks() -> None:
    days = next_dates("FREQ=MONTHLY;BYMONTHDAY=31", date(2027, 1, 31), 3)
    assert days == [date(2027, 1, 31), date(2027, 3, 31), date(2027, 5, 31)]
    assert next_dates("FREQ=WEEKLY;COUNT=2", date(2027, 1, 1), 4) == [date(2027, 1, 1), date(2027, 1, 8)]
    assert next_dates("FREQ=WEEKLY", date(2027, 1, 1), 1, after=date(2027, 1, 8)) == [date(2027, 1, 15)]
    assert next_dates("FREQ=DAILY;COUNT=3", date(2027, 1, 1), 4, after=date(2027, 1, 2)) == [date(2027, 1, 3)]
    assert next_dates("FREQ=DAILY;BYHOUR=9;UNTIL=20270102", date(2027, 1, 1), 4) == [date(2027, 1, 1), date(2027, 1, 2)]


def test_a_rule_that_names_no_day_has_no_next_dates_and_is_not_searched_for_long() -> None:
    begin = process_time()
    assert next_dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", date(2027, 1, 1), 5) == []
    assert when("every 30th of february") is None
    assert process_time() - begin < 0.1


@pytest.mark.parametrize(
    ("rrule", "words"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=1", "every month on the 1st"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "every 2 weeks on Mon and Thu"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Fri"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5", "every year on the 5th of May"),
        ("FREQ=DAILY;COUNT=3", "every day, 3 times"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Mon and Thu"),
        ("FREQ=WEEKLY;BYMONTH=6,7;BYDAY=MO,TH", "every Mon and Thu in Jun and Jul"),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO,TU", "every month on the 1st, only on Mon and Tue"),
    ],
)
def test_a_rule_is_told_in_words(rrule: str, words: str) -> None:
    assert describe(rrule) == words


def test_the_words_tell_the_time_and_the_anchor() -> None:
    assert describe("FREQ=DAILY;INTERVAL=3", time(9), "completion") == "every 3 days at 09:00 after completion"


def test_the_words_name_up_to_three_exceptions_and_count_more() -> None:
    days = [date(2026, 12, 24 + n) for n in range(4)]
    assert describe("FREQ=DAILY", exceptions=days[:2]) == "every day except 24 Dec and 25 Dec"
    assert describe("FREQ=DAILY", exceptions=days) == "every day except 4 days"
