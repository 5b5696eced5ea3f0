"""Who calls. A route takes a `Caller` by one of these, and the database by `Db`:

    @routes.get("/tasks/{task_id}", operation_id="getTask", response_model=Task)
    async def get_task(task_id: TaskId, caller: Caller = Reader, db: Database = Db) -> Response: ...

`Reader` needs the scope tasks:read, `Writer` tasks:write (and resolves X-Duly-Turn), `Chatter` chat, `Owner` admin: the account
itself, its sessions and tokens. A session has them all. Refusals: 401 without a valid token, 403 without the scope.
`routes = duly_service.routing.router("tasks")`; a path id is `Annotated[UUID, Owned("tasks")]` (see `Owned`), so that what is not
the caller's is 404 before a mistake in the body is told.
"""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Final, Literal, cast
from uuid import UUID

from fastapi import Depends
from starlette.requests import Request

from duly_backend.access import SEEN_PROJECTS
from duly_backend.caller import Caller, Identity
from duly_backend.database import Database
from duly_backend.identities import Identities
from duly_backend.settings import Settings
from duly_service.problems import Fault, Forbidden, Invalid, NotFound, Unauthenticated
from duly_service.routing import header

Scope = Literal["tasks:read", "tasks:write", "chat", "admin"]
SESSION_SCOPES: Final = frozenset({"tasks:read", "tasks:write", "chat"})  # and admin, by being a session


def digest(secret: str) -> bytes:
    """How a token or a link is stored."""
    return hashlib.sha256(secret.encode()).digest()


async def database(request: Request) -> Database:
    return cast(Database, request.scope["app"].state.database)


async def reader(request: Request) -> Caller:
    identity = await _identify(request)
    _require(identity, "tasks:read")
    return Caller(identity, moment_of(request))


async def writer(request: Request) -> Caller:
    identity = await _identify(request)
    _require(identity, "tasks:write")
    return Caller(identity, moment_of(request), await _turn(request, identity))


async def chatter(request: Request) -> Caller:
    identity = await _identify(request)
    _require(identity, "chat")
    return Caller(identity, moment_of(request))


async def owner(request: Request) -> Caller:
    identity = await _identify(request)
    if identity.kind != "session":
        _require(identity, "admin")
    return Caller(identity, moment_of(request))


Db: Any = Depends(database)
Reader: Any = Depends(reader)
Writer: Any = Depends(writer)
Chatter: Any = Depends(chatter)
Owner: Any = Depends(owner)


class Owned:
    """Marks a path id as a row of a table of the caller's: `Annotated[UUID, Owned("tasks", "deleted_at IS NULL")]`.

    Asked only when a request is about to be refused for its query or body, so it costs a good request nothing.
    """

    def __init__(self, table: str, condition: str = "true") -> None:
        self._query = f"SELECT 1 FROM {table} WHERE account_id = $1 AND id = $2 AND {condition}"  # noqa: S608

    async def refuse(self, value: Any, values: Mapping[str, Any]) -> None:
        if await values["db"].fetchval(self._query, values["caller"].account_id, value) is None:
            raise NotFound


class Within(Owned):
    """Marks a path id as a row of a table that belongs to a project: `Annotated[UUID, Within("tasks", "project_id")]`. What
    lies in a project of others is not found; what the caller may only look at is told later, as forbidden."""

    def __init__(self, table: str, project: str, condition: str = "true") -> None:
        self._query = f"SELECT 1 FROM {table} WHERE {project} = ANY({SEEN_PROJECTS}) AND id = $2 AND {condition}"  # noqa: S608


async def _identify(request: Request) -> Identity:
    scheme, _, token = (header(request, b"authorization") or "").partition(" ")
    if scheme.lower() != "bearer" or not token.startswith("duly_"):
        raise Unauthenticated
    identities = cast(Identities, request.scope["app"].state.identities)
    identity = await identities.find(digest(token.strip()))
    if identity is None:
        raise Unauthenticated("This token is unknown, was revoked or has expired. Sign in again.")
    return identity


def _require(identity: Identity, scope: Scope) -> None:
    if scope not in identity.scopes:
        raise Forbidden(f"This needs a token with the scope {scope}.")


def moment_of(request: Request) -> datetime:
    """The real clock, or with DULY_TEST_CLOCK the header X-Duly-Now (RFC 3339 with offset)."""
    settings = cast(Settings, request.scope["app"].state.settings)
    if settings.duly_test_clock and (text := header(request, b"x-duly-now")):
        return _moment(text)
    return datetime.now(UTC)


def _moment(text: str) -> datetime:
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None and 1970 < moment.year < 9999:
            return moment.astimezone(UTC)
    detail = "X-Duly-Now must be a moment with an offset, such as 2026-11-24T09:00:00+01:00."
    raise Invalid(detail, faults=[Fault("X-Duly-Now", detail)])


async def _turn(request: Request, identity: Identity) -> UUID | None:
    """X-Duly-Turn names the caller's own message on whose behalf the assistant writes; anything else is 422."""
    text = header(request, b"x-duly-turn")
    if not text:
        return None
    detail = "X-Duly-Turn must be the id of a message in one of your conversations."
    try:
        turn = UUID(text)
    except ValueError:
        raise Invalid(detail, faults=[Fault("X-Duly-Turn", detail)]) from None
    identities = cast(Identities, request.scope["app"].state.identities)
    if not await identities.owns_turn(identity.account_id, turn):
        raise Invalid(detail, faults=[Fault("X-Duly-Turn", detail)])
    return turn
