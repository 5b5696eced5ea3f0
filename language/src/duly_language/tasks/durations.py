"""How long a task takes: "for 20 min", "for half an hour", "for 1h30"."""

from datetime import datetime

from duly_language.dates.relative import length
from duly_language.dates.when import reader_for
from duly_language.tasks.marks import Mark

_LONGEST = 24 * 60


def find_durations(text: str, now: datetime, zone: str, locale: str | None) -> list[tuple[int, Mark]]:
    """Each "for …" of at most a day: its minutes, and where it stands."""
    reader = reader_for(text, now, zone, locale)
    durations: list[tuple[int, Mark]] = []
    for place in range(len(reader.tokens)):
        led = reader.lex(place, "for") if not reader.lex(place - 1, "waiting") else None
        found = length(reader, led[1]) if led else None
        if found is None:
            continue
        size, end = found
        minutes = size.seconds // 60
        if not size.units and 1 <= minutes <= _LONGEST and size.seconds % 60 == 0:
            start, stop = reader.tokens[place].start, reader.tokens[end - 1].end
            durations.append((minutes, Mark("duration", start, stop, text[start:stop])))
    return durations
