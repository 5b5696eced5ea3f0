"""The log of changes: activity, undo, sync and live updates all read this one table.

Each account has a log of its own, numbered without a gap. A change in a project stands in the log of each member, with what
that member saw before and sees now: a task that moves out of sight is one that has gone. Every write takes the rows of all
accounts that it may concern first, in one order (`lock`), so they stand in line and never wait for each other in a circle.
"""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import orjson

from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_service.problems import Unauthenticated

# A statement that logs what it writes has the parameters that `provenance` gives: $1 account, $2 now, $3 via, $4 turn or
# null, $5 kind, $6 resource, $7 the first number of the write or null where this is it. It says what was written in `shown`
# (id, place from 0, before, after, undoes, series), who hears of it in `heard`, and ends with LOGGED.

# What happens in projects: `shown` has was_in and is_in, too, the projects before and after.
HEARD_BY_MEMBERS: Final = """
heard AS (
    SELECT m.account_id, shown.id, shown.place, shown.undoes, shown.series,
        CASE WHEN m.saw THEN shown.before END AS before, CASE WHEN m.sees THEN shown.after END AS after
    FROM shown CROSS JOIN LATERAL (
        SELECT account_id, bool_or(project_id = shown.was_in) AS saw, bool_or(project_id = shown.is_in) AS sees
        FROM members WHERE project_id IN (shown.was_in, shown.is_in) GROUP BY account_id
    ) m
)"""

# What is one's own alone.
HEARD_ALONE: Final = """
heard AS (SELECT $1::uuid AS account_id, id, place, undoes, series, before, after FROM shown)"""

LOGGED: Final = """
placed AS (
    SELECT heard.*, row_number() OVER (PARTITION BY account_id ORDER BY place) AS nth,
        count(*) OVER (PARTITION BY account_id) AS heard_of FROM heard
), numbered AS (
    UPDATE accounts SET change_seq = change_seq + placed.heard_of FROM placed
    WHERE accounts.id = placed.account_id AND placed.nth = 1
    RETURNING accounts.id, change_seq - placed.heard_of AS base
), logged AS (
    INSERT INTO changes (account_id, seq, at, actor_id, via, turn, kind, resource, id, before, after, write_seq, undoes,
        series, actor_seq)
    SELECT n.id, n.base + h.nth, $2, $1, $3, CASE WHEN n.id = $1 THEN $4::uuid END, $5, $6, h.id, h.before, h.after,
        CASE WHEN n.id = $1 THEN coalesce($7, n.base + 1) ELSE n.base + 1 END, h.undoes, h.series,
        CASE WHEN n.id <> $1 THEN coalesce(max(n.base + h.nth) FILTER (WHERE n.id = $1) OVER (PARTITION BY h.place), 0) END
    FROM placed h JOIN numbered n ON n.id = h.account_id
)"""

_RECORD: Final = f"""
WITH shown AS (
    SELECT $8::uuid AS id, 0 AS place, $9::json AS before, $10::json AS after, $11::bigint AS undoes, NULL::json AS series
), {HEARD_ALONE}, {LOGGED}
SELECT base + 1 FROM numbered"""  # noqa: S608

_NEIGHBOURS: Final = """
SELECT theirs.account_id FROM members mine JOIN members theirs USING (project_id) WHERE mine.account_id = $1"""

# Whoever waits sees a row as it is then, and `seen` as it was when the statement began.
_LOCK: Final = f"""
SELECT a.id, a.change_seq + 1 AS seq, a.change_seq <> (SELECT seen.change_seq FROM accounts seen WHERE seen.id = a.id) AS has_moved
FROM accounts a WHERE a.id = ANY($2::uuid[] || $1::uuid || ARRAY({_NEIGHBOURS})) ORDER BY a.id FOR NO KEY UPDATE"""  # noqa: S608
_LOCK_MORE: Final = f"""
SELECT id FROM accounts WHERE id = ANY(ARRAY({_NEIGHBOURS})) AND id <> ALL($2) ORDER BY id FOR NO KEY UPDATE NOWAIT"""  # noqa: S608

_PAGE: Final = """
SELECT row_to_json(d)::text AS shown, d.seq FROM (
    SELECT c.seq, to_char(c.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, ROW(
            c.actor_id, coalesce((SELECT name FROM accounts WHERE id = c.actor_id), '')
        )::shown_actor AS actor,
        c.via, c.turn, c.kind, c.resource, c.id, c.before, c.after
    FROM changes c
    WHERE c.account_id = $1 AND c.seq > $2 {of} ORDER BY c.seq LIMIT $3
) d"""
_PAGE_OF_ALL: Final = _PAGE.format(of="")
_PAGE_OF_ONE: Final = _PAGE.format(of="AND c.id = $4")


async def lock(db: Executor, caller: Caller, others: Sequence[UUID] = ()) -> int:
    """Waits for all other writes that could concern the same things, until this transaction ends; returns the number that
    the caller's next change gets. `others` are accounts that become concerned by this write. Unauthenticated when the
    caller's account was removed meanwhile.

    What is read after it, by a statement of its own, is how the others left it.
    """
    rows = await db.fetch(_LOCK, caller.account_id, list(others))
    seq: int | None = next((row["seq"] for row in rows if row["id"] == caller.account_id), None)
    if seq is None:
        raise Unauthenticated
    if any(row["has_moved"] for row in rows):
        await _lock_more(db, caller, [row["id"] for row in rows])
    return seq


async def _lock_more(db: Executor, caller: Caller, locked: list[UUID]) -> None:
    """Takes the rows of those who came to share a project while we waited. Without waiting, for they may be out of order:
    Contended where one is taken."""
    while more := await db.fetch(_LOCK_MORE, caller.account_id, locked):
        locked += [row["id"] for row in more]


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
