"""The languages that the grammar knows, and how to tell which one a text is in."""

from collections.abc import Sequence
from functools import lru_cache

from duly_language.languages.de import GERMAN
from duly_language.languages.en import ENGLISH
from duly_language.languages.model import Language
from duly_language.tokens import Token

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, GERMAN)}

# CLDR: regions that write the month before the day in short numeric dates.
_MONTH_FIRST = {"US", "PH", "PR", "GU", "VI", "AS", "FM", "MH", "PW", "UM", "KY", "BZ"}


def language_of(tokens: Sequence[Token], locale: str | None) -> Language:
    """The language with the most words of its own in the text; the locale's, else English, where that is a tie."""
    preferred = LANGUAGES.get(_code(locale), ENGLISH)
    best, best_score = preferred, 0
    words = {token.low for token in tokens}
    for language in (preferred, *LANGUAGES.values()):
        score = len(words & language.telling) + 2 * len(words & _time_words(language.code))
        if score > best_score:
            best, best_score = language, score
    return best


@lru_cache(maxsize=8)
def _time_words(code: str) -> frozenset[str]:
    """The longer words of time that no other language has: they tell the language best."""
    others = {word for language in LANGUAGES.values() if language.code != code for word in _words(language)}
    return frozenset(word for word in _words(LANGUAGES[code]) if len(word) > 2 and word not in others)


def _words(language: Language) -> set[str]:
    phrases = (phrases for values in language.words.values() for phrases in values.values())
    return {word for group in phrases for phrase in group.split("|") for word in phrase.split()}


def day_first(language: Language, locale: str | None) -> bool:
    """Whether 1/2 is the first of February. The locale decides where it names a region or a language that we know."""
    if locale is None:
        return language.day_first
    parts = locale.replace("_", "-").split("-")
    region = next((part for part in parts[1:] if len(part) == 2 and part.isupper()), None)
    if region is not None:
        return region not in _MONTH_FIRST
    return LANGUAGES.get(parts[0].lower(), language).day_first


def _code(locale: str | None) -> str:
    return (locale or "en").replace("_", "-").split("-")[0].lower()
