"""What a line shows the classifier: its words, their letters, their topics, the order of topics, and what the rules found."""

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cache

from duly_language.commands.classifier.topics import TOPICS
from duly_language.commands.times import marked

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[^\w\s]")
_MARK = re.compile(r"⟦\d+⟧")
# What stands behind is pasted or told at length; what is wanted stands before.
_MOST_WORDS = 50
_BARE = ("on", "the", "and")


def features(text: str, intent: str, confidence: float, size: int) -> list[int]:
    """The places of the line's features among `size`, in order. `intent` and `confidence` are what the rules found."""
    words = _words(text)
    timed = _words(_MARK.sub(" timex ", marked(text, "en").text))
    found = {*_grams("w", ["^", *words, "$"], (1, 2, 3)), *_letters(words), *_topics(words)}
    if timed != words:
        found.update(_grams("t", ["^", *timed, "$"], (1, 2, 3)))
    found.update((f"r:{intent}", f"r:{intent}:{_band(confidence)}"))
    return sorted({zlib.crc32(name.encode("utf-8", "replace")) % size for name in found})


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))[:_MOST_WORDS]


def _grams(kind: str, words: Sequence[str], lengths: Sequence[int]) -> Iterator[str]:
    for length in lengths:
        for start in range(len(words) - length + 1):
            yield f"{kind}:{'_'.join(words[start : start + length])}"


def _letters(words: Sequence[str]) -> Iterator[str]:
    for word in {f"<{word[:24]}>" for word in words}:
        for length in (3, 4, 5):
            for start in range(len(word) - length + 1):
                yield f"c:{word[start : start + length]}"


def _topics(words: Sequence[str]) -> Iterator[str]:
    """The topics, each two that meet in the line, and the line with topics for words: "add * to my list"."""
    known = _topics_of_words()
    there = sorted({topic for word in words for topic in known.get(word, ())})
    yield from (f"k:{topic}" for topic in there)
    paired = [topic for topic in there if topic not in _BARE]
    for place, one in enumerate(paired):
        yield from (f"p:{one}+{other}" for other in paired[place + 1 :])
    line = ["^"]
    for word in words:
        sign = known[word][0].upper() if word in known else _sign(word)
        if sign != "*" or line[-1] != "*":
            line.append(sign)
    yield from _grams("s", [*line, "$"], (2, 3, 4))


def _sign(word: str) -> str:
    return "#" if word.isdigit() else "*" if word[0].isalpha() else word


@cache
def _topics_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for topic, words in TOPICS.items():
        for word in dict.fromkeys(words.split()):
            found[word] = (*found.get(word, ()), topic)
    return found


def _band(confidence: float) -> str:
    return (
        "sure" if confidence >= 0.93 else "likely" if confidence >= 0.84 else "maybe" if confidence >= 0.7 else "weak"
    )
