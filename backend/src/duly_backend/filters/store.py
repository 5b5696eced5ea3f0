"""A filter that is asked for, with what it may name of the account."""

from dataclasses import replace
from uuid import UUID

from duly_backend.access import SEEN_PROJECTS
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.filters.compiling import Filter, parsed


async def read(db: Executor, caller: Caller, text: str, pointer: str) -> Filter:
    """Invalid, with the place, where the filter has no shape; `pointer` says where it stands in the request."""
    found = parsed(text, pointer)
    return replace(found, projects=await _projects(db, caller.account_id)) if found.names_projects else found


async def _projects(db: Executor, account_id: UUID) -> dict[str, list[UUID]]:
    """Ids by the names in lower case; several may bear one name."""
    rows = await db.fetch(
        f"SELECT id, name FROM projects WHERE id = ANY({SEEN_PROJECTS}) AND deleted_at IS NULL",  # noqa: S608
        account_id,
    )
    found: dict[str, list[UUID]] = {}
    for row in rows:
        found.setdefault(row["name"].lower(), []).append(row["id"])
    return found
