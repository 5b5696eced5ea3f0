"""What the library answers: plain, typed and immutable. Dates are dates, times are wall-clock times in the zone
that the caller named, and offsets count Unicode code points."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Anchor = Literal["schedule", "completion"]
SpanKind = Literal[
    "due",
    "deadline",
    "recurrence",
    "reminder",
    "label",
    "project",
    "section",
    "priority",
    "duration",
    "assignee",
    "description",
]
# What a task has no place for, though its words are understood: the end of "25-27 dec", "except …", a second time of day.
LossKind = SpanKind | Literal["end", "exception", "time"]
# A guess of the classifier, no rule's word; two such guesses that are nearly equal; a wish that only holds if something
# happens; one that lacks what it is about, or where to; one that takes away many tasks at once.
Doubt = Literal["guess", "tied", "conditional", "incomplete", "sweeping"]
# The most urgent one, the one that is due first, or all by their dates.
Order = Literal["priority", "earliest", "date"]
SlotValue = str | int | bool | list[str]


@dataclass(frozen=True, slots=True)
class Point:
    """A day, with a time of day where one was said. The time is wall-clock time in the zone of the reading."""

    date: dt.date
    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A time at which a stretch opens ("since monday") or closes ("before friday"); where it is inclusive it belongs to it."""

    side: Literal["opens", "closes"]
    inclusive: bool


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch from `first` to `last`, both in it; None is open on that side. What has no time fills its day."""

    first: Point | None = None
    last: Point | None = None

    def holds(self, point: Point) -> bool:
        return (self.first is None or _begins(self.first) <= _ends(point)) and (
            self.last is None or _begins(point) <= _ends(self.last)
        )


def _begins(point: Point) -> tuple[dt.date, dt.time]:
    return point.date, point.time or dt.time.min


def _ends(point: Point) -> tuple[dt.date, dt.time]:
    return point.date, dt.time.max if point.time is None else point.time


@dataclass(frozen=True, slots=True)
class Excepted:
    """What a phrase after "except" leaves out: weekdays (Monday = 0), months, or the first and last of some days."""

    weekdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    days: tuple[dt.date, dt.date] | None = None


@dataclass(frozen=True, slots=True)
class When:
    """One phrase of time. `start` is the day or moment; for a recurrence its first occurrence.

    `end` closes a range or period: the last day where it is a day, the closing moment where it has a time.
    `rrule` is an RFC 5545 RRULE value without the prefix. `exceptions` are the phrases after "except",
    and `excepted` is what each of them leaves out.
    `starts` is the day that "starting …" named. `spans` are [start, end) in code points, the main one first (a time
    may stand apart from its day); `span` is the first of them. `alternatives` are the other readings of `convention`.
    Without `names_day` only a time of day was said, and the day is that of its next occurrence.
    `window` is what the phrase means where it chooses among things rather than sets a date: all of "this week", the days
    "since monday", those "in the last two weeks", to which `bound` says whether a word made it a bound. A rule has none.
    """

    start: Point
    spans: tuple[tuple[int, int], ...]
    zone: str
    end: Point | None = None
    rrule: str | None = None
    anchor: Anchor = "schedule"
    starts: dt.date | None = None
    exceptions: tuple[str, ...] = ()
    excepted: tuple[Excepted, ...] = ()
    is_deadline: bool = False
    is_vague: bool = False
    convention: str | None = None
    alternatives: tuple[Point, ...] = ()
    names_day: bool = True
    bound: Bound | None = None
    window: Window | None = None

    @property
    def span(self) -> tuple[int, int]:
        return self.spans[0]

    @property
    def has_time(self) -> bool:
        return self.start.time is not None


@dataclass(frozen=True, slots=True)
class Shift:
    """A date moved from where it stands: whole days and longer as (count, unit), the rest in seconds; negative for earlier.

    Units are day, workday, week, fortnight, month, quarter, year and decade. `span` is [start, end) in code points.
    """

    units: tuple[tuple[int, str], ...]
    seconds: int
    span: tuple[int, int]

    @property
    def needs_time(self) -> bool:
        return self.seconds != 0


@dataclass(frozen=True, slots=True)
class Priority:
    """Words of priority. `level` is the one that they set; "important" tasks have one of `levels`. 4 is none."""

    levels: tuple[int, ...]
    span: tuple[int, int]

    @property
    def level(self) -> int:
        return self.levels[0]


@dataclass(frozen=True, slots=True)
class MissingDay:
    """A day that the calendar lacks (june 31st); `last` is how many days that month has."""

    day: int
    month: int
    year: int
    last: int


@dataclass(frozen=True, slots=True)
class Recurrence:
    """An RFC 5545 rule. With the anchor `completion` the next date counts from the day of completion. `exceptions` are days
    of the rule that are left out."""

    rrule: str
    anchor: Anchor = "schedule"
    exceptions: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that was understood, [start, end) in code points, and the words for its chip.

    `is_new`: a label, project or person that is not among the names that the caller gave.
    """

    kind: SpanKind
    start: int
    end: int
    value: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Loss:
    """Words that were understood and of which nothing is kept. Those that `stays` are still in the title."""

    kind: LossKind
    start: int
    end: int
    value: str
    stays: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The other reading of a phrase that can be meant in two ways. `text` is the line as one writes it to mean that one."""

    kind: SpanKind
    start: int
    end: int
    point: Point
    convention: str
    text: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """So many minutes before the task is due, or a day with a time of day if one was said."""

    minutes_before: int | None = None
    at: Point | None = None


@dataclass(frozen=True, slots=True)
class TaskReading:
    """One line read as a task. `title` is the text without what was understood; priority 4 is none.

    The time of `due` is meant in the zone that the caller named. `next_dates` are up to five days of the rule.
    `losses` tell what was understood and is not kept, `choices` what else the words can mean.
    """

    title: str
    description: str = ""
    due: Point | None = None
    deadline: dt.date | None = None
    recurrence: Recurrence | None = None
    reminders: tuple[Reminder, ...] = ()
    labels: tuple[str, ...] = ()
    project: str | None = None
    section: str | None = None
    assignee: str | None = None
    priority: int = 4
    duration_minutes: int | None = None
    spans: tuple[Span, ...] = ()
    next_dates: tuple[dt.date, ...] = ()
    losses: tuple[Loss, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that somebody asks for. Slots hold the words of the text: `due` is a phrase, not a date."""

    intent: str
    slots: Mapping[str, SlotValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Understanding:
    """A chat line. `intent` and `slots` are those of the first of `commands`; `confidence` lies in 0..1.

    `doubt` says why nobody should act on it without asking; None where it is plain. `rival` is the other reading of a line
    that is "tied", and nearly as likely.
    """

    intent: str
    slots: Mapping[str, SlotValue]
    confidence: float
    commands: tuple[Command, ...]
    doubt: Doubt | None = None
    rival: "Understanding | None" = None
