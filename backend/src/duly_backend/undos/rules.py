"""Which changes are taken back together, and to what they lead back: pure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from duly_backend.comments.rules import CommentState
from duly_backend.filters.rules import FilterState
from duly_backend.projects.rules import ProjectState
from duly_backend.sections.rules import SectionState
from duly_backend.tasks.parsing import due_of, series_of
from duly_backend.tasks.state import TaskState

# What an undo is called in the log, by what it takes back.
INVERSE: Final[Mapping[str, str]] = {
    "task.created": "task.deleted",
    "task.updated": "task.updated",
    "task.completed": "task.reopened",
    "task.reopened": "task.completed",
    "task.postponed": "task.updated",
    "task.deleted": "task.restored",
    "task.restored": "task.deleted",
    "project.created": "project.deleted",
    "project.updated": "project.updated",
    "project.deleted": "project.restored",
    "project.restored": "project.deleted",
    "comment.created": "comment.deleted",
    "comment.updated": "comment.updated",
    "comment.deleted": "comment.restored",
    "comment.restored": "comment.deleted",
    "section.created": "section.deleted",
    "section.updated": "section.updated",
    "section.deleted": "section.restored",
    "section.restored": "section.deleted",
    "filter.created": "filter.deleted",
    "filter.updated": "filter.updated",
    "filter.deleted": "filter.restored",
    "filter.restored": "filter.deleted",
}
# Written by the row together, since one statement takes a whole subtree back.
_TOGETHER: Final = frozenset({"task.deleted", "task.restored"})


@dataclass(frozen=True, slots=True)
class Logged:
    """A change that may be taken back."""

    seq: int
    write_seq: int
    kind: str
    resource: str
    id: UUID
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    series: Mapping[str, Any] | None

    @property
    def title(self) -> str:
        shown = self.after or self.before or {}
        return title_of(shown)

    @property
    def summary(self) -> dict[str, Any]:
        return {"kind": self.kind, "resource": self.resource, "id": str(self.id), "title": self.title}


def title_of(shown: Mapping[str, Any]) -> str:
    """What a thing is called: a task's title, the name of a project, section or filter, what a comment begins with."""
    return str(shown.get("title") or shown.get("name") or shown.get("text", ""))[:500]


def steps(changes: Iterable[Logged]) -> Iterator[Sequence[Logged]]:
    """Groups changes, newest first, into what is written at once: a deletion with its subtree, in the order of its log."""
    for (kind, _), group in groupby(changes, key=lambda c: (c.kind, c.write_seq)):
        if kind in _TOGETHER:
            yield sorted(group, key=lambda change: change.seq)
        else:
            yield from ([change] for change in group)


def root_of(step: Sequence[Logged], changes: Iterable[Logged]) -> UUID:
    """What the tasks of a step went or go into the trash with: the first resource of their write."""
    first = [change.id for change in changes if change.seq == step[0].write_seq]
    return first[0] if first else step[0].id


def is_placing(change: Logged) -> bool:
    """Whether a change of a project was but one of the caller's own order, which leaves the version alone."""
    before, after = change.before or {}, change.after or {}
    return change.kind == "project.updated" and before["version"] == after["version"]


def project_before(change: Logged) -> ProjectState:
    """The project as it was."""
    was = change.before or {}
    parent_id, position = was.get("parent_id"), was.get("position")
    return ProjectState(
        name=was["name"],
        color=was["color"],
        version=was["version"],
        is_inbox=was["is_inbox"],
        archived_at=_moment(was.get("archived_at")),
        parent_id=UUID(parent_id) if parent_id else None,
        position=position,
    )


def comment_before(change: Logged) -> CommentState:
    """The comment as it was."""
    was = change.before or {}
    return CommentState(was["text"], UUID(was["task_id"]), UUID(was["author"]["id"]), was["version"])


def section_before(change: Logged) -> SectionState:
    """The section as it was."""
    was = change.before or {}
    return SectionState(was["name"], UUID(was["project_id"]), was["position"], was["version"])


def filter_before(change: Logged) -> FilterState:
    """The filter as it was."""
    was = change.before or {}
    return FilterState(was["name"], was["query"], was["color"], was["version"])


def task_before(change: Logged) -> TaskState:
    """The task as it was."""
    was = change.before or {}
    return TaskState(
        title=was["title"],
        project_id=UUID(was["project"]["id"]),
        parent_id=UUID(was["parent_id"]) if was["parent_id"] else None,
        section_id=UUID(was["section_id"]) if was.get("section_id") else None,
        position=was.get("position"),
        assignees=tuple(UUID(each["id"]) for each in was.get("assignees", ())),
        description=was["description"],
        labels=tuple(was["labels"]),
        priority=was["priority"],
        due=due_of(was["due"]),
        deadline=dt.date.fromisoformat(was["deadline"]) if was["deadline"] else None,
        series=series_of(was["recurrence"], change.series),
        duration_minutes=was["duration_minutes"],
        completed_at=_moment(was["completed_at"]),
        last_completed_at=_moment(was["last_completed_at"]),
    )


def _moment(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
