"""Lists and counts of tasks: each one statement, put together from fixed pieces; values are always parameters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final
from uuid import UUID

from duly_backend.access import LISTED, SEEN
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.filters.compiling import Filter
from duly_backend.filters.terms import has_label
from duly_backend.paging import from_cursor, instant, to_cursor
from duly_backend.positions import position
from duly_backend.tasks.models import Status
from duly_backend.tasks.store import SHOWN


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks: all conditions hold."""

    status: Status = "open"
    project_id: UUID | None = None
    parent_id: UUID | None = None
    section_id: UUID | None = None
    label: str | None = None
    filter: Filter | None = None
    ids: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A stable order. `keys` are the sort key of a row, `kinds` read it from a cursor, `after` skips to it."""

    name: str
    by: str
    keys: tuple[str, ...]
    kinds: tuple[Callable[[str], Any], ...]
    after: str


def _time(text: str) -> str:
    return text if text == "24:00:00" else time.fromisoformat(text).isoformat()


CREATED: Final = Order(
    name="created",
    by="t.created_at, t.id",
    keys=("t.created_at", "t.id"),
    kinds=(instant, UUID),
    after="(t.created_at, t.id) > ({}, {})",
)
PLACED: Final = Order(
    name="placed",
    by="t.position, t.id",
    keys=("t.position", "t.id"),
    kinds=(position, UUID),
    after="(t.position, t.id) > ({}, {})",
)
DONE: Final = Order(
    name="done",
    by="t.completed_at DESC, t.id",
    keys=("t.completed_at", "t.id"),
    kinds=(instant, UUID),
    after="(t.completed_at < {0} OR (t.completed_at = {0} AND t.id > {1}))",
)
# Python's date.max is PostgreSQL's infinity, and 24:00 its latest time: a task without one comes last, as NULL does.
DUE: Final = Order(
    name="due",
    by="t.due_date, t.due_time, t.id",
    keys=("coalesce(t.due_date, 'infinity')", "coalesce(t.due_time::text, '24:00:00')", "t.id"),
    kinds=(date.fromisoformat, _time, UUID),
    after="(coalesce(t.due_date, 'infinity'), coalesce(t.due_time, '24:00'), t.id) > ({}::date, {}::text::time, {})",
)
_STATUS: Final = {"open": " AND t.completed_at IS NULL", "done": " AND t.completed_at IS NOT NULL", "all": ""}


class _Query:
    """Conditions, their parameters, and the order that suits them. Invalid for a filter with a term that means nothing."""

    def __init__(self, caller: Caller, wanted: Wanted) -> None:
        self.values: list[Any] = [caller.account_id]
        is_everywhere = (
            wanted.ids is None and wanted.project_id is None and wanted.parent_id is None and wanted.section_id is None
        )
        self.where = f"{LISTED if is_everywhere else SEEN} AND t.deleted_at IS NULL" + _STATUS[wanted.status]
        if wanted.ids is not None:
            self.where += f" AND t.id = ANY({self.parameter(wanted.ids)}::uuid[])"
        if wanted.project_id is not None:
            self.where += f" AND t.project_id = {self.parameter(wanted.project_id)}"
        if wanted.parent_id is not None:
            self.where += f" AND t.parent_id = {self.parameter(wanted.parent_id)}"
        if wanted.section_id is not None:
            self.where += f" AND t.section_id = {self.parameter(wanted.section_id)}"
        if wanted.label is not None:
            self.where += f" AND {has_label(self.parameter(wanted.label))}"
        self.order = DONE if wanted.status == "done" else CREATED if is_everywhere or wanted.ids is not None else PLACED
        if wanted.filter is not None:
            condition = wanted.filter.condition(caller, self.parameter)
            self.where += f" AND {condition.sql}"
            self.order = DUE if condition.by_due and self.order is not DONE else self.order

    def parameter(self, value: Any) -> str:
        self.values.append(value)
        return f"${len(self.values)}"


async def page(
    db: Executor, caller: Caller, wanted: Wanted, limit: int, cursor: str | None
) -> tuple[bytes, str | None]:
    """A JSON array of tasks and the cursor of the next page."""
    query = _Query(caller, wanted)
    order = query.order
    if cursor is not None:
        _, *keys = from_cursor(cursor, _only(order.name), *order.kinds)
        query.where += " AND " + order.after.format(*(query.parameter(key) for key in keys))
    row = (await db.fetch(_page_sql(order, query.where, query.parameter(limit)), *query.values))[0]
    items = b"[" + (row["items"] or "").encode() + b"]"
    if row["found"] <= limit:
        return items, None
    return items, to_cursor([order.name, *(row[f"key_{n}"] for n in range(len(order.keys)))])


async def count(db: Executor, caller: Caller, wanted: Wanted) -> int:
    query = _Query(caller, wanted)
    found: int = await db.fetchval(f"SELECT count(*) FROM tasks t WHERE {query.where}", *query.values)  # noqa: S608
    return found


def _only(name: str) -> Callable[[str], str]:
    """The kind of a cursor's first part: it names its order, so that no list takes the cursor of another."""

    def check(part: str) -> str:
        if part != name:
            raise ValueError
        return part

    return check


def _page_sql(order: Order, where: str, limit: str) -> str:
    """One row: the items up to the limit, how many were found with one more, and the sort key of the last item shown."""
    last = ", ".join(f"(array_agg(key_{n}) FILTER (WHERE n = {limit}))[1] AS key_{n}" for n in range(len(order.keys)))
    keys = ", ".join(f"{key} AS key_{n}" for n, key in enumerate(order.keys))
    return f"""
SELECT string_agg(shown, ',' ORDER BY n) FILTER (WHERE n <= {limit}) AS items, count(*) AS found, {last}
FROM (
    SELECT {SHOWN}::text AS shown, row_number() OVER (ORDER BY {order.by}) AS n, {keys} FROM (
        SELECT t.* FROM tasks t WHERE {where} ORDER BY {order.by} LIMIT {limit} + 1
    ) AS t
) page"""  # noqa: S608
