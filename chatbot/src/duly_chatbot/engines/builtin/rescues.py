"""What the grammar does not know, read once more with the list in hand. Only where titles, names or places make it plain."""

import re

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks import listing
from duly_chatbot.engines.builtin.finding import known
from duly_chatbot.engines.builtin.guards import COMPLETES, names_one, tags
from duly_chatbot.engines.builtin.resolve import criteria
from duly_chatbot.engines.builtin.resolve.reports import reported
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import understand

READS = frozenset({"list_tasks", "count_tasks", "plan", "list_lists"})
SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n+")
DELETES = re.compile(
    r"^(?:please\s+)?(?:clear|delete|remove|throw away|throw out|get rid of|bin|lösch\w*|entfern\w*)\s+(?P<task>.+)$",
    re.I,
)
UNDATES = re.compile(
    r"^(?P<task>.+?)\s+(?:does not|doesn't|do not|don't|no longer|won't) (?:need|have)s? (?:a|an|any|its|the) (?:due )?(?:(?P<deadline>deadline)|date|day)(?: any ?more| any longer)?$",
    re.I,
)
STOPS = re.compile(
    r"\b(?:stop|end|cancel|quit)\b.{0,12}\b(?:repeat\w*|recur\w*)(?: (?:of|for))?\s+(?P<task>.+)|(?P<task1>.+?)\s+(?:does not|doesn't|do not|don't|should not|shouldn't|no longer|won't)"
    r"\s+(?:repeat|recur)\w*(?: any ?more| any longer)?|\bmake\s+(?P<task2>.+?)\s+(?:a )?(?:one-?off|one time|once|non-?recurring|not repeat\w*)\b"
    r"|(?P<task3>.+?)\s+(?:soll sich|wiederholt sich)?\s*(?:nicht mehr|nie mehr)\s+wiederholen",
    re.I,
)


async def rescued(scene: Scene, text: str) -> list[Ask]:
    """Wishes that the list makes plain; empty when there are none."""
    plain = text.strip().rstrip(".!")
    if done := reported(text, await scene.open_tasks()):
        return [Ask("complete_task", {"task": done.title}, text)]
    if (completes := COMPLETES.match(plain)) and await names_one(scene, completes["task"]):
        return [Ask("complete_task", {"task": completes["task"]}, text)]
    if stops := STOPS.search(plain):
        task = next(filter(None, stops.groups()))
        return [Ask("unrepeat_task", {"task": task}, text)] if await names_one(scene, task) else []
    if (deletes := DELETES.match(plain)) and criteria.names_state(deletes["task"].casefold()):
        return [Ask("clear_list", {}, text)]
    if tagged := await tags(scene, plain):
        return [tagged]
    if (undates := UNDATES.match(plain)) and await names_one(scene, undates["task"]):
        return [
            Ask("undate_task", {"task": undates["task"], "field": "deadline" if undates["deadline"] else "due"}, text)
        ]
    return await _questions(scene, text)


async def _questions(scene: Scene, text: str) -> list[Ask]:
    """The last sentence that asks something: asking changes nothing."""
    facts = await known(scene)
    for sentence in reversed(SENTENCE.split(text)):
        part = understand(sentence, scene.locale)
        if part.intent in READS:
            return [Ask(part.intent, part.slots, sentence)]
        if listing.asks_for_list(sentence, facts):
            return [Ask("list_tasks", {}, sentence)]
    return []
