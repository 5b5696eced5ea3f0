"""“No, an hour earlier”, “put the tyres there”, “and tomorrow?”: messages that only make sense after the one before."""

import re
from collections.abc import Iterable

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.lexicon import LEXICONS
from duly_chatbot.engines.builtin.resolve.match import FILLER
from duly_chatbot.engines.builtin.resolve.words import phrases, spaced, words
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import lengths_in, read_shift, read_when, understand

OPENER = re.compile(
    r"^(?:\W*(?:no|nope|actually|sorry|wait|hm+|oh|ok(?:ay)?|great|and|also|plus|but|then|well|rather|better|make (?:it|that)|let's make (?:it|that)"
    r"|please|nein|nee?|doch|lieber|besser|ach|och|und|auch|aber|dann|gut|also|bitte|mach(?:e)? (?:es|das|daraus|die|den)|oder)\b[\s,.:;!–-]*)+",
    re.I,
)
ANOTHER = re.compile(r"^\W*(?:(?:ok|great|oh|ach)\W+)?(?:and|also|plus|then|und|auch|dann|außerdem)\b", re.I)
CORRECTS = re.compile(
    r"\b(?:no|nope|actually|sorry|rather|better|instead|make (?:it|that)|then|nein|nee?|doch|lieber|besser|stattdessen|dann)\b",
    re.I,
)
COMPLETION = re.compile(
    r"\b(?:from (?:the (?:day|date|time|moment)|when(?:ever)?)\b.{0,40}\b(?:do|did|done|finish\w*|complet\w*|tick\w*)"
    r"|after (?:i |i've |i have )?(?:really |actually )?(?:do|did|done|finish\w*|complet\w*)"
    r"|(?:ab|von) (?:dem tag|wenn)\b.{0,40}\b(?:erledig\w*|mache?|gemacht)|nachdem ich)\b",
    re.I,
)
THERE = re.compile(
    r"^(?:put|move|place|schedule|stick|do|set|file|leg|setz\w*|pack\w*|tu|verschieb\w*|schieb\w*|räum\w*|mach)\s+(?P<task>.+?)\s+(?:(?:in|into|on|to|down)\s+)?"
    r"(?P<there>there|then|dort|dorthin|dahin|da|rein|da rein)(?:[\s,]+(?:and|und)\s+(?P<rest>.+))?$",
    re.I,
)
GENERIC = phrases(
    "do|make|set|put|move|shift|push|will|ll|i'll|we'll|want|rather|better|planned|than|let|lets|let's|have|should|would|like|instead|then|now|only"
    "|once|time|day|date|due|going|go|no|not|actually|sorry|again|though|count|really|mach|mache|machen|lieber|doch|nur|stell|setz|setze|verschieb"
    "|verschiebe|schieb|eher|geplant|gedacht|soll|wird|sollte|werde|nein|dann|jetzt|mal|gleich"
)
POINTING = sorted(frozenset().union(*(lexicon.one for lexicon in LEXICONS)), key=len, reverse=True)
WHICH = re.compile(
    r"^\W*(?:and |und )?(?:which|what)(?: ones)?(?: are (?:they|those|these))?\W*$|^\W*welche(?: denn| sind das)?\W*$",
    re.I,
)
LISTS = ("list_tasks", "count_tasks", "plan", "free_days")


def read(scene: Scene, text: str) -> list[Ask]:
    """The whole wish that the message stands for; empty when it stands by itself."""
    if text.rstrip().endswith("?") or (scene.memory.tool in LISTS and ANOTHER.search(text) and len(words(text)) <= 4):
        return _asks_on(scene, text)
    return _there(scene, text) or _corrects(scene, text) or _another(scene, text)


def _there(scene: Scene, text: str) -> list[Ask]:
    """“Put the seed order in there and call it …”: the project or the day last spoken of."""
    there = THERE.match(OPENER.sub("", text).rstrip(" .!"))
    if there is None or not (scene.memory.project or scene.memory.day):
        return []
    asks = [Ask("move_task", {"task": there["task"], "project": there["there"]}, text, alone=there["rest"] is None)]
    if there["rest"]:
        more = understand(there["rest"], scene.locale).commands
        asks += [Ask(command.intent, command.slots, there["rest"], alone=False) for command in more]
    return asks


def _corrects(scene: Scene, text: str) -> list[Ask]:
    """Another time for the task last spoken of. Nothing else may be said: it could be another task, or another wish."""
    if not scene.memory.focus:
        return []
    pointing, rest = _pointed(OPENER.sub("", text))
    task = pointing or "it"
    if COMPLETION.search(text) and not _names_more(COMPLETION.sub(" ", _without_lengths(rest, scene.locale)), ()):
        return [Ask("reanchor_task", {"task": task}, text)]
    shift = read_shift(rest, scene.locale)
    if shift and not _names_more(rest, [shift.span]):
        return [Ask("reschedule_task", {"task": task, "due": rest}, rest)]
    if lengths_in(rest, scene.locale) == [(0, len(rest))] and OPENER.match(text):
        rest = f"in {rest}"
    when = read_when(rest, scene.now, scene.zone, scene.locale)
    refers = pointing or CORRECTS.search(text) is not None
    if when is None or not refers or _names_more(rest, when.spans):
        return []
    return [Ask("reschedule_task", {"task": task, "recurrence" if when.rrule else "due": rest}, rest)]


def _another(scene: Scene, text: str) -> list[Ask]:
    """“And in 40 minutes to lock the door”, after a task was added: one more."""
    if scene.memory.tool != "add_task" or not ANOTHER.search(text):
        return []
    rest = OPENER.sub("", text)
    if understand(rest, scene.locale).intent != "other":
        return []
    when = read_when(rest, scene.now, scene.zone, scene.locale)
    return [Ask("add_task", {"title": rest}, text)] if when and _names_more(rest, when.spans) else []


def _pointed(rest: str) -> tuple[str, str]:
    """(“that one”, what is left) where the message begins with such words."""
    low = rest.casefold()
    for word in POINTING:
        if low.startswith((f"{word} ", f"for {word} ", f"for {word},")):
            return word, rest[low.index(word) + len(word) :].lstrip(" ,:")
    return "", rest


def _without_lengths(rest: str, locale: str) -> str:
    """“The six weeks” of a rule is no wish of its own."""
    for start, end in reversed(lengths_in(rest, locale)):
        rest = f"{rest[:start]} {rest[end:]}"
    return rest


def _names_more(rest: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether anything beside the time is said that could name a task or another wish."""
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return any(word not in FILLER and word not in GENERIC for word in words(rest))


def _asks_on(scene: Scene, text: str) -> list[Ask]:
    """“And tomorrow?” after a list: the same question for another stretch of days. “Which ones?” after a count: its list."""
    if scene.memory.tool not in LISTS:
        return []
    if WHICH.match(text) and scene.memory.tool == "count_tasks" and (asked := (scene.memory.input or {}).get("asked")):
        return [Ask("list_tasks", {}, asked)]
    rest = re.sub(
        r"^(?:what|how) about\s+|^was ist mit\s+|^wie (?:ist|sieht) es\s+", "", OPENER.sub("", text), flags=re.I
    )
    when = read_when(rest, scene.now, scene.zone, scene.locale)
    if when is None or _names_more(rest, when.spans):
        return []
    intent = "count_tasks" if scene.memory.tool == "count_tasks" else "list_tasks"
    return [Ask(intent, {"due": rest}, spaced(rest))]
