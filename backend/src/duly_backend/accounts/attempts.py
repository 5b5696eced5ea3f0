"""Limits on guessing: attempts are counted in the database before they are made, so that many at once are counted too.

Keys are hashed: the table holds no address and no e-mail in clear. Nothing here touches a session that is open.
"""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from duly_backend.accounts import rules
from duly_backend.database import Database, Executor
from duly_service.problems import RateLimited


class Limit(NamedTuple):
    """So many attempts a minute for a key; `growing`: whoever goes on waits longer each time."""

    key: str
    per_minute: int
    growing: bool = True


def limit(kind: str, whose: str, per_minute: int, *, growing: bool = True) -> Limit:
    return Limit(hashlib.sha256(f"{kind} {whose}".encode()).hexdigest(), per_minute, growing)


async def attempt(db: Database, limits: Sequence[Limit]) -> None:
    """Counts one attempt against each limit, or raises RateLimited and counts none."""
    async with db.transaction() as connection:
        keys = sorted(each.key for each in limits)
        await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(k, 1)) FROM unnest($1::text[]) k", keys)
        waits = [await _seconds(connection, each) for each in limits]
        if max(waits) > 0:
            raise RateLimited(f"Wait {max(waits)} seconds, then try again.", max(waits))
        await connection.execute("INSERT INTO attempts (key) SELECT unnest($1::text[])", keys)


async def forgive(db: Executor, limits: Sequence[Limit]) -> None:
    """Forgets what was counted: the password was right."""
    await db.execute("DELETE FROM attempts WHERE key = ANY($1::text[])", [each.key for each in limits])


async def sweep(db: Executor) -> None:
    """Drops what no limit looks at any more."""
    await db.execute("DELETE FROM attempts WHERE at < now() - interval '1 hour'")


async def _seconds(db: Executor, each: Limit) -> int:
    rows = await db.fetch(
        "SELECT at, now() AS now FROM attempts WHERE key = $1 ORDER BY at DESC LIMIT $2", each.key, each.per_minute * 4
    )
    if not rows:
        return 0
    return rules.seconds_to_wait([row["at"] for row in rows], each.per_minute, rows[0]["now"], growing=each.growing)
