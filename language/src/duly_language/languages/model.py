"""The shape of a language: kinds of words, each with its values, as plain data. Rules ask for kinds and never name a word."""

from collections.abc import Mapping
from dataclasses import dataclass

# kind → value → the words that mean it, parted by "|"; a phrase may hold several words.
Value = int | str | tuple[int, ...]
Words = Mapping[str, Mapping[Value, str]]


@dataclass(frozen=True, slots=True)
class Language:
    """`telling` are words that tell this language from the others; `day_first` is the order in 1/2/2027."""

    code: str
    words: Words
    telling: frozenset[str]
    day_first: bool


def word_set(words: str) -> frozenset[str]:
    """Words parted by spaces."""
    return frozenset(words.split())
