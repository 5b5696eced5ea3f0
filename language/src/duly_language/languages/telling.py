"""Which language a text is in: the words that few other languages have, counted."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from duly_language.languages.model import TIMELESS, Language
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
    "company",
    "not_before_date",
    *TIMELESS,
    "title",
}
_SHORTEST = 3


class _Told(NamedTuple):
    """What one word tells of a language: points, and whether it is a word of time there."""

    code: str
    points: int
    is_time: bool


def codes_of(tokens: Sequence[Token], preferred: str | None) -> list[list[str]]:
    """The languages that the text may be in, in groups of equally likely ones, the likeliest first: those with the most
    points, then those of which a word of time stands in it that the likeliest does not know: "ask April" is not read again
    in German. `preferred` wins ties; English stands first where no word tells."""
    first = preferred or CODES[0]
    points: dict[str, int] = {first: 0}
    met: dict[str, list[tuple[str, bool]]] = {}
    for word in _words_in(tokens):
        for told in _table().get(word, ()):
            points[told.code] = points.get(told.code, 0) + told.points
            met.setdefault(told.code, []).append((word, told.is_time))
    order = sorted(points, key=lambda code: (-points[code], code != first, CODES.index(code)))
    best = order[0]
    known = _words(best)
    unknown = {code: [is_time for word, is_time in words if word not in known] for code, words in met.items()}
    tied = {code for code, times in unknown.items() if any(times)} if best == CODES[0] else set(order)
    group = [
        code for code in order if code == best or (points[code] == points[best] and code in tied and not preferred)
    ]
    others = [
        code for code in order if code not in group and _may_be(points[code], points[best], unknown.get(code, []))
    ]
    return [group, *([code] for code in others)]


def _may_be(points: int, best: int, unknown: list[bool]) -> bool:
    """Whether a language that is not the likeliest is tried too. `unknown`: for each word that the likeliest does not know,
    whether it is one of time."""
    timely = any(unknown) and (points > 0 or best <= 1)
    return timely or (bool(unknown) and points > 0 and points + 1 >= best)


def _words_in(tokens: Sequence[Token]) -> set[str]:
    """The words of the text; of those with an apostrophe also what stands before and behind it. The tail of a number is none."""
    tails = {right.start for left, right in pairwise(tokens) if left.kind == "number" and right.glued}
    words = {token.low for token in tokens if token.kind == "word" and token.start not in tails}
    return words.union(*(word.split("'") for word in words if "'" in word))


@cache
def _words(code: str) -> frozenset[str]:
    kinds = language(code).words.items()
    groups = (_told_by(code, kind, phrases) for kind, values in kinds for phrases in values.values())
    return frozenset(word for phrases in groups for word in phrases.replace("|", " ").split())


def _told_by(code: str, kind: str, phrases: str) -> str:
    """The phrases that tell a language; English names its holidays in other languages too ("cinco de mayo")."""
    borrowed = kind == "holiday" and code == CODES[0]
    return "|".join(phrase for phrase in phrases.split("|") if " " not in phrase) if borrowed else phrases


@cache
def _table() -> dict[str, tuple[_Told, ...]]:
    """Word → what it tells. A word of time that no other language has counts twice, one that is something else too not at all."""
    timely = {code: frozenset(_time_words(language(code))) for code in CODES}
    table: dict[str, list[_Told]] = {}
    # Mi is a Wednesday in German and "my" in Spanish: it tells neither.
    short = frozenset("|".join(language(code).words["weak"].get("weekday", "") for code in CODES).split("|"))
    weak_first = _weak(language(CODES[0]))
    for code in CODES:
        weak = _weak(language(code))
        telling = language(code).telling - (_words(CODES[0]) | short if code != CODES[0] else short)
        for word in timely[code] | weak | telling:
            is_time = word in timely[code] or word in weak
            alone = is_time and not any(word in timely[other] for other in CODES if other != code)
            points = 0 if word in weak | weak_first else 2 if alone else 1
            table.setdefault(word, []).append(_Told(code, points, is_time))
    return {word: tuple(entries) for word, entries in table.items()}


def _weak(known: Language) -> frozenset[str]:
    return frozenset(word for words in known.words.get("weak", {}).values() for word in words.split("|"))


def _time_words(known: Language) -> Iterable[str]:
    """The words of time, also as they are written without accents."""
    weak = _weak(known)
    for kind, values in known.words.items():
        if kind not in _SILENT:
            for phrases in values.values():
                for word in _told_by(known.code, kind, phrases).replace("|", " ").replace("'", " ").split():
                    if len(word) >= _SHORTEST and word not in weak:
                        yield word
                        if not word.isascii() and len(word) > _SHORTEST:
                            yield "".join(
                                letter for letter in normalize("NFD", word) if not "\u0300" <= letter <= "\u036f"
                            )
