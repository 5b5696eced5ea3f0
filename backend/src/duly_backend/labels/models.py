"""Shapes of a label. Labels are made by use: naming one on a task makes it."""

from duly_backend.fields import Shown


class Label(Shown):
    name: str
    open_tasks: int


class LabelPage(Shown):
    items: list[Label]
    next_cursor: str | None
