"""What the languages take from Unicode CLDR: names of the calendar, and the customs of territories."""

from pathlib import Path

import pytest

from duly_language.languages import CODES, cldr
from duly_language.languages.registry import language

FOLDER = Path(cldr.__file__).parent


@pytest.mark.parametrize("code", CODES)
def test_each_long_name_of_cldr_is_a_word_of_its_language(code: str) -> None:
    words = language(code).words
    for kind, group, first in (("month", "months", 1), ("weekday", "weekdays", 0)):
        for number, name in enumerate(cldr.wide(code, group), first):  # type: ignore[arg-type]
            assert name in words[kind][number].split("|")


def test_names_are_long_and_short_with_those_that_are_added() -> None:
    assert cldr.named("nl", "months")[3] == "maart|mrt"
    assert cldr.named("de", "months", {1: "jänner"})[1] == "januar|jan|jänner"
    assert cldr.named("de", "weekdays", without="so")[6] == "sonntag"


def test_a_part_of_the_day_keeps_the_meaning_that_the_language_gives_it() -> None:
    assert cldr.parts("it", {"night": "di notte", "morning": "mattina"})["morning"] == "mattina|di mattina"
    assert "early" not in cldr.parts("it", {"night": "di notte"})


def test_the_week_opens_as_the_territory_has_it() -> None:
    assert [cldr.first_weekday(territory) for territory in ("DE", "GB", "US", "EG", "XX")] == [0, 0, 6, 5, 0]


def test_the_order_of_day_and_month_is_that_of_language_and_territory() -> None:
    assert cldr.is_month_first("en", "US") and cldr.is_month_first("es", "PR")
    assert not any(cldr.is_month_first(*locale) for locale in (("en", "GB"), ("es", "US"), ("de", "DE"), ("en", "CA")))


def test_the_licence_of_the_data_stands_beside_it() -> None:
    assert "UNICODE LICENSE V3" in (FOLDER / "NOTICE").read_text(encoding="utf-8")
    assert (FOLDER / "cldr.json").stat().st_size < 100_000
