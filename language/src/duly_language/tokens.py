"""Text cut into words, numbers and signs, each with its place in code points.
What stands in double quotes is one opaque token: quoted text is never read."""

import re
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "sign", "quoted"]


class Token(NamedTuple):
    text: str
    low: str
    start: int
    end: int
    kind: TokenKind
    glued: bool  # no space before it


# A quote closes within the text or is a mere sign: one pass, no backtracking beyond the closing mark.
_TOKEN = re.compile(
    r"(?P<quoted>\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|„[^“”\n]{1,500}[“”]|«[^»\n]{1,500}»)"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>[^\s])"
)


def tokenise(text: str) -> list[Token]:
    """The tokens of `text` in order. Linear in its length."""
    tokens: list[Token] = []
    end_before = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        low = word.lower().replace("’", "'")
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        tokens.append(Token(word, low, start, end, kind, start == end_before))
        end_before = end
    return tokens
