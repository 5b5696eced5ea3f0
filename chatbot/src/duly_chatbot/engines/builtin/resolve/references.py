"""“The second one”, “both”, “4 to 6”, “all except the last”: places in the list as it was shown, told from names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from duly_chatbot.engines.builtin.lexicon import Lexicon, lexicons
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_language import read_number

NUMBER_WORDS = ("no", "nos", "nr", "number", "numbers", "nummer", "nummern", "#")
JOINS = ("and", "und", "&", ",", "sowie", "plus")
MOST_PLACES = 200
TOP = re.compile(
    r"(?:the |my )?(?:most (?:urgent|important|pressing)|highest priority)(?: (?:one|task|thing|item))?|(?:das|die|den) (?:wichtigste|dringendste)n?(?: aufgabe)?"
)
TOKEN = re.compile(r"\d+\.(?!\w)|\d+\w*|[^\W\d]+|[-–&,#]")


@dataclass(frozen=True, slots=True)
class One:
    """“That”, “it”: the task last spoken of."""


@dataclass(frozen=True, slots=True)
class Many:
    """“Those”, “both”: the tasks last spoken of; `count` when a number was said."""

    count: int | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Places in the list last shown, from 1; negative ones from its end. With `but` all the others."""

    places: tuple[int, ...]
    but: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """The first or last `count` of the list last shown."""

    count: int
    from_end: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """“The other one”: what is left of the list last shown beside the task last spoken of."""


@dataclass(frozen=True, slots=True)
class Top:
    """“The most urgent one”, of all that is open."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a task by its title."""

    words: str


Reference: TypeAlias = One | Many | Places | Run | Other | Top | Named


def read(said: str, locale: str) -> Reference:
    """What the words point at. A title that is itself such a word (“First”) is looked for by the caller before."""
    text = spaced(said)
    for lexicon in lexicons(locale):
        found = _in(text, lexicon)
        if found:
            return found
    return Named(said.strip())


def _in(text: str, lexicon: Lexicon) -> Reference | None:
    if text in lexicon.one:
        return One()
    if text in lexicon.other:
        return Other()
    if TOP.fullmatch(text):
        return Top()
    if text in lexicon.both:
        return Many(2)
    if text in lexicon.many:
        return Many()
    group, _, number = text.rpartition(" ")
    if group in lexicon.groups and (count := read_number(number, lexicon.code)):
        return Many(count)
    return _but(text, lexicon) or _listed(text, lexicon)


def _but(text: str, lexicon: Lexicon) -> Reference | None:
    """“All except the last”."""
    for word in sorted(lexicon.except_for, key=len, reverse=True):
        before, found, after = text.partition(f" {word} ")
        if found and (before in lexicon.many or before in lexicon.every or before in lexicon.one):
            match _listed(after, lexicon):
                case Places(places):
                    return Places(places, but=True)
                case Run(count, from_end):
                    return Places(tuple(-n if from_end else n for n in range(1, count + 1)), but=True)
    return None


def _listed(text: str, lexicon: Lexicon) -> Reference | None:
    tokens = [token for token in TOKEN.findall(text) if token not in NUMBER_WORDS]
    tokens = [token for token in tokens if token not in lexicon.filler or token in lexicon.to or token in JOINS]
    return _run(tokens, lexicon) or _places(tokens, lexicon)


def _run(tokens: Sequence[str], lexicon: Lexicon) -> Run | None:
    """“Top two”, “the last three”, “die ersten zwei”."""
    if len(tokens) != 2 or tokens[0] not in lexicon.first | lexicon.last:
        return None
    count = read_number(tokens[1], lexicon.code)
    if count is None or not 1 < count <= MOST_PLACES:
        return None
    return Run(count, from_end=tokens[0] in lexicon.last)


def _places(tokens: Sequence[str], lexicon: Lexicon) -> Places | None:
    """“The second one”, “1 and 3”, “nos 4 to 6”."""
    places: list[int] = []
    ranged = False
    for token in tokens:
        if token in lexicon.to:
            ranged = True
            continue
        if token in JOINS:
            continue
        place = _place(token, lexicon)
        if place is None:
            return None
        if ranged and places and 0 < places[-1] < place <= MOST_PLACES:
            places += range(places[-1] + 1, place + 1)
        else:
            places.append(place)
        ranged = False
    return Places(tuple(dict.fromkeys(places))) if places else None


def _place(token: str, lexicon: Lexicon) -> int | None:
    if token in lexicon.place:
        return lexicon.place[token]
    number = token.rstrip(".")
    if number.isdecimal() and 0 < int(number) <= MOST_PLACES:
        return int(number)
    ordinal = re.fullmatch(r"(\d+)(st|nd|rd|th)", token)
    return int(ordinal[1]) if ordinal else None
