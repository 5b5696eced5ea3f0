"""`Idempotency-Key`: a POST that is sent again gets the first answer again, kept for 24 hours in the transaction of the write.

    return await once(request, caller, db, lambda db: rules.create(db, caller, body))

Without the header `write` gets the `Database` itself, so a single statement stays one; with it, the `Connection` of a transaction.
A store that needs several statements to hold together opens `in_transaction(db)`. Refusals are not kept: they change nothing.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable
from typing import Any, Final

import orjson
from starlette.requests import Request
from starlette.responses import Response

from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.problems import IdempotencyKeyReused, InProgress
from duly_service.problems import Fault, Invalid
from duly_service.routing import body_of, header

_KEY: Final = re.compile(r"[\x21-\x7e][\x20-\x7e]{0,254}")


async def once(
    request: Request, caller: Caller, db: Database, write: Callable[[Executor], Awaitable[Response]]
) -> Response:
    """Answers with what `write` answers, or with what it answered the first time (and `Idempotency-Replayed: true`).

    409 in_progress while the first request runs; 422 idempotency_key_reused when the key came with another request before.
    """
    key = header(request, b"idempotency-key")
    if key is None:
        return await write(db)
    if not _KEY.fullmatch(key):
        detail = "Idempotency-Key must be 1 to 255 visible ASCII characters."
        raise Invalid(detail, faults=[Fault("Idempotency-Key", detail)])
    async with db.transaction() as connection:
        lock = f"{caller.account_id} {key}"
        if not await connection.fetchval("SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", lock):
            raise InProgress("The first request with this Idempotency-Key is still running.")
        fingerprint = _fingerprint(request)
        if (kept := await _kept(connection, caller, key)) is not None:
            return _replayed(kept, fingerprint)
        response = await write(connection)
        await _keep(connection, caller, key, fingerprint, response)
        return response


async def sweep(db: Executor) -> None:
    """Drops answers older than 24 hours."""
    await db.execute("DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'")


def _fingerprint(request: Request) -> bytes:
    target = f"{request.scope['method']} {request.scope['path']}?".encode() + request.scope["query_string"]
    return hashlib.sha256(target + b"\n" + body_of(request)).digest()


async def _kept(db: Executor, caller: Caller, key: str) -> Any:
    return await db.fetchrow(
        """SELECT request_hash, status, headers, body FROM idempotency_keys
        WHERE account_id = $1 AND key = $2 AND created_at > now() - interval '24 hours'""",
        caller.account_id,
        key,
    )


def _replayed(kept: Any, fingerprint: bytes) -> Response:
    if kept["request_hash"] != fingerprint:
        raise IdempotencyKeyReused
    response = Response(kept["body"], kept["status"], {"Idempotency-Replayed": "true"})
    pairs = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in orjson.loads(kept["headers"])]
    response.raw_headers = [*pairs, (b"idempotency-replayed", b"true")]
    return response


async def _keep(db: Executor, caller: Caller, key: str, fingerprint: bytes, response: Response) -> None:
    pairs = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in response.raw_headers]
    await db.execute(
        """INSERT INTO idempotency_keys (account_id, key, request_hash, status, headers, body)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (account_id, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status,
            headers = excluded.headers, body = excluded.body, created_at = now()""",
        caller.account_id,
        key,
        fingerprint,
        response.status_code,
        orjson.dumps(pairs).decode(),
        bytes(response.body),
    )
