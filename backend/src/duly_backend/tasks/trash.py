"""The trash: a task goes into it with all below it, and comes back with all that went with it."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from duly_backend.access import OPEN_PROJECTS, require
from duly_backend.answers import json_of
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.tasks.state import TaskState
from duly_backend.tasks.store import SHOWN

_SUBTREE: Final = """
WITH RECURSIVE below AS (
    SELECT id, 0 AS depth FROM tasks WHERE id = $1
    UNION SELECT t.id, below.depth + 1 FROM tasks t JOIN below ON t.parent_id = below.id
    WHERE t.deleted_with IS NOT DISTINCT FROM $2::uuid
)
SELECT id FROM below ORDER BY depth, id"""

# Rows are logged in the order of their ids in $8: a parent before what lies below it.
_WANTED: Final = "wanted AS (SELECT id, place - 1 AS place FROM unnest($8::uuid[]) WITH ORDINALITY AS u(id, place))"
_UNDOES: Final = "($9::bigint[])[wanted.place + 1]"

_TRASH: Final = f"""
WITH {_WANTED}, shown AS (
    SELECT t.id, wanted.place, {SHOWN} AS before, NULL::json AS after, {_UNDOES} AS undoes, NULL::json AS series,
        t.project_id AS was_in, NULL::uuid AS is_in
    FROM wanted JOIN tasks t ON t.id = wanted.id
    WHERE t.deleted_at IS NULL
), gone AS (
    UPDATE tasks SET deleted_at = $2, deleted_with = $10, version = version + 1, updated_at = $2
    WHERE id IN (SELECT id FROM shown)
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT 1"""  # noqa: S608

_RESTORE: Final = f"""
WITH {_WANTED}, t AS (
    UPDATE tasks SET deleted_at = NULL, deleted_with = NULL, version = version + 1, updated_at = $2,
        project_id = coalesce($10, project_id),
        account_id = (SELECT p.account_id FROM projects p WHERE p.id = coalesce($10, tasks.project_id)), parent_id = CASE WHEN EXISTS (
            SELECT 1 FROM tasks u WHERE u.id = tasks.parent_id AND (
                u.id = ANY($8) OR (u.deleted_at IS NULL AND u.project_id = coalesce($10, tasks.project_id))
            )
        ) THEN parent_id END, section_id = (
            SELECT s.id FROM sections s WHERE s.project_id = coalesce($10, tasks.project_id) AND s.deleted_at IS NULL
            AND s.id = coalesce((SELECT u.section_id FROM tasks u WHERE u.id = tasks.parent_id AND u.deleted_at IS NULL), tasks.section_id)
        ), assignees = ARRAY(SELECT a FROM unnest(assignees) AS a WHERE EXISTS (
            SELECT FROM members m WHERE m.project_id = coalesce($10, tasks.project_id) AND m.account_id = a
        ))
    WHERE id = ANY($8) AND deleted_at IS NOT NULL RETURNING *
), shown AS (
    SELECT t.id, wanted.place, NULL::json AS before, {SHOWN} AS after, {_UNDOES} AS undoes, NULL::json AS series,
        NULL::uuid AS was_in, t.project_id AS is_in
    FROM t JOIN wanted ON wanted.id = t.id
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT after::text AS shown FROM shown ORDER BY place"""  # noqa: S608

# Where tasks in the trash come from may not be where they lie: one that was restored alone may have gone to another project.
_PUT_BACK: Final = """
UPDATE tasks t SET project_id = was.project_id, section_id = was.section_id, parent_id = was.parent_id, assignees = was.assignees
FROM (
    SELECT id, project_id, section_id, parent_id, ARRAY(SELECT each::uuid FROM json_array_elements_text(people) AS p(each)) AS assignees
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::json[]) AS u(id, project_id, section_id, parent_id, people)
) AS was
WHERE t.id = was.id AND t.deleted_at IS NOT NULL AND (t.project_id, t.section_id, t.parent_id, t.assignees)
    IS DISTINCT FROM (was.project_id, was.section_id, was.parent_id, was.assignees)"""

_LANDING: Final = f"""
SELECT coalesce(
    (SELECT u.project_id FROM tasks u WHERE u.id = t.parent_id AND u.deleted_at IS NULL AND u.project_id = ANY({OPEN_PROJECTS})),
    (SELECT p.id FROM projects p WHERE p.id = t.project_id AND p.deleted_at IS NULL),
    (SELECT p.id FROM projects p WHERE p.account_id = $1 AND p.is_inbox)
) FROM tasks t WHERE t.id = $2"""  # noqa: S608


async def subtree(db: Executor, id_: UUID, deleted_with: UUID | None = None) -> list[UUID]:
    """A task and all below it, parents first: what lives, or what went into the trash with `deleted_with`."""
    return [row["id"] for row in await db.fetch(_SUBTREE, id_, deleted_with)]


async def deleted_with(db: Executor, caller: Caller, id_: UUID) -> UUID | None:
    """What took a task that the caller may change into the trash; None when it is not there."""
    row = await db.fetchrow(
        """SELECT t.deleted_with, m.role FROM tasks t JOIN members m USING (project_id)
        WHERE m.account_id = $1 AND t.id = $2""",
        caller.account_id,
        id_,
    )
    require(row["role"] if row else None, "editor")
    found: UUID | None = row["deleted_with"] if row else None
    return found


async def gone_with(db: Executor, root: UUID) -> list[UUID]:
    """The tasks that went into the trash with their project or section."""
    rows = await db.fetch("SELECT id FROM tasks WHERE deleted_with = $1 ORDER BY created_at, id", root)
    return [row["id"] for row in rows]


async def in_project(db: Executor, project_id: UUID) -> list[UUID]:
    """The tasks of a project that are not in the trash."""
    rows = await db.fetch(
        "SELECT id FROM tasks WHERE project_id = $1 AND deleted_at IS NULL ORDER BY created_at, id", project_id
    )
    return [row["id"] for row in rows]


async def in_section(db: Executor, section_id: UUID) -> list[UUID]:
    """The tasks of a section that are not in the trash."""
    rows = await db.fetch(
        "SELECT id FROM tasks WHERE section_id = $1 AND deleted_at IS NULL ORDER BY created_at, id", section_id
    )
    return [row["id"] for row in rows]


async def trash(
    db: Executor,
    caller: Caller,
    ids: Sequence[UUID],
    root: UUID,
    *,
    first: int | None = None,
    undoes: Sequence[int] = (),
) -> None:
    """Puts tasks into the trash with `root`, under the account's lock. `undoes` are the changes taken back, as the ids."""
    await db.execute(_TRASH, *provenance(caller, "task.deleted", "task", first), list(ids), list(undoes), root)


async def restore(
    db: Executor,
    caller: Caller,
    ids: Sequence[UUID],
    project_id: UUID | None,
    *,
    first: int | None = None,
    undoes: Sequence[int] = (),
) -> list[str]:
    """Takes tasks out of the trash into a project (None: each into its own), under the account's lock; as shown.

    A task whose parent stays in the trash stands on its own from now on.
    """
    values = provenance(caller, "task.restored", "task", first)
    rows = await db.fetch(_RESTORE, *values, list(ids), list(undoes), project_id)
    return [row["shown"] for row in rows]


async def put_back(db: Executor, states: Mapping[UUID, TaskState]) -> None:
    """Lets tasks in the trash belong where they were, so that restoring them leads there."""
    rows = [
        (id_, was.project_id, was.section_id, was.parent_id, json_of(was.assignees).decode())
        for id_, was in states.items()
    ]
    await db.execute(_PUT_BACK, *(list(column) for column in zip(*rows, strict=True)))


async def landing(db: Executor, account_id: UUID, id_: UUID) -> UUID:
    """Where a restored task goes: its parent's project, else its own, else the Inbox."""
    project_id: UUID = await db.fetchval(_LANDING, account_id, id_)
    return project_id
