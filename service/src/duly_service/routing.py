"""FastAPI's routes, executed at a fraction of its cost: FastAPI reads the signature (for OpenAPI), `Plan` runs it.

What a caller may be told comes in one order: who (401, 403), the id (404), the query and the body (415, 413, 400, 422), the rest.
"""

import inspect
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, cast, runtime_checkable
from urllib.parse import parse_qsl

from fastapi import APIRouter, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect, Request

from duly_service.contention import until_it_goes
from duly_service.problems import (
    Fault,
    Invalid,
    Malformed,
    NotFound,
    Problem,
    TooLarge,
    UnsupportedMediaType,
    of_validation,
    summary,
    told,
)

if TYPE_CHECKING:
    from fastapi._compat import ModelField

JSON_TYPES: Final = frozenset({b"application/json", b"application/merge-patch+json"})
BODY_LIMIT: Final = 1024 * 1024  # bytes; a route with larger ones says so by `body_limit` on its endpoint
_FACTS: Final = "duly.headers"


@runtime_checkable
class Guard(Protocol):
    """Metadata of a path parameter (`Annotated[UUID, Guard]`): asked before any other mistake of the request is told.

    `refuse` raises NotFound when the caller may not know of the id. `values` are the arguments that are known so far, by name.
    """

    async def refuse(self, value: Any, values: Mapping[str, Any]) -> None: ...


def header(request: Request, name: bytes) -> str | None:
    """One header of a request by its lower-case name, without building Starlette's Headers."""
    facts = request.scope.get(_FACTS)
    if facts is None:
        facts = request.scope[_FACTS] = dict(request.scope["headers"])
    value = facts.get(name)
    return None if value is None else value.decode("latin-1")


def body_of(request: Request) -> bytes:
    """The raw body that the route has read; empty when it reads none."""
    return cast(bytes, request.scope.get("duly.body", b""))


class Plan:
    """One route's endpoint with all that it takes, worked out once at start."""

    def __init__(self, dependant: Dependant) -> None:
        self._endpoint = cast(Callable[..., Awaitable[Response]], dependant.call)
        self._request_name = dependant.request_param_name
        self._dependencies = [(cast(str, d.name), _dependency(d)) for d in dependant.dependencies]
        self._path = dependant.path_params
        self._query = dependant.query_params
        self._guards = [
            (p.name, g) for p in dependant.path_params for g in p.field_info.metadata if isinstance(g, Guard)
        ]
        self._body = _body(dependant)
        self._limit: int = getattr(dependant.call, "body_limit", BODY_LIMIT)
        unsupported = dependant.header_params or dependant.cookie_params or dependant.background_tasks_param_name
        if unsupported or not inspect.iscoroutinefunction(dependant.call):
            raise TypeError(
                f"{dependant.call} must be async and take path, query, one body, Request and dependencies only"
            )

    async def __call__(self, request: Request) -> Response:
        values: dict[str, Any] = {}
        for name, dependency in self._dependencies:
            values[name] = await dependency(request)
        if self._request_name is not None:
            values[self._request_name] = request
        if self._path:
            self._read_path(request, values)
        try:
            if self._query:
                self._read_query(request, values)
            if self._body is not None:
                values[self._body.name] = self._body.parse(request, await _receive(request, self._limit))
        except Problem:
            for name, guard in self._guards:
                await guard.refuse(values[name], values)
            raise
        return await until_it_goes(partial(self._endpoint, **values))

    def _read_path(self, request: Request, values: dict[str, Any]) -> None:
        given = request.scope["path_params"]
        for field in self._path:
            value, errors = field.validate(given[field.alias], values, loc=("path", field.alias))
            if errors:
                raise NotFound
            values[field.name] = value

    def _read_query(self, request: Request, values: dict[str, Any]) -> None:
        query = request.scope["query_string"]
        given = dict(_query(query)) if query else {}
        faults: list[Fault] = []
        for field in self._query:
            text = given.get(field.alias)
            if text is None:
                if field.field_info.is_required():
                    faults.append(Fault(f"?{field.alias}", "This parameter is needed."))
                values[field.name] = field.get_default()
                continue
            values[field.name], errors = field.validate(text, values, loc=())
            faults += [Fault(f"?{field.alias}", told(error)) for error in errors or ()]
        if faults:
            raise Invalid(summary(faults), faults=faults)


class _Body:
    """The one JSON body that a route takes; one with a default may be left out."""

    def __init__(self, field: "ModelField") -> None:
        self.name = field.name
        self._optional = not field.field_info.is_required()
        self._adapter: TypeAdapter[Any] = TypeAdapter(cast(Any, field.field_info.annotation))

    def parse(self, request: Request, body: bytes) -> Any:
        if not body and self._optional:
            return None
        _require_json(request, body)
        try:
            return self._adapter.validate_json(body)
        except ValidationError as error:
            raise of_validation(error.errors(include_url=False, include_input=False)) from None


def _body(dependant: Dependant) -> _Body | None:
    if len(dependant.body_params) > 1:
        raise TypeError(f"{dependant.call} must take one body")
    return _Body(dependant.body_params[0]) if dependant.body_params else None


def _dependency(dependant: Dependant) -> Callable[[Request], Awaitable[Any]]:
    call = dependant.call
    if list(inspect.signature(call or int).parameters) != [dependant.request_param_name] or call is None:
        raise TypeError(f"the dependency {call} must take a Request alone")
    return call


def _query(query: bytes) -> list[tuple[str, str]]:
    try:
        pairs = parse_qsl(query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise Malformed("The query is not UTF-8 text in percent-encoding.") from None
    if any("\0" in value for _, value in pairs):
        raise Malformed("The query holds a NUL character; leave it out.")
    return pairs


async def _receive(request: Request, limit: int) -> bytes:
    declared = header(request, b"content-length")
    if declared is not None and declared.isdigit() and int(declared) > limit:
        raise too_large(limit)
    chunks: list[bytes] = []
    size, more = 0, True
    while more:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > limit:
            raise too_large(limit)
        chunks.append(chunk)
        more = message.get("more_body", False)
    body = chunks[0] if len(chunks) == 1 else b"".join(chunks)
    request.scope["duly.body"] = body
    return body


def too_large(limit: int) -> TooLarge:
    return TooLarge(f"Send at most {limit // 1024} KiB.")


def _require_json(request: Request, body: bytes) -> None:
    kind, _, parameters = (header(request, b"content-type") or "").partition(";")
    if kind.strip().lower().encode() not in JSON_TYPES:
        raise UnsupportedMediaType("Send the body as “Content-Type: application/json”.")
    if parameters and "charset" in parameters.lower() and "utf-8" not in parameters.lower():
        raise UnsupportedMediaType("Send JSON as UTF-8.")
    if not body:
        raise Malformed("The body is empty; send a JSON object.")


class Route(APIRoute):
    """A route whose endpoint is run by a Plan; it must answer with a Response (`response_model` is for OpenAPI alone)."""

    plan: Plan

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        plan = self.plan = Plan(self.dependant)

        async def handle(request: Request) -> Response:
            return await plan(request)

        return handle


def router(tag: str) -> APIRouter:
    """The routes of a room; its tag is its noun."""
    return APIRouter(route_class=Route, tags=[tag])
