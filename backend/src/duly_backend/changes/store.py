"""The log of changes: activity, undo, sync and live updates all read this one table."""

from typing import Any, Final
from uuid import UUID

import orjson

from duly_backend.caller import Caller
from duly_backend.database import Executor

# A statement that writes one resource and logs it appends these common table expressions to its own `shown`
# (id, before, after: jsonb). $1 is the account, $2 now, $3 via, $4 the turn or null, $5 the kind, $6 the resource.
LOGGED: Final = """
numbered AS (
    UPDATE accounts SET change_seq = change_seq + 1 WHERE id = $1 AND EXISTS (SELECT 1 FROM shown) RETURNING change_seq
), logged AS (
    INSERT INTO changes (account_id, seq, at, actor_id, via, turn, kind, resource, id, before, after)
    SELECT $1, numbered.change_seq, $2, $1, $3, $4, $5, $6, shown.id, shown.before, shown.after FROM shown, numbered
)"""


def provenance(caller: Caller, kind: str, resource: str) -> tuple[UUID, Any, str, UUID | None, str, str]:
    """The first six parameters of a statement that ends with LOGGED."""
    return (caller.account_id, caller.now, caller.via, caller.turn, kind, resource)


async def record(
    db: Executor,
    caller: Caller,
    kind: str,
    resource: str,
    id_: UUID,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> int:
    """Logs one change inside the caller's transaction; returns its number."""
    seq: int = await db.fetchval(
        """WITH numbered AS (UPDATE accounts SET change_seq = change_seq + 1 WHERE id = $1 RETURNING change_seq)
        INSERT INTO changes (account_id, seq, at, actor_id, via, turn, kind, resource, id, before, after)
        SELECT $1, change_seq, $2, $1, $3, $4, $5, $6, $7, $8, $9 FROM numbered RETURNING seq""",
        *provenance(caller, kind, resource),
        id_,
        None if before is None else orjson.dumps(before).decode(),
        None if after is None else orjson.dumps(after).decode(),
    )
    return seq
