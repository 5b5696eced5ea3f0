"""A message of several wishes, parted where the grammar took it for one: every part must be plain by itself."""

import re
from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.rescues import plainly
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import Command, Understanding, understand

PART = re.compile(r"\s*[,;]?\s+(?:and then|und dann|and|und|then|dann)\s+|\s*;\s*", re.I)
SEPARATOR = re.compile(r"\s*[,;]\s*(?:and\s+|und\s+)?|\s+(?:and|und)\s+", re.I)
IT = frozenset({"it", "that", "them", "this", "es", "das", "sie"})
READS = frozenset({"list_tasks", "count_tasks", "plan", "list_lists"})
NOTHING = frozenset({"other", "smalltalk"})
SURE = 0.75
MOST = 6


async def parted(scene: Scene, text: str, whole: Understanding) -> list[Ask]:
    """The wishes of the parts; empty when one of them is not plain, or when the message is better read as a whole."""
    if tail := await _with_tail(scene, text, whole):
        return tail
    if whole.intent == "add_task" and whole.confidence >= SURE and len(whole.commands) == 1:
        return _several_adds(scene, PART.split(text))
    if not await _is_unsure(scene, whole):
        return []
    for separator in (SEPARATOR, PART):
        if asks := await _all_plain(scene, separator.split(text)):
            return asks
    return []


async def _all_plain(scene: Scene, parts: list[str]) -> list[Ask]:
    if not 1 < len(parts) <= MOST:
        return []
    found = [await _plain(scene, part) for part in parts]
    asks = [ask for part in found for ask in part]
    return asks if all(found) and not all(ask.intent in READS for ask in asks) else []


async def _is_unsure(scene: Scene, whole: Understanding) -> bool:
    if whole.intent in NOTHING | READS or whole.confidence < SURE:
        return True
    return any([await _swallowed(scene, command) for command in whole.commands])


async def _with_tail(scene: Scene, text: str, whole: Understanding) -> list[Ask]:
    """“Rename the tent to …, tag it camping and set it for Friday”: what follows about “it” is no part of a name."""
    swallowed = whole.slots.get("new_title") or whole.slots.get("title") or whole.slots.get("note")
    if len(whole.commands) > 1 or not isinstance(swallowed, str) or "deadline" in whole.slots:
        return []
    for separator in SEPARATOR.finditer(text):
        head = understand(text[: separator.start()], scene.locale)
        tail = [await _plain(scene, part) for part in SEPARATOR.split(text[separator.end() :])]
        if head.intent not in NOTHING and all(_is_of_it(part) for part in tail):
            return [*_asks(head, text), *(ask for part in tail for ask in part)]
    return []


def _is_of_it(asks: list[Ask]) -> bool:
    return bool(asks) and all(ask.words("task") in IT and ask.intent != "add_task" for ask in asks)


def _asks(found: Understanding, text: str) -> list[Ask]:
    return [
        Ask(command.intent, command.slots, text, alone=False, confidence=found.confidence) for command in found.commands
    ]


async def _swallowed(scene: Scene, command: Command) -> bool:
    """Whether the name of the task holds another wish: “alpha and then tell me what is left”."""
    said = command.slots.get("task")
    if not isinstance(said, str) or not SEPARATOR.search(said) or match(said, await scene.open_tasks()).found:
        return False
    return any([await _plain(scene, part) for part in SEPARATOR.split(said)])


def _several_adds(scene: Scene, parts: list[str]) -> list[Ask]:
    """“Add call gran tomorrow and buy stamps on Friday”: every part has a time of its own."""
    if len(parts) < 2:
        return []
    found = [understand(part, scene.locale) for part in parts]
    timed = all(part.intent == "add_task" and _has_time(part) for part in found)
    return (
        [Ask("add_task", part.slots, text, alone=False) for part, text in zip(found, parts, strict=True)]
        if timed
        else []
    )


def _has_time(part: Understanding) -> bool:
    return bool(part.slots.get("due") or part.slots.get("recurrence"))


async def _plain(scene: Scene, part: str) -> list[Ask]:
    """The wishes of one part; empty when it is not plain by itself."""
    if plain := await plainly(scene, part):
        return [replace(plain, alone=False)]
    found = understand(part, scene.locale)
    if found.intent in NOTHING or found.confidence < SURE:
        return []
    return _asks(found, part)
