"""The languages that the grammar knows, and how to tell which one a text is in."""

from collections.abc import Iterator, Sequence

from duly_language.languages.model import Language
from duly_language.languages.registry import CODES, language
from duly_language.languages.telling import codes_of
from duly_language.tokens import Token

__all__ = ["CODES", "Language", "day_first", "language", "language_of", "languages_of"]

# CLDR: regions that write the month before the day in short numeric dates.
_MONTH_FIRST = {"US", "PH", "PR", "GU", "VI", "AS", "FM", "MH", "PW", "UM", "KY", "BZ"}


def language_of(tokens: Sequence[Token], locale: str | None) -> Language:
    """The language that the text is in; the locale's, else English, where that is a tie."""
    return language(codes_of(tokens, _code(locale))[0][0])


def languages_of(tokens: Sequence[Token], locale: str | None) -> Iterator[list[Language]]:
    """The languages that the text is equally likely in, then others of which a word of time stands in the text."""
    return ([language(code) for code in group] for group in codes_of(tokens, _code(locale)))


def day_first(known: Language, locale: str | None) -> bool:
    """Whether 1/2 is the first of February. The locale decides where it names a region or a language that we know."""
    if locale is None:
        return known.day_first
    parts = locale.replace("_", "-").split("-")
    region = next((part for part in parts[1:] if len(part) == 2 and part.isupper()), None)
    if region is not None:
        return region not in _MONTH_FIRST
    return parts[0].lower() != "en" if parts[0].lower() in CODES else known.day_first


def _code(locale: str | None) -> str | None:
    code = (locale or "").replace("_", "-").split("-")[0].lower()
    return code if code in CODES else None
