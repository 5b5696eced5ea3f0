"""What a line marks outright: #Project, @label, +person, p1, !!1, {deadline}, // description. Spans are code points."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from duly_language.model import SpanKind
from duly_language.tasks.names import Folded, Names

# A stretch of text that dates are not looked for in; no phrase runs across it.
MASK = "\ufffc"

_QUOTED = re.compile(r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|„[^“”\n]{1,500}[“”]|«[^»\n]{1,500}»")
_DESCRIPTION = re.compile(r"(?:(?<=\s)|^)//(?!/)\s*")
_BRACES = re.compile(r"\{([^{}\n]{1,200})\}")
_SIGNS = {"@": "label", "#": "project", "+": "assignee"}
_SIGN = re.compile(r"(?<![\w@#&.+])[@#]|(?<![^\s(\[,;])\+")
_PRIORITY = re.compile(r"(?<![\w!.])(?:p|!!)([1-4])(?!\w|\.\d)", re.IGNORECASE)


class Mark(NamedTuple):
    """`value` is the name, the digit of the priority, the words in the braces or the description."""

    kind: SpanKind
    start: int
    end: int
    value: str
    is_new: bool = False


def find_description(text: str) -> Mark | None:
    """A free-standing `//` and all behind it. Quotes and addresses keep theirs."""
    found = _DESCRIPTION.search(mask_quotes(text))
    words = text[found.end() :].strip() if found else ""
    return Mark("description", found.start(), len(text.rstrip()), words) if found and words else None


def find_marks(text: str, names: dict[str, Names]) -> list[Mark]:
    """All marks outside quotes, in order, none overlapping another; `names` are the known ones by kind of mark."""
    hidden = mask_quotes(text)
    found = [Mark("deadline", *match.span(), match[1]) for match in _BRACES.finditer(hidden)]
    hidden = mask(hidden, [(mark.start, mark.end) for mark in found])
    named = list(_named(hidden, names))
    hidden = mask(hidden, [(mark.start, mark.end) for mark in named])
    found += named
    found += [Mark("priority", *match.span(), match[1]) for match in _PRIORITY.finditer(hidden)]
    return sorted(found, key=lambda mark: mark.start)


def _named(text: str, names: dict[str, Names]) -> Iterator[Mark]:
    end, line = 0, Folded(text)
    for match in _SIGN.finditer(text):
        kind: SpanKind = _SIGNS[match[0]]  # type: ignore[assignment]
        name = names[kind].at(line, match.end()) if match.start() >= end else None
        if name is None or (kind == "assignee" and name.is_new and len(name.value) < 2):
            continue
        end = name.end
        yield Mark(kind, match.start(), end, name.value, name.is_new)


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with each span blotted out, of the same length."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = MASK * (end - start)
    return "".join(characters)


def mask_quotes(text: str) -> str:
    return mask(text, [match.span() for match in _QUOTED.finditer(text)])
