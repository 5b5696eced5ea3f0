"""What a search asks for: its words, what each may stand for, and the queries by which tasks are found and ranked. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

MOST_SLIPS: Final = 20


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared; `others` are words of the account's tasks that it may stand for: that go on from it, hold
    it within, or are a slip away. `is_begun`: it may be the beginning of a word. A `sign` is a word by itself."""

    text: str
    others: tuple[str, ...] = ()
    is_begun: bool = True

    @property
    def is_sign(self) -> bool:
        return len(self.text) == 1 and self.text >= "\u0e00"


@dataclass(frozen=True, slots=True)
class Queries:
    """For `tsvector @@`. `anywhere` is what a task must hold, `each` the same word by word; the others say how well it does,
    the best first."""

    anywhere: str
    each: tuple[str, ...]
    levels: tuple[str, ...]


def queries(words: Sequence[Word]) -> Queries:
    """Levels: in the title as they were typed, all in the title, all in the task; in the title in another form."""
    groups = list(_groups(words))
    levels = (
        " <-> ".join(_typed(word, "A") for word in words),
        " & ".join(_group(group, "A", typed=True) for group in groups),
        " & ".join(_group(group, "", typed=True) for group in groups),
        " & ".join(_group(group, "A", typed=False) for group in groups),
    )
    each = tuple(_group(group, "", typed=False) for group in groups)
    return Queries(" & ".join(each), each, levels)


def slips(word: str, near: Iterable[str]) -> list[str]:
    """Those of the words that are a slip away: one letter wrong, missing, too many or changed with its neighbour; two in
    a long word. The nearest first."""
    most = 1 if len(word) < 8 else 2
    found = sorted((distance(word, other), abs(len(word) - len(other)), other) for other in near)
    return [other for far, _, other in found if far <= most][:MOST_SLIPS]


def distance(one: str, other: str) -> int:
    """How many letters to add, drop, replace, or change with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _groups(words: Sequence[Word]) -> Iterable[list[Word]]:
    """Signs that follow each other belong together; any other word stands alone."""
    group: list[Word] = []
    for word in words:
        if group and not (word.is_sign and group[-1].is_sign):
            yield group
            group = []
        group.append(word)
    yield group


def _group(group: Sequence[Word], weight: str, *, typed: bool) -> str:
    if len(group) > 1:
        phrase = " <-> ".join(_lexeme(word.text, weight) for word in group)
        return f"({phrase})" if weight else f"({phrase} | {_pairs(group)})"
    if typed:
        return _typed(group[0], weight)
    return "(" + " | ".join(_lexeme(text, weight) for text in (group[0].text, *group[0].others)) + ")"


def _pairs(group: Sequence[Word]) -> str:
    """Signs as comments hold them: any two that follow each other."""
    return " & ".join(_lexeme(f"~{one.text}{other.text}", "") for one, other in pairwise(group))


def _typed(word: Word, weight: str) -> str:
    return _lexeme(word.text, "*" * word.is_begun + weight)


def _lexeme(text: str, marks: str) -> str:
    """What was folded holds neither quotes nor backslashes."""
    return f"'{text}'" + (f":{marks}" if marks else "")
