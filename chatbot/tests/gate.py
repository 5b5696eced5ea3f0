"""A door between the chatbot and the backend that a test may hold shut: for what happens in the middle of a turn."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx2
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

SKIPPED = frozenset({b"host", b"content-length", b"transfer-encoding", b"connection"})


@dataclass
class Gate:
    """Passes every request on. Those that `holds` names wait for `opened`; `held` is set when the first one does."""

    backend: str
    client: httpx2.AsyncClient
    holds: Callable[[str, str], bool] = lambda method, path: False
    shut: bool = False
    held: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    passed: list[tuple[str, str]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        response = await self._answer(request, await request.body())
        await response(scope, receive, send)

    async def _answer(self, request: Request, body: bytes) -> Response:
        if self.holds(request.method, request.url.path):
            self.held.set()
            await self.opened.wait()
        if self.shut:
            return Response(status_code=503)
        self.passed.append((request.method, request.url.path))
        headers = {k.decode(): v.decode() for k, v in request.scope["headers"] if k not in SKIPPED}
        address = f"{self.backend}{request.url.path}?{request.url.query}"
        answer = await self.client.request(request.method, address, content=body, headers=headers)
        kept = {k: v for k, v in answer.headers.items() if k.encode() not in SKIPPED and k != "content-encoding"}
        return Response(answer.content, answer.status_code, kept)
