"""Words and phrases of a language looked up in tokens: for each place, which kinds of word begin there."""

from collections.abc import Sequence
from functools import lru_cache

from duly_language.languages import LANGUAGES
from duly_language.languages.model import Language, Value
from duly_language.tokens import Token, tokenise

# kind → (value, place after the phrase)
Lexes = dict[str, tuple[Value, int]]
_Entry = tuple[tuple[str, ...], tuple[tuple[str, Value], ...]]


@lru_cache(maxsize=8)
def _phrases(code: str) -> dict[str, list[_Entry]]:
    """The first word → the rests of phrases with their meanings, shortest first so that a longer one wins."""
    meanings: dict[tuple[str, ...], list[tuple[str, Value]]] = {}
    for kind, values in LANGUAGES[code].words.items():
        for value, phrases in values.items():
            for phrase in phrases.split("|"):
                words = tuple(token.low for token in tokenise(phrase))
                meanings.setdefault(words, []).append((kind, value))
    table: dict[str, list[_Entry]] = {}
    for words, found in sorted(meanings.items(), key=lambda item: len(item[0])):
        table.setdefault(words[0], []).append((words[1:], tuple(found)))
    return table


def look_up(tokens: Sequence[Token], language: Language) -> list[Lexes]:
    """For each token the kinds of phrases that begin with it."""
    table = _phrases(language.code)
    lows = [token.low if token.kind != "quoted" else "" for token in tokens]
    return [_at(lows, place, table[low]) if low in table else {} for place, low in enumerate(lows)]


def _at(lows: list[str], place: int, entries: list[_Entry]) -> Lexes:
    found: Lexes = {}
    for rest, meanings in entries:
        end = place + 1 + len(rest)
        if not rest or tuple(lows[place + 1 : end]) == rest:
            for kind, value in meanings:
                found[kind] = (value, end)
    return found
