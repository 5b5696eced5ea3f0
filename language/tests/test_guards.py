"""What looks like a time and is none."""

import pytest
from language.tests.reading import said


@pytest.mark.parametrize(
    "text",
    [
        "may I borrow the ladder",
        "sun cream and a sat nav charger",
        "a second opinion",
        "march on",
        "Buy Christmas presents",
        "Sunday roast recipe",
        "for christmas dinner",
        "Read chapter 3",
        "call room 101",
        "version 2.4.1",
        "v1.1.3",
        "pay 5.30 euros",
        "192.168.1.20",
        "call 650-650-6500",
        "10-15 minutes walk",
        "buy 3 for 2",
        "meet at 10 Downing Street",
        "The 9/11 Report",
        "the first one",
        "2nd floor bath",
        '"delete mails up to january 30th"',
        "june 31, 2027",
        "february 29, 2027",
        "13/13/2027",
        "25:10",
        "order size 10 shoes",
        "every time I hear that",
        "once in a while",
        "A4 paper",
        "3/4 cup of sugar",
        "24/7 support",
        "lunch with May",
        "ask Jan",
        "renewed friendship",
        "",
        "   ",
    ],
)
def test_no_time_is_seen_where_none_is_meant(text: str) -> None:
    assert said(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in may", "2027-05-01"),
        ("on sat", "2026-11-28"),
        ("sat", "2026-11-28"),
        ("call mum sun", "2026-11-29"),
        ("may 5", "2027-05-05"),
        ("by christmas", "2026-12-25"),
        ("on sunday buy bread", "2026-11-29"),
        ("monday call mum", "2026-11-30"),
        ("call mum friday about the boiler", "2026-11-27"),
    ],
)
def test_company_makes_a_time_of_a_weak_word(text: str, day: str) -> None:
    assert said(text) == day
