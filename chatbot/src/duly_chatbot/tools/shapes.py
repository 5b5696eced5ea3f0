"""What the backend shows, read once into types. `shown` keeps the JSON as it came, for cards: it is data, never words to obey."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from duly_chatbot.tools.client import Json


@dataclass(frozen=True, slots=True)
class Due:
    """A day, or a day and a time of day in a zone (None: the account's)."""

    date: dt.date
    time: dt.time | None = None
    time_zone: str | None = None

    def body(self) -> Json:
        """As POST and PATCH take it."""
        if self.time is None:
            return {"date": self.date.isoformat()}
        zone = {"time_zone": self.time_zone} if self.time_zone else {}
        return {"date": self.date.isoformat(), "time": self.time.strftime("%H:%M"), **zone}


@dataclass(frozen=True, slots=True)
class Task:
    id: str
    title: str
    description: str
    project_id: str
    project: str
    parent_id: str | None
    labels: tuple[str, ...]
    priority: int
    due: Due | None
    deadline: dt.date | None
    rrule: str | None
    anchor: str | None
    completed_at: dt.datetime | None
    created_at: dt.datetime
    version: int
    shown: Mapping[str, Any]

    @property
    def is_open(self) -> bool:
        return self.completed_at is None

    @property
    def repeats(self) -> bool:
        return self.rrule is not None


@dataclass(frozen=True, slots=True)
class Project:
    id: str
    name: str
    is_inbox: bool
    open_tasks: int


@dataclass(frozen=True, slots=True)
class Account:
    id: str
    name: str
    time_zone: str
    locale: str


class NewTask(TypedDict, total=False):
    """The body of POST /tasks, and of PATCH: absent keeps, None clears."""

    title: str
    description: str
    project_id: str
    parent_id: str | None
    labels: list[str]
    priority: int
    due: Json | None
    deadline: str | None
    recurrence: Json | None
    duration_minutes: int | None


def task_from(shown: Mapping[str, Any]) -> Task:
    recurrence = shown.get("recurrence") or {}
    deadline = shown.get("deadline")
    return Task(
        id=shown["id"],
        title=shown["title"],
        description=shown.get("description") or "",
        project_id=shown["project"]["id"],
        project=shown["project"]["name"],
        parent_id=shown.get("parent_id"),
        labels=tuple(shown.get("labels") or ()),
        priority=shown.get("priority") or 4,
        due=due_from(shown.get("due")),
        deadline=dt.date.fromisoformat(deadline) if deadline else None,
        rrule=recurrence.get("rrule"),
        anchor=recurrence.get("anchor"),
        completed_at=moment_from(shown.get("completed_at")),
        created_at=dt.datetime.fromisoformat(shown["created_at"]),
        version=shown.get("version") or 0,
        shown=shown,
    )


def due_from(shown: Mapping[str, Any] | None) -> Due | None:
    if not shown:
        return None
    at = shown.get("time")
    return Due(dt.date.fromisoformat(shown["date"]), dt.time.fromisoformat(at) if at else None, shown.get("time_zone"))


def moment_from(shown: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(shown) if shown else None


def project_from(shown: Mapping[str, Any]) -> Project:
    return Project(shown["id"], shown["name"], bool(shown.get("is_inbox")), shown.get("open_tasks") or 0)


def account_from(shown: Mapping[str, Any]) -> Account:
    return Account(shown["id"], shown.get("name") or "", shown.get("time_zone") or "UTC", shown.get("locale") or "en")
