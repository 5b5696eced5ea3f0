"""What the grammar does not know, read once more with the list in hand: each rule counts only where the task it names is there."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks import details, listing, planning
from duly_chatbot.engines.builtin.choosing import known
from duly_chatbot.engines.builtin.memory import WRITERS
from duly_chatbot.engines.builtin.resolve import criteria, references
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.resolve.references import Named, One
from duly_chatbot.engines.builtin.resolve.reports import reported
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools.client import Json
from duly_language import read_when, understand
from duly_language.model import SlotValue

READS = frozenset({"list_tasks", "count_tasks", "plan", "list_lists"})
SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n+")


class Rule(NamedTuple):
    """`pattern` must fit the whole message and name a `task`; its other groups become slots."""

    intent: str
    pattern: str
    fixed: Mapping[str, SlotValue] = MappingProxyType({})


NOT = r"(?:does not|doesn't|do not|don't|should not|shouldn't|no longer|won't)"
LONGER = r"(?: any ?more| any longer)?"
RULES = (
    Rule(
        "complete_task",
        r"(?P<task>.+?)(?:'s| is| are| has been| have been| ist| sind) (?:now |all |already |jetzt |schon )*(?:sorted|handled|dealt with|taken care of"
        r"|settled|done|finished|completed|erledigt|fertig|abgehakt)(?: now| too)?",
    ),
    Rule(
        "reopen_task",
        r"(?:oops,? )?(?:un-?tick|un-?check|un-?complete|re-?open|öffne) (?P<task>.+?)(?: again| wieder)?",
    ),
    Rule(
        "prioritise_task",
        r"(?P<task>.+?) (?:is|are|ist|sind) (?:now |very |really |super |sehr |jetzt )*(?:urgent|important|top priority|dringend|wichtig)",
        {"priority": 1},
    ),
    Rule(
        "reschedule_task",
        r"(?:set|schedule|make|put) (?P<task>it|this|that|them|those|both) (?:for|to|on|at) (?P<due>.+)",
    ),
    Rule(
        "complete_task",
        r"(?:i |we |i've |we've |just |already )*(?:finish|complete|close|tick|check|cross off|tick off|done with|did|have done|finished|completed"
        r"|erledige|schließ\w*|hake?) (?P<task>.+?)(?: off| ab)?",
    ),
    Rule(
        "skip_task",
        r"(?:skip|leave out|überspring\w*|lass) (?P<task>.+?)(?: this (?:time|week|once)| once| diesmal| dieses mal| aus)*",
    ),
    Rule(
        "unrepeat_task",
        r"(?:stop|end|cancel|quit) (?:the )?(?:repeating|repetition|recurrence|repeat)(?: (?:of|for))? (?P<task>.+)",
    ),
    Rule("unrepeat_task", rf"(?P<task>.+?) {NOT} (?:repeat|recur|need to repeat)s?{LONGER}"),
    Rule("unrepeat_task", r"make (?P<task>.+?) (?:a )?(?:one-?off|one time|non-?recurring|not repeat\w*)(?: task)?"),
    Rule("unrepeat_task", r"(?P<task>.+?) (?:soll sich|wiederholt sich) (?:nicht mehr|nie mehr)(?: wiederholen)?"),
    Rule(
        "undate_task",
        rf"(?P<task>.+?) {NOT} (?:need|have)s? (?:a|an|any|its|the) (?:due )?(?:date|day){LONGER}",
        {"field": "due"},
    ),
    Rule(
        "undate_task",
        rf"(?P<task>.+?) {NOT} (?:need|have)s? (?:a|an|any|its|the) deadline{LONGER}",
        {"field": "deadline"},
    ),
    Rule(
        "prioritise_task",
        r"(?P<task>.+?) (?:is not|isn't|are not|aren't|is no longer|ist nicht mehr|ist nicht) (?:so |that |very )?"
        rf"(?:urgent|important|a priority|dringend|wichtig){LONGER}",
        {"priority": 4},
    ),
    Rule(
        "prioritise_task",
        r"(?:lower|reduce|decrease|drop|senke?) (?:the |die )?(?:priority|priorität) (?:of|for|on|von) (?P<task>.+)",
        {"step": 1},
    ),
    Rule(
        "prioritise_task",
        r"(?:raise|increase|bump(?: up)?|erhöhe?) (?:the |die )?(?:priority|priorität) (?:of|for|on|von) (?P<task>.+)",
        {"step": -1},
    ),
    Rule("nest_task", r"make (?P<task>.+?) (?:a )?(?:step|sub-?task|part|child) (?:of|under) (?P<parent>.+)"),
    Rule("nest_task", r"(?:put|move|place|nest) (?P<task>.+?) (?:under|below|beneath) (?P<parent>.+)"),
    Rule(
        "label_task",
        r"(?:tag|label) (?P<task>it|this|that|them|both|those|these|.+?) (?:as |with )?(?P<labels>@?[\w-]+(?:(?:, | and | und )@?[\w-]+)*)",
    ),
)
COMPILED = tuple((rule, re.compile(rf"(?:please )?{rule.pattern}".replace(" ", r"\s+"), re.I)) for rule in RULES)
NEXT_ONE = re.compile(
    r"^(?:the next (?:one|time|occurrence)|the next|this (?:one|time|week)|das nächste(?: mal)?|die nächste)$", re.I
)
NOW_WHEN = re.compile(
    r"^(?P<task>.+?)\s+(?:is|are|happens?|takes place|repeats|ist|sind|findet)\s+(?:now |from now on |jetzt |künftig )?(?P<when>.+)$",
    re.I,
)
DELETES = re.compile(
    r"^(?:please\s+)?(?:clear|delete|remove|throw away|throw out|get rid of|bin|lösch\w*|entfern\w*)\s+(?P<task>.+)$",
    re.I,
)
SEARCH = re.compile(r"^(?:search|find|look(?: up)?|such\w*)\s+(?:for\s+|nach\s+|me\s+)?(?P<words>.+)$", re.I)
STEPS = re.compile(
    r"^(?:split|break|divide)\s+(?P<task>.+?)\s+(?:up |down )?into (?:steps?|sub-?tasks?)\s*[:,–-]\s*(?P<rest>.+)$",
    re.I,
)
MISTAKE = re.compile(
    r"\b(?:(?:go|put|turn|change|set|leg|mach)\w*\s+.{0,20}(?:back|zurück|wieder)?.{0,12}\b(?:how|as|the way|wie)\s+(?:it|they|things|es|das)\s+(?:was|were|war)(?: before)?)\b|"
    r"\b(?:(?:that|it|this)(?: was|'s| is) (?:a mistake|wrong|not right)|my mistake|by mistake|wrong one|bring (?:it|that|them|those) back"
    r"|(?:hol|bring)\w* .{0,20}\bzurück|das war falsch|aus versehen|mein fehler|nicht gewollt)\b",
    re.I,
)


async def rescued(scene: Scene, text: str) -> list[Ask]:
    """What the list makes plain; empty when nothing does."""
    if plain := await plainly(scene, text):
        return [plain]
    if MISTAKE.search(text) and scene.memory.tool in WRITERS:
        return [Ask("undo", {}, text)]
    if (steps := STEPS.match(text.strip())) and await names_one(scene, steps["task"]):
        return [Ask("add_task", {"title": f"steps to {steps['task']}: {steps['rest']}"}, text)]
    deletes = DELETES.match(text.strip().rstrip(".!"))
    if deletes and criteria.names_state(deletes["task"].casefold()):
        return [Ask("clear_list", {}, text)]
    return await _questions(scene, text)


async def plainly(scene: Scene, text: str) -> Ask | None:
    """A change of tasks that are there, said in words that the grammar does not know."""
    plain = text.strip().rstrip(".!")
    if plain.endswith("?"):
        return None
    if done := reported(text, await scene.open_tasks()):
        return Ask("complete_task", {"task": done.title}, text)
    for rule, pattern in COMPILED:
        ask = _asked(rule, found, text) if (found := pattern.fullmatch(plain)) else None
        if ask is not None and await names_one(scene, ask.words("task")):
            return ask
    return await _now_when(scene, plain)


def _asked(rule: Rule, found: "re.Match[str]", text: str) -> Ask:
    slots: Json = {**rule.fixed, **{name: value for name, value in found.groupdict().items() if value}}
    slots["task"] = NEXT_ONE.sub("it", slots["task"])
    if labels := slots.get("labels"):
        slots["labels"] = [label.lstrip("@") for label in re.split(r",\s*|\s+(?:and|und)\s+", labels)]
    return Ask(rule.intent, slots, text)


async def _now_when(scene: Scene, plain: str) -> Ask | None:
    """“The gym is now every Tuesday”: the words after the name must hold a rule."""
    found = NOW_WHEN.match(plain)
    when = read_when(found["when"], scene.now, scene.zone, scene.locale) if found else None
    if found is None or when is None or not when.rrule or not await names_one(scene, found["task"]):
        return None
    return Ask("reschedule_task", {"task": found["task"], "recurrence": found["when"]}, plain)


async def names_one(scene: Scene, said: str) -> bool:
    """Whether the words point into the list as shown, choose by a property, or name a task that is there."""
    if criteria.is_choice(said):
        return True
    reference = references.read(said, scene.locale)
    if not isinstance(reference, Named):
        return bool(scene.memory.shown) or isinstance(reference, One)
    return bool(match(said, await scene.open_tasks()).found)


async def _questions(scene: Scene, text: str) -> list[Ask]:
    """The last sentence, or the last part of it, that asks something: asking changes nothing."""
    facts = await known(scene)
    if search := SEARCH.match(text.strip()):
        return [Ask("list_tasks", {"task": search["words"]}, text)]
    for sentence in reversed([*text.rsplit(", ", 1)[1:], *SENTENCE.split(text)]):
        part = understand(sentence, scene.locale)
        if part.intent in READS:
            return [Ask(part.intent, part.slots, sentence)]
        if planning.asks_for_free_days(sentence):
            return [Ask("plan", {}, sentence)]
        if listing.asks_for_list(sentence, facts):
            return [listing.question(sentence, scene.locale)]
    return [Ask("about_task", {}, text)] if details.asks_of_state(text) else []
