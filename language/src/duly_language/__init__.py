"""What people write, and what they mean by it: dates, tasks and commands. Pure: no I/O, no clock, no global state."""

from duly_language.commands import understand
from duly_language.dates import lengths_in, missing_day, names_month, read_same_day, read_shift, read_when, shifted
from duly_language.model import (
    Bound,
    Choice,
    Command,
    Loss,
    MissingDay,
    Point,
    Priority,
    Recurrence,
    Reminder,
    Shift,
    Span,
    SpanKind,
    TaskReading,
    Understanding,
    When,
    Window,
)
from duly_language.numbers import read_number
from duly_language.priorities import read_order, read_priority
from duly_language.tasks import Inside, Keeping, Line, folded, projects_in, read_task, split_lines

__all__ = [
    "Bound",
    "Choice",
    "Command",
    "Inside",
    "Keeping",
    "Line",
    "Loss",
    "MissingDay",
    "Point",
    "Priority",
    "Recurrence",
    "Reminder",
    "Shift",
    "Span",
    "SpanKind",
    "TaskReading",
    "Understanding",
    "When",
    "Window",
    "folded",
    "lengths_in",
    "missing_day",
    "names_month",
    "projects_in",
    "read_number",
    "read_order",
    "read_priority",
    "read_same_day",
    "read_shift",
    "read_task",
    "read_when",
    "shifted",
    "split_lines",
    "understand",
]
