"""Slips of the fingers in the verb that opens a command: a letter left out, put in twice, or two changed round."""

import re
from collections.abc import Iterable
from functools import lru_cache

_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")


def mended(clause: str, verbs: str) -> str:
    """The clause with its first word as it was meant, if that is a slip of one of the verbs (parted by spaces)."""
    first = _WORD.match(clause)
    if first is None or len(first[0]) < _SHORTEST:
        return clause
    meant = _slips(verbs).get(first[0].lower())
    return f"{meant}{clause[first.end() :]}" if meant else clause


@lru_cache(maxsize=4)
def _slips(verbs: str) -> dict[str, str]:
    """Each slip with the verb that it stands for; verbs themselves are none, and what could be two verbs neither."""
    words = verbs.split()
    found: dict[str, str] = {}
    twice: set[str] = set(words)
    for verb in words:
        for slip in _slips_of(verb):
            if found.setdefault(slip, verb) != verb:
                twice.add(slip)
    return {slip: verb for slip, verb in found.items() if slip not in twice and len(slip) >= _SHORTEST}


def _slips_of(verb: str) -> Iterable[str]:
    """The first letter is seldom wrong."""
    for place in range(1, len(verb)):
        if len(verb) > _SHORTEST:
            yield verb[:place] + verb[place + 1 :]
        yield verb[:place] + verb[place] + verb[place:]
        if place + 1 < len(verb):
            yield verb[:place] + verb[place + 1] + verb[place] + verb[place + 2 :]
