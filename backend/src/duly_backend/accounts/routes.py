"""Registering, signing in and out, the account itself, its sessions and its personal tokens."""

from datetime import UTC, datetime
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Response
from starlette.requests import Request

from duly_backend.accounts import attempts, entry, rules, store
from duly_backend.accounts.models import (
    AccountChange,
    MadeToken,
    NewAccount,
    NewSession,
    NewToken,
    PasswordChange,
    PasswordReset,
    Session,
    SessionPage,
    SignedIn,
    Token,
    TokenPage,
    User,
    shown_user,
)
from duly_backend.answers import Json, created, gone, json_of, page, require_match, shown
from duly_backend.authentication import Db, Owned, Owner, Reader, digest, moment_of
from duly_backend.caller import Caller
from duly_backend.changes.store import record
from duly_backend.concurrency import refuse_clashes
from duly_backend.database import Database
from duly_backend.identities import Identities
from duly_backend.paging import Cursor, Limit, from_cursor, instant, to_cursor
from duly_backend.problems import RegistrationClosed
from duly_service.problems import Fault, Forbidden, Invalid, NotFound
from duly_service.routing import router

accounts: Final = router("accounts")
sessions: Final = router("sessions")
tokens: Final = router("tokens")
ROUTES: Final = (accounts, sessions, tokens)

TokenId = Annotated[UUID, Owned("tokens")]


@accounts.post("/accounts", operation_id="createAccount", status_code=201, response_model=SignedIn)
async def create_account(request: Request, body: NewAccount, db: Database = Db) -> Response:
    """Registers, makes an Inbox and signs in."""
    mode = entry.settings_of(request).duly_registration
    if not await store.registration_is_open(db, mode):
        raise RegistrationClosed
    await attempts.attempt(db, entry.registration_limit(request))
    fields = body.model_dump() | {"password_hash": await request.scope["app"].state.passwords.hash(body.password)}
    async with db.transaction() as connection:
        account = await store.add_account(connection, mode, fields, moment_of(request))
        signed_in = await entry.start_session(request, connection, account["id"])
    return Json(json_of(signed_in), 201)


@sessions.post("/sessions", operation_id="createSession", status_code=201, response_model=SignedIn)
async def create_session(request: Request, body: NewSession, db: Database = Db) -> Response:
    """Signs in by e-mail and password, or by a one-time link."""
    if body.link is not None:
        account_id = await entry.by_link(request, db, body.link, "sign_in")
    else:
        account_id = await entry.by_password(request, db, body.email or "", body.password or "")
    return Json(json_of(await entry.start_session(request, db, account_id)), 201)


@sessions.get("/sessions", operation_id="listSessions", response_model=SessionPage)
async def list_sessions(
    request: Request, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Owner, db: Database = Db
) -> Response:
    """Where the account is signed in, newest first."""
    rows, following = await _listed(db, caller, "session", cursor, limit)
    shape = [name for name in Session.model_fields if name != "current"]
    items = [{name: row[name] for name in shape} | {"current": row["id"] == caller.identity.token_id} for row in rows]
    return page(request, json_of(items), following)


@sessions.delete("/sessions/current", operation_id="deleteCurrentSession", status_code=204)
async def delete_current_session(request: Request, caller: Caller = Owner, db: Database = Db) -> Response:
    """Signs out."""
    if not await store.remove_token(db, caller.account_id, "session", caller.identity.token_id):
        raise NotFound
    _forget(request, caller)
    return gone()


@sessions.delete("/sessions/{session_id}", operation_id="deleteSession", status_code=204)
async def delete_session(request: Request, session_id: TokenId, caller: Caller = Owner, db: Database = Db) -> Response:
    """Signs out elsewhere."""
    if not await store.remove_token(db, caller.account_id, "session", session_id):
        raise NotFound
    _forget(request, caller)
    return gone()


@accounts.post("/password-resets", operation_id="resetPassword", status_code=201, response_model=SignedIn)
async def reset_password(request: Request, body: PasswordReset, db: Database = Db) -> Response:
    """Sets a new password by a one-time link. All sessions end, and a fresh one begins."""
    account_id = await entry.by_link(request, db, body.link, "reset_password")
    password_hash = await request.scope["app"].state.passwords.hash(body.password)
    async with db.transaction() as connection:
        await store.set_password(connection, account_id, password_hash)
        await store.end_sessions(connection, account_id)
        signed_in = await entry.start_session(request, connection, account_id)
    _identities(request).forget(account_id)
    return Json(json_of(signed_in), 201)


@accounts.get("/me", operation_id="getMe", response_model=User)
async def get_me(request: Request, caller: Caller = Reader, db: Database = Db) -> Response:
    """The caller's account."""
    return shown(request, json_of(shown_user(await store.by_id(db, caller.account_id))))


@accounts.patch("/me", operation_id="changeMe", response_model=User)
async def change_me(request: Request, body: AccountChange, caller: Caller = Owner, db: Database = Db) -> Response:
    """Changes name, time zone or locale."""
    async with db.transaction() as connection:
        account = await store.by_id(connection, caller.account_id, lock=True)
        before = shown_user(account)
        require_match(request, json_of(before))
        fields = rules.changed(account, body.model_dump(exclude_unset=True))
        await refuse_clashes(connection, caller, caller.account_id, body.version, account["version"], fields)
        if not fields:
            return shown(request, json_of(before))
        after = shown_user(await store.change_account(connection, caller.account_id, fields, caller.now))
        await record(connection, caller, "account.updated", "account", caller.account_id, before, after)
    _forget(request, caller)
    return shown(request, json_of(after))


@accounts.put("/me/password", operation_id="changePassword", status_code=204)
async def change_password(
    request: Request, body: PasswordChange, caller: Caller = Owner, db: Database = Db
) -> Response:
    """Changes the password; all other sessions end."""
    await entry.check_password(request, db, caller.account_id, body.current_password)
    password_hash = await request.scope["app"].state.passwords.hash(body.password)
    async with db.transaction() as connection:
        await store.set_password(connection, caller.account_id, password_hash)
        await store.end_sessions(connection, caller.account_id, but=caller.identity.token_id)
    _forget(request, caller)
    return gone()


@tokens.get("/tokens", operation_id="listTokens", response_model=TokenPage)
async def list_tokens(
    request: Request, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Owner, db: Database = Db
) -> Response:
    """Personal tokens, newest first, without their secrets."""
    rows, following = await _listed(db, caller, "personal", cursor, limit)
    items = [{name: row[name] for name in Token.model_fields} for row in rows]
    return page(request, json_of(items), following)


@tokens.post("/tokens", operation_id="createToken", status_code=201, response_model=MadeToken)
async def create_token(body: NewToken, caller: Caller = Owner, db: Database = Db) -> Response:
    """Makes a personal token for a program; a token makes none that may do more than itself. `Idempotency-Key` is not heeded:
    an answer that holds a secret is never kept."""
    if body.expires_at is not None and body.expires_at <= datetime.now(UTC):
        detail = "Choose a moment that is still to come."
        raise Invalid(f"expires_at: {detail}", faults=[Fault("/expires_at", detail)])
    scopes = set(body.scopes)
    if caller.identity.kind != "session" and not scopes <= caller.identity.scopes:
        raise Forbidden("A token makes none that may do more than itself.")
    secret = entry.new_secret("p")
    row = await store.add_token(db, caller.account_id, digest(secret), body.name, sorted(scopes), body.expires_at)
    return created(json_of(dict(row) | {"token": secret}), f"/api/v1/tokens/{row['id']}")


@tokens.delete("/tokens/{token_id}", operation_id="deleteToken", status_code=204)
async def delete_token(request: Request, token_id: TokenId, caller: Caller = Owner, db: Database = Db) -> Response:
    """Revokes a personal token, at once."""
    if not await store.remove_token(db, caller.account_id, "personal", token_id):
        raise NotFound
    _forget(request, caller)
    return gone()


async def _listed(
    db: Database, caller: Caller, kind: str, cursor: str | None, limit: int
) -> tuple[list[Any], str | None]:
    after = None
    if cursor is not None:
        moment, id_ = from_cursor(cursor, instant, UUID)
        after = (moment, id_)
    rows = await store.tokens(db, caller.account_id, kind, after, limit + 1)
    last = rows[limit - 1] if len(rows) > limit else None
    return rows[:limit], None if last is None else to_cursor([last["created_at"], last["id"]])


def _forget(request: Request, caller: Caller) -> None:
    _identities(request).forget(caller.account_id)


def _identities(request: Request) -> Identities:
    identities: Identities = request.scope["app"].state.identities
    return identities
