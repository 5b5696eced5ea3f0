"""“And the first”, “no, i meant the report”, “no, p2”: what was done last, done to another task or with another value."""

import re

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.followups import OPENER
from duly_chatbot.engines.builtin.memory import WRITERS
from duly_chatbot.engines.builtin.resolve import criteria, references
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.resolve.references import Named, One
from duly_chatbot.engines.builtin.resolve.words import words
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools.client import Json
from duly_language import read_priority

ALSO = re.compile(
    r"^\W*(?:(?:ok|great|oh|yes|ja)\W+)?(?:and|also|plus|then|same (?:for|with|goes for)|und|auch|ebenso|dasselbe (?:für|mit))\W+(?P<task>.+?)"
    r"(?:\s+(?:too|as well|also|auch|ebenfalls|genauso))?\W*$",
    re.I,
)
MEANT = re.compile(
    r"^\W*(?:(?:no|sorry|oops|wait|nein|ups|halt|hm+)\W+)*(?:i (?:actually )?mean[t]?|not (?:that|this)(?: one)?,?(?: but)?|wrong one,?(?: i meant)?|ich mein\w*"
    r"|nicht (?:das|die|den)(?: da)?,?(?: sondern)?)\s+(?P<task>.+?)\W*$",
    re.I,
)
LONGEST = 7


async def read(scene: Scene, text: str) -> list[Ask]:
    """The last wish with another task in its place; empty when the message names none that is there."""
    if scene.memory.tool not in WRITERS:
        return []
    if (level := _priority(text, scene.locale)) and scene.memory.focus:
        return [Ask("prioritise_task", {"task": "it", "priority": level}, text)]
    if (meant := MEANT.match(text)) and await _is_there(scene, meant["task"]):
        repeated = _repeated(scene.memory.tool, scene.memory.input or {}, meant["task"])
        return [Ask("undo", {}, text, alone=False), *repeated] if repeated else []
    also = ALSO.match(text)
    if also and len(words(also["task"])) <= LONGEST and await _is_there(scene, also["task"]):
        return _repeated(scene.memory.tool, scene.memory.input or {}, also["task"])
    return []


def _priority(text: str, locale: str) -> int | None:
    """The level where the message says a priority and nothing else: “no, p2”."""
    said = OPENER.sub("", text).strip(" .!,")
    named = read_priority(said, locale)
    return named.level if named and named.span == (0, len(said)) else None


async def _is_there(scene: Scene, said: str) -> bool:
    reference = references.read(said, scene.locale)
    if not isinstance(reference, Named):
        return bool(scene.memory.shown) and not isinstance(reference, One)
    return criteria.is_choice(said) or len(match(said, await scene.open_tasks()).found) == 1


def _repeated(tool: str, given: Json, task: str) -> list[Ask]:
    slots: Json = {"task": task}
    match tool:
        case "complete_task" | "reopen_task" | "delete_task":
            return [Ask(tool, slots, task)]
        case "prioritise_task":
            return [Ask(tool, {**slots, "priority": given["priority"]}, task)]
        case "label_task":
            return [Ask(tool, {**slots, "labels": given["add"], "remove": given["remove"]}, task)]
        case "move_task":
            return [Ask(tool, {**slots, "project": given["project"]}, task)]
        case "reschedule_task" | "postpone_task" if given.get("due"):
            due = " ".join(filter(None, (given["due"]["date"], given["due"].get("time"))))
            return [Ask("reschedule_task", {**slots, "due": due}, due)]
    return []
