"""Text that others wrote, made inert for a sentence: one line, nothing that hides or turns what stands beside it."""

import unicodedata

# Joiners that scripts and emoji need; all other format characters (bidirectional, zero-width, tags) only hide things.
KEPT = "\u200c\u200d"


def visible(text: str) -> str:
    shown = "".join(
        c
        if unicodedata.category(c) not in ("Cf", "Cc", "Zl", "Zp") or c in KEPT
        else " "
        if c in "\n\t\r\u2028\u2029"
        else ""
        for c in text
    )
    return " ".join(shown.split())
