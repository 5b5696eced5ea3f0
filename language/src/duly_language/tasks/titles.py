"""The title: a line without what was understood of it."""

import re
import unicodedata
from collections.abc import Iterable

_CLOSING = re.compile(r"[,;:.!?]+(?!\w)")
_HEAD = re.compile(r"^(?:[,;:]+\s*|[–—-]+\s+)+")
_TAIL = re.compile(r"(?:\s*[,;:]+|\s+[–—-]+)+$")
_LOOSE = (",", ";", ":")
_BRACKETS = {"(": ")", "[": "]"}


def title_of(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """The line without the spans, its gaps closed, brackets that lost all and loose signs at the ends dropped.

    Empty where nothing is left that one could read: only signs, or nothing at all.
    """
    gone = sorted(_with_brackets(line, span) for span in _neighbours(line, spans))
    kept: list[str] = []
    end = 0
    for start, stop in gone:
        kept.append(line[end:start])
        end = max(end, stop)
    text = _joined([*kept, line[end:]])
    if gone:
        text = _TAIL.sub("", _HEAD.sub("", text))
    return text if any(_says_something(character) for character in text) else ""


def _joined(pieces: list[str]) -> str:
    """With one space between pieces, none before a sign that closes what stood there."""
    text = ""
    for piece in filter(None, (" ".join(piece.split()) for piece in pieces)):
        if text.endswith(_LOOSE):
            piece = piece.lstrip("".join(_LOOSE)).lstrip()
        text += piece if not text or _CLOSING.match(piece) else f" {piece}"
    return text


def _neighbours(line: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those with nothing between them as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and not line[found[-1][1] : start].strip():
            start, last = found.pop()
            end = max(end, last)
        found.append((start, end))
    return found


def _with_brackets(line: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    opening = start - 1 if line[start - 1 : start] in _BRACKETS else start - 2
    closing = end if line[end : end + 1] in _BRACKETS.values() else end + 1
    is_pair = opening >= 0 and _BRACKETS.get(line[opening]) == line[closing : closing + 1]
    return (opening, closing + 1) if is_pair and not line[opening + 1 : start].strip() else span


def _says_something(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNS"
