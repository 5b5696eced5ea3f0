"""What Duly is held against: a bare ASGI app that runs the same SQL on raw asyncpg, and does nothing else.

No accounts, rules, validation, problems, logs or metrics. `python -m tests.load.bare PORT PEOPLE.json`, with DATABASE_URL.
"""

import json
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import orjson
import uvicorn
from starlette.types import Receive, Scope, Send
from tests.load.statements import Statements, recorded

_PROJECT_ID = re.compile(rb"project_id=([0-9a-f-]{36})")
_INBOX = "SELECT id FROM projects WHERE account_id = $1 AND is_inbox"


class Bare:
    def __init__(self, people: dict[bytes, UUID], statements: Statements, pool: Any) -> None:
        self._people = people
        self._sql = statements
        self._pool = pool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        account = self._people.get(dict(scope["headers"]).get(b"authorization", b""))
        body = b""  # only asked whether it answers
        if account is not None:
            body = await self._answer(scope, account, (await receive()).get("body", b""))
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _answer(self, scope: Scope, account: UUID, body: bytes) -> bytes:
        path, query = scope["path"], scope["query_string"]
        if scope["method"] == "POST":
            inbox = await self._pool.fetchval(_INBOX, account)
            values = self._sql.create_values(account, inbox, datetime.now(UTC), orjson.loads(body)["title"])
            row = await self._pool.fetchrow(self._sql.creation, *values)
            return bytes(row["shown"].encode())
        if path.endswith("/tasks"):
            row = await self._pool.fetchrow(
                self._sql.listing, account, UUID(_PROJECT_ID.findall(query)[0].decode()), 50
            )
            return bytes(b'{"items":[' + row["items"].encode() + b"]}")
        row = await self._pool.fetchrow(self._sql.getting, account, UUID(path.rpartition("/")[2]))
        return bytes(row["shown"].encode())


class _Connection(asyncpg.Connection):
    def get_reset_query(self) -> str:
        return ""


async def _serve(port: int, people: list[list[str]]) -> None:
    tokens = {f"Bearer {token}".encode(): UUID(account) for token, account in people}
    pool = await asyncpg.create_pool(
        os.environ["DATABASE_URL"],
        min_size=10,
        max_size=10,
        connection_class=_Connection,
        server_settings={"timezone": "UTC", "jit": "off"},
    )
    app = Bare(tokens, await recorded(), pool)
    config = uvicorn.Config(
        app, port=port, loop="uvloop", http="httptools", lifespan="off", log_config=None, access_log=False
    )
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    import uvloop

    uvloop.run(_serve(int(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())))
