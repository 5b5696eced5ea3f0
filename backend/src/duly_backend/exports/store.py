"""What an export reads beside the lists that there are: the comments of a project."""

from typing import Final
from uuid import UUID

from duly_backend.comments.store import SHOWN as SHOWN_COMMENT
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, instant, page_of

_COMMENTS: Final = f"""
SELECT {SHOWN_COMMENT}::text AS shown, c.created_at, c.id FROM comments c JOIN tasks t ON t.id = c.task_id
WHERE t.project_id = $1 AND t.deleted_at IS NULL AND c.deleted_at IS NULL
AND ($2::timestamptz IS NULL OR (c.created_at, c.id) > ($2, $3::uuid)) ORDER BY c.created_at, c.id LIMIT $4"""  # noqa: S608


async def comments(db: Executor, project_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of the comments on the tasks of a project, and the cursor of the next page."""
    key = from_cursor(cursor, instant, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_COMMENTS, project_id, *key, limit + 1), limit, "created_at", "id")
