"""Lists and runs of weekdays: mon, wed and fri; saturday through tuesday; weekdays."""

from duly_language.dates.reader import Reader


def weekday_list(reader: Reader, place: int) -> tuple[list[int], int] | None:
    """The weekdays named here, Monday = 0, in order of their naming, and the place after them."""
    first = _run(reader, place)
    if first is None:
        return None
    days, end = first
    for _ in range(7):
        after = _joined(reader, end)
        more = _run(reader, after) if after != end else None
        if more is None:
            break
        days, end = days + more[0], more[1]
    return list(dict.fromkeys(days)), end


def _joined(reader: Reader, end: int) -> int:
    after = reader.skip(end, "and")
    after = reader.skip(after, "and") if after != end else after
    return reader.skip(after, "lead") if after != end else after


def _run(reader: Reader, place: int) -> tuple[list[int], int] | None:
    """One weekday, a named group of them, or a run such as mon-wed."""
    named = reader.lex(place, "days_named")
    if named and isinstance(named[0], tuple):
        return list(named[0]), named[1]
    first = reader.whole(place, "weekday")
    if first is None:
        return None
    day, end = first
    if reader.text(end) == "." and reader.glued(end):
        end += 1
    to = reader.lex(end, "to")
    last = reader.whole(to[1], "weekday") if to else None
    if last is None:
        return [day], end
    return [(day + step) % 7 for step in range((last[0] - day) % 7 + 1)], last[1]
