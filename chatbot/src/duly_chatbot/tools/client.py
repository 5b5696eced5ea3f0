"""One keep-alive pool to the backend, and the client of one request on it: its token, its trace, its turn, its clock.

BackendError
├── Unreachable     no answer: refused, cut off, timed out, or a 502, 503, 504; nothing was done
│   └── Unsure      a write was sent and no answer came: it may or may not be done
└── Refused         a problem+json, with its status, code and sentence
    ├── SignedOut   401
    ├── Forbidden   403
    ├── Missing     404
    ├── Conflict    409, 412
    ├── Rejected    400, 413, 415, 422
    ├── TooMany     429
    └── Faulty      500
"""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import quote

import httpx2
import orjson

Json: TypeAlias = dict[str, Any]
Params: TypeAlias = Mapping[str, str | int | None]

BASE = "/api/v1"
# A list of 200 on a busy laptop stays far below; beyond it the person would rather hear that it failed.
TIMEOUT = httpx2.Timeout(10, connect=2, pool=5)
LIMITS = httpx2.Limits(max_connections=64, max_keepalive_connections=16, keepalive_expiry=30)


class BackendError(Exception):
    """Anything that kept the backend from doing what it was asked; `detail` is a sentence for the person."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class Unreachable(BackendError):  # noqa: N818
    def __init__(self, detail: str = "The list cannot be reached at the moment.") -> None:
        super().__init__(detail)


class Unsure(Unreachable):
    def __init__(self) -> None:
        super().__init__(
            "The list did not answer in time, so I do not know whether that was done. Look before you repeat it."
        )


class Refused(BackendError):  # noqa: N818
    """A problem that the backend answered; `members` holds the whole problem+json."""

    def __init__(self, status: int, members: Json, retry_after: float = 1) -> None:
        super().__init__(str(members.get("detail") or members.get("title") or f"The list answered {status}."))
        self.status = status
        self.code = str(members.get("code") or "")
        self.members = members
        self.retry_after = retry_after


class SignedOut(Refused): ...


class Forbidden(Refused): ...


class Missing(Refused): ...


class Conflict(Refused): ...


class Rejected(Refused): ...


class TooMany(Refused): ...


class Faulty(Refused): ...


KINDS: dict[int, type[Refused]] = {
    400: Rejected,
    401: SignedOut,
    403: Forbidden,
    404: Missing,
    409: Conflict,
    412: Conflict,
    413: Rejected,
    415: Rejected,
    422: Rejected,
    429: TooMany,
}
AWAY = frozenset({502, 503, 504})


def pool(backend_url: str) -> httpx2.AsyncClient:
    """The one pool of a process. Proxies of the environment are for the world outside, not for the backend."""
    # Its own line per request would hold the query, and with it names of labels.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    return httpx2.AsyncClient(base_url=backend_url.rstrip("/"), timeout=TIMEOUT, limits=LIMITS, trust_env=False)


@dataclass(frozen=True, slots=True)
class Passed:
    """What one request of the chat hands on with each of its calls. `now` (RFC 3339) only under the test clock."""

    authorization: str
    request_id: str = ""
    traceparent: str = ""
    now: str = ""
    turn: str = ""

    def headers(self) -> dict[str, str]:
        named = {
            "Authorization": self.authorization,
            "X-Request-ID": self.request_id,
            "traceparent": self.traceparent,
            "X-Duly-Now": self.now,
            "X-Duly-Turn": self.turn,
        }
        return {name: value for name, value in named.items() if value}


@dataclass(slots=True)
class Client:
    """The backend as one caller may see it. Every method raises BackendError, never an error of the HTTP library."""

    http: httpx2.AsyncClient
    passed: Passed
    _posts: int = field(default=0)

    async def get(self, path: str, params: Params | None = None) -> Json:
        return await self._call("GET", path, params=params)

    async def post(self, path: str, body: Json | None = None) -> Json:
        """The key makes a second try safe: the turn's id, and the number of the call within it."""
        self._posts += 1
        key = f"{self.passed.turn}:{self._posts}" if self.passed.turn else ""
        return await self._call("POST", path, body=body, key=key)

    async def patch(self, path: str, body: Json) -> Json:
        return await self._call("PATCH", path, body=body)

    async def delete(self, path: str) -> Json:
        return await self._call("DELETE", path)

    async def _call(
        self, method: str, path: str, *, params: Params | None = None, body: Json | None = None, key: str = ""
    ) -> Json:
        """One call; a second one when the connection was cut and repeating cannot do it twice."""
        for last in (False, True):
            try:
                return _read(await self.http.send(self._request(method, path, params, body, key)))
            except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
                raise Unreachable from error
            except httpx2.RequestError as error:
                if last or not (method == "GET" or key):
                    raise (Unreachable if method == "GET" else Unsure) from error
        raise Unreachable

    def _request(self, method: str, path: str, params: Params | None, body: Json | None, key: str) -> httpx2.Request:
        headers = {**self.passed.headers(), "Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        given = {name: value for name, value in (params or {}).items() if value is not None}
        content = None if body is None else orjson.dumps(body)
        return self.http.build_request(method, BASE + path, params=given, content=content, headers=headers)


def _read(answer: httpx2.Response) -> Json:
    if answer.status_code in AWAY:
        raise Unreachable
    try:
        members = orjson.loads(answer.content) if answer.content else {}
    except orjson.JSONDecodeError as error:
        raise Unreachable("The list answered something that is no JSON.") from error
    if answer.is_success:
        return members if isinstance(members, dict) else {"items": members}
    kind = KINDS.get(answer.status_code, Faulty)
    raise kind(
        answer.status_code, members if isinstance(members, dict) else {}, _seconds(answer.headers.get("Retry-After"))
    )


def _seconds(value: str | None) -> float:
    try:
        return max(0.1, float(value or 1))
    except ValueError:
        return 1


def segment(identifier: str) -> str:
    """An id as one segment of a path, whatever it holds."""
    return quote(identifier, safe="")


async def answers(http: httpx2.AsyncClient) -> bool:
    """Whether the backend says that it is ready."""
    try:
        async with asyncio.timeout(2):
            answer = await http.get("/readyz")
    except (httpx2.RequestError, TimeoutError):
        return False
    return answer.status_code == 200
