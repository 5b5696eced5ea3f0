"""Whether a phrase that could be a time is one: "may", "sat" and "christmas" need company, a lone number an "at"."""

from duly_language.dates.phrases import Chain
from duly_language.dates.pieces import Piece
from duly_language.dates.reader import Reader


def stands(reader: Reader, chain: Chain, start: int) -> bool:
    """Whether the chain is a time by itself. `start` is the place of its leading word, or its own."""
    piece = chain.piece
    if _is_name(reader, chain, start) or _lacks_company(reader, chain, start):
        return False
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


def _is_name(reader: Reader, chain: Chain, start: int) -> bool:
    """Part of a name or a saying: monday.com, 12 march street, good morning, ask April, 24/7."""
    first, end = chain.start, chain.end
    tied = reader.text(end) in (".", "@", "_") and reader.glued(end) and reader.glued(end + 1)
    if tied and reader.tokens[end + 1].kind == "word":
        return True
    if reader.lex(end, "street") and chain.piece.month is not None:
        return True
    if chain.parts > 1:
        return False
    greeting = reader.lex(first - 1, "greeting") and (chain.piece.part is not None or reader.lex(first, "relative_day"))
    called = reader.whole(first - 1, "not_before_date") if reader.lex(first, "namesake") else None
    noun = reader.lex(first, "clock_word") and reader.is_plain(end)
    bare = reader.lex(first, "weekend") and start == first and end - first < len(reader.tokens)
    return bool(reader.led(first, "title") or greeting or noun or bare or (called and called[0] == 1))


def _lacks_company(reader: Reader, chain: Chain, start: int) -> bool:
    """A name of a day or month that is an everyday word: 0 is one only beside a date or hour ("zo", "mar"), 1 also behind a
    leading word ("en mars")."""
    if chain.parts > 1 or chain.end > chain.start + 1:
        return False
    company = reader.language.words.get("company", {})
    word = reader.text(chain.start)
    led = start < chain.start and (reader.lex(start, "firm_lead") or reader.lex(start, "loose_lead"))
    return word in company.get(0, "").split("|") or (not led and word in company.get(1, "").split("|"))


def _number_stands(reader: Reader, chain: Chain, start: int) -> bool:
    """A bare hour behind "at" or, at the end of a text, "by"; a bare year behind "in" or "by"."""
    piece, before = chain.piece, chain.start - 1
    if start == chain.start:
        return False
    if piece.clock is not None:
        return reader.led(chain.start, "at") or _leads_hour(reader, chain)
    if piece.monthday is not None:
        return chain.end == len(reader.tokens) and reader.tokens[chain.start].text[:1].isupper()  # am Ersten
    return piece.year is not None and any(reader.lex(before, kind) for kind in ("in", "year_lead", "deadline"))


def _leads_hour(reader: Reader, chain: Chain) -> bool:
    """By 5, until 9, around 3 at the end of a text; not "10 by 10"."""
    before = chain.start - 2
    last = chain.end == len(reader.tokens) and reader.lex(chain.start - 1, "hour_lead") is not None
    return last and (before < 0 or (reader.number(before) is None and not reader.glued(chain.start - 1)))


def _is_counted(reader: Reader, chain: Chain) -> bool:
    """A number that counts something else and only happens to stand before a day: a table for 2 tomorrow."""
    first = chain.start
    bare = reader.number(first) is not None and reader.lex(first + 1, "relative_day") is not None
    return bare and first > 0 and chain.piece.part is None and not reader.led(first, "at")


def _is_plain(piece: Piece) -> bool:
    """A weekday, month or holiday and nothing more, as it stands in names of things: sunday roast, may fair."""
    bare_weekday = piece.weekday is not None and piece.pick is None and piece.month is None
    bare_month = piece.month is not None and piece.monthday is None and piece.year is None
    return bare_weekday or bare_month or not piece.alone


def _names_a_noun(reader: Reader, chain: Chain) -> bool:
    """Whether a noun follows. At the head of a line a day may also stand before a task ("monday Call mum")."""
    if not reader.is_plain(chain.end) or reader.lex(chain.end, "bound_behind"):
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
        owned = reader.text(chain.start - 1).endswith("'s")  # women's march
        return not owned and reader.lex(chain.start - 1, "not_before_date") is None
    behind = reader.tokens[chain.end].text
    return first and behind[:1].isupper() and behind != "I"
