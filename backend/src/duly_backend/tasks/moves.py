"""Where tasks stand, in PostgreSQL: what a body names of it, the order, the members; and what moves along."""

from typing import Final, Literal
from uuid import UUID

from duly_backend.access import OPEN_PROJECTS
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.positions import Gap
from duly_backend.tasks.models import NewTask, TaskChange
from duly_backend.tasks.places import Place, Spot
from duly_backend.tasks.store import SERIES, SHOWN

_PLACE: Final = f"""
SELECT named.id AS project_id, s.project_id AS section_project_id, s.id AS section_id,
    parent.project_id AS parent_project_id, parent.section_id AS parent_section_id, EXISTS (
        WITH RECURSIVE above AS (
            SELECT id, parent_id FROM tasks WHERE id = $3
            UNION SELECT t.id, t.parent_id FROM tasks t JOIN above ON t.id = above.parent_id
        ) SELECT 1 FROM above WHERE id = $5
    ) AS is_cycle
FROM (SELECT {OPEN_PROJECTS} AS projects) AS may
LEFT JOIN projects named ON named.id = ANY(may.projects) AND named.deleted_at IS NULL
    AND CASE WHEN $2::uuid IS NULL THEN named.is_inbox AND named.account_id = $1 ELSE named.id = $2 END
LEFT JOIN tasks parent ON parent.id = $3 AND parent.project_id = ANY(may.projects) AND parent.deleted_at IS NULL
LEFT JOIN sections s ON s.id = $4 AND s.project_id = ANY(may.projects) AND s.deleted_at IS NULL
    AND EXISTS (SELECT FROM projects p WHERE p.id = s.project_id AND p.deleted_at IS NULL)"""  # noqa: S608

_INBOX: Final = "SELECT id FROM projects WHERE account_id = $1 AND is_inbox"

# In the order of the tasks or of the sections of a project.
_GAP: Final = """
SELECT after.position AS after, (
    SELECT min(o.position) FROM {table} o
    WHERE o.project_id = $1 AND o.deleted_at IS NULL AND o.id <> $3 AND o.position > coalesce(after.position, '')
) AS before
FROM (VALUES (1)) AS one
LEFT JOIN {table} after ON after.id = $2 AND after.project_id = $1 AND after.deleted_at IS NULL AND after.id <> $3"""

_WAS: Final = f"""
was AS (
    SELECT t.id, t.project_id, {SHOWN} AS shown, {SERIES} AS series FROM below
    JOIN tasks t ON t.id = below.id
)"""  # noqa: S608
_TOLD: Final = f"""
shown AS (
    SELECT t.id, row_number() OVER (ORDER BY t.id) - 1 AS place, was.shown AS before, {SHOWN} AS after,
        NULL::bigint AS undoes, was.series, was.project_id AS was_in, t.project_id AS is_in
    FROM t JOIN was ON was.id = t.id
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT 1"""  # noqa: S608

_FOLLOW: Final = f"""
WITH RECURSIVE below AS (
    SELECT id FROM tasks WHERE parent_id = $8 AND deleted_at IS NULL
    UNION SELECT t.id FROM tasks t JOIN below ON t.parent_id = below.id WHERE t.deleted_at IS NULL
), {_WAS}, t AS (
    UPDATE tasks SET account_id = (SELECT account_id FROM projects WHERE id = $9), project_id = $9, section_id = $10,
        assignees = ARRAY(SELECT a FROM unnest(assignees) AS a WHERE a = ANY($11)), version = version + 1, updated_at = $2
    WHERE id IN (SELECT id FROM below) RETURNING *
), {_TOLD}"""  # noqa: S608

_TAKE_FROM: Final = f"""
WITH below AS (SELECT id FROM tasks WHERE project_id = $8 AND $9 = ANY(assignees) AND deleted_at IS NULL),
{_WAS}, t AS (
    UPDATE tasks SET assignees = array_remove(assignees, $9), version = version + 1, updated_at = $2
    WHERE id IN (SELECT id FROM below) RETURNING *
), {_TOLD}"""  # noqa: S608


async def find_place(db: Executor, account_id: UUID, body: NewTask | TaskChange, task_id: UUID | None = None) -> Place:
    """What there is of the project, the section and the parent that a body names, of what the account may write to; and
    whether the task stands above that parent. The Inbox where it names nothing."""
    named = (body.project_id, body.parent_id, body.section_id, task_id)
    if not any(named):
        return Place(await db.fetchval(_INBOX, account_id))
    row = (await db.fetch(_PLACE, account_id, *named))[0]
    section = Spot(row["section_project_id"], row["section_id"]) if row["section_id"] else None
    parent = Spot(row["parent_project_id"], row["parent_section_id"]) if row["parent_project_id"] else None
    return Place(row["project_id"], section, parent, row["is_cycle"])


async def gap(
    db: Executor, table: Literal["tasks", "sections"], project_id: UUID | None, after_id: UUID | None, id_: UUID
) -> Gap:
    """Where a thing would stand after another one of its project (None: before all), itself left out."""
    row = (await db.fetch(_GAP.format(table=table), project_id, after_id, id_))[0]
    return Gap(row["after"], row["before"])


async def members(db: Executor, project_id: UUID | None) -> frozenset[UUID]:
    """The accounts that a task of a project may be given to."""
    rows = await db.fetch("SELECT account_id FROM members WHERE project_id = $1", project_id)
    return frozenset(row["account_id"] for row in rows)


async def follow(db: Executor, caller: Caller, id_: UUID, spot: Spot, first: int) -> None:
    """Moves all below a task to where it stands now, under the lock."""
    remain = list(await members(db, spot.project_id))
    origin = provenance(caller, "task.updated", "task", first)
    await db.execute(_FOLLOW, *origin, id_, spot.project_id, spot.section_id, remain)


async def take_from(db: Executor, caller: Caller, project_id: UUID, account_id: UUID, first: int) -> None:
    """Gives the tasks of a project to nobody that were an account's, under the lock."""
    await db.execute(_TAKE_FROM, *provenance(caller, "task.updated", "task", first), project_id, account_id)
