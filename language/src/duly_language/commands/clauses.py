"""A chat line cut into clauses: courtesy taken off, several commands parted, what is no talk at all kept out."""

import re
from functools import lru_cache

from duly_language.commands.grammars import GRAMMARS

LONGEST = 400

_CODE = re.compile(
    r"[{\[]\s*[\"'\w]+\s*[\"']?\s*:|</?\w+[^>]*>|;\s*(?:select|drop|delete|insert|update)\b|^\W*(?:select|insert into|delete from|drop table|update)\b.*\b(?:from|where|table|set|values)\b"
    r"|```|^\s*(?:def|class|import|function|const|curl|sudo|rm)\s|\b(?:tool|arguments|function_call|system prompt)\b\s*[\"']?\s*[:=]|--\s*$|\bignore (?:all |any )?(?:previous|prior) instructions\b",
    re.IGNORECASE | re.MULTILINE,
)
_TRANSCRIPT = re.compile(
    r"^\s*(?:user|assistant|system|human|bot|ai|me|you|nutzer|assistent)\s*:", re.IGNORECASE | re.MULTILINE
)


def is_talk(text: str) -> bool:
    """Whether the text could be somebody's own words to the assistant: no code, no pasted transcript, not endless."""
    return (
        bool(re.search(r"\w", text))
        and len(text) <= LONGEST
        and not _CODE.search(text)
        and not _TRANSCRIPT.search(text)
    )


# "Would you mind adding …": the wish is to add.
_MINDING = re.compile(
    r"^(?:(?:please|hey|ok|duly)\W+)*(?:(?:would|do) you mind|how about|what about|fancy)(?: please| just)? (\w+ing)\b",
    re.IGNORECASE,
)
_VERB_OF = {
    f"{stem}ing": verb
    for stem, verb in (
        *(
            (verb, verb)
            for verb in [
                "add",
                "mark",
                "check",
                "tick",
                "cross",
                "push",
                "bump",
                "clear",
                "show",
                "list",
                "remind",
                "tag",
                "label",
                "finish",
                "snooze",
                "cancel",
                "undo",
                "read",
                "tell",
            ]
        ),
        *(
            (verb[:-1], verb)
            for verb in [
                "delete",
                "remove",
                "move",
                "complete",
                "rename",
                "reschedule",
                "postpone",
                "create",
                "schedule",
                "change",
                "prioritise",
                "delay",
                "make",
                "note",
                "close",
            ]
        ),
        ("putt", "put"),
        ("sett", "set"),
    )
}


def courteous(text: str, code: str) -> str:
    """The clause without "hey", "could you please" before it and "thanks" behind."""
    lead, tail = _courtesy(code)
    text = _MINDING.sub(lambda found: _VERB_OF.get(found[1].lower(), found[0]), text.strip(), count=1)
    text = text.strip().rstrip(".!… ").strip()
    for _ in range(4):
        stripped = lead.sub("", text, count=1)
        if stripped == text or not stripped:
            break
        text = stripped
    for _ in range(3):
        stripped = tail.sub("", text).rstrip(".!, ")
        if stripped == text or not stripped:
            break
        text = stripped
    return text.strip()


@lru_cache(maxsize=8)
def _courtesy(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = GRAMMARS[code]
    return re.compile("^" + grammar.lead, re.IGNORECASE), re.compile(grammar.tail + r"[\s.!]*$", re.IGNORECASE)


@lru_cache(maxsize=8)
def _joint(code: str) -> re.Pattern[str]:
    """Where one command may end and another begin: a comma, "and" or "then" before a verb of command or another subject."""
    grammar = GRAMMARS[code]
    return re.compile(
        rf"(?:\s*[,;.]\s*(?:and |then |also |und |dann )*|\s+(?:and then|and also|and|then|und|und dann)\s+)(?={grammar.verbs}\b)",
        re.IGNORECASE,
    )


def split_at_verbs(text: str, code: str) -> list[str]:
    """The clauses that would be commands of their own, if each of them is one."""
    parts = [part for part in _joint(code).split(text) if part.strip()]
    return [task for part in parts for task in _told_together(part, code)]


def _told_together(clause: str, code: str) -> list[str]:
    """ "Add call mum, buy stamps and pay the rent": three that are added, each with a verb and what it is about."""
    adding, joint = _adding(code)
    lead = adding.match(clause)
    tasks = joint.split(clause[lead.end() :]) if lead else []
    if lead is None or len(tasks) < 2 or any(len(task.split()) < 2 for task in tasks):
        return [clause]
    return [lead[0] + task for task in tasks]


@lru_cache(maxsize=8)
def _adding(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens a clause that adds several tasks, and where one of them ends; where a language has no words for it, nothing does."""
    words = GRAMMARS[code].words
    if "ADDING" not in words:
        return re.compile(r"(?!)"), re.compile(r"(?!)")
    task = rf"(?={words['TASKS']}\b)"
    return (
        re.compile(rf"(?:{words['ADDING']})\s+{task}", re.IGNORECASE),
        re.compile(rf"(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+){task}", re.IGNORECASE),
    )
