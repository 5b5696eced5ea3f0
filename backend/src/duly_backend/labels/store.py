"""The labels of an account, with the open tasks that bear them."""

from typing import Final
from uuid import UUID

from duly_backend.database import Executor
from duly_backend.paging import from_cursor, page_of, text

_PAGE: Final = """
SELECT l.name, row_to_json(d)::text AS shown FROM labels l
LEFT JOIN (
    SELECT name, count(*) AS open_tasks FROM tasks t CROSS JOIN unnest(t.labels) AS name
    WHERE t.account_id = $1 AND t.deleted_at IS NULL AND t.completed_at IS NULL GROUP BY name
) used ON used.name = l.name
CROSS JOIN LATERAL (SELECT l.name, coalesce(used.open_tasks, 0) AS open_tasks) d
WHERE l.account_id = $1 AND ($2::text IS NULL OR (lower(l.name), l.name) > (lower($2), $2))
ORDER BY lower(l.name), l.name LIMIT $3"""


async def page(db: Executor, account_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of labels by name, and the cursor of the next page."""
    after = from_cursor(cursor, text)[0] if cursor is not None else None
    return page_of(await db.fetch(_PAGE, account_id, after, limit + 1), limit, "name")
