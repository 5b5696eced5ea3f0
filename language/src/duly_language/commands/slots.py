"""Slots as the words of the text: times taken out of titles, labels as lists, numbers as numbers."""

import re

from duly_language.commands.checks import times_in
from duly_language.model import Command, SlotValue

_LABEL = re.compile(r"(?<!\w)@([\w-]+)")
_PROJECT = re.compile(r"(?<!\w)#([\w-]+)")
_PRIORITY = re.compile(r"(?<!\w)(?:p|!!)([1-4])(?!\w)", re.IGNORECASE)
_LEVELS = {"high": 1, "highest": 1, "urgent": 1, "medium": 2, "normal": 2, "low": 3, "lowest": 3, "none": 4}
_TIMED = ("list_tasks", "count_tasks", "plan", "delete_task", "clear_list", "complete_task")


def fill(intent: str, slots: dict[str, SlotValue], clause: str, locale: str) -> Command:
    """The command with its slots in their final shape."""
    filled: dict[str, SlotValue] = {
        name: value for name, value in slots.items() if name not in ("level", "when", "right", "wrong", "parent")
    }
    level = slots.get("level")
    if isinstance(level, str):
        filled["priority"] = _LEVELS[level.lower()]
    if isinstance(filled.get("priority"), str):
        filled["priority"] = int(str(filled["priority"]))
    for name in ("labels", "remove"):
        if isinstance(filled.get(name), str):
            filled[name] = _names(str(filled[name]))
    if intent == "add_task":
        _title(filled, slots, locale)
    elif intent in _TIMED:
        _due_of(filled, clause, locale)
    if isinstance(slots.get("parent"), str):
        filled["task"] = slots["parent"]
    for name in ("title", "task", "new_title", "note", "project"):
        if isinstance(filled.get(name), str):
            filled[name] = _unquoted(str(filled[name]))
    return Command(intent, {name: value for name, value in filled.items() if value not in ("", [])})


def _names(text: str) -> list[str]:
    """Labels of a phrase: "garage and the label spring" → garage, spring."""
    parts = re.split(
        r",|\band\b|\bund\b|&", re.sub(r"\b(?:the|labels?|tags?|etiketten?|das|die)\b", " ", text, flags=re.IGNORECASE)
    )
    return [name for part in parts if (name := part.strip().lstrip("@#"))]


def _title(filled: dict[str, SlotValue], slots: dict[str, SlotValue], locale: str) -> None:
    """Marks and times leave the title: #project, @labels, p1, and phrases of time become slots of their own."""
    title = str(filled.get("title", ""))
    labels = _LABEL.findall(title)
    if labels:
        filled["labels"] = labels
    project, priority = _PROJECT.search(title), _PRIORITY.search(title)
    if project:
        filled["project"] = project[1]
    if priority:
        filled["priority"] = int(priority[1])
    title = _PRIORITY.sub(" ", _PROJECT.sub(" ", _LABEL.sub(" ", title)))
    dues = [str(slots[name]) for name in ("due", "when") if isinstance(slots.get(name), str)]
    if not re.fullmatch(r"[\"“'‘].*[\"”'’]", title):
        title, more, rule = _without_times(title, locale)
        dues += more
        if rule:
            filled["recurrence"] = rule
    if dues:
        filled["due"] = " ".join(dues)
    filled["title"] = _tidy(title)


def _without_times(title: str, locale: str) -> tuple[str, list[str], str | None]:
    """The title, its phrases of time, and that of a recurrence. A title that is all time stays whole."""
    spans = sorted(
        (start, end, when.rrule is not None) for when in times_in(title, locale) for start, end in when.spans
    )
    rest = title
    for start, end, _ in reversed(spans):
        rest = rest[:start] + " " + rest[end:]
    phrases = [title[start:end] for start, end, repeats in spans if not repeats]
    rules = [title[start:end] for start, end, repeats in spans if repeats]
    return rest, phrases, rules[0] if rules else None


def _due_of(filled: dict[str, SlotValue], clause: str, locale: str) -> None:
    """The time that a question or deletion is about, as far as no other slot holds it."""
    if "due" in filled:
        return
    held = " ".join(str(value) for name, value in filled.items() if name != "project")
    for when in times_in(clause, locale):
        phrase = clause[slice(*when.span)]
        if phrase not in held:
            filled["due"] = phrase
            return


def _unquoted(text: str) -> str:
    match = re.fullmatch(r"[\"“„'‘«](.+)[\"”“'’»]", text.strip())
    return match[1] if match else text.strip()


def _tidy(text: str) -> str:
    return re.sub(r"\s+([,;:.])", r"\1", " ".join(text.split())).strip(" ,;:-–—")
