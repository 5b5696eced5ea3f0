"""The table of docs/language.md: each text is read as it says, and each language has a row."""

import re
from pathlib import Path

import pytest
from language.tests.reading import when

from duly_language.languages import CODES

DOC = (Path(__file__).parents[2] / "docs" / "language.md").read_text(encoding="utf-8")
ROWS: list[tuple[str, str, str]] = re.findall(r"^\| (\w+) \| `([^`]+)` \| ([^|]+) \|$", DOC, re.MULTILINE)
NO_DATES: list[str] = re.findall(r"“([^”]+)”", DOC.split("These are words and no dates:")[1].split("\n")[0])


def test_each_language_has_a_row() -> None:
    assert len({language for language, _, _ in ROWS}) == len(CODES)


@pytest.mark.parametrize(("text", "meaning"), [row[1:] for row in ROWS])
def test_a_text_of_the_table_is_read_as_it_says(text: str, meaning: str) -> None:
    found = when(text)
    assert found is not None
    clock = f" {found.start.time:%H:%M}" if found.start.time else ""
    assert meaning == (found.rrule or f"{found.start.date}{clock}")


@pytest.mark.parametrize("text", NO_DATES)
def test_everyday_words_of_the_doc_are_no_dates(text: str) -> None:
    assert when(text) is None
