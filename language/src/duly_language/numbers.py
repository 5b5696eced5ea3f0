"""Whole numbers as people write them: 3, three, twenty-one, a couple, zwei."""

from duly_language.dates.when import readers_of


def read_number(text: str, locale: str | None = None) -> int | None:
    """The number that the whole text is, or None."""
    for reader in readers_of(text, locale, "number"):
        found = reader.number(0) or reader.whole(0, "few") or reader.whole(0, "article")
        if found and found[1] == len(reader.tokens):
            return found[0]
    return None
