"""A filter as one condition of SQL, its values bound as parameters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from duly_backend.caller import Caller
from duly_backend.filters.grammar import Both, Either, Mistake, Node, Not, Term, parse
from duly_backend.filters.names import Names
from duly_backend.filters.scope import Scope
from duly_backend.filters.terms import Condition, condition, names_something
from duly_service.problems import Fault, Invalid


@dataclass(frozen=True, slots=True)
class Filter:
    """One that was read; `pointer` says where in the request it stood, `names` are what it may name."""

    text: str
    pointer: str
    lists: tuple[Node, ...]
    names: Names = field(default_factory=Names)

    @property
    def names_things(self) -> bool:
        return any(names_something(term) for term, _ in self.terms())

    def terms(self) -> list[tuple[Term, bool]]:
        """Its terms in the order in which they are written, each with whether it is wanted to hold (not behind a `!`)."""
        found = [pair for node in self.lists for pair in _wanted(node, wanted=True)]
        return sorted(found, key=lambda pair: pair[0].start)

    def reasons(self, caller: Caller, bind: Callable[[Any], str]) -> list[str]:
        """The conditions of its `terms`, one by one; as `condition`."""
        scope = Scope(caller, self.names, bind)
        return [condition(term, scope).sql for term, _ in self.terms()]

    def condition(self, caller: Caller, bind: Callable[[Any], str]) -> Condition:
        """What is in one of its lists; `bind` as of a Scope. Invalid, with the place, for a term that means nothing."""
        scope = Scope(caller, self.names, bind)
        try:
            return _condition(Either(self.lists) if len(self.lists) > 1 else self.lists[0], scope)
        except Mistake as mistake:
            raise _refusal(mistake, self.text, self.pointer) from None


def parsed(text: str, pointer: str) -> Filter:
    """Invalid, with the place, where the filter has no shape."""
    try:
        return Filter(text, pointer, parse(text))
    except Mistake as mistake:
        raise _refusal(mistake, text, pointer) from None


def _refusal(mistake: Mistake, text: str, pointer: str) -> Invalid:
    """The place stands in `start` and `end`, and in words for those who have only the sentence."""
    words = text[mistake.start : mistake.end]
    place = f"At “{words}”, character {mistake.start + 1}: " if words else ""
    fault = Fault(pointer, f"{place}{mistake}")
    return Invalid(f"filter: {fault.detail}", faults=[fault], extra={"start": mistake.start, "end": mistake.end})


def _condition(node: Node, scope: Scope) -> Condition:
    match node:
        case Term():
            return condition(node, scope)
        case Not():
            # Not `NOT`: what is unknown, such as the day of a task without one, is not so.
            return Condition(f"({_condition(node.of, scope).sql} IS NOT TRUE)")
        case Both() | Either():
            parts = [_condition(part, scope) for part in node.parts]
            joined = (" AND " if isinstance(node, Both) else " OR ").join(part.sql for part in parts)
            return Condition(f"({joined})", any(part.by_due for part in parts))


def _wanted(node: Node, *, wanted: bool) -> Iterator[tuple[Term, bool]]:
    match node:
        case Term():
            yield node, wanted
        case Not():
            yield from _wanted(node.of, wanted=not wanted)
        case Both() | Either():
            for part in node.parts:
                yield from _wanted(part, wanted=wanted)
