"""What the locale decides: the order of day and month, the opening of the week, and ties of language."""

from datetime import UTC, datetime

import pytest
from language.tests.reading import said, when

SUNDAY = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        (None, "2027-01-02"),
        ("en-US", "2027-01-02"),
        ("en-PH", "2027-01-02"),
        ("en-GB", "2027-02-01"),
        ("en_AU", "2027-02-01"),
        ("en-CA", "2027-02-01"),
        ("es-MX", "2027-02-01"),
        ("es-PR", "2027-01-02"),
        ("de", "2027-02-01"),
        ("en", "2027-01-02"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_locale(locale: str | None, day: str) -> None:
    assert said("1/2/2027", locale=locale) == day


@pytest.mark.parametrize(
    ("text", "monday", "sunday"),
    [
        ("beginning of next week", "2026-11-30", "2026-11-29"),
        ("next week", "2026-11-30", "2026-11-29"),
        ("wednesday next week", "2026-12-02", "2026-12-02"),
        ("sunday next week", "2026-12-06", "2026-11-29"),
        ("end of next week", "2026-12-04", "2026-12-04"),
        ("in two weeks on sunday", "2026-12-13", "2026-12-06"),
        ("this weekend", "2026-11-28", "2026-11-28"),
        ("next weekend", "2026-12-05", "2026-12-05"),
    ],
)
def test_weeks_open_on_sunday_where_the_territory_says_so(text: str, monday: str, sunday: str) -> None:
    assert (said(text), said(text, locale="en-US"), said(text, locale="en-GB")) == (monday, sunday, monday)


def test_without_a_locale_the_order_is_that_of_the_language_of_the_text() -> None:
    assert said("on 1/2/2027") == "2027-01-02"
    assert said("le 1/2/2027 à midi") == "2027-02-01 12:00"


def test_on_a_sunday_this_week_has_just_begun_or_is_almost_over() -> None:
    assert said("next week", now=SUNDAY) == "2026-11-30"
    assert said("next week", now=SUNDAY, locale="en-US") == "2026-12-06"
    found = when("this week", now=SUNDAY, locale="en-US")
    assert found and found.end and str(found.end.date) == "2026-12-05"


def test_a_language_without_a_territory_opens_weeks_on_monday() -> None:
    assert said("next week", locale="en") == said("next week") == "2026-11-30"


def test_numbered_weeks_are_those_of_iso_everywhere() -> None:
    assert said("week 50", locale="en-US") == said("week 50") == "2026-12-07"


def test_the_locale_decides_ties_of_language() -> None:
    assert said("wo 9:00", locale="nl-BE") == "2026-11-25 09:00"
    assert said("mar 5", locale="es-MX") == "2027-03-05"
    assert said("morgen om 9 uur", locale="en-US") == said("morgen um 9 Uhr", locale="en-US") == "2026-11-25 09:00"
