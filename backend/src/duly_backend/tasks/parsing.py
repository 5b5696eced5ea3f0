"""Parts of a task as it is shown, read again: for undo, which has them from the log, and for the dates to come."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from duly_backend.tasks.state import Due, Series


def due_of(shown: Mapping[str, Any] | None) -> Due | None:
    """From {date, time, time_zone}."""
    if shown is None:
        return None
    time = dt.time.fromisoformat(shown["time"]) if shown["time"] else None
    return Due(dt.date.fromisoformat(shown["date"]), time, shown["time_zone"])


def series_of(recurrence: Mapping[str, Any] | None, series: Mapping[str, Any] | None) -> Series | None:
    """From {rrule, anchor, exceptions} and where it stands, {date, time, time_zone, number}, which is not shown."""
    at = due_of(series)
    if recurrence is None or series is None or at is None:
        return None
    exceptions = tuple(map(dt.date.fromisoformat, recurrence.get("exceptions", ())))  # the log of 0.5 has none
    return Series(recurrence["rrule"], recurrence["anchor"], at, series["number"], exceptions)
