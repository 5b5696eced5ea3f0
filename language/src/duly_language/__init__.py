"""What people write, and what they mean by it: dates, tasks and commands. Pure: no I/O, no clock, no global state."""

from duly_language.commands import understand
from duly_language.dates import read_when
from duly_language.model import (
    Choice,
    Command,
    Loss,
    Point,
    Recurrence,
    Reminder,
    Span,
    TaskReading,
    Understanding,
    When,
)
from duly_language.tasks import Keeping, Line, read_task, split_lines

__all__ = [
    "Choice",
    "Command",
    "Keeping",
    "Line",
    "Loss",
    "Point",
    "Recurrence",
    "Reminder",
    "Span",
    "TaskReading",
    "Understanding",
    "When",
    "read_task",
    "read_when",
    "split_lines",
    "understand",
]
