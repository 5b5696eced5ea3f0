"""Which one of its kind a noun means, told before it or behind it: next friday, friday after next, lundi prochain."""

from typing import NamedTuple, cast

from duly_language.dates.pieces import Pick
from duly_language.dates.reader import Reader
from duly_language.languages.model import Value

# How many of its own lengths away a period is.
COUNTS: dict[Pick, int] = {"last": -1, "this": 0, "next": 1, "after": 2, "before": -2}
_BEFORE: tuple[tuple[str, Pick], ...] = (
    ("this", "this"),
    ("next", "next"),
    ("previous", "last"),
    ("next_but_one", "after"),
    ("last_but_one", "before"),
)
_DOTTED = ("weekday", "month")


class Picked(NamedTuple):
    """The noun's meaning and place, the pick if there is one, and the place after both."""

    value: Value
    pick: Pick | None
    noun: int
    end: int


def picked(reader: Reader, place: int, kind: str) -> Picked | None:
    """The noun of that kind which begins here, with the word that picks one."""
    pick, noun = None, place
    for lead, name in _BEFORE:
        before = reader.lex(place, lead)
        if before and reader.lex(before[1], kind):
            pick, noun = name, before[1]
            break
    found = reader.lex(noun, kind)
    if found is None:
        return None
    end = _after_dot(reader, noun, found[1]) if kind in _DOTTED else found[1]
    behind = reader.name(end, "pick_behind")
    return Picked(found[0], cast(Pick, behind[0]) if behind else pick, noun, behind[1] if behind else end)


def _after_dot(reader: Reader, place: int, end: int) -> int:
    """Behind the point of a short name: fri., mar."""
    short = end - place == 1 and len(reader.text(place)) <= 4
    return end + 1 if short and reader.text(end) == "." and reader.glued(end) else end
