"""A line read as a task: marks first, then a duration, then what is left is read for dates and a recurrence."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from duly_language.dates.when import read_all, read_when
from duly_language.model import Point, Recurrence, Span, TaskReading, When
from duly_language.recurrences import describe, next_dates, without_times
from duly_language.tasks.chips import day_text, duration_text, point_text
from duly_language.tasks.durations import find_duration
from duly_language.tasks.marks import Mark, find_marks, mask, mask_quotes, split_description

_EDGES = " \t\n,;:–—-"


def read_task(
    text: str,
    now: datetime,
    zone: str,
    locale: str | None = None,
    projects: Sequence[str] = (),
    labels: Sequence[str] = (),
) -> TaskReading:
    """The task that one line means: `Pay rent every 1st #Home @bills p1 {15 Dec} for 20 min // note`, in any order.

    `projects` and `labels` are the account's own names: a project may hold spaces, and both come back in the account's
    spelling; a name that is not among them comes back as written. What stands in double quotes is title and nothing
    else. A line that would have no title left is a title as a whole. Raises ValueError as `read_when` does.
    """
    line, description = split_description(text)
    draft = _Draft(line, now, zone, locale)
    draft.read(projects, labels)
    title = _title(line, [(span.start, span.end) for span in draft.spans])
    if not title:
        return TaskReading(
            title=" ".join(line.split()) or description or "", description=description if line.strip() else ""
        )
    return draft.reading(title, description)


class _Draft:
    """A reading in the making."""

    def __init__(self, line: str, now: datetime, zone: str, locale: str | None) -> None:
        self.line, self.now, self.zone, self.locale = line, now, zone, locale
        self.spans: list[Span] = []
        self.values: dict[str, str] = {}
        self.labels: list[str] = []
        self.minutes: int | None = None
        self.due: Point | None = None
        self.deadline: date | None = None
        self.recurrence: Recurrence | None = None
        self.dates: tuple[date, ...] = ()

    def read(self, projects: Sequence[str], labels: Sequence[str]) -> None:
        marks = find_marks(self.line, projects)
        for found in marks:
            self._take_mark(found, {name.casefold(): name for name in labels})
        rest = mask(mask_quotes(self.line), [(found.start, found.end) for found in marks])
        duration = find_duration(rest, self.now, self.zone, self.locale)
        if duration:
            self.minutes, where = duration
            self._span("duration", where.start, where.end, duration_text(self.minutes))
            rest = mask(rest, [(where.start, where.end)])
        self._take_times(read_all(rest, self.now, self.zone, self.locale))
        self.spans.sort(key=lambda span: span.start)

    def reading(self, title: str, description: str) -> TaskReading:
        return TaskReading(
            title=title,
            description=description,
            due=self.due,
            deadline=self.deadline,
            recurrence=self.recurrence,
            labels=tuple(self.labels),
            project=self.values.get("project"),
            priority=int(self.values.get("priority", "4")),
            duration_minutes=self.minutes,
            spans=tuple(self.spans),
            next_dates=self.dates,
        )

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def _span(self, kind: str, start: int, end: int, value: str) -> None:
        self.spans.append(Span(kind, start, end, value))  # type: ignore[arg-type]

    def _take_mark(self, found: Mark, known_labels: dict[str, str]) -> None:
        value = found.value
        if found.kind == "deadline":
            self._take_braces(found)
            return
        if found.kind == "label":
            value = known_labels.get(value.casefold(), value)
            if value.casefold() not in (label.casefold() for label in self.labels):
                self.labels.append(value)
        else:
            self.values[found.kind] = value
        self._span(
            found.kind, found.start, found.end, {"label": "@", "project": "#", "priority": "p"}[found.kind] + value
        )

    def _take_braces(self, found: Mark) -> None:
        when = read_when(found.value, self.now, self.zone, self.locale)
        if when is not None and not when.rrule:
            self.deadline = _last_day(when)
            self._span("deadline", found.start, found.end, day_text(self.deadline, self.today))

    def _take_times(self, times: list[When]) -> None:
        """The first recurrence, else the first day, is due; "by" beside it is the deadline, and so is "deadline …"."""
        rule = next((when for when in times if when.rrule), None)
        deadline = next(
            (when for when in times if when.is_deadline and when is not rule and self._is_deadline(when, times)), None
        )
        due = rule or _plainest([when for when in times if when is not deadline])
        if deadline is not None and self.deadline is None:
            self.deadline = _last_day(deadline)
            self._spans(deadline, "deadline", day_text(self.deadline, self.today))
        if due is None:
            return
        self.due = _due_point(due, self.today)
        self.minutes = self.minutes or _minutes(due)
        if due.rrule:
            self._take_rule(due)
        else:
            self._spans(due, "due", point_text(self.due, self.today))

    def _is_deadline(self, when: When, times: list[When]) -> bool:
        words = self.line[slice(*when.span)].lower()
        return "deadline" in words or any(other is not when and not other.is_deadline for other in times)

    def _take_rule(self, when: When) -> None:
        rule = without_times(when.rrule or "")
        self.recurrence = Recurrence(rule, when.anchor)
        self.dates = tuple(next_dates(rule, when.start.date, 4))
        self._spans(when, "recurrence", describe(rule, when.start.time, when.anchor))

    def _spans(self, when: When, kind: str, value: str) -> None:
        for start, end in when.spans:
            self._span(kind, start, end, value)


def _plainest(times: list[When]) -> When | None:
    """The first that names a day or hour outright, before "sunday lunch" and other stretches."""
    return next((when for when in times if not when.is_vague), times[0] if times else None)


def _minutes(when: When) -> int | None:
    """How long "2-3pm" lasts, where it begins and ends on one day."""
    start, end = when.start, when.end
    if when.is_vague or end is None or start.time is None or end.time is None or start.date != end.date:
        return None
    return (end.time.hour - start.time.hour) * 60 + end.time.minute - start.time.minute or None


def _due_point(when: When, today: date) -> Point:
    """The due day: the last one of a stretch that has already begun ("this week"), else the first."""
    if when.is_vague and when.end and when.start.time is None and when.start.date == today:
        return when.end
    return when.start


def _last_day(when: When) -> date:
    return when.end.date if when.is_vague and when.end else when.start.date


def _title(line: str, spans: Sequence[tuple[int, int]]) -> str:
    """The line without the spans, its gaps closed and loose marks at its ends dropped."""
    for start, end in sorted(spans, reverse=True):
        line = line[:start] + " " + line[end:]
    closed = re.sub(r"\s+([,;:.])", r"\1", " ".join(line.split()))
    return closed.strip(_EDGES)
