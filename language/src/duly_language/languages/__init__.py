"""The languages that the grammar knows, and how to tell which one a text is in."""

from collections.abc import Iterator, Sequence

from duly_language.languages import cldr
from duly_language.languages.model import Language
from duly_language.languages.registry import CODES, language
from duly_language.languages.telling import codes_of
from duly_language.tokens import Token

__all__ = ["CODES", "Language", "day_first", "first_weekday", "language", "language_of", "languages_of"]


def language_of(tokens: Sequence[Token], locale: str | None) -> Language:
    """The language that the text is in; the locale's, else English, where that is a tie."""
    return language(codes_of(tokens, _code(locale))[0][0])


def languages_of(tokens: Sequence[Token], locale: str | None) -> Iterator[list[Language]]:
    """The languages that the text is equally likely in, then others of which a word of time stands in the text."""
    return ([language(code) for code in group] for group in codes_of(tokens, _code(locale)))


def day_first(known: Language, locale: str | None) -> bool:
    """Whether 1/2 is the first of February: as CLDR has it for the locale, else as the language of the text has it."""
    code, territory = _parts(locale)
    if territory:
        return not cldr.is_month_first(code, territory)
    return code != "en" if code in CODES else known.day_first


def first_weekday(locale: str | None) -> int:
    """The day on which weeks open (Monday = 0): as CLDR has it for the territory of the locale, else Monday."""
    territory = _parts(locale)[1]
    return cldr.first_weekday(territory) if territory else 0


def _parts(locale: str | None) -> tuple[str, str]:
    """The language and the territory of a BCP 47 tag: de-AT, en_US, zh-Hant-TW."""
    code, *others = (locale or "").replace("_", "-").split("-")
    return code.lower(), next((part for part in others if len(part) == 2 and part.isupper()), "")


def _code(locale: str | None) -> str | None:
    code = _parts(locale)[0]
    return code if code in CODES else None
