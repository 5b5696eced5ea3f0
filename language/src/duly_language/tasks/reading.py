"""A line read as a task: marks first, then reminders and a duration, then what is left is read for dates and a rule."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from duly_language.dates.when import read_all, read_when
from duly_language.model import (
    Choice,
    Loss,
    LossKind,
    Point,
    Recurrence,
    Reminder,
    Span,
    SpanKind,
    TaskReading,
    When,
)
from duly_language.recurrences import describe, next_dates, repetition_of, without_times
from duly_language.tasks import chips
from duly_language.tasks.choices import choices_of
from duly_language.tasks.durations import find_durations
from duly_language.tasks.keeping import EVERYTHING, Inside, Keeping, nothing_inside
from duly_language.tasks.marks import Mark, find_description, find_marks, mask, mask_quotes, projects_in
from duly_language.tasks.names import names_of
from duly_language.tasks.reminders import Call, find_calls
from duly_language.tasks.times import due_point, last_day, lost_of_deadline, lost_of_due, minutes_between, roles_of
from duly_language.tasks.titles import title_of


def read_task(
    text: str,
    now: datetime,
    zone: str,
    locale: str | None = None,
    projects: Sequence[str] = (),
    labels: Sequence[str] = (),
    *,
    inside: Callable[[str | None], Inside] = nothing_inside,
    dismissed: Sequence[str] = (),
    keeping: Keeping = EVERYTHING,
) -> TaskReading:
    """The task that one line means: `Pay rent every 1st #Home /Bills @bills p1 !30m before {15 Dec} for 20 min // note`, in
    any order.

    `projects` and `labels` are the account's own names, and `inside` tells those of the sections and people of the project
    that the line names, or of where the task goes where it names none of the account's. They may hold spaces, the longest
    that fits wins whatever its case and accents, and they come back in the account's spelling; another name is a single
    word and comes back as written; another section is only told as lost, right behind its project. `dismissed` are words of spans that the person does not mean so: they are title and nothing else, and
    so is what stands in double quotes. What `keeping` has no place for stays in the title and is told in `losses`. A line
    that would have no title left is a title as a whole. Raises ValueError as `read_when` does.
    """
    draft = _Draft(text, now, zone, locale, dismissed, keeping)
    draft.read(projects, labels, inside)
    title = title_of(draft.line, [(span.start, span.end) for span in draft.spans if span.kind != "description"])
    if title:
        return draft.reading(title)
    whole = " ".join(draft.line.split())
    note = draft.description if whole else ""
    spans = tuple(span for span in draft.spans if whole and span.kind == "description")
    return TaskReading(title=whole or draft.description, description=note, spans=spans)


class _Draft:
    """A reading in the making."""

    def __init__(
        self, text: str, now: datetime, zone: str, locale: str | None, dismissed: Sequence[str], keeping: Keeping
    ) -> None:
        self.text, self.line, self.keeping = text, text, keeping
        self.where = (now, zone, locale)
        self.today = now.astimezone(ZoneInfo(zone)).date()
        self.no = frozenset(map(_plain, dismissed))
        self.description = ""
        self.values: dict[str, str] = {}
        self.labels: list[str] = []
        self.minutes: int | None = None
        self.due: Point | None = None
        self.deadline: date | None = None
        self.recurrence: Recurrence | None = None
        self.reminders: list[Reminder] = []
        self.dates: tuple[date, ...] = ()
        self.spans: list[Span] = []
        self.losses: list[Loss] = []
        self.choices: list[Choice] = []

    def read(self, projects: Sequence[str], labels: Sequence[str], inside: Callable[[str | None], Inside]) -> None:
        self._take_description()
        there = inside(self._project(projects))
        known = {"project": projects, "label": labels, "assignee": there.people, "section": there.sections}
        marks = find_marks(self.line, {kind: names_of(tuple(names)) for kind, names in known.items()})
        for found in marks:
            self._take_mark(found)
        rest = mask(mask_quotes(self.line), [(found.start, found.end) for found in marks])
        calls = find_calls(rest, *self.where)
        rest = mask(rest, [(call.start, call.end) for call in calls])
        rest = self._take_duration(rest)
        self._take_times(self._times(rest))
        self._take_calls(calls)
        self.spans.sort(key=lambda span: span.start)
        self.losses.sort(key=lambda loss: loss.start)

    def reading(self, title: str) -> TaskReading:
        return TaskReading(
            title=title,
            description=self.description,
            due=self.due,
            deadline=self.deadline,
            recurrence=self.recurrence,
            reminders=tuple(dict.fromkeys(self.reminders)),
            labels=tuple(self.labels),
            project=self.values.get("project"),
            section=self.values.get("section"),
            assignee=self.values.get("assignee"),
            priority=int(self.values.get("priority", "4")),
            duration_minutes=self.minutes,
            spans=tuple(self.spans),
            next_dates=self.dates,
            losses=tuple(self.losses),
            choices=tuple(self.choices),
        )

    def _project(self, projects: Sequence[str]) -> str | None:
        """The project that the line names, if it is one of the account's."""
        named = (found for found in projects_in(self.line, projects) if not self._is_dismissed(found.start, found.end))
        first = next(named, None)
        return first.value if first and not first.is_new else None

    def _is_dismissed(self, start: int, end: int) -> bool:
        return bool(self.no) and _plain(self.text[start:end]) in self.no

    def _span(self, kind: SpanKind, start: int, end: int, value: str, is_new: bool = False) -> None:
        self.spans.append(Span(kind, start, end, value, is_new))

    def _lose(self, kind: LossKind, start: int, end: int, value: str, *, stays: bool) -> None:
        self.losses.append(Loss(kind, start, end, value, stays))

    def _take_description(self) -> None:
        found = find_description(self.text)
        if found is not None and not self._is_dismissed(found.start, found.end):
            self.description, self.line = found.value, self.text[: found.start]
            self._span("description", found.start, found.end, chips.note_text(found.value))

    def _take_mark(self, found: Mark) -> None:
        if self._is_dismissed(found.start, found.end):
            return
        if found.kind == "deadline":
            self._take_braces(found)
        elif found.kind == "label":
            self._take_label(found)
        elif found.kind not in self.values:
            self._take_value(found)

    def _take_label(self, found: Mark) -> None:
        if found.value.casefold() not in (label.casefold() for label in self.labels):
            self.labels.append(found.value)
        self._span("label", found.start, found.end, f"@{found.value}", found.is_new)

    def _take_value(self, found: Mark) -> None:
        """The first project, section, person and priority count; another one is title."""
        kept = {
            "project": self.keeping.new_projects or not found.is_new,
            "assignee": self.keeping.new_people or not found.is_new,
            "section": self.keeping.sections and not found.is_new,
        }
        self.values[found.kind] = found.value
        value = {"project": "#", "section": "/", "assignee": "+", "priority": "p"}[found.kind] + found.value
        if kept.get(found.kind, True):
            self._span(found.kind, found.start, found.end, value, found.is_new)
        else:
            self._lose(found.kind, found.start, found.end, value, stays=True)

    def _take_braces(self, found: Mark) -> None:
        when = read_when(found.value, *self.where)
        if when is None or when.rrule or self.deadline is not None:
            return
        braces = (found.start, found.end)
        self._set_deadline(replace(when, spans=(braces,)))

    def _take_duration(self, rest: str) -> str:
        for minutes, found in find_durations(rest, *self.where):
            if self.minutes is None and not self._is_dismissed(found.start, found.end):
                self.minutes = minutes
                self._span("duration", found.start, found.end, chips.duration_text(minutes))
                rest = mask(rest, [(found.start, found.end)])
            elif self._is_dismissed(found.start, found.end):
                rest = mask(rest, [(found.start, found.end)])
        return rest

    def _times(self, rest: str) -> list[When]:
        """The times that are meant. Dismissed ones are blotted out, so that no time of day joins them."""
        times = read_all(rest, *self.where)
        off = [span for when in times for span in when.spans if self._is_dismissed(*span)]
        if not off:
            return times
        again = read_all(mask(rest, off), *self.where)
        return [when for when in again if not any(self._is_dismissed(*span) for span in when.spans)]

    def _take_times(self, times: list[When]) -> None:
        refused = [when for when in times if when.rrule and not self.keeping.rule(without_times(when.rrule))]
        for when in refused:
            self._lose("recurrence", *when.span, self._rule_text(when), stays=True)
        due, deadline = roles_of(self.line, [when for when in times if when not in refused])
        if deadline is not None and self.deadline is None:
            self._set_deadline(deadline)
        if due is not None:
            self._set_due(due)

    def _set_due(self, when: When) -> None:
        self.due = due_point(when, self.today)
        self.minutes = self.minutes or minutes_between(when)
        kind: SpanKind = "recurrence" if when.rrule else "due"
        unheeded = self._repeat(when) if when.rrule else ()
        value = self._rule_text(when) if when.rrule else chips.point_text(self.due, self.today)
        for start, end in when.spans:
            self._span(kind, start, end, value)
        for lost, words in lost_of_due(when, self.today, unheeded):
            self._lose(lost, *when.span, words, stays=False)
        self.choices += choices_of(self.text, kind, when, self.due)

    def _repeat(self, when: When) -> tuple[str, ...]:
        """Takes the rule; a first day that it leaves out gives way to the next. The exceptions that it cannot heed."""
        found = repetition_of(when)
        self.recurrence = Recurrence(found.rule, when.anchor, found.exceptions)
        with suppress(ValueError):  # a rule beyond the bounds, which others may keep
            self.dates = tuple(next_dates(found.rule, found.first, 5, exceptions=found.exceptions))
        self.due = replace(when.start, date=found.first)
        return found.unheeded

    def _set_deadline(self, when: When) -> None:
        self.deadline = last_day(when)
        for start, end in when.spans:
            self._span("deadline", start, end, chips.day_text(self.deadline, self.today))
        for lost, words in lost_of_deadline(when):
            self._lose(lost, *when.span, words, stays=False)
        self.choices += choices_of(self.text, "deadline", when, Point(self.deadline))

    def _rule_text(self, when: When) -> str:
        found = repetition_of(when)
        return describe(found.rule, when.start.time, when.anchor, found.exceptions)

    def _take_calls(self, calls: list[Call]) -> None:
        for call in calls:
            if self._is_dismissed(call.start, call.end):
                continue
            reminder = call.reminder(self.due)
            value = chips.reminder_text(reminder, self.due, self.today)
            self.reminders.append(reminder)
            if self.keeping.reminders:
                self._span("reminder", call.start, call.end, value)
            else:
                self._lose("reminder", call.start, call.end, value, stays=True)


def _plain(words: str) -> str:
    """Words as they are compared: without case and doubled spaces."""
    return " ".join(words.casefold().split())
