"""The names that a text may use: the account's projects and labels, and of some of the projects sections and members."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from duly_backend.access import SEEN_PROJECTS
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.quickadds.names import Member, Names, Place, place_of

# The projects that tasks may be added to, in the account's own order: of two with one name the first counts.
_NAMES: Final = """
SELECT ARRAY(SELECT name FROM labels WHERE account_id = $1) AS labels,
    array_agg(p.name ORDER BY m.position) AS names, array_agg(p.id ORDER BY m.position) AS ids,
    (array_agg(p.id) FILTER (WHERE p.is_inbox))[1] AS inbox
FROM members m JOIN projects p ON p.id = m.project_id
WHERE m.account_id = $1 AND m.role <> 'viewer' AND p.deleted_at IS NULL AND p.archived_at IS NULL"""

_PLACES: Final = f"""
SELECT p.id AS project_id, ARRAY(
    SELECT ROW(s.name, s.id) FROM sections s WHERE s.project_id = p.id AND s.deleted_at IS NULL ORDER BY s.position, s.id
) AS sections, ARRAY(
    SELECT ROW(a.id, a.name, a.email) FROM members m JOIN accounts a ON a.id = m.account_id
    WHERE m.project_id = p.id ORDER BY m.created_at, m.id
) AS members
FROM unnest($2::uuid[]) AS p(id) WHERE p.id = ANY({SEEN_PROJECTS})"""  # noqa: S608


async def names(db: Executor, account_id: UUID) -> Names:
    row = (await db.fetch(_NAMES, account_id))[0]
    projects: dict[str, UUID] = {}
    for name, id_ in zip(row["names"], row["ids"], strict=True):
        projects.setdefault(name, id_)
    return Names(projects, row["labels"], row["inbox"])


async def with_places(db: Executor, caller: Caller, names: Names, projects: Iterable[UUID]) -> Names:
    """With what can be named inside those of the projects that the caller sees."""
    rows = await db.fetch(_PLACES, caller.account_id, list(projects))
    return replace(names, places={row["project_id"]: _place(row, caller) for row in rows})


def _place(row: Any, caller: Caller) -> Place:
    members = [Member(*values) for values in row["members"]]
    return place_of([(name, id_) for name, id_ in row["sections"]], members, caller.account_id)
