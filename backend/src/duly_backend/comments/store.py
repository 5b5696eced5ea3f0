"""A comment in PostgreSQL: how it is shown, found, made and changed."""

from typing import Any, Final
from uuid import UUID

from duly_backend.access import Role
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.comments.rules import CommentState
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, instant, page_of
from duly_backend.tasks.store import moment

# A comment as it is shown, from a row `c` of comments.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    c.id, c.task_id, ROW(c.author_id, coalesce((SELECT name FROM accounts WHERE id = c.author_id), ''))::shown_actor AS author,
    c.text, c.version, {moment("c.created_at")} AS created_at, {moment("c.updated_at")} AS updated_at
) d)"""  # noqa: S608

_CREATE: Final = f"""
WITH c AS (
    INSERT INTO comments (task_id, author_id, text, created_at, updated_at) VALUES ($8, $1, $9, $2, $2) RETURNING *
), shown AS (
    SELECT c.id, 0 AS place, NULL::json AS before, {SHOWN} AS after, NULL::bigint AS undoes, NULL::json AS series,
        NULL::uuid AS was_in, t.project_id AS is_in FROM c JOIN tasks t ON t.id = c.task_id
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT id, after::text AS shown FROM shown"""  # noqa: S608

# Away and back, too: what is not shown then is null in the log.
_SAVE: Final = f"""
WITH was AS (SELECT c.deleted_at, {SHOWN} AS shown FROM comments c WHERE c.id = $8),
c AS (
    UPDATE comments SET text = $9, deleted_at = CASE WHEN $10::boolean THEN $2::timestamptz END,
        version = version + 1, updated_at = $2 WHERE id = $8 RETURNING *
), shown AS (
    SELECT c.id, 0 AS place, CASE WHEN was.deleted_at IS NULL THEN was.shown END AS before,
        CASE WHEN c.deleted_at IS NULL THEN {SHOWN} END AS after, $11::bigint AS undoes, NULL::json AS series,
        t.project_id AS was_in, t.project_id AS is_in
    FROM c JOIN tasks t ON t.id = c.task_id CROSS JOIN was
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT after::text FROM shown"""  # noqa: S608

_FIND: Final = f"""
SELECT {SHOWN}::text AS shown, c.*, m.role FROM comments c JOIN tasks t ON t.id = c.task_id
JOIN members m ON m.project_id = t.project_id
WHERE m.account_id = $1 AND c.id = $2 AND t.deleted_at IS NULL"""  # noqa: S608

_PAGE: Final = f"""
SELECT {SHOWN}::text AS shown, c.created_at, c.id FROM comments c
WHERE c.task_id = $1 AND c.deleted_at IS NULL AND ($2::timestamptz IS NULL OR (c.created_at, c.id) > ($2, $3::uuid))
ORDER BY c.created_at, c.id LIMIT $4"""  # noqa: S608


async def page(db: Executor, task_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of the comments on a task, the oldest first, and the cursor of the next page."""
    key = from_cursor(cursor, instant, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_PAGE, task_id, *key, limit + 1), limit, "created_at", "id")


async def find(db: Executor, account_id: UUID, id_: UUID) -> tuple[str, CommentState, Role] | None:
    """A comment as shown, its state and the account's role in its project; one that was deleted, too, unless its task is."""
    row = await db.fetchrow(_FIND, account_id, id_)
    if row is None:
        return None
    is_deleted = row["deleted_at"] is not None
    state = CommentState(row["text"], row["task_id"], row["author_id"], row["version"], is_deleted)
    return row["shown"], state, row["role"]


async def create(db: Executor, caller: Caller, task_id: UUID, text: str) -> tuple[UUID, str]:
    """Writes a new comment and its change, under the lock; returns its id and it as shown."""
    row = (await db.fetch(_CREATE, *provenance(caller, "comment.created", "comment"), task_id, text))[0]
    return row["id"], row["shown"]


async def save(
    db: Executor,
    caller: Caller,
    kind: str,
    id_: UUID,
    state: CommentState,
    *,
    first: int | None = None,
    undoes: int | None = None,
) -> str | None:
    """Writes the next state of a comment, under the lock; as shown, None when it is deleted now."""
    values: tuple[Any, ...] = (id_, state.text, state.is_deleted, undoes)
    shown: str | None = await db.fetchval(_SAVE, *provenance(caller, kind, "comment", first), *values)
    return shown
