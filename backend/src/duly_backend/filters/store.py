"""A filter that is asked for, with what it may name of the account."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from duly_backend.access import SEEN_PROJECTS
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.filters.compiling import Filter, parsed
from duly_backend.filters.names import Names, by_name, trees

_NAMES: Final = f"""
WITH mine AS (
    SELECT p.id, p.name, m.parent_id FROM members m JOIN projects p ON p.id = m.project_id
    WHERE m.account_id = $1 AND p.deleted_at IS NULL
)
SELECT 'project' AS kind, id, name, parent_id FROM mine
UNION ALL SELECT 'section', s.id, s.name, NULL FROM sections s WHERE s.project_id IN (SELECT id FROM mine) AND s.deleted_at IS NULL
UNION ALL SELECT DISTINCT 'person', a.id, n.name, NULL::uuid FROM members o JOIN accounts a ON a.id = o.account_id
    CROSS JOIN LATERAL (VALUES (a.name), (a.email)) AS n(name)
    WHERE o.project_id = ANY({SEEN_PROJECTS}) AND n.name <> ''"""  # noqa: S608


async def read(db: Executor, caller: Caller, text: str, pointer: str) -> Filter:
    """Invalid, with the place, where the filter has no shape; `pointer` says where it stands in the request."""
    found = parsed(text, pointer)
    return replace(found, names=await _names(db, caller.account_id)) if found.names_things else found


async def _names(db: Executor, account_id: UUID) -> Names:
    rows = await db.fetch(_NAMES, account_id)
    of = {
        kind: by_name((r["name"], r["id"]) for r in rows if r["kind"] == kind)
        for kind in ("project", "section", "person")
    }
    parents = {row["id"]: row["parent_id"] for row in rows if row["kind"] == "project"}
    return Names(of["project"], trees(of["project"], parents), of["section"], of["person"])
