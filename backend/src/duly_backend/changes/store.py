"""The log of changes: activity, undo, sync and live updates all read this one table.

Every write of an account takes the account's row first, by `lock` or by a statement that begins with NUMBERED. So the
account's writes stand in line, its numbers have no gap, and no two of them can wait for each other in a circle.
"""

from typing import Any, Final
from uuid import UUID

import orjson

from duly_backend.caller import Caller
from duly_backend.database import Executor

# The parameters that `provenance` gives: $1 account, $2 now, $3 via, $4 turn or null, $5 kind, $6 resource, $7 the
# first number of the write or null where this is it. A statement adds its own `shown` (id, place from 0, before,
# after, undoes, series) and puts these common table expressions around it.
NUMBERED: Final = """
numbered AS (UPDATE accounts SET change_seq = change_seq + 1 WHERE id = $1 RETURNING change_seq AS seq)"""

ALL_NUMBERED: Final = """
numbered AS (
    UPDATE accounts SET change_seq = change_seq + (SELECT count(*) FROM shown) WHERE id = $1
    RETURNING change_seq - (SELECT count(*) FROM shown) + 1 AS seq
)"""

LOGGED: Final = """
logged AS (
    INSERT INTO changes (account_id, seq, at, actor_id, via, turn, kind, resource, id, before, after, write_seq, undoes, series)
    SELECT $1, numbered.seq + shown.place, $2, $1, $3, $4, $5, $6, shown.id, shown.before, shown.after,
        coalesce($7, numbered.seq), shown.undoes, shown.series
    FROM shown, numbered
)"""

_RECORD: Final = f"""
WITH {NUMBERED}, shown AS (
    SELECT $8::uuid AS id, 0 AS place, $9::json AS before, $10::json AS after, $11::bigint AS undoes, NULL::json AS series
), {LOGGED}
SELECT seq FROM numbered"""  # noqa: S608

_PAGE: Final = """
SELECT row_to_json(d)::text AS shown, d.seq FROM (
    SELECT c.seq, to_char(c.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, ROW(a.id, a.name)::shown_actor AS actor,
        c.via, c.turn, c.kind, c.resource, c.id, c.before, c.after
    FROM changes c JOIN accounts a ON a.id = c.actor_id
    WHERE c.account_id = $1 AND c.seq > $2 {of} ORDER BY c.seq LIMIT $3
) d"""
_PAGE_OF_ALL: Final = _PAGE.format(of="")
_PAGE_OF_ONE: Final = _PAGE.format(of="AND c.id = $4")


async def lock(db: Executor, caller: Caller) -> int:
    """Waits for the account's other writes, until this transaction ends; returns the number that its next change gets."""
    seq: int = await db.fetchval(
        "SELECT change_seq + 1 FROM accounts WHERE id = $1 FOR NO KEY UPDATE", caller.account_id
    )
    return seq


def provenance(caller: Caller, kind: str, resource: str, first: int | None = None) -> tuple[Any, ...]:
    """The first seven parameters of a statement that logs what it writes."""
    return (caller.account_id, caller.now, caller.via, caller.turn, kind, resource, first)


async def record(
    db: Executor,
    caller: Caller,
    kind: str,
    resource: str,
    id_: UUID,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    *,
    first: int | None = None,
    undoes: int | None = None,
) -> int:
    """Logs one change inside the caller's transaction; returns its number."""
    seq: int = await db.fetchval(
        _RECORD, *provenance(caller, kind, resource, first), id_, _json(before), _json(after), undoes
    )
    return seq


async def page(
    db: Executor, account_id: UUID, since: int, limit: int, id_: UUID | None = None
) -> list[tuple[int, str]]:
    """The changes after `since`, of all that there is or of one thing, oldest first: (number, JSON)."""
    query, of = (_PAGE_OF_ALL, ()) if id_ is None else (_PAGE_OF_ONE, (id_,))
    return [(row["seq"], row["shown"]) for row in await db.fetch(query, account_id, since, limit, *of)]


async def latest(db: Executor, account_id: UUID) -> int:
    """The number of the newest change; 0 where the account is gone."""
    seq: int | None = await db.fetchval("SELECT change_seq FROM accounts WHERE id = $1", account_id)
    return seq or 0


async def changed_since(db: Executor, account_id: UUID, id_: UUID, version: int) -> list[tuple[Any, Any]]:
    """What became of a resource after a version of it: (before, after) as shown, oldest first."""
    rows = await db.fetch(
        """SELECT before, after FROM changes WHERE account_id = $1 AND id = $2
        AND (after->>'version')::int > $3 ORDER BY seq""",
        account_id,
        id_,
        version,
    )
    return [(_object(row["before"]), _object(row["after"])) for row in rows]


def _json(value: dict[str, Any] | None) -> str | None:
    return None if value is None else orjson.dumps(value, option=orjson.OPT_UTC_Z, default=str).decode()


def _object(text: str | None) -> Any:
    return None if text is None else orjson.loads(text)
