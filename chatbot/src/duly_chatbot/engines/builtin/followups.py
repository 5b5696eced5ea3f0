"""“No, an hour earlier”, “that one tomorrow at 8”, “and tomorrow?”: messages that only make sense after the one before."""

import re

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.lexicon import LEXICONS
from duly_chatbot.engines.builtin.memory import WRITERS
from duly_chatbot.engines.builtin.resolve import shifts
from duly_chatbot.engines.builtin.resolve.match import FILLER
from duly_chatbot.engines.builtin.resolve.words import phrases, spaced, words
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import read_when

OPENER = re.compile(
    r"^(?:\W*(?:no|nope|actually|sorry|wait|hm+|oh|ok(?:ay)?|great|and|but|then|well|rather|better|make (?:it|that)|let's make (?:it|that)|please"
    r"|nein|nee?|doch|lieber|besser|ach|och|und|aber|dann|gut|also|bitte|mach(?:e)? (?:es|das|daraus|die|den)|oder)\b[\s,.:;!–-]*)+",
    re.I,
)
CORRECTS = re.compile(
    r"\b(?:no|nope|actually|sorry|rather|better|instead|make (?:it|that)|then|nein|nee?|doch|lieber|besser|stattdessen|dann)\b",
    re.I,
)
COMPLETION = re.compile(
    r"\b(?:from (?:the (?:day|date|time|moment)|when(?:ever)?)\b.{0,40}\b(?:do|did|done|finish\w*|complet\w*|tick\w*)|after (?:i |i've |i have )?(?:really |actually )?"
    r"(?:do|did|done|finish\w*|complet\w*)|(?:ab|von) (?:dem tag|wenn)\b.{0,40}\b(?:erledig\w*|mache?|gemacht)|nachdem ich)\b",
    re.I,
)
GENERIC = phrases(
    "do|make|set|put|move|shift|push|will|ll|i'll|we'll|want|rather|better|planned|than|let|lets|let's|have|should|"
    "would|like|instead|then|now|only|once|time|day|date|due|go|going|no|not|actually|sorry|again|though|mach|mache|"
    "machen|lieber|doch|nur|stell|setz|setze|verschieb|verschiebe|schieb|eher|geplant|gedacht|soll|wird|sollte|"
    "werde|nein|dann|jetzt|mal|gleich|count|really"
)
ONE = sorted(frozenset().union(*(lexicon.one for lexicon in LEXICONS)), key=len, reverse=True)


def read(scene: Scene, text: str) -> Ask | None:
    """The whole wish that the message stands for; None when it stands by itself."""
    if not scene.memory.focus:
        return None
    if text.rstrip().endswith("?") or _follows_question(scene, text):
        return _asks_on(scene, text)
    pointing, rest = _pointed(OPENER.sub("", text))
    if (
        COMPLETION.search(text)
        and (pointing or len(scene.memory.focus) == 1)
        and not _names_more(COMPLETION.sub(" ", rest), ())
    ):
        return Ask("reanchor_task", {"task": pointing or "it"}, text)
    refers = pointing or CORRECTS.search(text) is not None
    shift = shifts.read(rest, scene.locale)
    if shift and not _names_more(rest, [shift.span]):
        return Ask("reschedule_task", {"task": pointing or "it", "due": rest}, text)
    when = read_when(rest, scene.now, scene.zone, scene.locale)
    if when is None or not refers or _names_more(rest, when.spans):
        return None
    slot = "recurrence" if when.rrule else "due"
    return Ask("reschedule_task", {"task": pointing or "it", slot: rest}, rest)


def _pointed(rest: str) -> tuple[str, str]:
    """(“that one”, what is left) where the message begins with such words."""
    low = rest.casefold()
    for words_ in ONE:
        if low.startswith((f"{words_} ", f"for {words_} ", f"for {words_},")):
            start = low.index(words_) + len(words_)
            return words_, rest[start:].lstrip(" ,:")
    return "", rest


def _names_more(rest: str, spans: "list[tuple[int, int]] | tuple[tuple[int, int], ...]") -> bool:
    """Whether anything beside the time is said that could name a task or another wish."""
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return any(word not in FILLER and word not in GENERIC for word in words(rest))


def _follows_question(scene: Scene, text: str) -> bool:
    return (
        scene.memory.tool in ("list_tasks", "count_tasks")
        and spaced(text).startswith(("and ", "und "))
        and len(words(text)) <= 4
    )


def _asks_on(scene: Scene, text: str) -> Ask | None:
    """“And tomorrow?” after a list: the same question for another stretch of days."""
    if scene.memory.tool not in ("list_tasks", "count_tasks") or scene.memory.tool in WRITERS:
        return None
    rest = OPENER.sub("", text)
    when = read_when(rest, scene.now, scene.zone, scene.locale)
    if when is None or _names_more(rest, when.spans):
        return None
    return Ask(scene.memory.tool, {"due": rest}, rest)
