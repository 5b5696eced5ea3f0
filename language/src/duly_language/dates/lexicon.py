"""Words and phrases of a language looked up in tokens: for each place, which kinds of word begin there."""

from collections.abc import Sequence
from functools import cache
from unicodedata import normalize

from duly_language.dates.spelling import mended, parted_elisions
from duly_language.languages import language as language_named
from duly_language.languages.model import Language, Value
from duly_language.tokens import Token, tokenise

# kind → (value, place after the phrase)
Lexes = dict[str, tuple[Value, int]]
_Entry = tuple[tuple[str, ...], tuple[tuple[str, Value], ...]]


@cache
def _phrases(code: str) -> dict[str, list[_Entry]]:
    """The first word → the rests of phrases with their meanings, shortest first so that a longer one wins."""
    meanings: dict[tuple[str, ...], dict[str, Value]] = {}
    language = language_named(code)
    for spelled in (_spellings, _as_written):  # what stands in the data wins over another spelling of another word
        for kind, values in language.words.items():
            for value, phrases in values.items():
                for phrase in phrases.split("|"):
                    for written in spelled(phrase, language):
                        words = tuple(token.low for token in parted_elisions(tokenise(written), language))
                        meanings.setdefault(words, {})[kind] = value
    table: dict[str, list[_Entry]] = {}
    for words, found in sorted(meanings.items(), key=lambda item: len(item[0])):
        table.setdefault(words[0], []).append((words[1:], tuple(found.items())))
    return table


def _as_written(phrase: str, _language: Language) -> tuple[str, ...]:
    return (phrase,)


def _spellings(phrase: str, language: Language) -> set[str]:
    """The phrase with its letters spelled otherwise, and without accents where it is not too short to be told apart."""
    if phrase.isascii():
        return set()
    other = phrase
    for letter, spelling in language.spellings:
        other = other.replace(letter, spelling)
    plain = "".join(letter for letter in normalize("NFD", phrase) if not "\u0300" <= letter <= "\u036f")
    return {other, plain} - {phrase} if len(phrase) > 3 else {other} - {phrase}


def look_up(tokens: Sequence[Token], language: Language) -> list[Lexes]:
    """For each token the kinds of phrases that begin with it."""
    table = _phrases(language.code)
    lows = [_known(token, table, language) for token in tokens]
    return [_at(lows, place, table[low]) if low in table else {} for place, low in enumerate(lows)]


def _known(token: Token, table: dict[str, list[_Entry]], language: Language) -> str:
    if token.kind != "word" or token.low in table or token.low in _later_words(language.code):
        return token.low if token.kind != "quoted" else ""
    return mended(token.low, language) or token.low


@cache
def _later_words(code: str) -> frozenset[str]:
    """The words that stand in phrases behind the first one: they are spelled right too."""
    return frozenset(word for entries in _phrases(code).values() for rest, _ in entries for word in rest)


def _at(lows: list[str], place: int, entries: list[_Entry]) -> Lexes:
    found: Lexes = {}
    for rest, meanings in entries:
        end = place + 1 + len(rest)
        if not rest or tuple(lows[place + 1 : end]) == rest:
            for kind, value in meanings:
                found[kind] = (value, end)
    return found
