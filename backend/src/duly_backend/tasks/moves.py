"""Moving a task to another project takes all below it along."""

from typing import Final
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import ALL_NUMBERED, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.tasks.store import SERIES, SHOWN

_FOLLOW: Final = f"""
WITH RECURSIVE below AS (
    SELECT id FROM tasks WHERE account_id = $1 AND parent_id = $8 AND deleted_at IS NULL
    UNION SELECT t.id FROM tasks t JOIN below ON t.parent_id = below.id WHERE t.deleted_at IS NULL
), was AS (
    SELECT t.id, {SHOWN} AS shown, {SERIES} AS series FROM below
    JOIN tasks t ON t.id = below.id JOIN projects p ON p.id = t.project_id
), t AS (
    UPDATE tasks SET project_id = $9, version = version + 1, updated_at = $2
    WHERE id IN (SELECT id FROM below) RETURNING *
), shown AS (
    SELECT t.id, row_number() OVER (ORDER BY t.id) - 1 AS place, was.shown AS before, {SHOWN} AS after,
        NULL::bigint AS undoes, was.series
    FROM t JOIN was ON was.id = t.id JOIN projects p ON p.id = t.project_id
), {ALL_NUMBERED}, {LOGGED}
SELECT 1"""  # noqa: S608


async def follow(db: Executor, caller: Caller, id_: UUID, project_id: UUID, first: int) -> None:
    """Moves all below a task into its new project, under the account's lock."""
    await db.execute(_FOLLOW, *provenance(caller, "task.updated", "task", first), id_, project_id)
