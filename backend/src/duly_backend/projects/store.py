"""A project in PostgreSQL: how it is shown, found, made and changed."""

from typing import Any, Final
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import LOGGED, NUMBERED, provenance
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, instant, page_of
from duly_backend.projects.rules import ProjectState
from duly_backend.tasks.store import moment

# A project as it is shown, from a row `p` of projects.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    p.id, p.name, p.color, p.is_inbox, (
        SELECT count(*) FROM tasks t WHERE t.project_id = p.id AND t.deleted_at IS NULL AND t.completed_at IS NULL
    ) AS open_tasks, p.version, {moment("p.created_at")} AS created_at, {moment("p.updated_at")} AS updated_at
) d)"""  # noqa: S608

_CREATE: Final = f"""
WITH {NUMBERED}, p AS (
    INSERT INTO projects (account_id, name, color, created_at, updated_at) SELECT $1, $8, $9, $2, $2 FROM numbered
    RETURNING *
), shown AS (
    SELECT p.id, 0 AS place, NULL::json AS before, {SHOWN} AS after, NULL::bigint AS undoes, NULL::json AS series FROM p
), {LOGGED}
SELECT id, after::text AS shown FROM shown"""  # noqa: S608

# From and into the trash, too: what is not shown there is null in the log.
_SAVE: Final = f"""
WITH {NUMBERED}, was AS (SELECT p.deleted_at, {SHOWN} AS shown FROM projects p WHERE p.id = $8),
p AS (
    UPDATE projects SET name = $9, color = $10, deleted_at = CASE WHEN $11::boolean THEN $2::timestamptz END, version = version + 1, updated_at = $2
    WHERE account_id = $1 AND id = $8 RETURNING *
), shown AS (
    SELECT p.id, 0 AS place, CASE WHEN was.deleted_at IS NULL THEN was.shown END AS before,
        CASE WHEN p.deleted_at IS NULL THEN {SHOWN} END AS after, $12::bigint AS undoes, NULL::json AS series
    FROM p CROSS JOIN was
), {LOGGED}
SELECT after::text FROM shown"""  # noqa: S608

_FIND: Final = f"""
SELECT {SHOWN}::text AS shown, p.* FROM projects p WHERE p.account_id = $1 AND p.id = $2"""  # noqa: S608

_PAGE: Final = f"""
SELECT {SHOWN}::text AS shown, NOT p.is_inbox AS other, p.created_at, p.id FROM projects p
WHERE p.account_id = $1 AND p.deleted_at IS NULL
AND ($2::boolean IS NULL OR (NOT p.is_inbox, p.created_at, p.id) > ($2, $3::timestamptz, $4::uuid))
ORDER BY NOT p.is_inbox, p.created_at, p.id LIMIT $5"""  # noqa: S608


async def page(db: Executor, account_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of projects, the Inbox first, and the cursor of the next page."""
    key = from_cursor(cursor, bool, instant, UUID) if cursor is not None else (None, None, None)
    rows = await db.fetch(_PAGE, account_id, *key, limit + 1)
    return page_of(rows, limit, "other", "created_at", "id")


async def find(db: Executor, account_id: UUID, id_: UUID) -> tuple[str, ProjectState] | None:
    """A project as shown and its state, one in the trash, too."""
    row = await db.fetchrow(_FIND, account_id, id_)
    if row is None:
        return None
    return row["shown"], ProjectState(
        row["name"], row["color"], row["version"], row["is_inbox"], row["deleted_at"] is not None
    )


async def create(db: Executor, caller: Caller, name: str, color: str) -> tuple[UUID, str]:
    """Writes a new project and its change in one statement; returns its id and it as shown."""
    row = (await db.fetch(_CREATE, *provenance(caller, "project.created", "project"), name, color))[0]
    return row["id"], row["shown"]


async def save(
    db: Executor,
    caller: Caller,
    kind: str,
    id_: UUID,
    state: ProjectState,
    *,
    first: int | None = None,
    undoes: int | None = None,
) -> str | None:
    """Writes the next state of a project, under the account's lock; as shown, None when it is in the trash now."""
    values: tuple[Any, ...] = (id_, state.name, state.color, state.is_deleted, undoes)
    shown: str | None = await db.fetchval(_SAVE, *provenance(caller, kind, "project", first), *values)
    return shown
