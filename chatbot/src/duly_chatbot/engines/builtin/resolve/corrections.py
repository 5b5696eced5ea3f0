"""“Thursday, no wait, Friday”: a date that the person takes back within the sentence."""

import re
from datetime import datetime

from duly_language import read_when

MARK = re.compile(
    r"[,;.–—-]*\s*\b(?:no,? wait|wait,? no|no,? sorry|sorry,? no|i mean|or rather|no,? make (?:it|that)|scratch that|actually,? no"
    r"|nein,? (?:doch|halt|warte)|ach nein|ne,? doch|quatsch|besser gesagt|ich meine)\b[,:\s]*",
    re.I,
)


def corrected(text: str, now: datetime, zone: str, locale: str) -> str:
    """The sentence with the later date in the place of the earlier; as it is when there are not two dates."""
    mark = MARK.search(text)
    if mark is None:
        return text
    before, after = text[: mark.start()], text[mark.end() :]
    taken_back, meant = read_when(before, now, zone, locale), read_when(after, now, zone, locale)
    if taken_back is None or meant is None:
        return text
    for start, end in reversed(taken_back.spans):
        before = before[:start].rstrip() + " " + before[end:].lstrip()
    return f"{before.rstrip()} {after}"
