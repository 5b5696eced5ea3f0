"""A filter that a person keeps, in PostgreSQL: how it is shown, found, made and changed."""

from typing import Any, Final
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_ALONE, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.filters.grammar import lists_of
from duly_backend.filters.rules import FilterState
from duly_backend.paging import from_cursor, instant, page_of
from duly_backend.tasks.store import moment

# A filter as it is shown, from a row `f` of filters.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    f.id, f.name, f.query, f.lists, f.color, f.version,
    {moment("f.created_at")} AS created_at, {moment("f.updated_at")} AS updated_at
) d)"""  # noqa: S608

_CREATE: Final = f"""
WITH f AS (
    INSERT INTO filters (account_id, name, query, lists, color, created_at, updated_at)
    VALUES ($1, $8, $9, $10, $11, $2, $2) RETURNING *
), shown AS (
    SELECT f.id, 0 AS place, NULL::json AS before, {SHOWN} AS after, NULL::bigint AS undoes, NULL::json AS series FROM f
), {HEARD_ALONE}, {LOGGED}
SELECT id, after::text AS shown FROM shown"""  # noqa: S608

# Away and back, too: what is not shown then is null in the log.
_SAVE: Final = f"""
WITH was AS (SELECT f.deleted_at, {SHOWN} AS shown FROM filters f WHERE f.id = $8),
f AS (
    UPDATE filters SET name = $9, query = $10, lists = $11, color = $12,
        deleted_at = CASE WHEN $13::boolean THEN $2::timestamptz END, version = version + 1, updated_at = $2
    WHERE account_id = $1 AND id = $8 RETURNING *
), shown AS (
    SELECT f.id, 0 AS place, CASE WHEN was.deleted_at IS NULL THEN was.shown END AS before,
        CASE WHEN f.deleted_at IS NULL THEN {SHOWN} END AS after, $14::bigint AS undoes, NULL::json AS series
    FROM f CROSS JOIN was
), {HEARD_ALONE}, {LOGGED}
SELECT after::text FROM shown"""  # noqa: S608

_FIND: Final = f"""
SELECT {SHOWN}::text AS shown, f.* FROM filters f WHERE f.account_id = $1 AND f.id = $2"""  # noqa: S608

_PAGE: Final = f"""
SELECT {SHOWN}::text AS shown, f.created_at, f.id FROM filters f
WHERE f.account_id = $1 AND f.deleted_at IS NULL
AND ($2::timestamptz IS NULL OR (f.created_at, f.id) > ($2, $3::uuid)) ORDER BY f.created_at, f.id LIMIT $4"""  # noqa: S608


async def page(db: Executor, account_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of filters by creation, and the cursor of the next page."""
    key = from_cursor(cursor, instant, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_PAGE, account_id, *key, limit + 1), limit, "created_at", "id")


async def find(db: Executor, account_id: UUID, id_: UUID) -> tuple[str, FilterState] | None:
    """A filter as shown and its state, one that was deleted, too."""
    row = await db.fetchrow(_FIND, account_id, id_)
    if row is None:
        return None
    is_deleted = row["deleted_at"] is not None
    return row["shown"], FilterState(row["name"], row["query"], row["color"], row["version"], is_deleted)


async def create(db: Executor, caller: Caller, state: FilterState) -> tuple[UUID, str]:
    """Writes a new filter and its change in one statement; returns its id and it as shown."""
    values = (state.name, state.query, lists_of(state.query), state.color)
    row = (await db.fetch(_CREATE, *provenance(caller, "filter.created", "filter"), *values))[0]
    return row["id"], row["shown"]


async def save(
    db: Executor,
    caller: Caller,
    kind: str,
    id_: UUID,
    state: FilterState,
    *,
    first: int | None = None,
    undoes: int | None = None,
) -> str | None:
    """Writes the next state of a filter, under the account's lock; as shown, None when it is deleted now."""
    values: tuple[Any, ...] = (id_, state.name, state.query, lists_of(state.query), state.color, state.is_deleted)
    shown: str | None = await db.fetchval(_SAVE, *provenance(caller, kind, "filter", first), *values, undoes)
    return shown
