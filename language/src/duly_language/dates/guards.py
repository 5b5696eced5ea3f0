"""Whether a phrase that could be a time is one: "may", "sat" and "christmas" need company, a lone number an "at"."""

from duly_language.dates.phrases import Chain
from duly_language.dates.pieces import Piece
from duly_language.dates.reader import Reader


def stands(reader: Reader, chain: Chain, start: int) -> bool:
    """Whether the chain is a time by itself. `start` is the place of its leading word, or its own."""
    piece = chain.piece
    if piece.weak:
        return _number_stands(reader, chain, start)
    firm = start < chain.start and reader.lex(start, "firm_lead") is not None
    if firm:
        return True
    if _is_counted(reader, chain):
        return False
    if chain.parts == 1 and _is_plain(piece) and _names_a_noun(reader, chain):
        return False
    return (
        piece.alone
        or (start < chain.start and reader.lex(start, "loose_lead") is not None)
        or _whole_or_edge(reader, chain)
    )


def _number_stands(reader: Reader, chain: Chain, start: int) -> bool:
    """A bare hour behind "at", a bare year behind "in"."""
    at = reader.lex(chain.start - 1, "at") is not None
    year = chain.piece.year is not None and reader.lex(chain.start - 1, "in") is not None
    return start < chain.start and ((at and chain.piece.clock is not None) or year)


def _is_counted(reader: Reader, chain: Chain) -> bool:
    """A number that counts something else and only happens to stand before a day: a table for 2 tomorrow."""
    first = chain.start
    bare = reader.number(first) is not None and reader.lex(first + 1, "relative_day") is not None
    return bare and first > 0 and chain.piece.part is None and reader.lex(first - 1, "at") is None


def _is_plain(piece: Piece) -> bool:
    """A weekday, month or holiday and nothing more, as it stands in names of things: sunday roast, may fair."""
    bare_weekday = piece.weekday is not None and piece.pick is None and piece.month is None
    bare_month = piece.month is not None and piece.monthday is None and piece.year is None
    return bare_weekday or bare_month or not piece.alone


def _names_a_noun(reader: Reader, chain: Chain) -> bool:
    """Whether a noun follows. At the head of a line a day may also stand before a task ("monday Call mum")."""
    if not reader.is_plain(chain.end):
        return False
    return not (chain.start == 0 and reader.tokens[chain.end].text[:1].isupper())


def _whole_or_edge(reader: Reader, chain: Chain) -> bool:
    """A weak word such as "sat" counts at the edge of the text, unless its neighbour makes a sentence of it."""
    first, last = chain.start == 0, chain.end >= len(reader.tokens)
    if first and last:
        return True
    if last and chain.piece.monthday is not None:
        return False
    if last:
        return reader.lex(chain.start - 1, "not_before_date") is None
    behind = reader.tokens[chain.end].text
    return first and behind[:1].isupper() and behind != "I"
