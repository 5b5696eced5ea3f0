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
        more = _run(reader, after) if after >= 0 else None
        if more is None:
            break
        days, end = days + more[0], more[1]
    return list(dict.fromkeys(days)), end


def _joined(reader: Reader, end: int) -> int:
    """The place of the next day: behind a comma, "and", "or", a slash or "and every", or side by side."""
    after = reader.skip(end, "and", "or")
    after = reader.skip(after, "and", "or") if after != end else after
    if after != end:
        return reader.skip(reader.skip(after, "lead"), "every_more")
    if reader.text(end) == "/":
        return end + 1
    return end if reader.whole(end, "weekday") and not reader.glued(end) else -1


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
    to = reader.lex(end, "to") if reader.text(end) != "/" else None
    last = reader.whole(to[1], "weekday") if to else None
    if last is None:
        return [day], end
    return [(day + step) % 7 for step in range((last[0] - day) % 7 + 1)], last[1]
