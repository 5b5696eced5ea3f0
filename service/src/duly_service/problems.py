"""Every error that a caller may see, and the one place that turns them into RFC 9457 problem+json.

Problem
├── Malformed            400 malformed                  ├── UnsupportedMediaType 415 unsupported_media_type
├── Unauthenticated      401 unauthenticated            ├── Invalid              422 invalid
├── Forbidden            403 insufficient_scope         ├── RateLimited          429 rate_limited
├── NotFound             404 not_found                  └── Unavailable          503 unavailable
├── MethodNotAllowed     405 method_not_allowed             └── Contended        503, where trying again did not help
├── Conflict             409 conflict
├── PreconditionFailed   412 precondition_failed
└── TooLarge             413 too_large
"""

import logging
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final, NamedTuple, cast

import orjson
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from duly_service import logs

_log = logging.getLogger("duly.problems")


class Fault(NamedTuple):
    """One mistake in a request: where (a JSON Pointer into the body, or `?name` of the query) and what to do about it."""

    pointer: str
    detail: str


class Problem(Exception):  # noqa: N818
    """Raised anywhere below a route; `detail` is a sentence for the person, `code` is stable for programs.

    `extra` holds members of the problem's own (`fields`, `conversation_id`); `headers` go out with the answer. A kind of its own is a
    subclass with `code` and `title`; its docstring says when it happens, and the docs page lists it. `code` as an argument is for
    passing on the refusal of another service.
    """

    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"
    code: str = "internal"

    def __init__(
        self,
        detail: str,
        *,
        code: str | None = None,
        faults: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.code = code or type(self).code
        self.faults = tuple(faults)
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})


class Malformed(Problem):
    """The body is not JSON, not UTF-8, or the query cannot be decoded."""

    status, code, title = 400, "malformed", "The request cannot be read"


class Unauthenticated(Problem):
    """No token was sent, or it is unknown, revoked or expired."""

    status, code, title = 401, "unauthenticated", "Sign in first"

    def __init__(self, detail: str = "Send a valid token as “Authorization: Bearer …”.") -> None:
        super().__init__(detail, headers={"WWW-Authenticate": 'Bearer realm="duly"'})


class Forbidden(Problem):
    """The token lacks the scope that this needs."""

    status, code, title = 403, "insufficient_scope", "This token may not do that"


class NotFound(Problem):
    """It does not exist, or it is not yours to see: the two are not told apart."""

    status, code, title = 404, "not_found", "There is no such thing"

    def __init__(self, detail: str = "It does not exist, or it is not yours to see.") -> None:
        super().__init__(detail)


class MethodNotAllowed(Problem):
    """The address exists, but not for this method; the header Allow lists those it knows."""

    status, code, title = 405, "method_not_allowed", "That cannot be done here"

    def __init__(self, allow: str) -> None:
        super().__init__("The header Allow lists the methods that this address knows.", headers={"Allow": allow})


class Conflict(Problem):
    """It contradicts what is stored; after a change elsewhere `fields` names what clashes."""

    status, code, title = 409, "conflict", "That does not fit what is there"


class PreconditionFailed(Problem):
    """If-Match names another state than the present one."""

    status, code, title = 412, "precondition_failed", "It has changed since you read it"

    def __init__(self, detail: str = "Read it again, then repeat the change on what is there now.") -> None:
        super().__init__(detail)


class TooLarge(Problem):
    """The body is larger than this address takes."""

    status, code, title = 413, "too_large", "The request is too large"


class UnsupportedMediaType(Problem):
    """The body is not marked as application/json (or application/merge-patch+json)."""

    status, code, title = 415, "unsupported_media_type", "The body must be JSON"


class Invalid(Problem):
    """A field or parameter is wrong; `errors` names each with a JSON Pointer and what to do."""

    status, code, title = 422, "invalid", "Something in the request is not right"


class RateLimited(Problem):
    """Too many attempts; wait for the seconds in Retry-After."""

    status, code, title = 429, "rate_limited", "Too many attempts"

    def __init__(self, detail: str, retry_after_seconds: int) -> None:
        wait = str(retry_after_seconds)
        super().__init__(detail, headers={"Retry-After": wait, "RateLimit": f'"attempts";r=0;t={wait}'})


class Unavailable(Problem):
    """The database does not answer, nothing was changed; try again after the seconds in Retry-After."""

    status, code, title = 503, "unavailable", "Not available for a moment"

    def __init__(
        self, detail: str = "Nothing was changed. Try again in a moment.", retry_after_seconds: int = 2
    ) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})


class Contended(Unavailable):
    """Two writes stood in each other's way and this one gave way: nothing was changed. The route runs again by itself first."""


def document(problem: Problem, path: str, request_id: str) -> bytes:
    """The body of application/problem+json."""
    members: dict[str, Any] = {
        "type": f"/api/v1/docs#{problem.code}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": path,
        "code": problem.code,
        "request_id": request_id,
        **problem.extra,
    }
    if problem.faults:
        members["errors"] = [fault._asdict() for fault in problem.faults]
    return orjson.dumps(members)


def answer(problem: Problem, request: Request) -> Response:
    """The one place that turns an error into problem+json."""
    body = document(problem, request.scope["path"], logs.request_id.get())
    return Response(body, problem.status, problem.headers, media_type="application/problem+json")


def internal(error: Exception) -> Problem:
    """What a caller is told of an exception that nobody foresaw; the log holds the rest under the same request id."""
    _log.error("unhandled exception", exc_info=error)
    return Problem(
        "This is our mistake, and it has been logged. Try again, and tell us the request id if it happens again."
    )


def of_http(error: HTTPException) -> Problem:
    """Starlette's and FastAPI's own refusals: an unknown path, a method that a path does not know."""
    headers = error.headers or {}
    if error.status_code == 404:
        return NotFound("There is nothing at this address.")
    if error.status_code == 405:
        return MethodNotAllowed(headers.get("Allow", ""))
    if error.status_code == 413:
        return TooLarge("Send less at once.")
    return Malformed("The request cannot be read.") if error.status_code < 500 else Unavailable()


def of_validation(found: Sequence[Mapping[str, Any]]) -> Problem:
    """What pydantic found wrong with a JSON body: Malformed when it is no JSON, else Invalid with a pointer per mistake."""
    if found[0]["type"] == "json_invalid":
        return Malformed(f"The body is not JSON in UTF-8: {found[0]['ctx']['error']}.")
    faults = [Fault(pointer(e["loc"]), told(e)) for e in found]
    return Invalid(summary(faults), faults=faults)


def pointer(location: Sequence[Any]) -> str:
    """A JSON Pointer (RFC 6901) from pydantic's location."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in location)


_SENTENCES: Final[Mapping[str, str]] = {
    "missing": "This field is needed.",
    "extra_forbidden": "There is no such field; leave it out.",
    "uuid_parsing": "This must be an id (a UUID).",
    "string_too_long": "Write at most {max_length} characters.",
    "string_too_short": "Write more; its length must be at least {min_length}.",
    "too_long": "Send at most {max_length}.",
    "too_short": "Send at least {min_length}.",
}


def told(error: Mapping[str, Any]) -> str:
    """One mistake as a sentence."""
    kind, facts = error["type"], error.get("ctx", {})
    if facts.get("field_type") == "Value":  # a text whose outer space was cut first is no list
        kind = f"string_{kind}"
    if (sentence := _SENTENCES.get(kind)) is not None:
        return sentence.format(**facts)
    words = str(error["msg"]).removeprefix("Value error, ").removesuffix(".")
    return f"{words}."


def summary(faults: Sequence[Fault]) -> str:
    """The detail of a problem from its faults: the first, and how many more there are."""
    more = f" And {len(faults) - 1} more." if len(faults) > 1 else ""
    return f"{faults[0].pointer.lstrip('/?') or 'The body'}: {faults[0].detail}{more}"


def install(app: FastAPI) -> None:
    """Makes every error of an app problem+json: our own, FastAPI's and Starlette's, and what nobody foresaw."""

    async def own(request: Request, error: Exception) -> Response:
        return answer(cast(Problem, error), request)

    async def http(request: Request, error: Exception) -> Response:
        return answer(of_http(cast(HTTPException, error)), request)

    async def unforeseen(request: Request, error: Exception) -> Response:
        return answer(internal(error), request)

    async def validation(request: Request, error: Exception) -> Response:
        found = [{**e, "loc": e["loc"][1:]} for e in cast(RequestValidationError, error).errors()]
        return answer(of_validation(found), request)

    app.add_exception_handler(RequestValidationError, validation)
    app.add_exception_handler(Problem, own)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, unforeseen)
