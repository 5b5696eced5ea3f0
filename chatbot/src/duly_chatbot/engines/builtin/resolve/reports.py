"""“Just descaled the kettle”: somebody tells that a task of the list is done, in the words of its title and in the past."""

import re
from collections.abc import Sequence

from duly_chatbot.engines.builtin.resolve.match import ENDINGS, FILLER
from duly_chatbot.engines.builtin.resolve.words import alike, content, folded, words
from duly_chatbot.tools.shapes import Task

TELLS = re.compile(
    r"^\W*(?:ok\W+|so\W+|and\W+|hey\W+)?(?:(?:i|we|have|has|had|got|just|already|finally|i've|we've|ich|wir|hab\w*|gerade|eben|schon|endlich)\W+)",
    re.I,
)
PASSIVE = re.compile(
    r"\b(?:has|have|is|are|was|were|'s|got|wurden?|ist|sind)\s+(?:now |all |just |already |finally |schon |jetzt )?(?:been |being )?\w+(?:ed|t|en|n|k|g|d)\b",
    re.I,
)
# What is denied, wished, planned or asked is not done.
NOT_DONE = re.compile(
    r"\b(?:not|no|never|n't|haven't|hasn't|didn't|don't|won't|can't|couldn't|almost|nearly|half|will|would|should|shall|must|need|want|going|gonna"
    r"|plan|planning|try|trying|forgot|if|when|tomorrow|later|next|nicht|kein\w*|nie|fast|halb|werde|will|soll\w*|muss|möchte|wenn|morgen|später"
    r"|vergessen)\b|n't\b|\?",
    re.I,
)
SHORT = 4
IRREGULAR = {
    "bought": "buy",
    "paid": "pay",
    "sent": "send",
    "wrote": "write",
    "written": "write",
    "read": "read",
    "got": "get",
    "took": "take",
    "taken": "take",
    "brought": "bring",
    "made": "make",
    "did": "do",
    "done": "do",
    "rang": "ring",
    "rung": "ring",
    "told": "tell",
    "met": "meet",
    "found": "find",
    "put": "put",
    "cut": "cut",
    "built": "build",
    "sold": "sell",
    "swept": "sweep",
    "fed": "feed",
    "hung": "hang",
    "left": "leave",
    "swapped": "swap",
    "sowed": "sow",
    "sewed": "sew",
    "gave": "give",
    "went": "go",
    "ate": "eat",
    "ran": "run",
    "spoke": "speak",
    "chose": "choose",
    "drew": "draw",
    "drove": "drive",
    "threw": "throw",
    "dug": "dig",
    "set": "set",
    "hid": "hide",
    "won": "win",
    "lent": "lend",
    "bent": "bend",
    "mowed": "mow",
    "mown": "mow",
    "froze": "freeze",
    "ground": "grind",
    "knitted": "knit",
}


def reported(text: str, tasks: Sequence[Task]) -> Task | None:
    """The one open task that the message says is done: all telling words of its title stand there, its verb in the past."""
    if NOT_DONE.search(text):
        return None
    spoken = [folded(word) for word in words(text)]
    told = TELLS.search(text) is not None or PASSIVE.search(text) is not None
    named = [task for task in tasks if (told or _ends_in_past(task, spoken)) and _is_told(task, spoken)]
    return named[0] if len(named) == 1 else None


def _ends_in_past(task: Task, spoken: Sequence[str]) -> bool:
    """“Cactus watered”, “photos backed up too”: hardly more than the thing and what was done to it."""
    verb = content(task.title, FILLER)[:1]
    short = [word for word in spoken if word not in FILLER and word != "too"]
    return 1 < len(short) <= SHORT and bool(verb) and _is_past(short[-1], verb[0])


def _is_told(task: Task, spoken: Sequence[str]) -> bool:
    title = content(task.title, FILLER)
    if len(title) < 2:
        return False
    verb, *rest = title
    in_past = any(_is_past(word, verb) for word in spoken)
    return in_past and all(any(alike(word, other, ENDINGS) for other in spoken) for word in rest)


def _is_past(word: str, verb: str) -> bool:
    if IRREGULAR.get(word) == verb:
        return True
    return (
        word != verb
        and (word.endswith("ed") or word.startswith("ge"))
        and alike(word.removeprefix("ge"), verb, ENDINGS)
    )
