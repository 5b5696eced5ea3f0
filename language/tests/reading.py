"""What the tests share: a fixed clock (Tuesday 24 November 2026, 11:00 in Berlin) and short forms of answers."""

from datetime import UTC, datetime

from duly_language import Inside, Keeping, TaskReading, When, read_task, read_when
from duly_language.tasks.keeping import EVERYTHING

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ZONE = "Europe/Berlin"


def when(text: str, *, now: datetime = NOW, zone: str = ZONE, locale: str | None = None) -> When | None:
    return read_when(text, now, zone, locale)


def said(text: str, *, now: datetime = NOW, zone: str = ZONE, locale: str | None = None) -> str | None:
    """The start as "2026-11-25" or "2026-11-25 17:00"."""
    found = read_when(text, now, zone, locale)
    if found is None:
        return None
    start = found.start
    return f"{start.date} {start.time:%H:%M}" if start.time else str(start.date)


def rule(text: str, *, locale: str | None = None) -> str | None:
    found = read_when(text, NOW, ZONE, locale)
    return found.rrule if found else None


def task(
    text: str,
    *,
    projects: tuple[str, ...] = (),
    labels: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
    sections: tuple[str, ...] = (),
    dismissed: tuple[str, ...] = (),
    keeping: Keeping = EVERYTHING,
    locale: str | None = None,
) -> TaskReading:
    there = Inside(sections, people)
    return read_task(
        text, NOW, ZONE, locale, projects, labels, inside=lambda _: there, dismissed=dismissed, keeping=keeping
    )
