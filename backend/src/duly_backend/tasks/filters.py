"""The filters that have a name, joined by `|`. Each is one predicate; the language of filters will build on this table."""

from dataclasses import dataclass
from typing import Final

from duly_service.problems import Fault, Invalid

# Predicates on a row `t` of tasks. {today} is the account's day, {now} the moment, {zone} the account's zone.
# A time in a zone of its own belongs to the account's day that it falls on; the outer bounds let the index help.
_DAY: Final = """CASE WHEN t.due_time IS NULL OR t.due_time_zone IS NULL THEN t.due_date
    ELSE (((t.due_date + t.due_time) AT TIME ZONE t.due_time_zone) AT TIME ZONE {zone})::date END"""


@dataclass(frozen=True, slots=True)
class Filter:
    """A predicate, and whether a list by it is sorted by due date."""

    sql: str
    by_due: bool = False


FILTERS: Final = {
    "today": Filter(f"(t.due_date BETWEEN {{today}} - 1 AND {{today}} + 1 AND {_DAY} = {{today}})", by_due=True),
    "overdue": Filter(
        """(t.completed_at IS NULL AND t.due_date <= {today} + 1 AND CASE WHEN t.due_time IS NULL THEN t.due_date < {today}
        ELSE (t.due_date + t.due_time) AT TIME ZONE coalesce(t.due_time_zone, {zone}) < {now} END)""",
        by_due=True,
    ),
    "no date": Filter("t.due_date IS NULL"),
    "recurring": Filter("t.rrule IS NOT NULL"),
}


def named(text: str) -> tuple[Filter, ...]:
    """The filters that a query names; Invalid with those that are known when it names another."""
    names = [" ".join(part.lower().split()) for part in text.split("|")]
    unknown = [name for name in names if name not in FILTERS]
    if unknown:
        fault = Fault("?filter", f"“{unknown[0][:60]}” is no filter; known are {', '.join(FILTERS)}, joined by “|”.")
        raise Invalid(f"filter: {fault.detail}", faults=[fault])
    return tuple(FILTERS[name] for name in dict.fromkeys(names))
