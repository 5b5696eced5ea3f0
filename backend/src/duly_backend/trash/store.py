"""The trash in PostgreSQL. What lies there was deleted itself: a task with `deleted_with` its own id, a section or a
project."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from duly_backend.access import OPEN_PROJECTS, Role
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, instant, page_of
from duly_backend.tasks.store import moment

# Removed by one statement: it must end long before it is given up.
AT_ONCE: Final = 2000

_OWN_PROJECTS: Final = "ARRAY(SELECT project_id FROM members WHERE account_id = $1 AND role = 'owner')"
_AFTER: Final = "($2::timestamptz IS NULL OR deleted_at < $2 OR (deleted_at = $2 AND id > $3::uuid))"

# Of each project no more than a page needs: they are read in the order of its own index.
_TASKS: Final = f"""
SELECT t.id, t.deleted_at, 'task' AS resource FROM unnest({OPEN_PROJECTS}) AS own CROSS JOIN LATERAL (
    SELECT id, deleted_at FROM tasks WHERE project_id = own AND deleted_with = id AND {_AFTER}
    ORDER BY deleted_at DESC, id LIMIT $4
) AS t"""  # noqa: S608
_SECTIONS: Final = f"""
SELECT id, deleted_at, 'section' FROM sections
WHERE project_id = ANY({OPEN_PROJECTS}) AND deleted_at IS NOT NULL AND {_AFTER}
AND (SELECT p.deleted_at IS NULL FROM projects p WHERE p.id = project_id)"""  # noqa: S608
_PROJECTS: Final = f"""
SELECT id, deleted_at, 'project' FROM projects
WHERE id = ANY({_OWN_PROJECTS}) AND deleted_at IS NOT NULL AND {_AFTER}"""  # noqa: S608
_PAGE: Final = f"""
SELECT deleted_at, id, (SELECT row_to_json(d) FROM (SELECT
    item.resource, item.id, coalesce(t.title, s.name, p.name) AS title,
    CASE WHEN item.resource <> 'project' THEN ROW(p.id, p.name)::shown_project END AS project, (
        SELECT count(*) FROM tasks o WHERE o.deleted_with = item.id AND o.id <> item.id
    ) AS with_tasks, {moment("item.deleted_at")} AS deleted_at
    FROM (SELECT item.id) AS one LEFT JOIN tasks t ON t.id = one.id LEFT JOIN sections s ON s.id = one.id
    JOIN projects p ON p.id = coalesce(t.project_id, s.project_id, one.id)
) d)::text AS shown
FROM ({_TASKS} UNION ALL {_SECTIONS} UNION ALL {_PROJECTS} ORDER BY 2 DESC, 1 LIMIT $4) AS item
ORDER BY deleted_at DESC, id"""  # noqa: S608

_ALL: Final = f"""
SELECT id FROM tasks WHERE project_id = ANY({_OWN_PROJECTS}) AND deleted_with = id
UNION ALL SELECT id FROM sections WHERE project_id = ANY({_OWN_PROJECTS}) AND deleted_at IS NOT NULL
UNION ALL SELECT id FROM projects WHERE id = ANY({_OWN_PROJECTS}) AND deleted_at IS NOT NULL LIMIT {AT_ONCE}"""  # noqa: S608
_ROLE: Final = """
SELECT m.role FROM members m JOIN (
    SELECT project_id FROM tasks WHERE id = $2 AND deleted_with = id
    UNION ALL SELECT project_id FROM sections WHERE id = $2 AND deleted_at IS NOT NULL
    UNION ALL SELECT id FROM projects WHERE id = $2 AND deleted_at IS NOT NULL
) AS there USING (project_id) WHERE m.account_id = $1"""
_OLD: Final = f"""
SELECT DISTINCT deleted_with AS id FROM (
    SELECT deleted_with FROM tasks WHERE deleted_at IS NOT NULL AND deleted_at <= $1 LIMIT {AT_ONCE}
) AS first UNION SELECT id FROM sections WHERE deleted_at <= $1 UNION SELECT id FROM projects WHERE deleted_at <= $1"""  # noqa: S608

# Whoever writes in one of the projects waits, as by changes.store.lock.
_LOCK: Final = """
SELECT id FROM accounts WHERE id IN (
    SELECT m.account_id FROM members m WHERE m.project_id IN (
        SELECT project_id FROM tasks WHERE deleted_with = ANY($1)
        UNION SELECT project_id FROM sections WHERE id = ANY($1) UNION SELECT id FROM projects WHERE id = ANY($1)
    )
) ORDER BY id FOR NO KEY UPDATE"""

# All that lies in a project goes with it, whatever took it into the trash.
_GONE: Final = """
SELECT id FROM tasks WHERE deleted_with = ANY($1) AND ($2::timestamptz IS NULL OR deleted_at <= $2)
UNION SELECT t.id FROM tasks t JOIN projects p ON p.id = t.project_id
WHERE p.id = ANY($1) AND t.deleted_at IS NOT NULL AND p.deleted_at IS NOT NULL AND ($2 IS NULL OR p.deleted_at <= $2)"""
_PLACES: Final = (
    "DELETE FROM sections WHERE id = ANY($1) AND deleted_at IS NOT NULL AND ($2::timestamptz IS NULL OR deleted_at <= $2)",
    """DELETE FROM projects WHERE id = ANY($1) AND deleted_at IS NOT NULL
    AND ($2::timestamptz IS NULL OR deleted_at <= $2) RETURNING id""",
)


async def page(db: Executor, account_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of what the account may restore, what was deleted last first, and the cursor of the next page."""
    key = from_cursor(cursor, instant, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_PAGE, account_id, *key, limit + 1), limit, "deleted_at", "id")


async def role_for(db: Executor, account_id: UUID, id_: UUID) -> Role | None:
    """What the account may do where something lies in the trash; None where it does not."""
    role: Role | None = await db.fetchval(_ROLE, account_id, id_)
    return role


async def all_of(db: Executor, account_id: UUID) -> list[UUID]:
    """What the account may remove, or as much of it as is removed at once."""
    return [row["id"] for row in await db.fetch(_ALL, account_id)]


async def older_than(db: Executor, moment: datetime) -> list[UUID]:
    """What was deleted before, whoever did it, or as much of it as is removed at once."""
    return [row["id"] for row in await db.fetch(_OLD, moment)]


async def lock(db: Executor, ids: Sequence[UUID]) -> None:
    """Waits for those who could restore it at this moment, until this transaction ends."""
    await db.fetch(_LOCK, list(ids))


async def remove(db: Executor, ids: Sequence[UUID], before: datetime | None = None) -> tuple[int, int]:
    """Removes tasks and sections with all that went along, and projects with all in them, under a lock; how many tasks and
    projects.
    What was restored meanwhile, or deleted anew after `before`, stays."""
    gone = [row["id"] for row in await db.fetch(_GONE, list(ids), before)]
    for start in range(0, len(gone), AT_ONCE):
        await db.execute("UPDATE tasks SET parent_id = NULL WHERE parent_id = ANY($1)", gone[start : start + AT_ONCE])
    for start in range(0, len(gone), AT_ONCE):
        await db.execute("DELETE FROM tasks WHERE id = ANY($1)", gone[start : start + AT_ONCE])
    _, projects = [await db.fetch(place, list(ids), before) for place in _PLACES]
    return len(gone), len(projects)
