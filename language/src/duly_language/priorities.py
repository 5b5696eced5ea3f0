"""Words of priority: p1, "prio 2", urgent, dringend. 1 is the highest, 4 is none. Words of order: the most urgent, by date."""

from typing import cast

from duly_language.dates.reader import Reader
from duly_language.dates.when import readers_of
from duly_language.model import Order, Priority


def read_priority(text: str, locale: str | None = None, *, alone: bool = False) -> Priority | None:
    """The priority that the text names, or None. `alone`: the talk is of priorities, so a mere "low" says one."""
    for reader in readers_of(text, locale, "priority"):
        place = 0
        while place < len(reader.tokens):
            found = _at(reader, place, alone)
            if found and found.levels:
                return found
            place = _after(reader, place)
    return None


def read_order(text: str, locale: str | None = None) -> Order | None:
    """What the text asks to see first, or None."""
    for reader in readers_of(text, locale, "order"):
        named = (reader.name(place, "order") for place in range(len(reader.tokens)))
        if found := next(filter(None, named), None):
            return cast(Order, found[0])
    return None


def _after(reader: Reader, place: int) -> int:
    """The next place; what is told for comparison ("most important") is passed as a whole."""
    named = reader.lex(place, "priority")
    return named[1] if named else place + 1


def _at(reader: Reader, place: int, alone: bool) -> Priority | None:
    marked = reader.lex(place, "priority_mark")
    level = reader.number(marked[1]) if marked else None
    if marked and level and 1 <= level[0] <= 4 and _is_mark(reader, place, marked[1], level[1]):
        return _made(reader, (level[0],), place, level[1])
    named = reader.lex(place, "priority") or (reader.lex(place, "priority_word") if alone else None)
    return _made(reader, named[0], place, named[1]) if named and isinstance(named[0], tuple) else None


def _is_mark(reader: Reader, start: int, number: int, end: int) -> bool:
    """P1 and !!1, but not "p 1", p.1 or p1a."""
    whole = reader.glued(number) or len(reader.text(start)) > 1
    begins = not reader.glued(start) or reader.tokens[start].kind == "sign"
    return whole and begins and not (reader.glued(end) and reader.tokens[end].kind == "word")


def _made(reader: Reader, levels: tuple[int, ...], start: int, end: int) -> Priority:
    return Priority(levels, (reader.tokens[start].start, reader.tokens[end - 1].end))
