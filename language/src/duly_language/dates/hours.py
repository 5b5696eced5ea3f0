"""Which hour of the day is meant: by am and pm, by the part of the day, else by convention."""

from datetime import date

from duly_language.dates import almanac
from duly_language.dates.parts import NIGHT, PARTS
from duly_language.dates.pieces import Clock, Context, Piece


def clock_of(piece: Piece, day: date, context: Context) -> tuple[Clock, str | None, Clock | None]:
    """The time of day that is meant, the convention used, and the other reading.

    An hour without am or pm: 1 to 6 is the afternoon, 7 to 11 the morning, unless a part of the day says otherwise.
    """
    if piece.clock is None:
        return _clock_of_part(piece.part or "morning", day, context), "part of day", None
    clock = piece.clock
    if piece.part is not None and clock.hour <= 12 and not _certain(clock):
        return _in_part(clock, piece.part), None, None
    if clock.fixed or clock.hour == 0 or clock.hour > 12:
        return clock, None, None
    if clock.hour == 12:
        return clock, None, None
    later, earlier = clock._replace(hour=clock.hour + 12), clock
    return (later, "hour", earlier) if clock.hour <= 6 else (earlier, "hour", later)


def _certain(clock: Clock) -> bool:
    return clock.fixed and (clock.hour > 12 or clock.hour == 0)


def _in_part(clock: Clock, part: str) -> Clock:
    if part in NIGHT and clock.fixed and clock.hour < 5:
        return clock  # 1am tonight
    if part in ("morning", "early"):
        return clock._replace(hour=0) if clock.hour == 12 else clock
    if part == "night" and (clock.hour <= 5 or clock.hour == 12):
        return clock._replace(hour=clock.hour % 12)
    if part == "lunch" and clock.hour >= 10:
        return clock
    if clock.hour == 12:
        return clock._replace(hour=0) if part in ("tonight", "latetonight", "lateevening") else clock
    return clock._replace(hour=clock.hour + 12) if not clock.fixed or part != "lunch" else clock


def _clock_of_part(part: str, day: date, context: Context) -> Clock:
    """The hour that a part of day means; if it has passed today, the next full hour of the part."""
    _, end, usual = PARTS[part]
    now = context.now
    if day == context.today and usual <= now.hour < end:
        return Clock(now.hour + 1, fixed=True) if now.hour + 1 < end else Clock(now.hour, 59, fixed=True)
    return Clock(usual, fixed=True)


def night_of(piece: Piece, clock: Clock, day: date) -> date:
    """The small hours of a night lie on the day after it: midnight tonight, friday night at 1."""
    late = piece.clock is not None and piece.part in NIGHT
    return almanac.add_days(day, 1) or day if late and clock.hour < 5 else day
