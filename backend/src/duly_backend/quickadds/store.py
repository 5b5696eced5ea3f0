"""The names that a text may use: the account's projects and labels."""

from typing import Final
from uuid import UUID

from duly_backend.database import Executor
from duly_backend.quickadds.lines import Names

__all__ = ["Names", "names"]


# The projects that tasks may be added to, in the account's own order: of two with one name the first counts.
_NAMES: Final = """
SELECT ARRAY(SELECT name FROM labels WHERE account_id = $1) AS labels,
    array_agg(p.name ORDER BY m.position) AS names, array_agg(p.id ORDER BY m.position) AS ids
FROM members m JOIN projects p ON p.id = m.project_id
WHERE m.account_id = $1 AND m.role <> 'viewer' AND p.deleted_at IS NULL AND p.archived_at IS NULL"""


async def names(db: Executor, account_id: UUID) -> Names:
    row = (await db.fetch(_NAMES, account_id))[0]
    projects: dict[str, UUID] = {}
    for name, id_ in zip(row["names"], row["ids"], strict=True):
        projects.setdefault(name, id_)
    return Names(projects, row["labels"])
