"""Words of a title and of a message, made comparable: case, accents, ue for ü, plural and other endings, one or two typos."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

WORD = re.compile(r"\w+(?:['’]\w+)?", re.UNICODE)
DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ß", "ss"))
HYPHENATED = re.compile(r"\w+(?:-\w+)+", re.UNICODE)
LEAST_STEM = 3


def phrases(joined: str) -> frozenset[str]:
    """Words and phrases of a table, parted by “|”."""
    return frozenset(joined.split("|"))


def spaced(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, no punctuation at the ends."""
    return " ".join(text.casefold().replace("’", "'").split()).strip(" \t.,;:!?\"“”„‚‘'()[]")


def words(text: str) -> list[str]:
    """Lower case. “Stand-up” is one word and two at once, so that “standup” and “stand up” both find it."""
    joined = [word.replace("-", "") for word in HYPHENATED.findall(text.casefold())]
    return _parted(text) + joined


def _parted(text: str) -> list[str]:
    return [word.replace("’", "'") for word in WORD.findall(text.casefold())]


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """“Müll”, “Muell” and “mull” become one."""
    for pair, letter in DIGRAPHS:
        word = word.replace(pair, letter)
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).removesuffix("'s")


def content(text: str, filler: Iterable[str]) -> list[str]:
    """The words that say which; all of them when nothing else is left."""
    found = _parted(text)
    telling = [word for word in found if word not in filler]
    return [folded(word) for word in telling or found]


def alike(one: str, other: str, endings: tuple[str, ...]) -> bool:
    """The same word, but for an ending: “bins” and “bin”, “descaled” and “descale”, “Reifen” and “Reife”."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST_STEM:
        return False
    return _stems(short, endings) & _stems(long, endings) != set()


def _stems(word: str, endings: tuple[str, ...]) -> set[str]:
    stems = {word}
    for ending in endings:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= LEAST_STEM:
            stems.add(stem)
            if ending in ("ed", "ing", "er") and len(stem) > LEAST_STEM and stem[-1] == stem[-2]:
                stems.add(stem[:-1])
            if ending in ("ing", "ed"):
                stems.add(stem + "e")
            if ending == "es" and stem.endswith("i"):
                stems.add(stem[:-1] + "y")
    return stems


def nearly(one: str, other: str) -> bool:
    """One typo in a word of four letters or more, two in one of eight or more."""
    allowed = 2 if min(len(one), len(other)) >= 8 else 1
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > allowed:
        return False
    return distance(one, other) <= allowed


def distance(one: str, other: str) -> int:
    """Insertions, deletions, changes and swaps of neighbours."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before_last, before = before, row
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
    return row[-1]
