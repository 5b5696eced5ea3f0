"""Titles against the words that name one. Exact before all words before all words with typos; anything less is only “nearest”."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from duly_chatbot.engines.builtin.lexicon import LEXICONS
from duly_chatbot.engines.builtin.resolve.words import alike, content, folded, nearly, spaced, words
from duly_chatbot.tools.shapes import Task

FILLER = frozenset().union(*(lexicon.filler for lexicon in LEXICONS))
ENDINGS = tuple(dict.fromkeys(ending for lexicon in LEXICONS for ending in lexicon.endings))
NEAREST = 3

Fits: TypeAlias = Callable[[str, str], bool]
Titled: TypeAlias = tuple[Task, list[str]]


@dataclass(frozen=True, slots=True)
class Matches:
    """`found` fit all the words that were said; `nearest` fit some of them and may only be offered."""

    found: tuple[Task, ...] = ()
    nearest: tuple[Task, ...] = ()


def match(said: str, tasks: Sequence[Task], beside: str = "") -> Matches:
    """The tasks that `said` names. `beside` is what else was said: it only decides between several that fit."""
    exact = [task for task in tasks if spaced(task.title) == spaced(said)]
    if exact:
        return Matches(tuple(exact))
    wanted = content(said, FILLER)
    if not wanted:
        return Matches()
    titled = [(task, [folded(word) for word in words(task.title)]) for task in tasks]
    for fits in (_fits, _fits_with_typos):
        found = [(task, title) for task, title in titled if all(_any(fits, word, title) for word in wanted)]
        if found:
            return Matches(_decided(found, wanted, beside))
    return Matches(nearest=_nearest(wanted, titled))


def _fits(word: str, other: str) -> bool:
    return alike(word, other, ENDINGS)


def _fits_with_typos(word: str, other: str) -> bool:
    return alike(word, other, ENDINGS) or nearly(word, other)


def _any(fits: Fits, word: str, title: Iterable[str]) -> bool:
    return any(fits(word, other) for other in title)


def _decided(found: Sequence[Titled], wanted: Sequence[str], beside: str) -> tuple[Task, ...]:
    """One that is nothing but the words said comes first; else one that the rest of the message names as well."""
    whole = [task for task, title in found if all(_any(_fits, word, wanted) for word in title if word not in FILLER)]
    if whole:
        return tuple(whole)
    literal = [(task, title) for task, title in found if set(wanted) <= set(title)]
    found = literal or found
    hints = [word for word in content(beside, FILLER) if word not in wanted] if beside else []
    scores = [sum(_any(_fits, word, title) for word in hints) for _, title in found]
    best = max(scores)
    return tuple(task for (task, _), score in zip(found, scores, strict=True) if score == best)


def _nearest(wanted: Sequence[str], titled: Sequence[Titled]) -> tuple[Task, ...]:
    scored = [(sum(_any(_fits_with_typos, word, title) for word in wanted), task) for task, title in titled]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return tuple(task for _, task in best[:NEAREST])


def overlap(said: str, title: str) -> float:
    """How much of a title stands in what was said, from 0 to 1; no title of one word but by that word."""
    wanted = content(title, FILLER)
    spoken = content(said, FILLER)
    hits = sum(_any(_fits, word, spoken) for word in wanted)
    return hits / len(wanted) if wanted else 0.0
