"""Command rules as data: a pattern per line, tried in order; the first that matches a whole clause wins.
Patterns are regular expressions with `<slot>` for a stretch of words and `{NAME}` for a language's own alternatives."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from duly_language.commands.times import DUE
from duly_language.model import SlotValue


class Rule(NamedTuple):
    """`check` names what slots must pass: "due" (a time), "not due", "name" (a short name), "thing" (no pronoun)."""

    intent: str
    pattern: str
    confidence: float = 0.9
    fixed: Mapping[str, SlotValue] = {}
    check: Mapping[str, str] = {}


class Compiled(NamedTuple):
    rule: Rule
    expression: re.Pattern[str]


class Grammar(NamedTuple):
    """One language's commands. `lead` and `tail` are what courtesy puts around them; `verbs` begin a clause of their own,
    `questions` one that asks; `pronouns` stand for tasks that were spoken of. `bare` are verbs by intent that say nothing
    by themselves, `spelt` verbs whose slips are mended, `conditions` words that open a condition, `wondering` words behind
    which they open none ("ask whether …"). `pointing` ends a line that first tells what happened: "beans are in, tick them off"."""

    code: str
    words: Mapping[str, str]
    rules: Sequence[Rule]
    lead: str
    tail: str
    verbs: str
    questions: str
    pronouns: str
    bare: Mapping[str, str]
    spelt: str
    conditions: str
    wondering: str
    pointing: str


def expression(grammar: Grammar, pattern: str) -> re.Pattern[str]:
    """The pattern with words and slots filled in. Slots are lazy and clauses short, so matching stays cheap."""
    for _ in range(3):
        pattern = re.sub(r"\{([A-Z_]+)\}", lambda match: f"(?:{grammar.words[match[1]]})", pattern)
    pattern = re.sub(r"(?<!\?P)<due>", lambda match: f"(?P<due>{DUE})", pattern)
    pattern = re.sub(r"(?<!\?P)<([a-z_]+)>", r"(?P<\1>\\S.*?)", pattern)
    seen: dict[str, int] = {}
    pattern = re.sub(r"\?P<([a-z]+(?:_[a-z]+)*)_*>", lambda match: _once(match[1], seen), pattern)
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


def _once(name: str, seen: dict[str, int]) -> str:
    """A group of its own for each stretch: the second `task` of a pattern is `task_`."""
    seen[name] = seen.get(name, -1) + 1
    return f"?P<{name}{'_' * seen[name]}>"
