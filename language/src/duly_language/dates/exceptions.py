"""What stands after "except": weekdays and months, of which a rule can do without, or days."""

from duly_language.dates.phrases import Phrases
from duly_language.dates.pieces import Piece
from duly_language.dates.reader import Reader
from duly_language.dates.resolve import resolve_days
from duly_language.dates.weekdays import weekday_list
from duly_language.model import Excepted


def excepted_at(reader: Reader, start: int, end: int) -> Excepted:
    """What the phrase in [start, end) leaves out; nothing where it is told in words alone, such as "the 1st"."""
    if reader.name(start, "frequency"):
        start = reader.skip(reader.skip(start, "frequency"), "lead")
    days = weekday_list(reader, start)
    if days and days[1] == end:
        return Excepted(weekdays=tuple(days[0]))
    phrases = Phrases(reader)
    for place in (reader.skip(start, "the"), start):
        chain = phrases.chain(place)
        if chain is not None and chain.end == end:
            return _excepted(chain.piece, reader)
    return Excepted()


def _excepted(piece: Piece, reader: Reader) -> Excepted:
    if piece == Piece(month=piece.month, weak=piece.weak, alone=piece.alone):
        return Excepted(months=(piece.month,) if piece.month else ())
    if not (piece.day or piece.period or piece.month or piece.pick) or piece.moment:
        return Excepted()  # the 1st, the 2nd monday: of each month
    found = resolve_days(piece, reader.context)
    return Excepted(days=(found.first, found.last)) if found else Excepted()
