"""A task in PostgreSQL: how it is shown, found, made and saved. PostgreSQL builds the JSON; nothing here parses it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import asyncpg

from duly_backend.access import SEEN, require
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.tasks.rules import Completion
from duly_backend.tasks.state import Due, Series, TaskState
from duly_backend.tasks.told import Told
from duly_service.problems import Conflict


def moment(column: str) -> str:
    """A moment as it is shown: RFC 3339 in UTC (the sessions run in UTC)."""
    return f"""to_char({column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


# A task as it is shown, from a row `t` of tasks. Its project and its people are looked up one by one (OFFSET 0): joined, all
# there are might be read.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    t.id, t.title, t.description, (
        SELECT ROW(p.id, p.name)::shown_project FROM projects p WHERE p.id = t.project_id
    ) AS project, t.section_id, t.parent_id, t.position,
    t.labels, t.priority, CASE WHEN t.assignees = '{{}}' THEN '[]'::json ELSE (
        SELECT json_agg(ROW(a.id, a.name)::shown_actor ORDER BY u.place)
        FROM unnest(t.assignees) WITH ORDINALITY AS u(id, place)
        CROSS JOIN LATERAL (SELECT id, name FROM accounts WHERE id = u.id OFFSET 0) AS a
    ) END AS assignees,
    CASE WHEN t.due_date IS NOT NULL
        THEN ROW(t.due_date, to_char(t.due_time, 'HH24:MI'), t.due_time_zone)::shown_due END AS due,
    t.deadline, CASE WHEN t.rrule IS NOT NULL THEN ROW(t.rrule, t.anchor, t.exceptions)::shown_series END AS recurrence,
    t.duration_minutes, {moment("t.completed_at")} AS completed_at, {moment("t.last_completed_at")} AS last_completed_at,
    {moment("t.deleted_at")} AS deleted_at, t.version,
    {moment("t.created_at")} AS created_at, {moment("t.updated_at")} AS updated_at
) d)"""  # noqa: S608

# What undo and the dates to come need of a repeating task beside what is shown.
SERIES: Final = """CASE WHEN t.rrule IS NOT NULL THEN json_build_object('date', t.series_date,
    'time', to_char(t.series_time, 'HH24:MI'), 'time_zone', t.series_time_zone, 'number', t.series_number) END"""

# The labels of $8 in the spelling that the account knows them by; new ones become known. Those in `kept` stand on the task
# already, perhaps by another member's hand: they stay as they are spelled there.
_KNOWN_LABELS: Final = """
wanted_labels AS (
    SELECT DISTINCT ON (lower(name)) name, place FROM unnest($8::text[]) WITH ORDINALITY AS u(name, place)
    ORDER BY lower(name), place
), named AS (
    INSERT INTO labels (account_id, name, created_at)
    SELECT $1, name, $2 FROM wanted_labels WHERE name NOT IN (SELECT unnest(labels) FROM kept)
    ON CONFLICT (account_id, lower(name)) DO UPDATE SET name = labels.name RETURNING name
), spelled AS (
    SELECT ARRAY(
        SELECT coalesce(n.name, w.name) FROM wanted_labels w LEFT JOIN named n ON lower(n.name) = lower(w.name) ORDER BY w.place
    ) AS labels
)"""

_COLUMNS: Final = """labels, title, description, priority, due_date, due_time, due_time_zone, deadline, rrule, anchor,
    series_date, series_time, series_time_zone, series_number, duration_minutes, completed_at, last_completed_at,
    project_id, parent_id, section_id, position, assignees, exceptions"""
_VALUES: Final = """spelled.labels, $9, $10, $11::smallint, $12::date, $13::time, $14, $15::date, $16, $17,
    $18::date, $19::time, $20, $21::integer, $22::integer, $23::timestamptz, $24::timestamptz,
    $25::uuid, $26::uuid, $27::uuid, coalesce($28, next_position()), $29::uuid[], $30::date[]"""

_HOME: Final = "(SELECT account_id FROM projects WHERE id = $25)"

# Most tasks have none, and to look for them is a tenth of a write.
_NO_LABELS: Final = "spelled AS (SELECT $8::text[] AS labels)"

_CREATED: Final = f"""
t AS (
    INSERT INTO tasks (id, account_id, created_at, updated_at, {_COLUMNS})
    SELECT coalesce($31, gen_random_uuid()), {_HOME}, $2, $2, {_VALUES} FROM spelled
    RETURNING *
), shown AS (
    SELECT t.id, 0 AS place, NULL::json AS before, {SHOWN} AS after, NULL::bigint AS undoes, NULL::json AS series,
        NULL::uuid AS was_in, t.project_id AS is_in
    FROM t
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT id, after::text AS shown FROM shown"""  # noqa: S608

_SAVED: Final = f"""
was AS (
    SELECT t.project_id, {SHOWN} AS shown, {SERIES} AS series FROM tasks t WHERE t.id = $31
), t AS (
    UPDATE tasks SET (account_id, version, updated_at, {_COLUMNS})
        = (SELECT {_HOME}, version + 1, $2::timestamptz, {_VALUES} FROM spelled)
    WHERE id = $31 RETURNING *
), shown AS (
    SELECT t.id, 0 AS place, was.shown AS before, {SHOWN} AS after, $32::bigint AS undoes, was.series,
        was.project_id AS was_in, t.project_id AS is_in
    FROM t CROSS JOIN was
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT after::text FROM shown"""  # noqa: S608

# By whether the task has labels.
_CREATE: Final = {
    True: f"WITH kept AS (SELECT '{{}}'::text[] AS labels), {_KNOWN_LABELS}, {_CREATED}",
    False: f"WITH {_NO_LABELS}, {_CREATED}",
}
_SAVE: Final = {
    True: f"WITH kept AS (SELECT labels FROM tasks WHERE id = $31), {_KNOWN_LABELS}, {_SAVED}",  # noqa: S608
    False: f"WITH {_NO_LABELS}, {_SAVED}",
}

_FIND: Final = f"""
SELECT {SHOWN}::text AS shown, ({SERIES})::text AS series FROM tasks t
WHERE t.id = $2 AND {SEEN} AND t.deleted_at IS NULL"""  # noqa: S608

_READ: Final = f"""
SELECT {SHOWN}::text AS shown, t.*, m.role FROM tasks t
JOIN members m ON m.project_id = t.project_id AND m.account_id = $1
WHERE t.id = $2 AND t.deleted_at IS NULL"""  # noqa: S608


async def find(db: Executor, account_id: UUID, id_: UUID) -> Told | None:
    """A task, unless it is in the trash."""
    row = await db.fetchrow(_FIND, account_id, id_)
    return Told.read(*row) if row else None


async def read(db: Executor, account_id: UUID, id_: UUID) -> tuple[str, int, TaskState]:
    """A task to change: as shown, its version, its state. NotFound, also in the trash; Forbidden for one that may only be
    looked at. Take the lock first."""
    row = await db.fetchrow(_READ, account_id, id_)
    require(row["role"] if row else None, "editor")
    assert row is not None  # noqa: S101
    return row["shown"], row["version"], _state(row)


async def create(
    db: Executor, caller: Caller, state: TaskState, first: int | None, id_: UUID | None = None
) -> tuple[UUID, str]:
    """Writes a new task and its change, under the lock; returns its id and it as shown. Conflict for an id that is taken."""
    values = (*provenance(caller, "task.created", "task", first), *_values(state), id_)
    try:
        row = (await db.fetch(_CREATE[bool(state.labels)], *values))[0]
    except asyncpg.UniqueViolationError:
        raise Conflict("There is a task with this id already: send a change, or make a new id.") from None
    return row["id"], row["shown"]


async def save(
    db: Executor,
    caller: Caller,
    kind: str,
    id_: UUID,
    state: TaskState,
    *,
    first: int | None = None,
    undoes: int | None = None,
) -> str:
    """Writes the next state of a task that was read under the account's lock, and its change; returns it as shown."""
    values = (*provenance(caller, kind, "task", first), *_values(state), id_, undoes)
    shown: str = await db.fetchval(_SAVE[bool(state.labels)], *values)
    return shown


async def add_completion(db: Executor, caller: Caller, id_: UUID, state: TaskState) -> None:
    """Notes that a task in this state was completed now."""
    await db.execute(
        """INSERT INTO completions (task_id, account_id, completed_at, due_date, due_time, due_time_zone,
            series_date, series_time, series_time_zone, series_number)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""",
        id_,
        caller.account_id,
        caller.now,
        *_of_due(state.due),
        *_of_due(state.series.at if state.series else None),
        state.series.number if state.series else 0,
    )


async def completions(db: Executor, id_: UUID) -> Sequence[tuple[UUID, Completion]]:
    """The last two completions of a task that stand, newest first."""
    rows = await db.fetch(
        "SELECT * FROM completions WHERE task_id = $1 AND reopened_at IS NULL ORDER BY number DESC LIMIT 2", id_
    )
    return [
        (row["id"], Completion(row["completed_at"], _due(row, "due"), _due(row, "series"), row["series_number"]))
        for row in rows
    ]


async def take_back_completion(db: Executor, completion_id: UUID, now: datetime) -> None:
    await db.execute("UPDATE completions SET reopened_at = $2 WHERE id = $1", completion_id, now)


async def remove_completion(db: Executor, completion_id: UUID) -> None:
    """As if it had never been: kept, it would stand before the one that a later undo lets stand again."""
    await db.execute("DELETE FROM completions WHERE id = $1", completion_id)


async def restore_completion(db: Executor, id_: UUID) -> None:
    """Lets the completion stand again that was taken back last."""
    await db.execute(
        """UPDATE completions SET reopened_at = NULL WHERE id =
        (SELECT id FROM completions WHERE task_id = $1 AND reopened_at IS NOT NULL ORDER BY number DESC LIMIT 1)""",
        id_,
    )


def _values(state: TaskState) -> tuple[Any, ...]:
    series = state.series
    return (
        list(state.labels),
        state.title,
        state.description,
        state.priority,
        *_of_due(state.due),
        state.deadline,
        series.rrule if series else None,
        series.anchor if series else None,
        *_of_due(series.at if series else None),
        series.number if series else 0,
        state.duration_minutes,
        state.completed_at,
        state.last_completed_at,
        state.project_id,
        state.parent_id,
        state.section_id,
        state.position,
        list(state.assignees),
        list(series.exceptions if series else ()),
    )


def _of_due(due: Due | None) -> tuple[Any, Any, Any]:
    return (due.date, due.time, due.time_zone) if due else (None, None, None)


def _state(row: asyncpg.Record) -> TaskState:
    at = _due(row, "series")
    return TaskState(
        title=row["title"],
        project_id=row["project_id"],
        parent_id=row["parent_id"],
        section_id=row["section_id"],
        position=row["position"],
        assignees=tuple(row["assignees"]),
        description=row["description"],
        labels=tuple(row["labels"]),
        priority=row["priority"],
        due=_due(row, "due"),
        deadline=row["deadline"],
        series=Series(row["rrule"], row["anchor"], at, row["series_number"], tuple(row["exceptions"])) if at else None,
        duration_minutes=row["duration_minutes"],
        completed_at=row["completed_at"],
        last_completed_at=row["last_completed_at"],
    )


def _due(row: asyncpg.Record, name: str) -> Due | None:
    day = row[f"{name}_date"]
    return Due(day, row[f"{name}_time"], row[f"{name}_time_zone"]) if day else None
