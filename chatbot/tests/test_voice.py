"""How the assistant speaks: locale, dates by name, titles as data."""

import string
from datetime import date, datetime, time

import pytest

from duly_chatbot.tools.shapes import Due
from duly_chatbot.voice import Voice, english, german
from duly_chatbot.voice.text import visible

from .tasks import task

NOW = datetime.fromisoformat("2027-03-02T09:20:00+00:00")


def voice(locale: str) -> Voice:
    return Voice.of(locale, "Europe/London", NOW)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en-GB", "Saturday 5 June at 17:30"),
        ("en-US", "Saturday, June 5 at 5:30 pm"),
        ("de", "Samstag, 5. Juni um 17:30"),
        ("fr", "Saturday 5 June at 17:30"),
        ("en", "Saturday 5 June at 17:30"),
    ],
)
def test_a_date_names_weekday_and_month_in_the_order_of_the_locale(locale: str, said: str) -> None:
    assert voice(locale).due(Due(date(2027, 6, 5), time(17, 30))) == said


def test_near_days_are_named_beside_the_date_and_another_year_is_told() -> None:
    assert voice("en-GB").day(date(2027, 3, 3)) == "tomorrow, Wednesday 3 March"
    assert voice("en-GB").day(date(2028, 3, 3)) == "Friday 3 March 2028"


def test_every_language_has_the_same_phrases_with_the_same_places_in_them() -> None:
    assert english.PHRASES.keys() == german.PHRASES.keys()
    for key, phrase in english.PHRASES.items():
        assert places(german.PHRASES[key]) <= places(phrase) | {"count", "titles", "which"}, key


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_a_phrase_has_one_form_for_one_and_one_for_many() -> None:
    assert voice("en").say("completed", count=1, titles="“A”") == "Done: “A”."
    assert voice("en").say("completed", count=2, titles="“A” and “B”") == "2 done: “A” and “B”."


def test_a_title_is_quoted_as_data_on_one_line_without_what_hides_or_turns_text() -> None:
    hostile = "Pay\n\u202eme \U000e0041\u200b{count} <b>"
    assert voice("en").quoted(hostile) == "“Pay me {count} <b>”"
    assert visible("👩\u200d🚀") == "👩\u200d🚀"


def test_a_very_long_title_is_cut() -> None:
    assert len(voice("en").quoted("x" * 500)) < 130


def test_a_line_of_a_list_tells_what_there_is() -> None:
    shown = task("Pay rent", due={"date": "2027-03-01", "time": None}, priority=1, project={"id": "h", "name": "Home"})
    assert voice("en-GB").line(shown) == "Pay rent · overdue since yesterday · Home · p1"
    assert voice("en-GB").line(task("Read")) == "Read"
