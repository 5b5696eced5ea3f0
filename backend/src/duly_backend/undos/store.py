"""What can be taken back, what stands in its way, and whether all is well afterwards."""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from uuid import UUID

import orjson

from duly_backend.access import OPEN_PROJECTS, SEEN
from duly_backend.database import Executor
from duly_backend.tasks.store import SHOWN
from duly_backend.undos.rules import INVERSE, Logged, is_placing, title_of

# Everyone takes back what is one's own: `undoes` is a number of the log of the one who did it.
_STANDS: Final = """c.undoes IS NULL AND NOT EXISTS (
    SELECT 1 FROM changes u
    WHERE u.account_id = c.account_id AND u.undoes = coalesce(c.actor_seq, c.seq) AND u.actor_id = c.actor_id
)"""

_OF_TURN: Final = f"""
SELECT c.* FROM changes c WHERE c.account_id = $1 AND c.actor_id = $1 AND c.turn = $2 AND c.kind = ANY($3) AND {_STANDS}
ORDER BY c.seq DESC"""  # noqa: S608

_LAST: Final = f"""
SELECT c.turn, c.write_seq FROM changes c
WHERE c.account_id = $1 AND c.actor_id = $1 AND c.kind = ANY($2) AND {_STANDS} ORDER BY c.seq DESC LIMIT 1"""  # noqa: S608

_OF_WRITE: Final = f"""
SELECT c.* FROM changes c
WHERE c.account_id = $1 AND c.write_seq = $2 AND c.seq >= $2 AND c.kind = ANY($3) AND {_STANDS} ORDER BY c.seq DESC"""  # noqa: S608

# Changes by others between or after those that are taken back.
_TOUCHED: Final = f"""
SELECT DISTINCT ON (c.id) c.id, c.resource, coalesce(c.after, c.before)::text AS shown,
    CASE WHEN c.actor_id <> $1 THEN (SELECT coalesce(nullif(name, ''), email) FROM accounts WHERE id = c.actor_id) END AS by
FROM changes c JOIN (SELECT id, min(seq) AS seq FROM unnest($2::uuid[], $3::bigint[]) AS u(id, seq) GROUP BY id) first
    ON first.id = c.id AND c.seq > first.seq
WHERE c.account_id = $1 AND c.seq <> ALL($3) AND {_STANDS} ORDER BY c.id, c.seq DESC"""  # noqa: S608

# Live tasks at or below what was touched whose project, section or parent is in the trash or elsewhere, or that stand above themselves.
_MISPLACED: Final = """
SELECT t.id, t.title FROM tasks t
CROSS JOIN LATERAL (SELECT deleted_at FROM projects WHERE id = t.project_id OFFSET 0) AS p
LEFT JOIN LATERAL (SELECT id, deleted_at, project_id, section_id FROM tasks WHERE id = t.parent_id OFFSET 0) AS u ON true
LEFT JOIN LATERAL (SELECT deleted_at, project_id FROM sections WHERE id = t.section_id OFFSET 0) AS s ON true
WHERE t.deleted_at IS NULL AND (t.id = ANY($1) OR t.parent_id = ANY($1) OR t.project_id = ANY($1) OR t.section_id = ANY($1))
AND (p.deleted_at IS NOT NULL OR u.deleted_at IS NOT NULL OR u.project_id <> t.project_id
    OR u.section_id IS DISTINCT FROM t.section_id AND u.id IS NOT NULL OR s.deleted_at IS NOT NULL OR s.project_id <> t.project_id OR EXISTS (
    WITH RECURSIVE above AS (
        SELECT t.parent_id AS id UNION SELECT v.parent_id FROM tasks v JOIN above ON v.id = above.id
    ) SELECT 1 FROM above WHERE id = t.id
)) LIMIT 20"""

_ALIVE: Final = f"""
SELECT {SHOWN}::text AS shown FROM unnest($2::uuid[]) WITH ORDINALITY AS u(id, place)
JOIN tasks t ON t.id = u.id
WHERE {SEEN} AND t.deleted_at IS NULL ORDER BY u.place"""  # noqa: S608

# Of what is taken back, what the account may not change (any more).
_CLOSED: Final = f"""
SELECT t.id, t.title FROM tasks t WHERE t.id = ANY($2) AND t.project_id <> ALL({OPEN_PROJECTS})
UNION ALL SELECT c.id, left(c.text, 500) FROM comments c JOIN tasks t ON t.id = c.task_id
    WHERE c.id = ANY($2) AND t.project_id <> ALL({OPEN_PROJECTS})
UNION ALL SELECT s.id, s.name FROM sections s WHERE s.id = ANY($2) AND s.project_id <> ALL({OPEN_PROJECTS})
UNION ALL SELECT p.id, p.name FROM projects p WHERE p.id = ANY($3) AND NOT EXISTS (
    SELECT FROM members m WHERE m.project_id = p.id AND m.account_id = $1 AND m.role = 'owner'
)"""  # noqa: S608

# What changes name that was removed for good: the things themselves, and the places to which they lead back.
_REMOVED: Final = """
SELECT DISTINCT ON (u.id) u.id, u.title FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(id, resource, title)
WHERE NOT CASE resource WHEN 'task' THEN EXISTS (SELECT FROM tasks t WHERE t.id = u.id)
    WHEN 'section' THEN EXISTS (SELECT FROM sections s WHERE s.id = u.id)
    ELSE EXISTS (SELECT FROM projects p WHERE p.id = u.id) END"""


async def of_turn(db: Executor, account_id: UUID, turn: UUID) -> list[Logged]:
    """The changes of a turn of the assistant that stand, newest first."""
    return [_logged(row) for row in await db.fetch(_OF_TURN, account_id, turn, list(INVERSE))]


async def last(db: Executor, account_id: UUID) -> list[Logged]:
    """The account's last write that stands, or the whole turn that it belongs to, newest first."""
    row = await db.fetchrow(_LAST, account_id, list(INVERSE))
    if row is None:
        return []
    if row["turn"] is not None:
        return await of_turn(db, account_id, row["turn"])
    return [_logged(found) for found in await db.fetch(_OF_WRITE, account_id, row["write_seq"], list(INVERSE))]


async def touched_since(db: Executor, account_id: UUID, changes: Sequence[Logged]) -> list[dict[str, str]]:
    """What else was changed of the same things: {id, title, by?}, by whom where it was another member."""
    rows = await db.fetch(_TOUCHED, account_id, [c.id for c in changes], [c.seq for c in changes])
    return [_touched(row) for row in rows]


async def removed(db: Executor, changes: Sequence[Logged]) -> list[dict[str, str]]:
    """What is no more of that to which the changes lead back: {id, title}, with the title of what would need it."""
    named = [(id_, resource, change.title) for change in changes for id_, resource in _needed(change)]
    rows = await db.fetch(_REMOVED, *(list(column) for column in zip(*named, strict=True))) if named else []
    return [{"id": str(row["id"]), "title": row["title"]} for row in rows]


async def closed(db: Executor, account_id: UUID, changes: Sequence[Logged]) -> list[dict[str, str]]:
    """What the account may no longer change: {id, title}."""
    projects = [change.id for change in changes if change.resource == "project" and not is_placing(change)]
    rows = await db.fetch(_CLOSED, account_id, [change.id for change in changes], projects)
    return [{"id": str(row["id"]), "title": row["title"]} for row in rows]


async def misplaced(db: Executor, ids: Sequence[UUID]) -> list[dict[str, str]]:
    """Tasks that an undo would leave without their project or parent: {id, title}."""
    rows = await db.fetch(_MISPLACED, list(ids))
    return [{"id": str(row["id"]), "title": row["title"]} for row in rows]


async def alive(db: Executor, account_id: UUID, ids: Sequence[UUID]) -> list[str]:
    """Those of the tasks that are not in the trash, as shown."""
    return [row["shown"] for row in await db.fetch(_ALIVE, account_id, list(ids))]


def _needed(change: Logged) -> Iterator[tuple[UUID, str]]:
    """(id, resource) of itself, and of the parent, the section and the project that it had."""
    if change.resource == "comment":
        yield UUID((change.after or change.before or {})["task_id"]), "task"
    if change.resource not in ("task", "section", "project"):
        return
    was = change.before or {}
    yield change.id, change.resource
    if was.get("parent_id"):
        yield UUID(was["parent_id"]), change.resource
    if was.get("section_id"):
        yield UUID(was["section_id"]), "section"
    if was.get("project"):
        yield UUID(was["project"]["id"]), "project"
    if was.get("project_id"):
        yield UUID(was["project_id"]), "project"


def _touched(row: Any) -> dict[str, str]:
    shown = orjson.loads(row["shown"])
    found = {"id": str(row["id"]), "title": title_of(shown)}
    return found | ({"by": row["by"]} if row["by"] else {})


def _logged(row: Any) -> Logged:
    objects = {name: orjson.loads(row[name]) if row[name] else None for name in ("before", "after", "series")}
    return Logged(row["seq"], row["write_seq"], row["kind"], row["resource"], row["id"], **objects)
