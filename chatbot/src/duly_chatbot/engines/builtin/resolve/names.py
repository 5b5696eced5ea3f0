"""Names of projects and labels in what was said: exact, then by their words, then with a typo. Never invented."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duly_chatbot.engines.builtin.resolve.match import ENDINGS, FILLER
from duly_chatbot.engines.builtin.resolve.words import alike, content, folded, nearly, spaced, words
from duly_chatbot.tools.shapes import Project

KIND = r"(?:projects?|lists?|folder|projekte?s?|listen?|ordner)"
WITHIN = r"(?:in|under|from|inside|within|on|to|into|onto|for|of|im|ins|unter|aus|von|vom|nach|zu|zum|zur|auf|bei)"
INBOX = frozenset({"inbox", "eingang", "posteingang"})


@dataclass(frozen=True, slots=True)
class NamedProject:
    """`found` are those that the name fits; `nearest` may only be offered."""

    found: tuple[Project, ...] = ()
    nearest: tuple[Project, ...] = ()


def project(said: str, projects: Sequence[Project]) -> NamedProject:
    name = bare(said)
    if name in INBOX:
        return NamedProject(tuple(p for p in projects if p.is_inbox))
    exact = [p for p in projects if spaced(p.name) in (name, spaced(said))]
    if exact:
        return NamedProject(tuple(exact))
    wanted = [word for word in content(name, FILLER) if word]
    if not wanted:
        return NamedProject()
    named = [(p, [folded(word) for word in words(p.name)]) for p in projects if not p.is_inbox]
    full = [p for p, title in named if all(any(alike(word, other, ENDINGS) for other in title) for word in wanted)]
    if full:
        return NamedProject(tuple(full))
    near = [p for p, title in named if any(alike(w, o, ENDINGS) or nearly(w, o) for w in wanted for o in title)]
    return NamedProject(nearest=tuple(near))


def bare(said: str) -> str:
    """“the Work list” → “work”."""
    name = re.sub(rf"\b{KIND}$|^{KIND}\b", "", spaced(said)).strip()
    return spaced(re.sub(r"^(?:the|my|our|a|new|das|die|der|den|dem|mein|meine|meinem|meiner)\s+", "", name))


def project_in(text: str, projects: Sequence[Project]) -> Project | None:
    """The one project that a question names: after “in”, “under” … or before “project”, “list”."""
    low = spaced(text)
    for candidate in sorted(projects, key=lambda p: -len(p.name)):
        name = re.escape(spaced(candidate.name))
        if re.search(
            rf"\b{WITHIN}\s+(?:the\s+|my\s+|dem\s+|der\s+|das\s+|die\s+)?{name}(?!\w)|(?<!\w){name}[\s-]+{KIND}\b|\b{KIND}\s+{name}(?!\w)|#{name}(?!\w)",
            low,
        ):
            return candidate
    marked = re.search(
        rf"\b{WITHIN}\s+(?:the\s+|my\s+|dem\s+|der\s+)?(.{{2,80}}?)[\s-]+{KIND}\b|\b{WITHIN}\s+(?:the\s+|my\s+)?{KIND}\s+(.{{2,80}}?)$",
        low,
    )
    if marked:
        found = project(marked[1] or marked[2], projects).found
        return found[0] if len(found) == 1 else None
    return None


def label_in(text: str, labels: Sequence[str], marks: frozenset[str]) -> str | None:
    """The label that the text speaks of: written @so, or named beside a word such as “tagged”."""
    low = spaced(text)
    signed = re.search(r"(?<![\w@])@([\w\-/]+)", text)
    if signed:
        return next((label for label in labels if label.casefold() == signed[1].casefold()), signed[1])
    mark = next(
        (mark for mark in sorted(marks, key=len, reverse=True) if re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", low)),
        None,
    )
    if mark is None:
        return None
    known = [label for label in labels if re.search(rf"(?<!\w){re.escape(label.casefold())}(?!\w)", low)]
    if known:
        return max(known, key=len)
    after = re.search(rf"(?<!\w){re.escape(mark)}\s+(?:with\s+|as\s+|mit\s+|als\s+)?[\"“'„]?([\w\-/]+)", low)
    return after[1] if after else None
