"""Titles that stand in a message as they are, put in quotes: what is quoted is a name, however it sounds."""

import re
from collections.abc import Sequence

LEAST_WORDS = 2
QUOTED = re.compile(r"[\"“”„«»]")


def quoted(text: str, titles: Sequence[str]) -> str:
    """The text with such titles in double quotes, the longest first. A message that quotes by itself stays as it is."""
    if QUOTED.search(text):
        return text
    for title in sorted(set(titles), key=len, reverse=True):
        words = title.split()
        if len(words) < LEAST_WORDS or QUOTED.search(title):
            continue
        pattern = r"\s+".join(map(re.escape, words))
        found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.I)
        if found and found.group() != text.strip() and '"' not in text[: found.start()]:
            text = f'{text[: found.start()]}"{found.group()}"{text[found.end() :]}'
    return text
