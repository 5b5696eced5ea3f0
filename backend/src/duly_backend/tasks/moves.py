"""Moving a task to another project takes all below it along."""

from typing import Final
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.tasks.store import SERIES, SHOWN

_FOLLOW: Final = f"""
WITH RECURSIVE below AS (
    SELECT id FROM tasks WHERE parent_id = $8 AND deleted_at IS NULL
    UNION SELECT t.id FROM tasks t JOIN below ON t.parent_id = below.id WHERE t.deleted_at IS NULL
), was AS (
    SELECT t.id, t.project_id, {SHOWN} AS shown, {SERIES} AS series FROM below
    JOIN tasks t ON t.id = below.id JOIN projects p ON p.id = t.project_id
), t AS (
    UPDATE tasks SET account_id = (SELECT account_id FROM projects WHERE id = $9), project_id = $9, version = version + 1, updated_at = $2
    WHERE id IN (SELECT id FROM below) RETURNING *
), shown AS (
    SELECT t.id, row_number() OVER (ORDER BY t.id) - 1 AS place, was.shown AS before, {SHOWN} AS after,
        NULL::bigint AS undoes, was.series, was.project_id AS was_in, t.project_id AS is_in
    FROM t JOIN was ON was.id = t.id JOIN projects p ON p.id = t.project_id
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT 1"""  # noqa: S608


async def follow(db: Executor, caller: Caller, id_: UUID, project_id: UUID, first: int) -> None:
    """Moves all below a task into its new project, under the account's lock."""
    await db.execute(_FOLLOW, *provenance(caller, "task.updated", "task", first), id_, project_id)
