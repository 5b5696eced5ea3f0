"""One line of text read as a task (quick add)."""

from collections.abc import Sequence
from datetime import datetime

from duly_language.dates import read_when
from duly_language.model import Span, TaskReading


def read_task(
    text: str,
    now: datetime,
    zone: str,
    locale: str | None = None,
    projects: Sequence[str] = (),
    labels: Sequence[str] = (),
) -> TaskReading:
    """The task that one line means; see TaskReading."""
    when = read_when(text, now, zone, locale)
    if when is None:
        return TaskReading(title=text.strip())
    start, end = when.span
    title = " ".join((text[:start] + text[end:]).split())
    return TaskReading(title=title or text.strip(), due=when.start, spans=(Span("due", start, end, text[start:end]),))
