"""The account's own names in a line: the longest that the text spells, whatever its case, accents and spaces."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Letters, digits, marks that combine, emoji: all but ASCII signs, spaces, control characters and quotes.
_INNER = r"[\w\-/]|[^\x00-\x7f\s\u0080-\u00bf\u2000-\u200c\u200e-\u206f\u3000-\u303f\uff00-\uff0f\ufffc]"
_ONE_WORD = re.compile(rf"[^\W\d_](?:{_INNER}){{0,59}}")
_WITHIN = re.compile(_INNER)


class Name(NamedTuple):
    """A name and where it ends in the text. `is_new`: not among the account's own."""

    value: str
    end: int
    is_new: bool


class Folded:
    """A text as `folded` has it, with where each of its characters begins in the text, and the way back."""

    def __init__(self, text: str) -> None:
        self.text = text
        spelled: list[str] = []
        self._places: list[int] = []
        self._indices: list[int] = []
        for place, character in enumerate(text):
            self._indices.append(len(spelled))
            if character.isspace():
                made = "" if spelled and spelled[-1] == " " else " "
            else:
                made = "".join(map(_fold, unicodedata.normalize("NFD", character)))
            spelled += made
            self._places += [place] * len(made)
        self.spelled = "".join(spelled)

    def index(self, place: int) -> int:
        return self._indices[place] if place < len(self._indices) else len(self.spelled)

    def place(self, index: int) -> int:
        return self._places[index] if index < len(self._places) else len(self.text)


class Names:
    """Known names, found by their first word."""

    def __init__(self, known: Sequence[str]) -> None:
        self._by_word: dict[str, list[tuple[str, str]]] = {}
        for name in known:
            spelled = folded(name)
            if spelled:
                self._by_word.setdefault(spelled.split(" ", 1)[0], []).append((spelled, name))
        self._lengths = sorted({len(word) for word in self._by_word}, reverse=True)

    def at(self, line: Folded, place: int) -> Name | None:
        """The name that begins here: the longest known one, else a single word that begins with a letter."""
        known = self._known(line, place)
        if known is not None:
            return known
        word = _ONE_WORD.match(line.text, place)
        name = word[0].rstrip("-/") if word else ""
        return Name(name, place + len(name), is_new=True) if name else None

    def _known(self, line: Folded, place: int) -> Name | None:
        fitting = [(line.place(line.index(place) + len(spelled)), name) for spelled, name in self._spelled(line, place)]
        whole = [(end, name) for end, name in fitting if not _WITHIN.match(line.text, end)]
        if not whole:
            return None
        longest = max(end for end, _ in whole)
        alike = [name for end, name in whole if end == longest]
        written = line.text[place:longest]
        return Name(written if written in alike else alike[0], longest, is_new=False)

    def _spelled(self, line: Folded, place: int) -> list[tuple[str, str]]:
        """The known names with which the text goes on here."""
        start = line.index(place)
        words = (line.spelled[start : start + length] for length in self._lengths)
        return [
            (spelled, name)
            for word in words
            for spelled, name in self._by_word.get(word, ())
            if line.spelled.startswith(spelled, start)
        ]


@lru_cache(maxsize=64)
def names_of(known: tuple[str, ...]) -> Names:
    return Names(known)


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """Without case, accents and doubled spaces: Büro and buro, New  Bathroom and new bathroom are one."""
    return " ".join(Folded(name).spelled.split())


def _fold(character: str) -> str:
    return "" if unicodedata.combining(character) else character.casefold()
