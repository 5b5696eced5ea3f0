"""A project in PostgreSQL: how each member is shown it, and how it is found, made and changed."""

from typing import Any, Final
from uuid import UUID

from duly_backend.access import Role
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_ALONE, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, page_of
from duly_backend.positions import Gap, position
from duly_backend.projects.models import ProjectChange
from duly_backend.projects.rules import Neighbours, ProjectState
from duly_backend.tasks.store import moment

# A project as a member is shown it, from a row `p` of projects and their row `m` of members.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    p.id, p.name, p.color, p.is_inbox, m.parent_id, m.position, m.role,
    (SELECT count(*) FROM members o WHERE o.project_id = p.id) AS members, (
        SELECT count(*) FROM tasks t WHERE t.project_id = p.id AND t.deleted_at IS NULL AND t.completed_at IS NULL
    ) AS open_tasks, {moment("p.archived_at")} AS archived_at, p.version,
    {moment("p.created_at")} AS created_at, {moment("p.updated_at")} AS updated_at
) d)"""  # noqa: S608

_MAKE: Final = """
INSERT INTO projects (account_id, name, color, created_at, updated_at) VALUES ($1, $2, $3, $4, $4) RETURNING id"""

# A statement sees a member that a trigger made only when it is over, so what was made is logged by the next one.
_LOG_MADE: Final = f"""
WITH shown AS (
    SELECT p.id, 0 AS place, NULL::json AS before, {SHOWN} AS after, NULL::bigint AS undoes, NULL::json AS series
    FROM projects p JOIN members m ON m.project_id = p.id AND m.account_id = $1 WHERE p.id = $8
), {HEARD_ALONE}, {LOGGED}
SELECT after::text AS shown FROM shown"""  # noqa: S608

# From and into the trash, too: what is not shown there is null in the log.
_SAVE: Final = f"""
WITH was AS (
    SELECT m.account_id, p.deleted_at, {SHOWN} AS shown FROM projects p JOIN members m ON m.project_id = p.id WHERE p.id = $8
), p AS (
    UPDATE projects SET name = $9, color = $10, deleted_at = CASE WHEN $11::boolean THEN $2::timestamptz END,
        archived_at = $12, version = version + 1, updated_at = $2
    WHERE id = $8 RETURNING *
), heard AS (
    SELECT m.account_id, p.id, 0 AS place, CASE WHEN was.deleted_at IS NULL THEN was.shown END AS before,
        CASE WHEN p.deleted_at IS NULL THEN {SHOWN} END AS after, $13::bigint AS undoes, NULL::json AS series
    FROM p JOIN members m ON m.project_id = p.id JOIN was ON was.account_id = m.account_id
), {LOGGED}
SELECT after::text FROM heard WHERE account_id = $1"""  # noqa: S608

_PUT: Final = f"""
WITH was AS (
    SELECT {SHOWN} AS shown FROM projects p JOIN members m ON m.project_id = p.id WHERE p.id = $8 AND m.account_id = $1
), m AS (
    UPDATE members SET parent_id = $9, position = coalesce($10, next_position())
    WHERE project_id = $8 AND account_id = $1 RETURNING *
), shown AS (
    SELECT p.id, 0 AS place, was.shown AS before, {SHOWN} AS after, $11::bigint AS undoes, NULL::json AS series
    FROM m JOIN projects p ON p.id = m.project_id CROSS JOIN was
), {HEARD_ALONE}, {LOGGED}
SELECT after::text FROM shown"""  # noqa: S608

_FIND: Final = f"""
SELECT {SHOWN}::text AS shown, p.*, m.role, m.parent_id, m.position FROM projects p JOIN members m ON m.project_id = p.id
WHERE m.account_id = $1 AND p.id = $2"""  # noqa: S608

# Of the caller's own tree: whether a parent is in it, stands below the project, and what is next to a predecessor.
_NEIGHBOURS: Final = """
SELECT EXISTS (
        SELECT FROM members m JOIN projects p ON p.id = m.project_id
        WHERE m.account_id = $1 AND p.id = $3 AND NOT p.is_inbox AND p.deleted_at IS NULL
    ) AS has_parent,
    EXISTS (
        WITH RECURSIVE above AS (
            SELECT project_id, parent_id FROM members WHERE account_id = $1 AND project_id = $3
            UNION SELECT m.project_id, m.parent_id FROM members m JOIN above ON m.project_id = above.parent_id
            WHERE m.account_id = $1
        ) SELECT FROM above WHERE project_id = $2
    ) AS is_cycle,
    after.position AS after,
    (SELECT min(position) FROM members WHERE account_id = $1 AND project_id <> $2 AND position > coalesce(after.position, ''))
        AS before
FROM (VALUES (1)) AS one LEFT JOIN members after ON after.account_id = $1 AND after.project_id = $4 AND $4 <> $2"""

_PAGE: Final = f"""
SELECT {SHOWN}::text AS shown, NOT p.is_inbox AS other, m.position, p.id
FROM members m JOIN projects p ON p.id = m.project_id
WHERE m.account_id = $1 AND p.deleted_at IS NULL AND (p.archived_at IS NOT NULL) = $2
AND ($3::boolean IS NULL OR (NOT p.is_inbox, m.position, p.id) > ($3, $4, $5::uuid))
ORDER BY NOT p.is_inbox, m.position, p.id LIMIT $6"""  # noqa: S608


async def page(
    db: Executor, account_id: UUID, limit: int, cursor: str | None, *, archived: bool = False
) -> tuple[bytes, str | None]:
    """A JSON array of projects, the Inbox first, and the cursor of the next page."""
    key = from_cursor(cursor, bool, position, UUID) if cursor is not None else (None, None, None)
    rows = await db.fetch(_PAGE, account_id, archived, *key, limit + 1)
    return page_of(rows, limit, "other", "position", "id")


async def find(db: Executor, account_id: UUID, id_: UUID) -> tuple[str, ProjectState, Role] | None:
    """A project as a member is shown it, its state and the member's role; one in the trash, too."""
    row = await db.fetchrow(_FIND, account_id, id_)
    if row is None:
        return None
    state = ProjectState(
        name=row["name"],
        color=row["color"],
        version=row["version"],
        is_inbox=row["is_inbox"],
        is_deleted=row["deleted_at"] is not None,
        archived_at=row["archived_at"],
        parent_id=row["parent_id"],
        position=row["position"],
    )
    return row["shown"], state, row["role"]


async def neighbours(db: Executor, account_id: UUID, id_: UUID, body: ProjectChange) -> Neighbours:
    """What there is of the parent and the predecessor that a body names, in the account's own tree."""
    row = (await db.fetch(_NEIGHBOURS, account_id, id_, body.parent_id, body.after_id))[0]
    return Neighbours(row["has_parent"], row["is_cycle"], Gap(row["after"], row["before"]))


async def create(db: Executor, caller: Caller, name: str, color: str) -> tuple[UUID, str]:
    """Writes a new project and its change, in a transaction; returns its id and it as shown."""
    id_: UUID = await db.fetchval(_MAKE, caller.account_id, name, color, caller.now)
    shown: str = await db.fetchval(_LOG_MADE, *provenance(caller, "project.created", "project"), id_)
    return id_, shown


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
    """Writes the next state of a project for all its members, under the lock; as shown, None when it is in the trash now."""
    values: tuple[Any, ...] = (id_, state.name, state.color, state.is_deleted, state.archived_at, undoes)
    shown: str | None = await db.fetchval(_SAVE, *provenance(caller, kind, "project", first), *values)
    return shown


async def put(
    db: Executor, caller: Caller, id_: UUID, state: ProjectState, *, first: int | None = None, undoes: int | None = None
) -> str:
    """Writes where a project stands among the caller's own; as shown. A position of None is after all others."""
    values: tuple[Any, ...] = (id_, state.parent_id, state.position, undoes)
    shown: str = await db.fetchval(_PUT, *provenance(caller, "project.updated", "project", first), *values)
    return shown
