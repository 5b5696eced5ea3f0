"""The one middleware, pure ASGI: request id, routes, problems, body limit, headers, access log and metrics.

Routes of class `Route` are found in a tree of path segments and run at once; whatever else an app holds goes through FastAPI.
"""

import re
import time
from collections.abc import Iterator
from secrets import token_hex
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from duly_service import health, logs, metrics, problems
from duly_service.routing import BODY_LIMIT, Plan, Route, too_large

_ID: Final = re.compile(rb"[A-Za-z0-9._:-]{1,128}")
_TRACEPARENT: Final = re.compile(rb"00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
_FAREWELL: Final = ((b"connection", b"close"),)
_DISCONNECTED: Final = 499  # nginx's word for a client that left; only in logs and metrics
_COMMON: Final = [(b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff")]


class _Node:
    """One segment of the paths: its fixed children, its variable one, and what its own path answers by method."""

    __slots__ = ("fixed", "methods", "template", "variable")

    def __init__(self) -> None:
        self.fixed: dict[str, _Node] = {}
        self.variable: tuple[str, _Node] | None = None
        self.methods: dict[str, Plan] = {}
        self.template = ""

    def add(self, path: str, method: str, plan: Plan) -> None:
        node = self
        for segment in path.split("/"):
            if not segment.startswith("{"):
                node = node.fixed.setdefault(segment, _Node())
                continue
            name = segment.strip("{}").split(":")[0]
            if node.variable is None:
                node.variable = (name, _Node())
            if node.variable[0] != name:
                raise TypeError(f"{path}: the same place is called {node.variable[0]} elsewhere")
            node = node.variable[1]
        node.methods[method], node.template = plan, path

    def allowed(self) -> str:
        return ", ".join(sorted({*self.methods, *(["HEAD"] if "GET" in self.methods else [])}))

    def find(self, path: str) -> "tuple[_Node, dict[str, str]] | None":
        node, params = self, {}
        for segment in path.split("/"):
            following = node.fixed.get(segment)
            if following is None:
                if node.variable is None or not segment:
                    return None
                name, following = node.variable
                params[name] = segment
            node = following
        return (node, params) if node.methods else None


def _plans(app: FastAPI) -> Iterator[tuple[str, str, Plan]]:
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, Route):
            for method in context.methods or ():
                yield context.path or "", method, context.original_route.plan


class Web:
    """What uvicorn serves. Build it after the last route has been added to `app`."""

    def __init__(self, app: FastAPI, log: logs.Log, state: health.Health) -> None:
        problems.install(app)
        self.app = app
        self._log = log
        self._health = state
        self._logging = log.level <= 20
        self._tree = _Node()
        for path, method, plan in _plans(app):
            self._tree.add(path, method, plan)
        self._active = 0
        metrics.ACTIVE.set_function(lambda: self._active)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["path"] in health.PATHS:
            await self._health(scope, receive, send)
        else:
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        begin = time.perf_counter()
        headers = scope["duly.headers"] = dict(scope["headers"])
        identifier = _identifier(headers.get(b"x-request-id"))
        logs.request_id.set(identifier)
        trace = _trace(headers.get(b"traceparent"))
        extra = [(b"x-request-id", identifier.encode()), *_COMMON]
        status, route, end = _DISCONNECTED, "", 0.0
        self._active += 1
        try:
            found = self._tree.find(scope["path"])
            if found is None:
                status, route = await self._through_fastapi(scope, receive, send, extra)
            else:
                node, scope["path_params"] = found
                route = node.template
                scope["app"] = self.app
                response = await self._run(node, Request(scope, receive, send))
                response.raw_headers.extend([*extra, *self._farewell()])
                status = response.status_code
                if _is_stream(response):
                    end = time.perf_counter()
                await response(scope, receive, send)
        except ClientDisconnect:
            status = _DISCONNECTED
        finally:
            self._active -= 1
            self._account(scope, status, route, (end or time.perf_counter()) - begin, identifier, trace)

    async def _run(self, node: _Node, request: Request) -> Response:
        method = request.scope["method"]
        plan = node.methods.get("GET" if method == "HEAD" else method)
        try:
            if plan is None:
                raise problems.MethodNotAllowed(node.allowed())
            response = await plan(request)
            return response if method != "HEAD" else _head(response)
        except problems.Problem as problem:
            return problems.answer(problem, request)
        except ClientDisconnect:
            raise
        except Exception as error:  # noqa: BLE001
            return problems.answer(problems.internal(error), request)

    async def _through_fastapi(
        self, scope: Scope, receive: Receive, send: Send, extra: list[tuple[bytes, bytes]]
    ) -> tuple[int, str]:
        status = _DISCONNECTED

        async def sender(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                own = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(h for h in extra if h[0] not in own), *self._farewell()]
            await send(message)

        await self.app(scope, _limited(receive), sender)
        template = getattr(scope.get("route"), "path", "")
        return status, template or "(unknown)"

    def _farewell(self) -> tuple[tuple[bytes, bytes], ...]:
        """While it drains, each answer asks the client to open its next connection elsewhere."""
        return _FAREWELL if self._health.draining.is_set() else ()

    def _account(self, scope: Scope, status: int, route: str, seconds: float, identifier: str, trace: str) -> None:
        metrics.observe(scope["method"], route, status, seconds)
        if not self._logging:
            return
        fields: dict[str, Any] = {
            "request_id": identifier,
            "method": scope["method"],
            "route": route,
            "status": status,
            "duration_ms": round(seconds * 1000, 3),
        }
        if trace:
            fields["trace_id"] = trace
        self._log.write("info", "request", fields)


def _is_stream(response: Response) -> bool:
    """Whether it lasts as long as the client stays: its length says nothing of how fast it was answered."""
    return any(
        name == b"content-type" and value.startswith(b"text/event-stream") for name, value in response.raw_headers
    )


def _head(response: Response) -> Response:
    """The same answer without its body: nothing is streamed for HEAD."""
    head = Response(status_code=response.status_code)
    head.raw_headers = response.raw_headers
    return head


def _identifier(given: bytes | None) -> str:
    return given.decode() if given is not None and _ID.fullmatch(given) else token_hex(16)


def _trace(given: bytes | None) -> str:
    if given is None or (match := _TRACEPARENT.fullmatch(given)) is None:
        return ""
    trace = match[1].decode()
    logs.trace_id.set(trace)
    return trace


def _limited(receive: Receive) -> Receive:
    """Counts a body that no Plan reads while it streams in."""
    size = 0

    async def counted() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > BODY_LIMIT:
            raise too_large(BODY_LIMIT)
        return message

    return counted
