"""A message of several wishes, parted where the grammar took it for one: every part must be plain by itself."""

import re
from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.rescues import plainly
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import Understanding, understand

PART = re.compile(r"\s*[,;]?\s+(?:and then|und dann|and|und|then|dann)\s+|\s*;\s*", re.I)
READS = frozenset({"list_tasks", "count_tasks", "plan", "list_lists"})
NOTHING = frozenset({"other", "smalltalk"})
SURE = 0.75
MOST = 6


async def parted(scene: Scene, text: str, whole: Understanding) -> list[Ask]:
    """The wishes of the parts; empty when one of them is not plain, or when the message is better read as a whole."""
    parts = [part for part in PART.split(text) if part and part.strip()]
    if not 1 < len(parts) <= MOST or len(whole.commands) > 1:
        return []
    if whole.intent == "add_task" and whole.confidence >= SURE:
        return _several_adds(scene, parts)
    if whole.intent not in NOTHING | READS and whole.confidence >= SURE and not await _swallowed(scene, whole):
        return []
    found = [await _plain(scene, part) for part in parts]
    asks = [ask for part in found for ask in part]
    return asks if all(found) and not all(ask.intent in READS for ask in asks) else []


async def _swallowed(scene: Scene, whole: Understanding) -> bool:
    """Whether the name of the task holds another wish: “alpha and then tell me what is left”."""
    said = whole.slots.get("task")
    if not isinstance(said, str) or not PART.search(said) or match(said, await scene.open_tasks()).found:
        return False
    return any(understand(part, scene.locale).intent not in NOTHING for part in PART.split(said)[1:] if part)


def _several_adds(scene: Scene, parts: list[str]) -> list[Ask]:
    """“Add call gran tomorrow and buy stamps on Friday”: every part has a time of its own."""
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
    found = understand(part, scene.locale)
    if found.intent in NOTHING:
        plain = await plainly(scene, part)
        return [replace(plain, alone=False)] if plain else []
    if found.confidence < SURE:
        return []
    return [
        Ask(command.intent, command.slots, part, alone=False, confidence=found.confidence) for command in found.commands
    ]
