"""The names that a text may use: the account's projects and labels."""

from uuid import UUID

from duly_backend.database import Executor
from duly_backend.quickadds.lines import Names

__all__ = ["Names", "names"]


async def names(db: Executor, account_id: UUID) -> Names:
    row = (
        await db.fetch(
            """SELECT ARRAY(SELECT name FROM labels WHERE account_id = $1) AS labels,
                ARRAY(SELECT name FROM projects WHERE account_id = $1 AND deleted_at IS NULL ORDER BY created_at, id) AS names,
                ARRAY(SELECT id FROM projects WHERE account_id = $1 AND deleted_at IS NULL ORDER BY created_at, id) AS ids""",
            account_id,
        )
    )[0]
    projects: dict[str, UUID] = {}
    for name, id_ in zip(row["names"], row["ids"], strict=True):
        projects.setdefault(name, id_)
    return Names(projects, row["labels"])
