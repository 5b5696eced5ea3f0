"""A message of several wishes, parted where the grammar took it for one: every part must be plain by itself."""

import re
from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.guards import tags
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import Understanding, understand

PART = re.compile(r"\s*[,;]\s*(?:and|und|then|dann)\s+|\s+(?:and|und|then|dann|und dann|and then)\s+|\s*;\s*", re.I)
READS = frozenset({"list_tasks", "count_tasks", "plan", "list_lists"})
NOTHING = frozenset({"other", "smalltalk"})
SURE = 0.75
MOST = 6


async def parted(scene: Scene, text: str, whole: Understanding) -> list[Ask]:
    """The wishes of the parts; empty when one of them is not plain, or when the message is better read as a whole."""
    if whole.intent not in NOTHING | READS and whole.confidence >= SURE:
        return []
    parts = [part for part in PART.split(text) if part and part.strip()]
    if not 1 < len(parts) <= MOST:
        return []
    found = [await _plain(scene, part) for part in parts]
    asks = [ask for part in found for ask in part]
    return asks if all(found) and not all(ask.intent in READS for ask in asks) else []


async def _plain(scene: Scene, part: str) -> list[Ask]:
    found = understand(part, scene.locale)
    if found.intent in NOTHING:
        tagged = await tags(scene, part)
        return [replace(tagged, alone=False)] if tagged else []
    if found.confidence < SURE:
        return []
    return [
        Ask(command.intent, command.slots, part, alone=False, confidence=found.confidence) for command in found.commands
    ]
