"""Plain slots for a guessed command: what is left of a clause without its verbs, times, labels and lists."""

import re

from duly_language.commands.times import marked
from duly_language.model import SlotValue

_I = re.IGNORECASE
_ADDING = re.compile(
    r"^(?:[\w', ]{0,40}?\b(?:to|you|please|me|and|so) )?(?:add|put|include|write|place|stick|insert|jot|note|throw|toss|tack|pop|enter|record|log|save|schedule|book|"
    r"set up|set|create|make|remind (?:me|us)|notify (?:me|us)|alert (?:me|us)|let me know|tell me|wake me)"
    r"(?: up| down| on| in)?(?: (?:to|about|of|that|for|when))? +(?=\w)",
    _I,
)
_REMOVING = re.compile(
    r"^(?:[\w', ]{0,40}?\b(?:to|you|please|me|and|so) )?(?:delete|remove|erase|drop|cancel|clear|scrap|nix|bin|take off|take|get rid of|turn off|stop|forget|disregard|ignore|strike) +(?=\w)",
    _I,
)
_CHANGING = re.compile(
    r"^(?:i(?:'ve| have|'d like to| would like to|'ll| will| had| can't| want to)?|we(?:'ve| have|'ll)?|let's|just|already|finally|never|"
    r"could|move|shift|push|put|set|make|change|bring|pull|take|give|mark|tick|check|cross|strike|tag|label|flag|star|file|sort|send|stick|shove|"
    r"rename|edit|update|call|leave|keep|do|did|done|finished|finish|complete|close|handed in|sorted|dealt|with|off|out|up|back|over|down|"
    r"re-?open|untick|uncheck|prioriti[sz]e|postpone|delay|defer|snooze|reschedule|relocate|transfer|assign|have|rather|need|redo|add|to|a|an)\b[ ,:]*",
    _I,
)
# Where the name of the task ends and the rest of the sentence begins.
_END = re.compile(
    r"[,;:]| (?:is|are|was|were|isn't|aren't|wasn't|has|have|had|hasn't|can|cannot|can't|should|shouldn't|must|needs?|goes|go|gets?|got|belongs?|"
    r"comes?|moves?|moved|fits?|wants?|deserves?|loses?|starts?|begins?|doesn't|don't|no longer|will|won't|takes?|lasts?|off|as|to|into|in|under|"
    r"onto|on|until|till|by|for|from|with|up|back|out|down|over|forward|again|first|instead|now|please|p[1-4]|done|→|->|✓)(?= |$)|'s (?=\w+(?:ed|ne|t)\b)|[@#⟦]",
    _I,
)
_WHERE = re.compile(
    r" +(?:on|onto|to|in|into|from|off|off of|of) +(?:my |the |our )?(?:(?P<project>\w+) list|list|to-?do list|lists?|calend[ae]r|schedule|agenda)\b.*$",
    _I,
)
_LIST = re.compile(
    r"\b(?:the |my )?(?P<project>[\w-]+) (?:list|project|folder)\b|\b(?:list|project) (?P<named>\w+)", _I
)
_PLACE = re.compile(
    r"(?:\b(?:into|in|under|to|with|of)|→|->) +(?:the |my )?(?P<project>[A-ZÄÖÜ][\w&'-]*(?: [A-ZÄÖÜ][\w&'-]*)*|\w+(?= (?:list|project|folder)))"
)
_FIRST_PLACE = re.compile(r"^(?P<project>[A-ZÄÖÜ][\w&-]*) (?:is|gets|would|should)\b")
_LEVEL = (
    (re.compile(r"\bp ?([1-4])\b|\bpriority ([1-4])\b", _I), 0),
    (re.compile(r"\b(?:no|without|remove|take|clear)\b.*\bpriority\b|\bnot\b.*\ba priority\b", _I), 4),
    (re.compile(r"\b(?:low\w*|less|last|no (?:hurry|rush)|can wait|not|isn't|aren't|down\w*)\b", _I), 3),
    (re.compile(r"\b(?:medium|normal|middle)\b", _I), 2),
    (re.compile(r""), 1),
)
_LABELS = re.compile(
    r"(?<!\w)@([\w-]+)|\b(?:tag|label)s? (?:of )?([\w-]+)$|\b(?:the|a|its) ([\w-]+) (?:tag|label)\b", _I
)
_LESS = re.compile(r"\b(?:remove|take|drop|strip|delete|lose|loses|without|no longer|no more|doesn't|untag|off)\b", _I)
_NO_NAMES = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "this",
        "that",
        "to",
        "do",
        "todo",
        "todos",
        "new",
        "whole",
        "task",
        "tasks",
        "all",
        "of",
        "your",
        "list",
    ]
)


def guessed_slots(intent: str, clause: str) -> dict[str, SlotValue]:
    """The slots that a line of this intent has, as far as plain marks tell them."""
    if intent in ("list_tasks", "list_lists", "clear_list", "create_list"):
        named = _LIST.search(clause)
        return {} if intent == "list_lists" else _project((named["project"] or named["named"]) if named else None)
    if intent in ("add_task", "delete_task"):
        words = (_ADDING if intent == "add_task" else _REMOVING).sub("", clause, count=1)
        place = _WHERE.search(words)
        name: SlotValue = _WHERE.sub("", words)
        return {"title" if intent == "add_task" else "task": name, **_project(place["project"] if place else None)}
    return {"task": _task(clause), **_particular(intent, clause)}


def _project(name: str | None) -> dict[str, SlotValue]:
    return {"project": name} if name and name.lower() not in _NO_NAMES else {}


def _task(clause: str) -> str:
    """The first words that are no verb, up to the next word that belongs to the sentence."""
    masked = marked(clause, "en")
    words = masked.text
    while words and (shorter := _CHANGING.sub("", words, count=1)) != words and shorter:
        words = shorter
    end = _END.search(words)
    return masked.restore(words[: end.start()] if end and end.start() else words).strip(" ,:;.")


def _particular(intent: str, clause: str) -> dict[str, SlotValue]:
    """What only this intent has: the day, the project, the priority, the labels."""
    if intent == "reschedule_task":
        phrases = marked(clause, "en").phrases
        return {"due": phrases[-1]} if phrases else {}
    if intent == "move_task":
        places = [*_PLACE.finditer(clause)][-1:] or [*_FIRST_PLACE.finditer(clause)]
        return _project(places[0]["project"] if places else None)
    if intent == "prioritise_task":
        return {"priority": _priority(clause)}
    if intent == "label_task":
        labels: list[str] = [next(filter(None, found)) for found in _LABELS.findall(clause)]
        return {"labels": labels, "remove": True} if _LESS.search(clause) else {"labels": labels}
    return {}


def _priority(clause: str) -> int:
    for pattern, level in _LEVEL:
        if found := pattern.search(clause):
            return level or int(next(filter(None, found.groups())))
    return 1
