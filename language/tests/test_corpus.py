"""The corpus of our own: each phrase in corpus/*.jsonl is read as it says. What has `set: board` is only counted."""

from pathlib import Path

import pytest

from duly_language.commandline import understand_answer, when_answer
from duly_language.scoreboard import Item, judge, read_items

FOLDER = Path(__file__).parent / "corpus"
FILES = sorted(FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_each_phrase_of_the_corpus_is_read_as_it_says(file: Path) -> None:
    wrong = [fault for item in read_items(file) if item.get("set") != "board" and (fault := _fault(item))]
    assert not wrong, "\n".join(wrong)


def _fault(item: Item) -> str | None:
    answer = when_answer(item) if "expect" in item else understand_answer(item)
    if judge(item, answer).slots and judge(item, answer).right:
        return None
    return f"{item['id']} {item['text']!r}: wanted {item.get('expect') or item['intent']}, got {answer}"


def test_no_phrase_stands_twice_in_the_corpus() -> None:
    names = [item["id"] for file in FILES for item in read_items(file)]
    assert len(names) == len(set(names))
    said = [(item["text"], item.get("ref"), item.get("locale")) for file in FILES for item in read_items(file)]
    assert len(said) == len(set(said))
