"""Phrases of time: pieces side by side, intersected. The longest that makes sense wins; lone weak words are guarded."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from duly_language.dates import almanac, around, clock, days, numeric, periods, relative, spoken
from duly_language.dates.pieces import Piece, intersect
from duly_language.dates.reader import Hit, Reader
from duly_language.dates.resolve import resolve, resolve_days

Rule = Callable[[Reader, int], Hit | None]

_RULES: tuple[Rule, ...] = (
    numeric.numeric_date,
    days.day_month,
    days.month_day,
    relative.weekdays_from_now,
    relative.day_plus,
    relative.from_now,
    relative.now,
    periods.unit_period,
    periods.edge_word,
    periods.next_units,
    periods.season,
    periods.week_number,
    periods.quarter,
    periods.workday,
    days.holiday,
    days.weekend,
    days.nth_weekday,
    days.relative_day,
    days.weekday,
    spoken.spoken_clock,
    clock.clock,
    days.ordinal_day,
    days.month_alone,
    periods.edge,
    numeric.year,
    spoken.spoken_year,
    clock.bare_clock,
)
_DEEPEST = 3


class Chain(NamedTuple):
    """A run of pieces: [start, end) in tokens, from the first word that belongs to it."""

    piece: Piece
    start: int
    end: int
    parts: int


class Phrases:
    """The pieces and chains of one reader, each worked out once."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._hits: dict[int, list[Hit]] = {}
        self._chains: dict[int, Chain | None] = {}
        self._depth = 0

    def hits(self, place: int) -> list[Hit]:
        """The pieces that begin here, longest first, strong before weak."""
        if place not in self._hits:
            found = list(self._apply(place)) if self._may_start(place) else []
            found.sort(key=lambda hit: (-hit.end, hit.piece.weak))
            self._hits[place] = found
        return self._hits[place]

    def _may_start(self, place: int) -> bool:
        reader = self.reader
        return place < len(reader.tokens) and bool(
            reader.lexes[place] or reader.tokens[place].kind == "number" or reader.text(place) in ("+", "q", "'", "’")
        )

    def _apply(self, place: int) -> Iterator[Hit]:
        for rule in _RULES:
            hit = rule(self.reader, place)
            if hit is not None:
                yield hit
        part = _part(self.reader, place)
        if part is not None:
            yield part
        for hit in (
            relative.from_day(self.reader, place, self.day_at),
            relative.from_moment(self.reader, place, self.moment_at),
            around.weekday_from_day(self.reader, place, self.named_day_at),
            around.around_day(self.reader, place, self.day_at),
        ):
            if hit is not None:
                yield hit

    def day_at(self, place: int) -> tuple[date, int] | None:
        """The day that the phrase here names, for "3 days after …"."""
        chain = self._base(place)
        if chain is None or chain.piece.moment is not None:
            return None
        piece, end = chain.piece, chain.end
        if piece.has_time():  # a week from friday 5pm: the day alone, the time joins later
            start = chain.start
            piece, end = next((hit for hit in self.hits(start) if _is_day(hit.piece)), Hit(Piece(), start))
        found = resolve_days(piece, self.reader.context) if piece.has_day() or piece.edge else None
        return (found.first, end) if found else None

    def named_day_at(self, place: int) -> tuple[date, int] | None:
        """As `day_at`, but no mere weekday: "the friday after christmas", not "friday before monday"."""
        chain = self._base(place)
        return self.day_at(place) if chain and chain.piece.weekday is None and not chain.piece.weak else None

    def moment_at(self, place: int) -> tuple[datetime, int] | None:
        """The moment that the phrase here names, for "an hour before …"."""
        chain = self._base(place)
        if chain is None or chain.piece.weak or (chain.piece.clock is None and chain.piece.moment is None):
            return None
        found, zone = resolve(chain.piece, self.reader.context), self.reader.context.zone
        if found is None or found.start.time is None:
            return None
        return datetime.combine(found.start.date, found.start.time, zone), chain.end

    def _base(self, place: int) -> Chain | None:
        """The phrase that another one counts from: "the day before" christmas. Nobody nests more than a few."""
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            return self.chain(self.reader.skip(place, "the") if not self.hits(place) else place)
        finally:
            self._depth -= 1

    def chain(self, place: int) -> Chain | None:
        """The longest run of pieces that begins here and can be meant together."""
        if place not in self._chains:
            self._chains[place] = None  # what refers to itself has no meaning
            self._chains[place] = self._grow(place)
        return self._chains[place]

    def _grow(self, place: int) -> Chain | None:
        best: Chain | None = None
        for hit in self.hits(place)[:3]:
            grown = self.extend(hit.piece, hit.end, place)
            if best is None or (grown.end, not grown.piece.weak) > (best.end, not best.piece.weak):
                best = grown
        return best

    def extend(self, piece: Piece, end: int, start: int | None = None) -> Chain:
        """The chain that begins with the piece, with all that follows it and can be meant together."""
        chain = Chain(piece, end if start is None else start, end, 1)
        while True:
            longer = self._one_more(chain)
            if longer is None:
                return chain
            chain = longer

    def _one_more(self, chain: Chain) -> Chain | None:
        for place in self._joints(chain):
            dashed = place > chain.end and self.reader.text(place - 1) == "-"
            for hit in self.hits(place):
                yearly = hit.piece.year is not None and self.reader.glued(place) and self.reader.glued(place - 1)
                if dashed and not yearly and not _day_and_time(chain.piece, hit.piece):
                    continue
                merged = self._merge(chain, hit, place)
                if merged is not None:
                    return Chain(merged, chain.start, hit.end, chain.parts + 1)
        if chain.piece.monthday is not None and chain.piece.month is not None and chain.piece.year is None:
            year = numeric.short_year(self.reader, chain.end)
            if year is not None:
                return Chain(replace(chain.piece, year=year.piece.year), chain.start, year.end, chain.parts + 1)
        return None

    def _joints(self, chain: Chain) -> list[int]:
        """The places where more may follow. A number that stands before "to" is left to the range: du 3 au 5 mars."""
        place, piece = chain.end, chain.piece
        joint = self.reader.lex(place, "join")
        day = piece.monthday is not None and piece.month is None
        ranged = self.reader.lex(place, "to") and (piece.weak or (day and not self.reader.lex(place, "at")))
        if not joint or ranged:
            return [place]
        second = self.reader.lex(joint[1], "join")
        return [place, joint[1], *([second[1]] if second else [])]

    def _merge(self, chain: Chain, hit: Hit, place: int) -> Piece | None:
        hourly = self.reader.text(hit.end - 1) == "h" or self.reader.lex(hit.end - 1, "oclock") is not None
        if hit.piece.weak and hit.piece.clock is not None and not hourly and not self._welcome(chain, place):
            return None
        if hit.piece.year is not None and hit.piece.weak and chain.piece.month is None and chain.piece.edge is None:
            return None
        return intersect(chain.piece, hit.piece)

    def _welcome(self, chain: Chain, place: int) -> bool:
        """A bare hour joins a day right before it, behind "at", or where the chain is itself a part of day."""
        at = self.reader.led(place, "at") or self.reader.lex(place - 1, "hour_lead")
        return at is not None or chain.piece.part is not None or (chain.piece.day is not None and place == chain.end)


def _is_day(piece: Piece) -> bool:
    return piece.has_day() and not piece.has_time()


def _day_and_time(one: Piece, other: Piece) -> bool:
    """What a dash may join rather than part: "dec 3 - 10:15", not "5 - 7 december"."""
    day, clock = (one, other) if one.has_day() else (other, one)
    return day.has_day() and not day.has_time() and clock.clock is not None and not clock.has_day() and not clock.weak


def _part(reader: Reader, place: int) -> Hit | None:
    for kind, away in (("part_today", 0), ("part_yesterday", -1), ("part_tomorrow", 1)):
        named = reader.name(place, kind)
        day = almanac.add_days(reader.context.today, away)
        if named and day:
            return Hit(Piece(day=day, part=named[0]), named[1])
    compound = reader.name(place, "weekday_part")
    if compound:
        day_number, part = compound[0].split()
        return Hit(Piece(weekday=int(day_number), part=part), compound[1])
    abroad = reader.lex(place, "zone")
    if abroad and not isinstance(abroad[0], tuple):
        return _offset(reader, abroad[0], abroad[1])
    found = reader.name(place, "part")
    if found is None or (reader.lex(place, "meal") and reader.is_plain(place - 1)):
        return None  # team lunch
    return Hit(
        Piece(part=found[0], alone=False, weak=found[0] in ("early", "late") and found[1] == place + 1), found[1]
    )


def _offset(reader: Reader, zone: int | str, end: int) -> Hit:
    """UTC, gmt+2, UTC-03:30: what follows the name moves it."""
    sign, hours = reader.text(end), reader.digits(end + 1)
    if zone != 0 or sign not in ("+", "-") or not hours or len(hours) > 2 or not reader.glued(end):
        return Hit(Piece(zone=zone, weak=True), end)
    minutes = reader.digits(end + 3) if reader.text(end + 2) == ":" and reader.glued(end + 3) else None
    away = 60 * int(hours) + int(minutes or 0)
    moved = Piece(zone=away if sign == "+" else -away, weak=True)
    return Hit(moved, end + (4 if minutes else 2)) if away <= 14 * 60 else Hit(Piece(zone=zone, weak=True), end)
