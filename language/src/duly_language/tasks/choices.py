"""The other readings of a phrase, each with the line that means it and nothing else."""

from collections.abc import Iterable

from duly_language.model import Choice, Point, SpanKind, When

_MOST = 3


def choices_of(text: str, kind: SpanKind, when: When, chosen: Point) -> list[Choice]:
    """At most three. A day is written as in ISO 8601, which no language and no order of day and month reads otherwise."""
    if when.rrule or when.convention is None:
        return []
    others = list(dict.fromkeys(point for point in when.alternatives if point != chosen))[:_MOST]
    start, end = when.span
    return [Choice(kind, start, end, point, when.convention, _rewritten(text, kind, when, point)) for point in others]


def _rewritten(text: str, kind: SpanKind, when: When, point: Point) -> str:
    written = point.date.isoformat() + (f" {point.time:%H:%M}" if point.time and kind == "due" else "")
    main, *apart = when.spans
    edits = [(*main, written if kind == "due" else f"{{{written}}}"), *((start, end, "") for start, end in apart)]
    return _edited(text, edits)


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    for start, end, words in sorted(edits, reverse=True):
        end += not words and text[end : end + 1] == " "
        text = text[:start] + words + text[end:]
    return text.rstrip()
