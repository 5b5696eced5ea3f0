"""The labels that an account made, and those that others gave to tasks that it sees; with the open tasks that bear them."""

from typing import Final
from uuid import UUID

from duly_backend.access import SEEN
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, page_of, text

_PAGE: Final = f"""
WITH used AS (
    SELECT lower(name) AS folded, min(name) AS name, count(*) AS open_tasks FROM tasks t CROSS JOIN unnest(t.labels) AS name
    WHERE {SEEN} AND t.deleted_at IS NULL AND t.completed_at IS NULL GROUP BY 1
), known AS (SELECT name, lower(name) AS folded FROM labels WHERE account_id = $1),
d AS (
    SELECT coalesce(known.name, used.name) AS name, coalesce(used.open_tasks, 0) AS open_tasks
    FROM known FULL JOIN used USING (folded)
)
SELECT d.name, row_to_json(d)::text AS shown FROM d
WHERE $2::text IS NULL OR (lower(d.name), d.name) > (lower($2), $2) ORDER BY lower(d.name), d.name LIMIT $3"""  # noqa: S608


async def page(db: Executor, account_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of labels by name, and the cursor of the next page."""
    after = from_cursor(cursor, text)[0] if cursor is not None else None
    return page_of(await db.fetch(_PAGE, account_id, after, limit + 1), limit, "name")
