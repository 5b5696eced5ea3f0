"""What people write, and what they mean by it: dates, tasks and commands. Pure: no I/O, no clock, no global state."""

from duly_language.commands import understand
from duly_language.dates import read_when
from duly_language.model import Command, Point, Recurrence, Span, TaskReading, Understanding, When
from duly_language.tasks import read_task

__all__ = [
    "Command",
    "Point",
    "Recurrence",
    "Span",
    "TaskReading",
    "Understanding",
    "When",
    "read_task",
    "read_when",
    "understand",
]
