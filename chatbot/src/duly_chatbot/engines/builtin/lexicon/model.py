"""The shape of a lexicon: the words of one language by which people point at tasks, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets hold words in lower case, phrases joined by single spaces.

    `filler` says nothing about which task is meant; `one` points at the task last spoken of, `many` at those last spoken of, `groups` too with a number after them;
    `every` begins a choice by property; `told` says nothing about a property by itself; `place` maps an ordinal word to its place (-1: the last).
    """

    code: str
    filler: frozenset[str]
    one: frozenset[str]
    many: frozenset[str]
    other: frozenset[str]
    groups: frozenset[str]
    both: frozenset[str]
    every: frozenset[str]
    except_for: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    place: Mapping[str, int]
    to: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    done: frozenset[str]
    open: frozenset[str]
    overdue: frozenset[str]
    undated: frozenset[str]
    repeating: frozenset[str]
    labelled: frozenset[str]
    containing: frozenset[str]
    told: frozenset[str]
    here: frozenset[str]
    endings: tuple[str, ...]
