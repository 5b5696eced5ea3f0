"""What an export reads beside the lists that there are: comments and completions, by project."""

from typing import Final
from uuid import UUID

from duly_backend.comments.store import SHOWN as SHOWN_COMMENT
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, instant, number, page_of
from duly_backend.tasks.store import moment

_COMMENTS: Final = f"""
SELECT {SHOWN_COMMENT}::text AS shown, c.created_at, c.id FROM comments c JOIN tasks t ON t.id = c.task_id
WHERE t.project_id = $1 AND t.deleted_at IS NULL AND c.deleted_at IS NULL
AND ($2::timestamptz IS NULL OR (c.created_at, c.id) > ($2, $3::uuid)) ORDER BY c.created_at, c.id LIMIT $4"""  # noqa: S608

# Those that were taken back are not among them.
_COMPLETIONS: Final = f"""
SELECT (SELECT row_to_json(d) FROM (SELECT c.task_id, c.account_id, {moment("c.completed_at")} AS completed_at,
    CASE WHEN c.due_date IS NOT NULL
        THEN ROW(c.due_date, to_char(c.due_time, 'HH24:MI'), c.due_time_zone)::shown_due END AS due
) d)::text AS shown, c.number FROM completions c JOIN tasks t ON t.id = c.task_id
WHERE t.project_id = $1 AND t.deleted_at IS NULL AND c.reopened_at IS NULL AND ($2::bigint IS NULL OR c.number > $2)
ORDER BY c.number LIMIT $3"""  # noqa: S608


async def comments(db: Executor, project_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of the comments on the tasks of a project, and the cursor of the next page."""
    key = from_cursor(cursor, instant, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_COMMENTS, project_id, *key, limit + 1), limit, "created_at", "id")


async def completions(db: Executor, project_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of each time that a task of a project was completed, and the cursor of the next page."""
    key = from_cursor(cursor, number) if cursor is not None else (None,)
    return page_of(await db.fetch(_COMPLETIONS, project_id, *key, limit + 1), limit, "number")
