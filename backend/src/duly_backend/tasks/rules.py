"""What becomes of a task: pure decisions from one state to the next."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from duly_backend.tasks import series
from duly_backend.tasks.models import DueChange, NewDue, NewTask, RecurrenceChange, TaskChange
from duly_backend.tasks.state import Clock, Due, Series, TaskState
from duly_service.problems import Fault, Invalid


@dataclass(frozen=True, slots=True)
class Completion:
    """One time that a task was done, and what was due then."""

    completed_at: datetime
    due: Due | None
    at: Due | None
    number: int


def new(body: NewTask, clock: Clock) -> TaskState:
    """A task as its maker described it, without its place."""
    due = _new_due(body.due) if body.due else None
    repeating: Series | None = None
    if body.recurrence:
        due, repeating = series.begin(body.recurrence.rrule, body.recurrence.anchor, due, clock)
        repeating = replace(repeating, exceptions=tuple(body.recurrence.exceptions or ()))
    state = TaskState(
        title=body.title,
        description=body.description or "",
        labels=tuple(body.labels or ()),
        priority=body.priority or 4,
        due=due,
        deadline=body.deadline,
        series=repeating,
        duration_minutes=body.duration_minutes,
    )
    return _settled(state, clock, "/recurrence/exceptions")


def changed(state: TaskState, body: TaskChange, clock: Clock) -> TaskState:
    """A merge patch of everything but the place: absent keeps, null clears. A new due date moves the series, and an
    exception of the day that it stands on moves it to the next one."""
    given = body.model_fields_set
    values: dict[str, Any] = {
        "title": body.title,
        "description": body.description or "",
        "labels": tuple(body.labels or ()),
        "priority": body.priority or 4,
        "deadline": body.deadline,
        "duration_minutes": body.duration_minutes,
    }
    state = replace(state, **{name: value for name, value in values.items() if name in given})
    if "due" in given:
        state = _with_due(state, body.due)
    if "recurrence" in given:
        return _settled(_with_recurrence(state, body.recurrence, clock), clock, "/recurrence/exceptions")
    return _settled(state, clock, "/due/date") if "due" in given else state


def postponed(state: TaskState, due: DueChange) -> TaskState:
    """This occurrence alone: the series keeps its own day and time."""
    return replace(state, due=_merged(state.due, due))


def completed(state: TaskState, clock: Clock) -> TaskState:
    """Done now. A repeating task stays open with its next date, until its rule is exhausted."""
    if state.completed_at is not None:
        return state
    if state.series and state.due and (further := series.following(state.series, state.due, clock)):
        due, repeating = further
        return replace(state, due=due, series=repeating, last_completed_at=clock.now)
    return replace(state, completed_at=clock.now, last_completed_at=clock.now)


def reopened(state: TaskState, last: Completion | None, previous: datetime | None) -> TaskState:
    """Takes the last completion back; a repeating task gets the date back that was due then. Unchanged if it was not done."""
    if last is None or (state.completed_at is None and state.series is None):
        return state
    state = replace(state, completed_at=None, last_completed_at=previous)
    if state.series and last.due and last.at:
        return replace(state, due=last.due, series=replace(state.series, at=last.at, number=last.number))
    return state


def _new_due(due: NewDue) -> Due:
    return Due(due.date, due.time, due.time_zone if due.time else None)


def _merged(current: Due | None, change: DueChange) -> Due:
    given = change.model_fields_set
    if current is None and "date" not in given:
        raise Invalid("A due date needs its day.", faults=[Fault("/due/date", "Give the day: there is none yet.")])
    day = change.date if current is None or "date" in given else current.date
    at = change.time if current is None or "time" in given else current.time
    zone = change.time_zone if current is None or "time_zone" in given else current.time_zone
    return Due(day, at, zone if at else None)


def _with_due(state: TaskState, change: DueChange | None) -> TaskState:
    if change is None:
        return replace(state, due=None, series=None)
    due = _merged(state.due, change)
    return replace(state, due=due, series=replace(state.series, at=due) if state.series else None)


def _with_recurrence(state: TaskState, change: RecurrenceChange | None, clock: Clock) -> TaskState:
    if change is None:
        return replace(state, series=None)
    given, old = change.model_fields_set, state.series
    if old is None and "rrule" not in given:
        raise Invalid(
            "A recurrence needs its rule.", faults=[Fault("/recurrence/rrule", "Give the rule: there is none yet.")]
        )
    rrule = change.rrule if old is None or "rrule" in given else old.rrule
    anchor = change.anchor if old is None or "anchor" in given else old.anchor
    due, repeating = series.begin(rrule, anchor, state.due, clock)
    if old is not None:
        repeating = replace(repeating, at=old.at, number=old.number if rrule == old.rrule else 0)
    exceptions = change.exceptions or () if old is None or "exceptions" in given else old.exceptions
    return replace(state, due=due, series=replace(repeating, exceptions=tuple(exceptions)))


def _settled(state: TaskState, clock: Clock, pointer: str) -> TaskState:
    """Past the days that are left out; Invalid at `pointer` when none remains."""
    if state.series is None or state.due is None:
        return state
    found = series.settled(state.due, state.series, clock)
    if found is None:
        fault = Fault(pointer, "No day of this rule is left beside its exceptions.")
        raise Invalid(fault.detail, faults=[fault])
    due, repeating = found
    return replace(state, due=due, series=repeating)
