"""Stretches of time: which side a word opens or closes, whether the time itself belongs to it, and what lies in it."""

from datetime import date, time

import pytest
from language.tests.reading import NOW, ZONE

from duly_language import Bound, Point, Window, read_when

SINCE, AFTER = Bound("opens", inclusive=True), Bound("opens", inclusive=False)
UNTIL, BEFORE = Bound("closes", inclusive=True), Bound("closes", inclusive=False)


def _told(window: Window | None) -> str | None:
    """ "2026-11-30 – 2026-12-06", empty where it is open."""
    ends = (window.first, window.last) if window else ()
    return " – ".join(f"{end.date}{end.time.strftime(' %H:%M') if end.time else ''}" if end else "" for end in ends)


@pytest.mark.parametrize(
    ("said", "bound", "days"),
    [
        ("from monday", SINCE, "2026-11-30 – "),
        ("not before friday", SINCE, "2026-11-27 – "),
        ("monday or later", SINCE, "2026-11-30 – "),
        ("monday onwards", SINCE, "2026-11-30 – "),
        ("after friday", AFTER, "2026-11-28 – "),
        ("after next week", AFTER, "2026-12-07 – "),
        ("by friday", UNTIL, " – 2026-11-27"),
        ("until the 5th", UNTIL, " – 2026-12-05"),
        ("no later than next week", UNTIL, " – 2026-12-06"),
        ("friday or earlier", UNTIL, " – 2026-11-27"),
        ("before friday", BEFORE, " – 2026-11-26"),
        ("before next week", BEFORE, " – 2026-11-29"),
        ("before noon", BEFORE, " – 2026-11-24 11:59"),
        ("after 5pm tomorrow", AFTER, "2026-11-25 17:01 – 2026-11-25"),
        ("tomorrow after 5", AFTER, "2026-11-25 17:01 – 2026-11-25"),
        ("ab Montag", SINCE, "2026-11-30 – "),
        ("nach Freitag", AFTER, "2026-11-28 – "),
        ("bis zum 5.", UNTIL, " – 2026-12-05"),
        ("vor Freitag", BEFORE, " – 2026-11-26"),
        ("Freitag oder später", SINCE, "2026-11-27 – "),
    ],
)
def test_a_word_makes_a_time_the_bound_of_a_stretch(said: str, bound: Bound, days: str) -> None:
    when = read_when(said, NOW, ZONE)
    assert when is not None
    assert (when.bound, _told(when.window)) == (bound, days)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("in the last two weeks", "2026-11-10 – 2026-11-24"),
        ("over the next 10 days", "2026-11-24 – 2026-12-04"),
        ("within the next month", "2026-11-24 – 2026-12-24"),
        ("last 3 days", "2026-11-21 – 2026-11-24"),
        ("in the past 2 hours", "2026-11-24 09:00 – 2026-11-24 11:00"),
        ("within the hour", "2026-11-24 12:00 – 2026-11-24 12:00"),
        ("within 2 hours", "2026-11-24 11:00 – 2026-11-24 13:00"),
        ("in den letzten zwei Wochen", "2026-11-10 – 2026-11-24"),
        ("in den nächsten 10 Tagen", "2026-11-24 – 2026-12-04"),
        ("after lunch tomorrow", "2026-11-25 14:00 – 2026-11-25 17:00"),
        ("next week", "2026-11-30 – 2026-12-06"),
        ("from monday to friday", "2026-11-30 – 2026-12-04"),
        ("from yesterday", "2026-11-23 – 2026-11-23"),
        ("at ten after five tomorrow", "2026-11-25 17:10 – 2026-11-25 17:10"),
        ("3 days before friday", "2026-11-24 – 2026-11-24"),
        ("due friday", "2026-11-27 – 2026-11-27"),
    ],
)
def test_a_stretch_of_its_own_has_no_bound(said: str, days: str) -> None:
    when = read_when(said, NOW, ZONE)
    assert when is not None
    assert (when.bound, _told(when.window)) == (None, days)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("since sunday", "2026-11-22 – "),
        ("on tuesday", "2026-11-24 – 2026-11-24"),
        ("seit Montag", "2026-11-23 – "),
        ("this week", "2026-11-23 – 2026-11-24"),
        ("on the 25th", "2026-10-25 – 2026-10-25"),
        ("in december", "2025-12-01 – 2025-12-31"),
        ("on 3 december", "2025-12-03 – 2025-12-03"),
        ("christmas", "2025-12-25 – 2025-12-25"),
        ("last week", "2026-11-16 – 2026-11-22"),
        ("since 9am", "2026-11-24 09:00 – "),
    ],
)
def test_of_what_lies_behind_a_day_is_its_last_one(said: str, days: str) -> None:
    when = read_when(said, NOW, ZONE, past=True)
    assert when is not None and _told(when.window) == days


def test_a_rule_is_no_stretch() -> None:
    when = read_when("every monday", NOW, ZONE)
    assert when is not None and when.window is None


def test_a_window_holds_what_lies_between_its_ends_and_is_open_where_it_has_none() -> None:
    day, noon = Point(date(2026, 11, 24)), Point(date(2026, 11, 24), time(12))
    assert Window(day, None).holds(Point(date(2030, 1, 1)))
    assert Window(None, noon).holds(day) and Window(noon, day).holds(Point(day.date, time(18)))
    assert not Window(None, noon).holds(Point(day.date, time(12, 1)))
    assert not Window(day, day).holds(Point(date(2026, 11, 25)))
