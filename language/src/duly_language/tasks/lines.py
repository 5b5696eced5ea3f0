"""Several lines: each is a task, and one that is indented more than a line above it is a subtask of that."""

import re
from typing import NamedTuple

_MARK = re.compile(r"(?:[-*•‣◦–]\s+)?(?:\[[ xX]?\]\s+)?(?=\S)")
_TAB = 4


class Line(NamedTuple):
    """A line that holds something: where its words begin in the text, in code points, and the place of its parent."""

    text: str
    start: int
    parent: int | None


def split_lines(text: str) -> list[Line]:
    """The lines of a text without indents, bullets and boxes to tick. Blank ones are left out; a tab is four columns."""
    found: list[Line] = []
    open_lines: list[tuple[int, int]] = []  # (indent, place) of the lines that a next one can be a subtask of
    offset = 0
    for raw in text.split("\n"):
        line = raw.rstrip()
        if line.strip():
            indent, start = _indent(line)
            while open_lines and open_lines[-1][0] >= indent:
                open_lines.pop()
            parent = open_lines[-1][1] if open_lines else None
            open_lines.append((indent, len(found)))
            start += len(mark[0]) if (mark := _MARK.match(line, start)) else 0
            found.append(Line(line[start:], offset + start, parent))
        offset += len(raw) + 1
    return found


def _indent(line: str) -> tuple[int, int]:
    """The column in which the words begin, and how many characters stand before them."""
    before = len(line) - len(line.lstrip())
    return sum(_TAB if character == "\t" else 1 for character in line[:before]), before
