"""The languages by their codes. A language is the module of its code in this folder; it is loaded when it is first met."""

from functools import cache
from importlib import import_module
from typing import cast

from duly_language.languages.model import Language

# The order decides ties where no locale does.
CODES = ("en", "de", "fr", "es", "it", "nl")


@cache
def language(code: str) -> Language:
    """The language of that code, one of CODES; else ValueError."""
    if code not in CODES:
        raise ValueError(f"{code!r} is no language of the grammar: use one of {', '.join(CODES)}.")
    return cast(Language, import_module(f"duly_language.languages.{code}").LANGUAGE)
