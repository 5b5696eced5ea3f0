"""Which language a text is in: the words that few other languages have, counted."""

from collections.abc import Iterable, Sequence
from functools import cache

from duly_language.languages.model import Language
from duly_language.languages.registry import CODES, language
from duly_language.tokens import Token

# Kinds that tell nothing: what they hold is common to many languages, or no word at all.
_SILENT = {
    "weak",
    "zone",
    "unit_glued",
    "meridiem",
    "meridiem_glued",
    "numbered",
    "blocker",
    "action",
    "function",
    "saying",
}
_SHORTEST = 3


def codes_of(tokens: Sequence[Token], preferred: str) -> list[str]:
    """The languages that the text may be in, the likeliest first: the one with the most points, then those of which a word
    of time stands in it that the likeliest does not know: "ask April" is not read again in German. `preferred` wins ties
    and is the answer where no word tells."""
    points: dict[str, int] = {preferred: 0}
    timely: dict[str, set[str]] = {}
    table = _table()
    for word in {token.low for token in tokens if token.kind == "word"}:
        for code, weight, is_time in table.get(word, ()):
            points[code] = points.get(code, 0) + weight
            if is_time:
                timely.setdefault(code, set()).add(word)
    best = max(points, key=lambda code: (points[code], code == preferred, -CODES.index(code)))
    others = [code for code, words in timely.items() if words - _words(best)]
    return [best, *sorted(set(others) - {best}, key=lambda code: (-points[code], CODES.index(code)))]


@cache
def _words(code: str) -> frozenset[str]:
    groups = (phrases for values in language(code).words.values() for phrases in values.values())
    return frozenset(word for phrases in groups for word in phrases.replace("|", " ").split())


@cache
def _table() -> dict[str, tuple[tuple[str, int, bool], ...]]:
    """Word → (language, points, whether it is a word of time). A word of time that no other language has counts twice."""
    timely = {code: frozenset(_time_words(language(code))) for code in CODES}
    table: dict[str, list[tuple[str, int, bool]]] = {}
    for code in CODES:
        for word in timely[code] | language(code).telling:
            is_time = word in timely[code]
            alone = is_time and not any(word in timely[other] for other in CODES if other != code)
            table.setdefault(word, []).append((code, 2 if alone else 1, is_time))
    return {word: tuple(entries) for word, entries in table.items()}


def _time_words(known: Language) -> Iterable[str]:
    weak = {word for words in known.words.get("weak", {}).values() for word in words.split("|")}
    for kind, values in known.words.items():
        if kind not in _SILENT:
            for phrases in values.values():
                for word in phrases.replace("|", " ").split():
                    if len(word) >= _SHORTEST and word not in weak:
                        yield word
