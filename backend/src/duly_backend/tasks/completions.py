"""The times that tasks were completed, as they are shown; those that were taken back are not among them."""

from typing import Final
from uuid import UUID

from duly_backend.database import Executor
from duly_backend.paging import from_cursor, number, page_of
from duly_backend.tasks.store import moment

_PAGE: Final = f"""
SELECT (SELECT row_to_json(d) FROM (SELECT c.task_id, c.account_id, {moment("c.completed_at")} AS completed_at,
    CASE WHEN c.due_date IS NOT NULL
        THEN ROW(c.due_date, to_char(c.due_time, 'HH24:MI'), c.due_time_zone)::shown_due END AS due
) d)::text AS shown, c.number FROM completions c JOIN tasks t ON t.id = c.task_id
WHERE {{of}} AND t.deleted_at IS NULL AND c.reopened_at IS NULL AND ($2::bigint IS NULL OR c.number {{sign}} $2)
ORDER BY c.number {{order}} LIMIT $3"""  # noqa: S608
_OF_TASK: Final = _PAGE.format(of="c.task_id = $1", sign="<", order="DESC")
_OF_PROJECT: Final = _PAGE.format(of="t.project_id = $1", sign=">", order="")


async def of_task(db: Executor, task_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of the times that a task was completed, the last one first, and the cursor of the next page."""
    return await _page(db, _OF_TASK, task_id, limit, cursor)


async def of_project(db: Executor, project_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """The same of all tasks of a project, the first one first."""
    return await _page(db, _OF_PROJECT, project_id, limit, cursor)


async def _page(db: Executor, query: str, of: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    key = from_cursor(cursor, number) if cursor is not None else (None,)
    return page_of(await db.fetch(query, of, *key, limit + 1), limit, "number")
