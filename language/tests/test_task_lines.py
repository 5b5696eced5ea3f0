"""Several lines: tasks, and by their indents subtasks."""

import pytest

from duly_language import Line, split_lines


def shape(text: str) -> list[tuple[str, int | None]]:
    return [(line.text, line.parent) for line in split_lines(text)]


def test_an_indented_line_is_a_subtask_of_the_line_above_it() -> None:
    text = "Party\n  Cake\n    Candles\n  Music\nShed"
    assert shape(text) == [("Party", None), ("Cake", 0), ("Candles", 1), ("Music", 0), ("Shed", None)]


def test_blank_lines_part_nothing_and_a_tab_is_four_columns() -> None:
    assert shape("\n\nParty\n\n\tCake\r\n    Music\n \n") == [("Party", None), ("Cake", 0), ("Music", 0)]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "– ", "- [ ] ", "[ ] ", "- [x] "])
def test_bullets_and_boxes_are_no_words(mark: str) -> None:
    assert shape(f"{mark}Party\n  {mark}Cake") == [("Party", None), ("Cake", 0)]


@pytest.mark.parametrize("line", ["-5 degrees", "*bold*", "[x]", "1. first", "- "])
def test_what_only_looks_like_a_bullet_stays(line: str) -> None:
    assert shape(line) == [(line.strip(), None)]


def test_a_first_line_that_is_indented_has_no_parent() -> None:
    assert shape("    Cake\n  Music\nShed") == [("Cake", None), ("Music", None), ("Shed", None)]


def test_starts_count_code_points_of_the_whole_text() -> None:
    text = "🎂🎂\n\t- 🕯️ candles\nשלום"
    lines = split_lines(text)
    assert [text[line.start : line.start + len(line.text)] for line in lines] == [line.text for line in lines]
    assert lines[1] == Line("🕯️ candles", 6, 0)


def test_no_text_has_no_lines() -> None:
    assert split_lines(" \n\t\n") == []
