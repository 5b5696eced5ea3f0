"""Token hash → identity, remembered for seconds while revocations can be heard; when they cannot, each request asks the database."""

import math
import time
from collections import OrderedDict
from typing import Final
from uuid import UUID

from prometheus_client import Counter

from duly_backend.caller import Identity
from duly_backend.database import Database
from duly_backend.listener import RESTORED_CHANNEL, Listener

CHANNEL: Final = "duly_tokens"
REMEMBER_SECONDS: Final = 10.0
SIZE: Final = 10_000

LOOKUPS: Final = Counter(
    "duly_identity_lookups_total",
    "Tokens looked up: from memory, from the database, or from it because nothing could be heard.",
    ["source"],
)
_MEMORY, _DATABASE, _DEAF = (LOOKUPS.labels(source) for source in ("memory", "database", "deaf"))

_FIND: Final = """
SELECT t.id AS token_id, t.account_id, t.kind, t.scopes, a.name, a.time_zone, a.locale,
       t.last_used_at < now() - interval '10 minutes' AS stale,
       extract(epoch FROM t.expires_at - now())::float8 AS left_seconds
FROM tokens t JOIN accounts a ON a.id = t.account_id
WHERE t.hash = $1 AND (t.expires_at IS NULL OR t.expires_at > now())"""

# A session lives for 30 days after its last use, and a year at most.
_USED: Final = """
UPDATE tokens SET last_used_at = now(),
    expires_at = CASE WHEN kind = 'session'
        THEN least(now() + interval '30 days', created_at + interval '365 days') ELSE expires_at END
WHERE id = $1"""


class Identities:
    """Bounded, and dropped at once: by `forget` in this process, by NOTIFY in every other."""

    def __init__(self, database: Database, listener: Listener) -> None:
        self._database = database
        self._listener = listener
        self._known: OrderedDict[bytes, tuple[float, Identity]] = OrderedDict()
        self._turns: OrderedDict[tuple[UUID, UUID], None] = OrderedDict()
        self._generation = 0
        listener.on(CHANNEL, lambda payload: self.forget(UUID(payload)))
        listener.on(RESTORED_CHANNEL, lambda _: self.forget_all())
        listener.on_connect(self.forget_all)

    async def find(self, token_hash: bytes) -> Identity | None:
        """None: unknown, revoked or expired."""
        if not self._listener.connected:
            _DEAF.inc()
            return (await self._ask(token_hash))[0]
        known = self._known.get(token_hash)
        if known is not None and known[0] > time.monotonic():
            _MEMORY.inc()
            return known[1]
        _DATABASE.inc()
        # Whoever is revoked between the question and its answer must not be remembered.
        generation = self._generation
        identity, left_seconds = await self._ask(token_hash)
        if identity is not None and generation == self._generation:
            self._remember(token_hash, identity, min(left_seconds, REMEMBER_SECONDS))
        return identity

    async def _ask(self, token_hash: bytes) -> tuple[Identity | None, float]:
        """The identity and how many seconds the token has left."""
        row = await self._database.fetchrow(_FIND, token_hash)
        if row is None:
            return None, 0.0
        if row["stale"]:
            await self._database.execute(_USED, row["token_id"])
        identity = Identity(
            account_id=row["account_id"],
            token_id=row["token_id"],
            kind=row["kind"],
            scopes=frozenset(row["scopes"]),
            name=row["name"],
            time_zone=row["time_zone"],
            locale=row["locale"],
        )
        return identity, math.inf if row["left_seconds"] is None else row["left_seconds"]

    def _remember(self, token_hash: bytes, identity: Identity, seconds: float) -> None:
        self._known[token_hash] = (time.monotonic() + seconds, identity)
        self._known.move_to_end(token_hash)
        if len(self._known) > SIZE:
            self._known.popitem(last=False)

    def forget(self, account_id: UUID) -> None:
        """Drops what is known of one account: after a revocation, or a change of what an identity shows."""
        self._generation += 1
        for token_hash in [key for key, (_, identity) in self._known.items() if identity.account_id == account_id]:
            del self._known[token_hash]

    def forget_all(self) -> None:
        self._generation += 1
        self._known.clear()
        self._turns.clear()

    async def owns_turn(self, account_id: UUID, turn: UUID) -> bool:
        """Whether a message is the account's; a yes is remembered, for it is a label and no permission."""
        key = (account_id, turn)
        if key in self._turns:
            return True
        found = await self._database.fetchval(
            "SELECT 1 FROM messages WHERE account_id = $1 AND id = $2", account_id, turn
        )
        if found is None:
            return False
        self._turns[key] = None
        if len(self._turns) > SIZE:
            self._turns.popitem(last=False)
        return True
