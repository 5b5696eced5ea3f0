"""What a line marks outright: #Project, /Section, @label, +person, p1, !!1, {deadline}, // description. Spans are code points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from duly_language.model import SpanKind
from duly_language.tasks.names import Folded, Names, names_of

# A stretch of text that dates are not looked for in; no phrase runs across it.
MASK = "\ufffc"

_QUOTED = re.compile(r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|„[^“”\n]{1,500}[“”]|«[^»\n]{1,500}»")
_DESCRIPTION = re.compile(r"(?:(?<=\s)|^)//(?!/)\s*")
_BRACES = re.compile(r"\{([^{}\n]{1,200})\}")
_SIGNS = {"@": "label", "#": "project", "+": "assignee", "/": "section"}
_SIGN = re.compile(r"(?<![\w@#&.+])[@#]|(?<![^\s(\[,;])(?:\+|/(?!/))")
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


def projects_in(text: str, projects: Sequence[str]) -> list[Mark]:
    """The marks of those of the projects that a line names, and of others as new ones."""
    note, none = find_description(text), names_of(())
    line = text[: note.start] if note else text
    known = {"project": names_of(tuple(projects)), "label": none, "assignee": none, "section": none}
    return [mark for mark in find_marks(line, known) if mark.kind == "project"]


def _named(text: str, names: dict[str, Names]) -> Iterator[Mark]:
    line, before = Folded(text), Mark("label", 0, 0, "")
    for match in _SIGN.finditer(text):
        kind: SpanKind = _SIGNS[match[0]]  # type: ignore[assignment]
        name = names[kind].at(line, match.end()) if match.start() >= before.end else None
        if name is None or (
            name.is_new and not _may_be_new(kind, name.value, before, text[before.end : match.start()])
        ):
            continue
        before = Mark(kind, match.start(), name.end, name.value, name.is_new)
        yield before


def _may_be_new(kind: SpanKind, name: str, before: Mark, between: str) -> bool:
    """A lone letter is nobody (vitamin C +D), and a slash begins many things: a section that is not known stands right
    behind its project."""
    if kind == "section":
        return before.kind == "project" and not between.strip()
    return kind != "assignee" or len(name) > 1


def mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with each span blotted out, of the same length."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = MASK * (end - start)
    return "".join(characters)


def mask_quotes(text: str) -> str:
    return mask(text, [match.span() for match in _QUOTED.finditer(text)])
