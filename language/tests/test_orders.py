"""A day and a time mean the same in whatever order they stand, whatever joins them, and however either is written."""

from itertools import product

import pytest
from language.tests.reading import said

DAYS = {
    "2026-11-25": ("tomorrow",),
    "2026-11-27": ("friday", "fri", "this friday", "in 3 days", "3 days from now"),
    "2026-11-30": ("monday", "mon", "next monday"),
    "2026-12-02": ("wednesday next week", "next week wednesday", "wednesday of next week"),
    "2026-12-03": ("dec 3", "3 dec", "december 3rd", "the 3rd of december", "12/3", "december third", "2026-12-03"),
    "2026-12-04": ("a week from friday", "friday week", "one week from friday"),
    "2026-12-25": ("christmas", "xmas", "the last friday in december", "last friday of december"),
}
TIMES = {
    "17:00": ("5pm", "5 p.m.", "17:00", "five pm", "1700h"),
    "07:30": ("7:30 am", "07:30", "seven thirty am", "half past seven in the morning"),
    "12:00": ("noon", "12pm", "midday"),
    "09:00": ("9am", "nine am", "9 o'clock am", "9 in the morning"),
}
FORMS = (
    "{day} {time}",
    "{day}, {time}",
    "{day} at {time}",
    "{day} @ {time}",
    "{time} {day}",
    "{time}, {day}",
    "at {time} {day}",
    "call Ana {day} at {time}",
)


@pytest.mark.parametrize(("date", "time"), list(product(DAYS, TIMES)))
def test_neither_order_nor_spelling_changes_what_is_meant(date: str, time: str) -> None:
    texts = [form.format(day=day, time=at) for form, day, at in product(FORMS, DAYS[date], TIMES[time])]
    assert [text for text in texts if said(text) != f"{date} {time}"] == []
