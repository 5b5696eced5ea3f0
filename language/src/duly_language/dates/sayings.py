"""Sayings and titles that look like times (28 days later): each becomes one opaque token, as if it stood in quotes."""

from collections.abc import Sequence
from functools import cache

from duly_language.languages import language as language_named
from duly_language.languages.model import Language
from duly_language.tokens import Token, tokenise


@cache
def _sayings(code: str) -> dict[str, list[tuple[str, ...]]]:
    """The first word → the rests of the sayings that begin with it, longest first."""
    phrases = language_named(code).words.get("saying", {}).values()
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in (phrase for group in phrases for phrase in group.split("|")):
        first, *rest = (token.low for token in tokenise(phrase))
        found.setdefault(first, []).append(tuple(rest))
    return {first: sorted(rests, key=len, reverse=True) for first, rests in found.items()}


def sealed(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens with each saying of the language as one quoted token."""
    table = _sayings(language.code)
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        end = _saying_end(tokens, place, table.get(tokens[place].low, ()))
        kept.append(_as_one(tokens[place:end]) if end else tokens[place])
        place = end or place + 1
    return kept


def _saying_end(tokens: Sequence[Token], place: int, rests: Sequence[tuple[str, ...]]) -> int:
    """The place after the saying that begins here, 0 where none does."""
    for rest in rests:
        end = place + 1 + len(rest)
        if tuple(token.low for token in tokens[place + 1 : end]) == rest:
            return end
    return 0


def _as_one(tokens: Sequence[Token]) -> Token:
    words = " ".join(token.text for token in tokens)
    return tokens[0]._replace(text=words, low="", end=tokens[-1].end, kind="quoted")
