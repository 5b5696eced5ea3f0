"""The cursor that rules share: tokens, their meanings, and numbers in all the ways that people write them."""

from collections.abc import Sequence
from typing import NamedTuple

from duly_language.dates.lexicon import Lexes, look_up
from duly_language.dates.pieces import Context, Piece
from duly_language.dates.sayings import sealed
from duly_language.dates.spelling import unglued
from duly_language.languages.model import TIMELESS, Language, Value
from duly_language.tokens import Token

_RANGES = ("-", "–", "—", "/")
_OPENERS = ("(", "@", "~", ",", ":", ">", "+", '"', "“", "‘", "'", "[", "{", "•", "∙")


# Kinds of nouns: what stands before a number or is counted by one.
_NOUN_KINDS = {"numbered", "blocker", "unit_glued", "meridiem_glued", *TIMELESS}


class Hit(NamedTuple):
    """A piece and the place after it."""

    piece: Piece
    end: int


class Reader:
    """Tokens with what they may mean. Places count tokens; nothing here changes after construction."""

    __slots__ = ("context", "language", "lexes", "tokens")

    def __init__(self, tokens: Sequence[Token], language: Language, context: Context) -> None:
        self.tokens = sealed(unglued(tokens, language), language)
        self.language = language
        self.context = context
        self.lexes: list[Lexes] = [*look_up(self.tokens, language), {}]

    def lex(self, place: int, kind: str) -> tuple[Value, int] | None:
        """The meaning of the phrase of that kind which begins here, and the place after it."""
        return self.lexes[place].get(kind) if place < len(self.lexes) else None

    def led(self, place: int, kind: str) -> bool:
        """Whether a phrase of that kind, of up to three words, ends right before the place."""
        starts = range(max(0, place - 3), place)
        return any((found := self.lexes[start].get(kind)) and found[1] == place for start in starts)

    def whole(self, place: int, kind: str) -> tuple[int, int] | None:
        """As `lex`, for kinds whose values are whole numbers."""
        found = self.lex(place, kind)
        return (found[0], found[1]) if found and isinstance(found[0], int) else None

    def name(self, place: int, kind: str) -> tuple[str, int] | None:
        """As `lex`, for kinds whose values are names."""
        found = self.lex(place, kind)
        return (found[0], found[1]) if found and isinstance(found[0], str) else None

    def skip(self, place: int, *kinds: str) -> int:
        """The place after an optional phrase of one of the kinds."""
        for kind in kinds:
            found = self.lex(place, kind)
            if found:
                return found[1]
        return place

    def text(self, place: int) -> str:
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""

    def glued(self, place: int) -> bool:
        """Whether the token stands right after the one before it, without a space."""
        return 0 < place < len(self.tokens) and self.tokens[place].glued

    def digits(self, place: int) -> str | None:
        """The digits that stand here, if they begin a token of their own (not A4, not 1.5's second half)."""
        if not 0 <= place < len(self.tokens) or self.tokens[place].kind != "number" or len(self.tokens[place].text) > 8:
            return None
        return self.tokens[place].text

    def starts_word(self, place: int) -> bool:
        """Whether the token is not a tail of something: A4, v1, $5, 1.2, x]7."""
        if not self.glued(place):
            return True
        before = self.text(place - 1)
        if before in _OPENERS:
            return not (place > 1 and self.glued(place - 1))
        joined = before in _RANGES and place > 1
        return joined and not (self.glued(place - 2) and self.text(place - 3) in (*_RANGES, "."))

    def is_plain(self, place: int) -> bool:
        """Whether a word stands here that says nothing about time or grammar: a noun, for all that the rules know."""
        if not 0 <= place < len(self.tokens) or self.tokens[place].kind != "word":
            return False
        return not set(self.lexes[place]) - _NOUN_KINDS

    def number(self, place: int) -> tuple[int, int] | None:
        """A whole number in digits or words ("21", "twenty one", "twenty-one")."""
        digits = self.digits(place)
        if digits is not None:
            return int(digits), place + 1
        found = self.whole(place, "number")
        if found is None:
            return None
        tens, end = found
        if tens >= 20:
            after = end + 1 if self.text(end) == "-" else end
            ones = self.whole(after, "number")
            if ones and 0 < ones[0] < 10:
                return tens + ones[0], ones[1]
        return found

    def ordinal(self, place: int) -> tuple[int, int, bool] | None:
        """An ordinal, the place after it, and whether it was written in digits ("1st", "first", "twenty-first")."""
        digits = self.digits(place)
        if digits is not None:
            suffix = self.lex(place + 1, "ordinal_suffix")
            return (int(digits), suffix[1], True) if suffix and self.glued(place + 1) else None
        found = self.whole(place, "ordinal")
        if found:
            return found[0], found[1], False
        tens = self.whole(place, "number")
        if tens and tens[0] in (20, 30):
            after = tens[1] + 1 if self.text(tens[1]) == "-" else tens[1]
            ones = self.whole(after, "ordinal")
            if ones and ones[0] < 10:
                return tens[0] + ones[0], ones[1], False
        return None
