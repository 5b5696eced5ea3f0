"""The OpenAPI document: FastAPI's, with what it cannot see: security, headers, and every refusal as problem+json.

`python -m duly_backend openapi` writes backend/openapi.json; a test holds it against the routes.
"""

from collections.abc import Iterator
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import iter_route_contexts

from duly_backend import authentication
from duly_backend.examples import BODIES
from duly_service import problems
from duly_service.routing import JSON_TYPES, Route

Json = dict[str, Any]

TAGS: Final = {
    "accounts": "Who there is: registering, the account itself, its password.",
    "sessions": "Where somebody is signed in.",
    "tokens": "Personal tokens, by which programs call.",
    "projects": "Lists of tasks; each account has an Inbox.",
    "members": "Who shares a project, as viewer, editor or owner.",
    "sections": "Parts of a project, in an order.",
    "labels": "Words on tasks. A label is made by its first use.",
    "filters": "Filters that a person keeps; docs/filters.md tells their language.",
    "tasks": "What there is to do, and what happens to it.",
    "comments": "What members of a project say about a task.",
    "batches": "Many changes of tasks in one request.",
    "search": "Finding tasks by what they say.",
    "trash": "What was deleted and can be restored.",
    "statistics": "How much is open where, and what was made and done on which day.",
    "quick-adds": "One line of text, read and turned into tasks.",
    "changes": "The log of all that was written, and its stream.",
    "undos": "Taking changes back.",
    "exports": "All that the account sees, in one file.",
    "conversations": "What was said with the assistant.",
}

_DESCRIPTION: Final = """A to-do list that you can talk to. Send `Authorization: Bearer TOKEN` with every call; make a token in the settings,
or by `POST /api/v1/tokens`. Collections answer `{items, next_cursor}`; send `cursor` to read on. Errors are RFC 9457
`application/problem+json` with a stable `code`. Times are RFC 3339 in UTC, days `YYYY-MM-DD`, times of day `HH:MM`."""

_IDEMPOTENCY_KEY: Final = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    "description": "Makes a repeated request harmless: it gets the first answer again for 24 hours.",
}
_IF_MATCH: Final = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "The ETag that was read; 412 when the resource has changed since.",
}
_IF_NONE_MATCH: Final = _IF_MATCH | {
    "name": "If-None-Match",
    "description": "The ETag that was read; 304 without a body when nothing has changed.",
}
# Requests whose answers hold a secret are never kept.
_NEVER_KEPT: Final = frozenset({"createAccount", "createSession", "resetPassword", "createToken"})
_OWN: Final[dict[str, set[int]]] = {
    "createAccount": {403, 409, 429},
    "createSession": {401, 429},
    "resetPassword": {429},
    "changePassword": {429},
    "createMember": {429},
    "createTaskBatch": {404},
}
_WELL: Final = {"200": "Done.", "201": "Made.", "204": "Done; there is nothing to show."}
_GUARDED: Final = {
    authentication.reader: "tasks:read",
    authentication.writer: "tasks:write",
    authentication.chatter: "chat",
    authentication.owner: "admin",
}


def document(app: FastAPI) -> Json:
    """The whole document as a JSON object; its paths carry /api/v1."""
    found = get_openapi(
        title="Duly",
        version=app.version,
        openapi_version="3.1.0",
        description=_DESCRIPTION,
        routes=app.routes,
        license_info={"name": "MIT", "identifier": "MIT"},
    )
    schemas: Json = found.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = _problem_schema()
    found["components"]["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    found["components"]["responses"] = {str(s): _refusal(s) for s in sorted({kind.status for kind in kinds()})}
    for route, method, operation in _operations(app, found):
        _complete(route, method, operation)
    used = {tag for _, _, operation in _operations(app, found) for tag in operation["tags"]}
    found["tags"] = [{"name": name, "description": words} for name, words in TAGS.items() if name in used]
    return found


def kinds() -> list[type[problems.Problem]]:
    """Every kind of refusal that a caller can tell from others, by status and code."""

    def below(kind: type[problems.Problem]) -> Iterator[type[problems.Problem]]:
        if "code" in vars(kind):
            yield kind
        for one in kind.__subclasses__():
            yield from below(one)

    return sorted(below(problems.Problem), key=lambda kind: (kind.status, kind.code))


def _operations(app: FastAPI, found: Json) -> Iterator[tuple[Route, str, Json]]:
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, Route) and context.original_route.include_in_schema:
            for method in context.methods or ():
                yield context.original_route, method, found["paths"][context.path_format][method.lower()]


def _complete(route: Route, method: str, operation: Json) -> None:
    calls = {dependency.call for dependency in route.dependant.dependencies}
    scope = next((scope for call, scope in _GUARDED.items() if call in calls), None)
    if scope is not None:
        operation["security"] = [{"bearer": []}]
        operation["description"] = f"{operation.get('description', '')}\n\nNeeds the scope `{scope}`.".strip()
    if parameters := [*operation.get("parameters", []), *_headers(route, method, guarded=scope is not None)]:
        operation["parameters"] = parameters
    if "requestBody" in operation:
        _complete_body(route, method, operation["requestBody"]["content"])
    answers = operation["responses"]
    answers.pop("422", None)
    for status, answer in answers.items():
        answer["description"] = _WELL.get(status, answer["description"])
    if _IF_NONE_MATCH in parameters:
        answers["304"] = {"description": "Nothing has changed."}
    for refused in sorted(_statuses(route, method, guarded=scope is not None)):
        answers[str(refused)] = {"$ref": f"#/components/responses/{refused}"}


def _headers(route: Route, method: str, *, guarded: bool) -> Iterator[Json]:
    if method == "POST" and guarded and route.operation_id not in _NEVER_KEPT:
        yield _IDEMPOTENCY_KEY
    if method in ("PATCH", "DELETE") and route.dependant.path_params:
        yield _IF_MATCH
    if method == "GET" and _shows_one(route):
        yield _IF_NONE_MATCH


def _complete_body(route: Route, method: str, content: Json) -> None:
    if (example := BODIES.get(route.operation_id or "")) is not None:
        content["application/json"]["example"] = example
    if method == "PATCH":
        for kind in sorted(JSON_TYPES):
            content[kind.decode()] = content["application/json"]


def _shows_one(route: Route) -> bool:
    return route.response_model is not None and not str(route.response_model.__name__).endswith("Page")


def _statuses(route: Route, method: str, *, guarded: bool) -> set[int]:
    statuses = {500, 503}
    if guarded:
        statuses |= {401, 403}
    if route.dependant.path_params:
        statuses |= {404}
    if route.dependant.query_params:
        statuses |= {400, 422}
    if route.dependant.body_params:
        statuses |= {400, 413, 415, 422}
    if method in ("POST", "PATCH") and guarded:
        statuses |= {409, 422}
    if method in ("PATCH", "DELETE") and route.dependant.path_params:
        statuses |= {409, 412}
    return statuses | _OWN.get(route.operation_id or "", set())


def _problem_schema() -> Json:
    text = {"type": "string"}
    fault = {
        "type": "object",
        "required": ["pointer", "detail"],
        "properties": {
            "pointer": {"type": "string", "description": "A JSON Pointer into the body, or ?name of the query."},
            "detail": text,
        },
    }
    return {
        "title": "Problem",
        "description": "RFC 9457. `code` is stable; `detail` is a sentence for the person.",
        "type": "object",
        "required": ["type", "title", "status", "detail", "instance", "code", "request_id"],
        "properties": {
            "type": {"type": "string", "description": "The address of the code's description."},
            "title": text,
            "status": {"type": "integer"},
            "detail": text,
            "instance": text,
            "code": {"type": "string", "enum": [kind.code for kind in kinds()]},
            "request_id": text,
            "errors": {"type": "array", "items": fault},
            "fields": {"type": "array", "items": text, "description": "What clashes, with a conflict."},
            "conversation_id": {"type": "string", "format": "uuid", "description": "With message_exists."},
        },
    }


def _refusal(status: int) -> Json:
    same = [kind for kind in kinds() if kind.status == status]
    codes = ", ".join(f"`{kind.code}`" for kind in same)
    example = {
        "type": f"/api/v1/docs#{same[0].code}",
        "title": same[0].title,
        "status": status,
        "detail": same[0].title + ".",
        "instance": "/api/v1/…",
        "code": same[0].code,
        "request_id": "0f8fad5bd9cb469fa165708677289502",
    }
    answer: Json = {
        "description": f"Refused: {codes}.",
        "content": {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
        },
    }
    if status in (429, 503):
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}}
    return answer
