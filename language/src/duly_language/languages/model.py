"""The shape of a language: kinds of words, each with its values, as plain data. Rules ask for kinds and never name a word."""

from collections.abc import Mapping
from dataclasses import dataclass

# kind → value → the words that mean it, parted by "|"; a phrase may hold several words.
Value = int | str | tuple[int, ...]
Words = Mapping[str, Mapping[Value, str]]

# Kinds whose words name no time by themselves: beside a day they are nouns and verbs like any other.
TIMELESS = frozenset(
    [
        "shift_way",
        "standing",
        "shift_by",
        "shift_sense",
        "shift_verb",
        "shift_not",
        "shift_end",
        "priority_mark",
        "priority",
        "priority_word",
        "order",
        "meal",
        "ratio",
        "waiting",
        "saying",
        "thousand",
        "hundred",
        "bound",
        "bound_behind",
        "rolling",
        "within",
        "same_day",
        "same_day_word",
    ]
)


@dataclass(frozen=True, slots=True)
class Language:
    """`telling` are common words that tell this language; `spellings` are other ways to write a letter (ä as ae), and
    accents may be left out. `day_first` is the order in 1/2/2027 where no locale says it.
    `elided` are short words that lose their vowel and lean on the next word with an apostrophe (l', dell').
    `plain_days`: a plain number behind a weekday is a day of the month (jeudi 3), no hour. `by_24`: hours are told by
    twenty-four, so 10:00 and 10 Uhr are in the morning, whatever the time is now."""

    code: str
    words: Words
    telling: frozenset[str]
    day_first: bool = True
    spellings: tuple[tuple[str, str], ...] = ()
    elided: frozenset[str] = frozenset()
    plain_days: bool = False
    by_24: bool = False


def word_set(words: str) -> frozenset[str]:
    """Words parted by spaces."""
    return frozenset(words.split())
