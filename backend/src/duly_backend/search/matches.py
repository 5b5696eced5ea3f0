"""Where a task holds the words of a search: stretches of its title, and a piece of its description and of a comment. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from uuid import UUID

from duly_backend.search.rules import Word

_TOKEN: Final = re.compile(r"\w+|[\u2600-\u27bf\U0001f000-\U0003ffff]")
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})
BEFORE: Final = 40
LENGTH: Final = 160


class Hit(NamedTuple):
    """The number of a wanted word, and where in the word of a text it is."""

    number: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a search, signs that follow each other as one; and what is known of the words of texts that were looked
    at already: the tasks that a search finds have most of them in common."""

    texts: tuple[str, ...]
    others: tuple[frozenset[str], ...]
    _known: dict[str, Hit | None] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Sequence[Word]) -> "Wanted":
        texts: list[str] = []
        for n, word in enumerate(words):
            if n and word.is_sign and words[n - 1].is_sign:
                texts[-1] += word.text
            else:
                texts.append(word.text)
        by_text = {word.text: frozenset(word.others) for word in words}
        return cls(tuple(texts), tuple(by_text.get(text, frozenset()) for text in texts))

    def hit(self, word: str) -> Hit | None:
        """Where a word of a text is one that is wanted: of one that keeps its length when it is folded the part that was
        typed, else all of it."""
        if word not in self._known:
            self._known[word] = self._hit(word)
        return self._known[word]

    def _hit(self, word: str) -> Hit | None:
        folded = _folded(word)
        for n, (typed, others) in enumerate(zip(self.texts, self.others, strict=True)):
            if typed in folded and len(folded) == len(word):
                return Hit(n, folded.index(typed), len(typed))
            if typed in folded or folded in others:
                return Hit(n, 0, len(word))
        return None


Span = tuple[int, int]


def matches(wanted: Wanted, title: str, description: str) -> tuple[list[dict[str, Any]], list[int]]:
    """As of a Found, the description only where the title does not hold every word; and the words that neither holds."""
    found = list(_found(wanted, title))
    shown = [_shown("title", title, [span for _, span in found])] if found else []
    missing = set(range(len(wanted.texts))) - {n for n, _ in found}
    if missing and (said := list(_found(wanted, description))):
        shown.append(_shown("description", *_piece(wanted, description, said[0][1][0])))
        missing -= {n for n, _ in said}
    return shown, sorted(missing)


def in_comment(wanted: Wanted, missing: Sequence[int], id_: UUID, text: str) -> list[dict[str, Any]]:
    """The piece of a comment that holds one of the words which the task itself does not."""
    place = next((span[0] for n, span in _found(wanted, text) if n in missing), None)
    return [] if place is None else [_shown("comment", *_piece(wanted, text, place), id_)]


def _shown(field: str, text: str, spans: Sequence[Span], comment_id: UUID | None = None) -> dict[str, Any]:
    stretches = [{"start": start, "end": end} for start, end in spans]
    return {"field": field, "comment_id": comment_id and str(comment_id), "text": text, "spans": stretches}


def _piece(wanted: Wanted, text: str, place: int) -> tuple[str, list[Span]]:
    """A piece of a text around the place, whose ends that are not the text's are marked."""
    start = 0 if place <= BEFORE else text.rfind(" ", 0, place - BEFORE) + 1
    end = len(text) if len(text) <= place + LENGTH else max(text.rfind(" ", place, place + LENGTH), place)
    end = end if end > place else place + LENGTH
    piece = ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
    return piece, [span for _, span in _found(wanted, piece)]


def _found(wanted: Wanted, text: str) -> Iterator[tuple[int, Span]]:
    """(the number of the word, the stretch), in the order of the text."""
    for token in _TOKEN.finditer(text):
        if hit := wanted.hit(token[0]):
            start = token.start() + hit.start
            yield hit.number, (start, start + hit.length)


def _folded(word: str) -> str:
    """As search_folded of the schema does it with a word."""
    if word.isascii():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return plain.lower().translate(_LETTERS)
