"""Whether a message is a plain yes or a plain no, and nothing else."""

from typing import Literal

from duly_chatbot.engines.builtin.lexicon import LEXICONS
from duly_chatbot.engines.builtin.resolve.words import phrases, spaced, words

YES = frozenset().union(*(lexicon.yes for lexicon in LEXICONS))
NO = frozenset().union(*(lexicon.no for lexicon in LEXICONS))
# Words that may stand beside a yes without making it a wish of its own.
WITH_YES = phrases(
    "please|do|it|that|them|those|these|all|of|both|the|delete|remove|go|ahead|thanks|then|now|just|two|three|four|"
    "five|throw|away|bitte|mach|das|die|alle|löschen|weg|danke|dann|jetzt|ruhig|davon|beide"
)
BEGINS_NO = ("no", "nope", "nah", "don't", "nein", "nee", "nö", "lieber nicht", "never mind", "stop", "halt", "cancel")


def answer(text: str) -> Literal["yes", "no"] | None:
    low = spaced(text)
    if low in YES:
        return "yes"
    if low in NO:
        return "no"
    said = words(low)
    if said and said[0] in YES and all(word in YES or word in WITH_YES for word in said[1:]):
        return "yes"
    return None


def declines(text: str) -> bool:
    """A no, with whatever reason behind it: after a question about something destructive that is enough."""
    low = spaced(text)
    return answer(text) == "no" or any(low.startswith((f"{word} ", f"{word},")) for word in BEGINS_NO)
