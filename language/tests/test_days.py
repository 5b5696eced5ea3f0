"""Days and times in English. Now is Tuesday 24 November 2026, 11:00 in Berlin."""

from datetime import UTC, date, datetime, time

import pytest
from language.tests.reading import NOW, said, when

from duly_language import Point


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-24"),
        ("tomorrow", "2026-11-25"),
        ("the day after tomorrow", "2026-11-26"),
        ("yesterday", "2026-11-23"),
        ("saturday", "2026-11-28"),
        ("this friday", "2026-11-27"),
        ("next friday", "2026-11-27"),
        ("friday week", "2026-12-04"),
        ("friday after next", "2026-12-04"),
        ("wednesday next week", "2026-12-02"),
        ("last monday", "2026-11-23"),
        ("in 3 days", "2026-11-27"),
        ("in a fortnight", "2026-12-08"),
        ("in two months", "2027-01-24"),
        ("a week from tomorrow", "2026-12-02"),
        ("three days after christmas", "2026-12-28"),
        ("2 weeks ago", "2026-11-10"),
        ("5 december", "2026-12-05"),
        ("dec 5th", "2026-12-05"),
        ("the 5th of december 2027", "2027-12-05"),
        ("5-Dec-2027", "2027-12-05"),
        ("2027-02-03", "2027-02-03"),
        ("on the 30th", "2026-11-30"),
        ("the 20th", "2026-12-20"),
        ("first monday in june", "2027-06-07"),
        ("last friday of next month", "2026-12-25"),
        ("end of month", "2026-11-30"),
        ("end of next week", "2026-12-04"),
        ("next week", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("beginning of january", "2027-01-01"),
        ("this weekend", "2026-11-28"),
        ("easter monday", "2027-03-29"),
        ("31.12.", "2026-12-31"),
        ("six weeks today", "2027-01-05"),
        ("saturday fortnight", "2026-12-12"),
        ("the weekend after next", "2026-12-12"),
        ("late january", "2027-01-31"),
    ],
)
def test_a_day_is_read_as_people_say_it(text: str, day: str) -> None:
    assert said(text) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("17:00", "2026-11-24 17:00"),
        ("5pm", "2026-11-24 17:00"),
        ("5.30pm", "2026-11-24 17:30"),
        ("half past six", "2026-11-24 18:30"),
        ("ten to four", "2026-11-24 15:50"),
        ("quarter past 2pm", "2026-11-24 14:15"),
        ("noon", "2026-11-24 12:00"),
        ("midnight", "2026-11-25 00:00"),
        ("at 9", "2026-11-24 21:00"),
        ("10am", "2026-11-25 10:00"),
        ("tomorrow at 9", "2026-11-25 09:00"),
        ("tomorrow at 3", "2026-11-25 15:00"),
        ("9 tomorrow morning", "2026-11-25 09:00"),
        ("friday 17:00", "2026-11-27 17:00"),
        ("at 7:30 pm on fri, dec 4", "2026-12-04 19:30"),
        ("tonight", "2026-11-24 20:00"),
        ("tonight at 10", "2026-11-24 22:00"),
        ("tomorrow evening", "2026-11-25 18:00"),
        ("five past nine tomorrow morning", "2026-11-25 09:05"),
        ("in 20 minutes", "2026-11-24 11:20"),
        ("in half an hour", "2026-11-24 11:30"),
        ("in an hour and a half", "2026-11-24 12:30"),
        ("in 12 hours", "2026-11-24 23:00"),
        ("2027-01-05T13:15:30Z", "2027-01-05 14:15"),
        ("4pm EST", "2026-11-24 22:00"),
        ("1800 hours", "2026-11-24 18:00"),
        ("at 12.30", "2026-11-24 12:30"),
        ("thursday after 5", "2026-11-26 17:00"),
        ("first thing monday", "2026-11-30 09:00"),
    ],
)
def test_a_time_is_read_as_people_say_it(text: str, moment: str) -> None:
    assert said(text) == moment


def test_a_time_that_stands_apart_belongs_to_the_day() -> None:
    found = when("tomorrow I have to be there at 5pm")
    assert found is not None
    assert (found.start.date, found.start.time) == (date(2026, 11, 25), time(17))
    assert found.spans == ((0, 8), (28, 34))


def test_a_range_has_two_ends() -> None:
    found = when("saturday from 1 to 3pm")
    assert found is not None
    assert found.end is not None
    assert (found.start.time, found.end.time) == (time(13), time(15))
    days = when("13 to 15 December")
    assert days is not None
    assert days.end is not None
    assert (days.start.date, days.end.date) == (date(2026, 12, 13), date(2026, 12, 15))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("oct 26 - 28 at 11am", Point(date(2027, 10, 26), time(11)), Point(date(2027, 10, 28), time(11))),
        ("thu oct 28 - 30, 11:00 2027", Point(date(2027, 10, 28), time(11)), Point(date(2027, 10, 30), time(11))),
        ("sunday to yesterday", Point(date(2026, 11, 22)), Point(date(2026, 11, 23))),
        ("3 november to yesterday", Point(date(2026, 11, 3)), Point(date(2026, 11, 23))),
        ("last monday to last friday", Point(date(2026, 11, 16)), Point(date(2026, 11, 20))),
        ("friday 23:00 to 1:00", Point(date(2026, 11, 27), time(23)), Point(date(2026, 11, 28), time(1))),
        ("friday 9-5", Point(date(2026, 11, 27), time(9)), Point(date(2026, 11, 27), time(17))),
    ],
)
def test_what_one_end_of_a_range_leaves_out_the_other_says(text: str, start: Point, end: Point) -> None:
    found = when(text)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "other"),
    [("friday at 7", time(19)), ("friday at 6", time(6)), ("friday at 9", None), ("friday at 3", None)],
)
def test_the_other_half_of_the_day_is_offered_only_where_either_may_be_meant(text: str, other: time | None) -> None:
    found = when(text)
    assert found is not None
    assert [point.time for point in found.alternatives] == ([other] if other else [])


def test_by_and_until_are_deadlines() -> None:
    for text in ("by friday", "before 3 june", "no later than monday"):
        found = when(text)
        assert found is not None
        assert found.is_deadline, text
    on = when("on friday")
    assert on is not None
    assert not on.is_deadline


def test_the_other_reading_is_offered() -> None:
    found = when("next friday")
    assert found is not None
    assert found.convention == "next weekday"
    assert [point.date for point in found.alternatives] == [date(2026, 12, 4)]


def test_the_locale_orders_day_and_month() -> None:
    assert said("1/2/2027") == "2027-01-02"
    assert said("1/2/2027", locale="en-GB") == "2027-02-01"
    assert said("13/2/2027", locale="en-US") == "2027-02-13"


@pytest.mark.parametrize(("locale", "day", "other"), [("en-US", (1, 2), (2, 1)), ("en-GB", (2, 1), (1, 2))])
def test_the_other_order_of_day_and_month_is_offered(locale: str, day: tuple[int, int], other: tuple[int, int]) -> None:
    for text in ("1/2/2027", "1/2"):
        found = when(text, locale=locale)
        assert found is not None
        assert (found.convention, found.start.date) == ("order", date(2027, *day))
        assert [point.date for point in found.alternatives] == [date(2027, *other)]
    clear = when("1/22/2027", locale=locale)
    assert clear is not None
    assert clear.convention is None


def test_the_day_is_that_of_the_zone() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert said("today", now=late, zone="Asia/Tokyo") == "2026-11-25"
    assert said("today", now=late, zone="America/New_York") == "2026-11-24"


def test_a_time_in_the_gap_of_summer_time_moves_forward() -> None:
    before = datetime(2027, 3, 27, 12, 0, tzinfo=UTC)
    assert said("tomorrow at 2:30am", now=before) == "2027-03-28 03:30"


def test_hours_from_now_run_on_the_clock_of_the_world() -> None:
    before = datetime(2027, 3, 14, 2, 0, tzinfo=UTC)  # 21:00 in New York; the clocks go forward at 02:00
    assert said("in 12 hours", now=before, zone="America/New_York") == "2027-03-14 10:00"


def test_a_date_stays_a_date() -> None:
    found = when("tomorrow")
    assert found is not None
    assert found.start.time is None
    assert not found.has_time


def test_now_must_be_aware_and_the_zone_known() -> None:
    with pytest.raises(ValueError, match="zone or offset"):
        said("today", now=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="no IANA time zone"):
        said("today", zone="Mars/Olympus")
