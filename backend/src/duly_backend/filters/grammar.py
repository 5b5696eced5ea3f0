"""The shape of a filter: terms joined by `|`, `&`, `!` and brackets, several lists by commas. What a term means tells `terms`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.exceptions import UnexpectedInput

_GRAMMAR: Final = r"""
lists: _either ("," _either)*
_either: either | _both
either: _both ("|" _both)+
_both: both | _one
both: _one ("&" _one)+
_one: negated | "(" _either ")" | TERM
negated: "!" _one
TERM: /("[^"]*"|\\.|[^\\&|!(),\s])("[^"]*"|\\.|[^\\&|!(),])*/s
%ignore /\s+/
"""
_LIST: Final = re.compile(r'(?:"[^"]*"|\\.|[^,])+', re.DOTALL)
_PIECE: Final = re.compile(r'"([^"]*)"|\\(.)|(.)', re.DOTALL)
SUCH_AS: Final = "such as today, @home or p1"


@dataclass(frozen=True, slots=True)
class Term:
    """One condition as it is written; `start` and `end` are its place in the filter, in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Not:
    of: "Node"


@dataclass(frozen=True, slots=True)
class Both:
    """All of its parts hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of its parts holds."""

    parts: tuple["Node", ...]


Node = Term | Not | Both | Either


class Mistake(ValueError):  # noqa: N818
    """What is wrong with a filter, or what would be right, and the place: [start, end) in code points."""

    def __init__(self, detail: str, start: int, end: int) -> None:
        super().__init__(detail)
        self.start, self.end = start, end


@lru_cache(maxsize=1024)
def parse(text: str) -> tuple[Node, ...]:
    """The lists of a filter: one, or one for each part between commas. Raises Mistake."""
    from lark.exceptions import UnexpectedInput

    try:
        tree = _parser().parse(text)
    except UnexpectedInput as error:
        raise _mistake(text, error) from None
    return tuple(map(_node, tree.children))


def lists_of(text: str) -> list[str]:
    """The texts of the lists of a filter that was parsed before."""
    return [part.strip() for part in _LIST.findall(text)]


def unquoted(text: str) -> str:
    """The words of a term without the quotes and backslashes that let signs stand for themselves."""
    return "".join(map("".join, _PIECE.findall(text))).strip()


@lru_cache(maxsize=1)
def _parser() -> "Lark":
    """Imported when the first filter is read: it takes longer than the rest of a start."""
    from lark import Lark

    return Lark(_GRAMMAR, start="lists", parser="lalr")


def _node(found: "Tree[Token] | Token") -> Node:
    """Recursion is bounded by the length of a filter: a level costs four characters at least."""
    if isinstance(found, str):
        text, start = found.rstrip(), found.start_pos or 0
        return Term(text, start, start + len(text))
    parts = tuple(map(_node, found.children))
    if found.data == "negated":
        return parts[0].of if isinstance(parts[0], Not) else Not(parts[0])
    return Both(parts) if found.data == "both" else Either(parts)


def _mistake(text: str, error: "UnexpectedInput") -> Mistake:
    start: int = getattr(error, "pos_in_stream", None) or 0
    sign = text[start : start + 1]
    token = getattr(error, "token", None)
    if token is None:
        return Mistake("A backslash stands before the sign that it lets stand for itself.", start, start + 1)
    wanted: set[str] = getattr(error, "accepts", None) or set()
    if token.type == "$END":
        start, sign = len(text), ""
    return Mistake(_sentence(text, sign, "TERM" in wanted), start, start + len(sign))


def _sentence(text: str, sign: str, is_term_missing: bool) -> str:
    before = text.rstrip()[-1:]
    if is_term_missing and not before:
        return f"Write a filter, {SUCH_AS}."
    if is_term_missing:
        return (
            f"“{sign}” stands where a filter should, {SUCH_AS}."
            if sign
            else f"A filter is missing after “{before}”, {SUCH_AS}."
        )
    if sign == ")":
        return "This bracket closes none that is open."
    if sign:
        return f"Join filters by “&” (and) or “|” (or); a “{sign}” that is part of a name goes into quotes."
    return "A bracket is not closed: “)” is missing."
