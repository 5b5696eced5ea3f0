"""What a filter may name of an account."""

from uuid import UUID

from duly_backend.database import Executor


async def projects(db: Executor, account_id: UUID) -> dict[str, list[UUID]]:
    """The ids of the account's projects by their names in lower case; several may bear one name."""
    rows = await db.fetch("SELECT id, name FROM projects WHERE account_id = $1 AND deleted_at IS NULL", account_id)
    found: dict[str, list[UUID]] = {}
    for row in rows:
        found.setdefault(row["name"].lower(), []).append(row["id"])
    return found
