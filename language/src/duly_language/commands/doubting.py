"""Why a line should not be acted on at once: it lacks something, takes away many, or holds only under a condition."""

import re
from typing import NamedTuple

from duly_language.commands.rules import Grammar
from duly_language.model import Command, Doubt

_NEEDS = {
    "add_task": ("title",),
    "complete_task": ("task",),
    "reopen_task": ("task",),
    "delete_task": ("task",),
    "reschedule_task": ("due", "recurrence", "anchor"),
    "move_task": ("project",),
    "label_task": ("labels", "remove"),
    "update_task": ("new_title", "note", "duration", "right"),
}
_MANY = re.compile(r"(?:all|everything|every|each|alles?|sämtliche|jede\w*)\b", re.IGNORECASE)


class Condition(NamedTuple):
    """A line parted: the condition with its "if", and what is wanted under it."""

    condition: str
    wish: str


def doubt_of(command: Command) -> Doubt | None:
    """What a plain command leaves open, or why it is better asked about."""
    needs = _NEEDS.get(command.intent)
    if needs and not any(command.slots.get(name) is not None for name in needs):
        return "incomplete"
    if command.intent == "clear_list" or (
        command.intent == "delete_task" and _MANY.match(str(command.slots.get("task", "")))
    ):
        return "sweeping"
    return None


def bare(clause: str, grammar: Grammar) -> Command | None:
    """A verb alone: "delete", "move it". What it is about, or where to, is not said."""
    for intent, pattern in grammar.bare.items():
        if found := re.fullmatch(rf"(?:{pattern})(?: (?P<task>{grammar.pronouns}))?", clause, re.IGNORECASE):
            task = found["task"]
            return Command(intent, {"task": task} if task and intent != "add_task" else {})
    return None


def parted(text: str, grammar: Grammar) -> Condition | None:
    """The condition and the wish, where the line says "if …, do …" or "do … if …" of something that no list can know."""
    for pattern in (
        rf"(?P<condition>(?:{grammar.conditions}) [^,;]+)[,;] *(?:then |dann |please |bitte )*(?P<wish>.+)",
        rf"(?P<condition>(?:{grammar.conditions}) .+?) (?:then |dann )?(?P<wish>(?:please |bitte )?{grammar.verbs}\b.+)",
        rf"(?P<wish>.+?),? (?P<condition>(?:{grammar.conditions}) .+)",
    ):
        found = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
        if found and not re.search(rf"\b{grammar.wondering}\b", found["wish"], re.IGNORECASE) and not _of_list(found):
            return Condition(found["condition"].strip(" ,"), found["wish"].strip())
    return None


def _of_list(found: re.Match[str]) -> bool:
    """Whether the condition asks what is on the list, courtesy ("if you can"), or only what is there ("if it's not")."""
    return (
        re.search(
            r"\b(?:lists?|listen?|calend[ae]r|not (?:there|already)|already|possible|you (?:can|could|please|would|don't)|necessary|needed|any|schon|möglich|kannst)\b",
            found["condition"],
            re.IGNORECASE,
        )
        is not None
    )
