"""What a line marks outright: #Project, @label, p1, !!1, {deadline}, "quoted", // description. Spans are code points."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from duly_language.model import SpanKind

# A stretch of text that dates are not looked for in; no phrase runs across it.
MASK = "\ufffc"

_QUOTED = re.compile(r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|„[^“”\n]{1,500}[“”]|«[^»\n]{1,500}»")
_DESCRIPTION = re.compile(r"(?:(?<=\s)|^)//\s*")
_BRACES = re.compile(r"\{([^{}\n]{1,200})\}")
_LABEL = re.compile(r"(?<![\w@#&.])@([^\W\d_][\w\-/]{0,59})")
_PROJECT = re.compile(r"(?<![\w@#&])#([^\W\d_][\w\-/]{0,59})")
_PRIORITY = re.compile(r"(?<![\w!])(?:p|!!)([1-4])(?![\w.])", re.IGNORECASE)


class Mark(NamedTuple):
    """`value` is the label, project, digit of the priority or text in the braces."""

    kind: SpanKind
    start: int
    end: int
    value: str


def split_description(text: str) -> tuple[str, str]:
    """What stands before a free-standing `//`, and the description after it. Quotes and addresses keep theirs."""
    hidden = mask(text, [match.span() for match in _QUOTED.finditer(text)])
    found = _DESCRIPTION.search(hidden)
    return (text[: found.start()], text[found.end() :].strip()) if found else (text, "")


def find_marks(text: str, projects: Sequence[str]) -> list[Mark]:
    """All marks outside quotes, in order, none overlapping. The first project and priority count."""
    hidden = mask(text, [match.span() for match in _QUOTED.finditer(text)])
    found = [Mark("deadline", *match.span(), match[1]) for match in _BRACES.finditer(hidden)]
    hidden = mask(hidden, [(mark.start, mark.end) for mark in found])
    project = _project(hidden, projects)
    if project:
        found.append(project)
        hidden = mask(hidden, [(project.start, project.end)])
    priority = _PRIORITY.search(hidden)
    if priority:
        found.append(Mark("priority", *priority.span(), priority[1]))
    found += [Mark("label", *match.span(), match[1]) for match in _LABEL.finditer(hidden)]
    return sorted(found, key=lambda mark: mark.start)


def _project(text: str, projects: Sequence[str]) -> Mark | None:
    """#Name: the longest known project that the text spells here, spaces and all; else the one word."""
    known = sorted(((name.casefold(), name) for name in projects if name), key=lambda pair: -len(pair[0]))
    for match in re.finditer(r"(?<![\w@#&])#", text):
        rest = text[match.end() : match.end() + 200]
        for folded, name in known:
            end = match.end() + len(name)
            if rest[: len(name)].casefold() == folded and not re.match(r"\w", text[end : end + 1]):
                return Mark("project", match.start(), end, name)
    one_word = _PROJECT.search(text)
    return Mark("project", *one_word.span(), one_word[1]) if one_word else None


def mask(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with each span blotted out, of the same length."""
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text


def mask_quotes(text: str) -> str:
    return mask(text, [match.span() for match in _QUOTED.finditer(text)])
