"""What the rules of a task decide on: the task's own facts, without what only its row has (id, version, moments of writing)."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, Self
from uuid import UUID
from zoneinfo import ZoneInfo

from duly_backend.caller import Caller

Anchor = Literal["schedule", "completion"]


@dataclass(frozen=True, slots=True)
class Clock:
    """Now, and the zone in which the account's days begin."""

    now: dt.datetime
    zone: ZoneInfo

    @classmethod
    def of(cls, caller: Caller) -> Self:
        return cls(caller.now, ZoneInfo(caller.identity.time_zone))


@dataclass(frozen=True, slots=True)
class Due:
    """A day, or a wall-clock time on it. The zone is that of the time: None is the account's."""

    date: dt.date
    time: dt.time | None = None
    time_zone: str | None = None

    def zone(self, clock: Clock) -> ZoneInfo:
        return ZoneInfo(self.time_zone) if self.time_zone else clock.zone


@dataclass(frozen=True, slots=True)
class Series:
    """A rule and where it stands: `at` is the current occurrence as the rule has it, whatever it was postponed to;
    `number` counts the occurrences used up before it. `exceptions`, in order, are days that are left out."""

    rrule: str
    anchor: Anchor
    at: Due
    number: int = 0
    exceptions: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskState:
    """A repeating task has a due date and a series. `project_id` is None only while its place is not yet known, `position`
    where it is to come after all others."""

    title: str
    project_id: UUID | None = None
    parent_id: UUID | None = None
    section_id: UUID | None = None
    position: str | None = None
    assignees: tuple[UUID, ...] = ()
    description: str = ""
    labels: tuple[str, ...] = ()
    priority: int = 4
    due: Due | None = None
    deadline: dt.date | None = None
    series: Series | None = None
    duration_minutes: int | None = None
    completed_at: dt.datetime | None = None
    last_completed_at: dt.datetime | None = None
