"""A section in PostgreSQL: how it is shown, found, made and changed."""

from typing import Any, Final
from uuid import UUID

from duly_backend.access import Role
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, page_of
from duly_backend.positions import position
from duly_backend.sections.rules import SectionState
from duly_backend.tasks.store import moment

# A section as it is shown, from a row `s` of sections.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    s.id, s.project_id, s.name, s.position, s.version,
    {moment("s.created_at")} AS created_at, {moment("s.updated_at")} AS updated_at
) d)"""  # noqa: S608

_CREATE: Final = f"""
WITH s AS (
    INSERT INTO sections (project_id, name, created_at, updated_at) VALUES ($8, $9, $2, $2) RETURNING *
), shown AS (
    SELECT s.id, 0 AS place, NULL::json AS before, {SHOWN} AS after, NULL::bigint AS undoes, NULL::json AS series,
        NULL::uuid AS was_in, s.project_id AS is_in FROM s
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT id, after::text AS shown FROM shown"""  # noqa: S608

# From and into the trash, too: what is not shown there is null in the log.
_SAVE: Final = f"""
WITH was AS (SELECT s.deleted_at, {SHOWN} AS shown FROM sections s WHERE s.id = $8),
s AS (
    UPDATE sections SET name = $9, position = coalesce($10, next_position()),
        deleted_at = CASE WHEN $11::boolean THEN $2::timestamptz END, version = version + 1, updated_at = $2
    WHERE id = $8 RETURNING *
), shown AS (
    SELECT s.id, 0 AS place, CASE WHEN was.deleted_at IS NULL THEN was.shown END AS before,
        CASE WHEN s.deleted_at IS NULL THEN {SHOWN} END AS after, $12::bigint AS undoes, NULL::json AS series,
        s.project_id AS was_in, s.project_id AS is_in
    FROM s CROSS JOIN was
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT after::text FROM shown"""  # noqa: S608

_FIND: Final = f"""
SELECT {SHOWN}::text AS shown, s.*, m.role, p.deleted_at IS NOT NULL AS is_beyond
FROM sections s JOIN projects p ON p.id = s.project_id JOIN members m ON m.project_id = s.project_id
WHERE m.account_id = $1 AND s.id = $2"""  # noqa: S608

_PAGE: Final = f"""
SELECT {SHOWN}::text AS shown, s.position, s.id FROM sections s
WHERE s.project_id = $1 AND s.deleted_at IS NULL AND ($2::text IS NULL OR (s.position, s.id) > ($2, $3::uuid))
ORDER BY s.position, s.id LIMIT $4"""  # noqa: S608


async def page(db: Executor, project_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of the sections of a project in their order, and the cursor of the next page."""
    key = from_cursor(cursor, position, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_PAGE, project_id, *key, limit + 1), limit, "position", "id")


async def find(db: Executor, account_id: UUID, id_: UUID) -> tuple[str, SectionState, Role] | None:
    """A section as shown, its state and the account's role in its project; one in the trash, too, unless its project is."""
    row = await db.fetchrow(_FIND, account_id, id_)
    if row is None or row["is_beyond"]:
        return None
    is_deleted = row["deleted_at"] is not None
    state = SectionState(row["name"], row["project_id"], row["position"], row["version"], is_deleted)
    return row["shown"], state, row["role"]


async def create(db: Executor, caller: Caller, project_id: UUID, name: str) -> tuple[UUID, str]:
    """Writes a new section and its change, under the lock; returns its id and it as shown."""
    row = (await db.fetch(_CREATE, *provenance(caller, "section.created", "section"), project_id, name))[0]
    return row["id"], row["shown"]


async def save(
    db: Executor,
    caller: Caller,
    kind: str,
    id_: UUID,
    state: SectionState,
    *,
    first: int | None = None,
    undoes: int | None = None,
) -> str | None:
    """Writes the next state of a section, under the lock; as shown, None when it is in the trash now."""
    values: tuple[Any, ...] = (id_, state.name, state.position, state.is_deleted, undoes)
    shown: str | None = await db.fetchval(_SAVE, *provenance(caller, kind, "section", first), *values)
    return shown
