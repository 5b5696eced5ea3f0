"""The words of each language; a message is read with those of the person's locale first, then of all others."""

from duly_chatbot.engines.builtin.lexicon.english import ENGLISH
from duly_chatbot.engines.builtin.lexicon.german import GERMAN
from duly_chatbot.engines.builtin.lexicon.model import Lexicon

__all__ = ["LEXICONS", "Lexicon", "lexicons"]

LEXICONS = (ENGLISH, GERMAN)


def lexicons(locale: str) -> tuple[Lexicon, ...]:
    """The person's own language first. Somebody with a German locale writes English now and then, and the other way round."""
    code = locale.partition("-")[0].lower()
    return tuple(sorted(LEXICONS, key=lambda lexicon: lexicon.code != code))
