"""Shapes of an undo: which turn to take back, and what was taken back."""

from uuid import UUID

from duly_backend.changes.models import Kind, Resource
from duly_backend.fields import Body, Shown
from duly_backend.tasks.models import Task


class NewUndo(Body):
    """Without a turn the caller's last change is taken back, with all that was written together with it."""

    turn: UUID | None = None


class Undone(Shown):
    """One change that was taken back; `title` is the task's title, the name of another thing, or a comment's text."""

    kind: Kind
    resource: Resource
    id: UUID
    title: str


class Undo(Shown):
    """`tasks` are those that exist after the undo, as they are now."""

    undone: list[Undone]
    tasks: list[Task]
