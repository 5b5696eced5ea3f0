"""Dates moved from where they stand, days that do not exist, lengths, numbers and priorities."""

from datetime import date, time

import pytest
from language.tests.reading import NOW, ZONE, when

from duly_language import (
    MissingDay,
    Point,
    lengths_in,
    missing_day,
    names_month,
    read_number,
    read_order,
    read_priority,
    read_same_day,
    read_shift,
    shifted,
)

HOUR = 3600


@pytest.mark.parametrize(
    ("said", "units", "seconds"),
    [
        ("20 minutes before that", (), -HOUR // 3),
        ("two days earlier than planned", ((-2, "day"),), 0),
        ("eine Stunde früher", (), -HOUR),
        ("the day before", ((-1, "day"),), 0),
        ("bring the fitting forward by a day", ((-1, "day"),), 0),
        ("push it back a week", ((1, "week"),), 0),
        ("move it up an hour", (), -HOUR),
        ("half an hour later", (), HOUR // 2),
        ("an hour and a half earlier", (), -HOUR * 3 // 2),
        ("3 business days later", ((3, "workday"),), 0),
        ("postpone the dentist 2 days", ((2, "day"),), 0),
        ("um eine Woche verschieben", ((1, "week"),), 0),
        ("zieh den Termin um einen Tag vor", ((-1, "day"),), 0),
        ("drei Tage nach hinten", ((3, "day"),), 0),
    ],
)
def test_a_shift_has_a_length_and_a_direction(said: str, units: tuple[tuple[int, str], ...], seconds: int) -> None:
    shift = read_shift(said, "en")
    assert shift is not None
    assert (shift.units, shift.seconds) == (units, seconds)


@pytest.mark.parametrize(
    "said",
    [
        "the day after tomorrow",
        "in 2 hours",
        "every 2 weeks",
        "friday",
        "two weeks after christmas",
        "put it off until friday",
    ],
)
def test_a_day_of_its_own_is_no_shift(said: str) -> None:
    assert read_shift(said, "en") is None


def test_twelve_hours_over_the_change_of_clocks_are_twelve_hours() -> None:
    shift = read_shift("12 hours later")
    evening = Point(date(2027, 3, 27), time(21))
    assert shift is not None
    assert shifted(evening, shift, "Europe/London") == Point(date(2027, 3, 28), time(10))


def test_a_month_later_than_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    shift = read_shift("a month later")
    assert shift is not None
    assert shifted(Point(date(2027, 1, 31)), shift, ZONE) == Point(date(2027, 2, 28))


def test_an_hour_needs_a_time_of_day() -> None:
    shift = read_shift("an hour earlier")
    assert shift is not None
    assert shifted(Point(date(2027, 1, 31)), shift, ZONE) is None


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ("move it to june 31st", MissingDay(31, 6, 2027, 30)),
        ("31. Juni", MissingDay(31, 6, 2027, 30)),
        ("29 feb 2027", MissingDay(29, 2, 2027, 28)),
        ("the 35th of may", MissingDay(35, 5, 2027, 31)),
        ("february 20 - 30, 2027", MissingDay(30, 2, 2027, 28)),
        ("29 february", None),
        ("june 30", None),
    ],
)
def test_a_day_that_the_calendar_lacks_is_told(said: str, missing: MissingDay | None) -> None:
    assert missing_day(said, NOW, ZONE) == missing


def test_a_phrase_tells_whether_it_names_its_day_and_its_month() -> None:
    for text, names_day in (("at 5", False), ("noon", False), ("tomorrow at 5", True), ("in 20 minutes", True)):
        found = when(text)
        assert found is not None
        assert found.names_day is names_day, text
    assert names_month("the 30th of june", NOW, ZONE)
    assert not names_month("the 30th", NOW, ZONE)


def test_lengths_are_found_with_their_article() -> None:
    assert lengths_in("count the six weeks from then") == [(6, 19)]
    assert lengths_in("an hour") == [(0, 7)]
    assert lengths_in("tomorrow") == []


@pytest.mark.parametrize(
    ("said", "number"), [("3", 3), ("twenty-one", 21), ("couple", 2), ("zwei", 2), ("two more", None), ("milk", None)]
)
def test_a_number_is_read_in_figures_and_words(said: str, number: int | None) -> None:
    assert read_number(said, "de" if said == "zwei" else "en") == number


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("any p1 without a date?", (1,)),
        ("prio 2 tasks", (2,)),
        ("!!3", (3,)),
        ("everything urgent", (1,)),
        ("what is important?", (1, 2)),
        ("low priority things", (3,)),
        ("not so urgent any more", (4, 3)),
        ("alles Wichtige", (1, 2)),
        ("dringende Aufgaben", (1,)),
        ("die wichtigsten Aufgaben", None),
        ("the most important one", None),
        ("make it low", None),
        ("step1 and p1a", None),
    ],
)
def test_words_of_priority_are_read(said: str, levels: tuple[int, ...] | None) -> None:
    found = read_priority(said)
    assert (found.levels if found else None) == levels


def test_where_the_talk_is_of_priorities_a_mere_low_is_one() -> None:
    found = read_priority("make it low", alone=True)
    assert found is not None
    assert found.level == 3


@pytest.mark.parametrize(
    ("said", "alone", "found"),
    [
        ("call Anna on the same day", False, "on the same day"),
        ("am selben Tag um 4", False, "am selben Tag"),
        ("put it there", True, "there"),
        ("put it there", False, None),
        ("on friday", True, None),
    ],
)
def test_the_day_last_spoken_of_is_told_from_a_day_of_its_own(said: str, alone: bool, found: str | None) -> None:
    span = read_same_day(said, alone=alone)
    assert (said[slice(*span)] if span else None) == found


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("what's most urgent?", "priority"),
        ("was ist am wichtigsten?", "priority"),
        ("the next thing due", "earliest"),
        ("list them by date", "date"),
        ("an important one", None),
    ],
)
def test_what_shall_stand_first_is_told_from_a_priority(said: str, order: str | None) -> None:
    assert read_order(said) == order
