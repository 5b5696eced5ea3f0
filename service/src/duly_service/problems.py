"""Every error that a caller may see, and the one place that turns them into RFC 9457 problem+json.

Problem
├── Malformed            400 malformed                  ├── UnsupportedMediaType 415 unsupported_media_type
├── Unauthenticated      401 unauthenticated            ├── Invalid              422 invalid
├── Forbidden            403 insufficient_scope         ├── RateLimited          429 rate_limited
├── NotFound             404 not_found                  └── Unavailable          503 unavailable
├── Conflict             409 conflict
├── PreconditionFailed   412 precondition_failed
└── TooLarge             413 too_large
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, NamedTuple


class Fault(NamedTuple):
    """One mistake in a request: where (a JSON Pointer into the body, or `?name` of the query) and what to do about it."""

    pointer: str
    detail: str


class Problem(Exception):
    """Raised anywhere below a route; `detail` is a sentence for the person, `code` is stable for programs.

    `extra` holds members of the problem's own (`fields`, `conversation_id`); `headers` go out with the answer.
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
    status, code, title = 400, "malformed", "The request cannot be read"


class Unauthenticated(Problem):
    status, code, title = 401, "unauthenticated", "Sign in first"

    def __init__(self, detail: str = "Send a valid token as “Authorization: Bearer …”.", *, code: str | None = None) -> None:
        super().__init__(detail, code=code, headers={"WWW-Authenticate": 'Bearer realm="duly"'})


class Forbidden(Problem):
    status, code, title = 403, "insufficient_scope", "This token may not do that"


class NotFound(Problem):
    status, code, title = 404, "not_found", "There is no such thing"

    def __init__(self, detail: str = "It does not exist, or it is not yours to see.") -> None:
        super().__init__(detail)


class Conflict(Problem):
    status, code, title = 409, "conflict", "That does not fit what is there"


class PreconditionFailed(Problem):
    status, code, title = 412, "precondition_failed", "It has changed since you read it"

    def __init__(self, detail: str = "Read it again, then repeat the change on what is there now.") -> None:
        super().__init__(detail)


class TooLarge(Problem):
    status, code, title = 413, "too_large", "The request is too large"


class UnsupportedMediaType(Problem):
    status, code, title = 415, "unsupported_media_type", "The body must be JSON"


class Invalid(Problem):
    status, code, title = 422, "invalid", "Something in the request is not right"


class RateLimited(Problem):
    status, code, title = 429, "rate_limited", "Too many attempts"

    def __init__(self, detail: str, retry_after_seconds: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})


class Unavailable(Problem):
    status, code, title = 503, "unavailable", "Not available for a moment"

    def __init__(self, detail: str = "Nothing was changed. Try again in a moment.", retry_after_seconds: int = 2) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})
