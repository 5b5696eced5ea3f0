"""The ways in: a password or a one-time link becomes a session. Every guess is counted before it is tried."""

from secrets import token_urlsafe
from typing import Any, Final
from uuid import UUID

from prometheus_client import Counter
from starlette.requests import Request

from duly_backend.accounts import attempts, rules, store
from duly_backend.accounts.attempts import Limit, limit
from duly_backend.accounts.models import shown_user
from duly_backend.accounts.store import Visitor
from duly_backend.authentication import SESSION_SCOPES, digest
from duly_backend.database import Database, Executor
from duly_backend.problems import LinkInvalid, WrongCredentials
from duly_backend.settings import Settings
from duly_service.routing import header

SIGN_INS: Final = Counter("duly_sign_ins_total", "Sign-ins by what came of them.", ["outcome"])


def new_secret(kind: str) -> str:
    """A fresh secret of a kind: s (session), p (personal token), l (one-time link); 256 bits."""
    return f"duly_{kind}_{token_urlsafe(32)}"


def settings_of(request: Request) -> Settings:
    settings: Settings = request.scope["app"].state.settings
    return settings


def visitor(request: Request) -> Visitor:
    """Who asks, as the list of sessions shows it."""
    peer = request.scope["client"][0] if request.scope["client"] else ""
    agent = (header(request, b"user-agent") or "").encode("latin-1").decode("utf-8", "replace").replace("\0", "")
    trusted = settings_of(request).duly_trusted_proxies
    return Visitor(agent[:200], rules.client_address(peer, header(request, b"x-forwarded-for"), trusted))


async def by_password(request: Request, db: Database, email: str, password: str) -> UUID:
    """The account whose e-mail and password these are; 401 wrong_credentials, 429 after too many wrong ones."""
    limits = _limits(request, "sign-in", email.lower())
    await attempts.attempt(db, limits)
    account = await store.by_email(db, email)
    stored = None if account is None else account["password_hash"]
    if not await request.scope["app"].state.passwords.matches(stored, password):
        SIGN_INS.labels("refused").inc()
        raise WrongCredentials
    await attempts.forgive(db, limits)
    account_id: UUID = account["id"]
    return account_id


async def by_link(request: Request, db: Database, link: str, purpose: str) -> UUID:
    """Uses a one-time link up; 422 link_invalid when it is unknown, used or expired."""
    limits = _limits(request, "link", None)
    await attempts.attempt(db, limits)
    account_id = await store.use_link(db, digest(link), purpose)
    if account_id is None:
        raise LinkInvalid
    await attempts.forgive(db, limits)
    return account_id


async def check_password(request: Request, db: Database, account_id: UUID, password: str) -> None:
    """The current password of an open session; counted apart, so that a stranger's guesses never lock it."""
    limits = _limits(request, "current-password", str(account_id))
    await attempts.attempt(db, limits)
    account = await store.by_id(db, account_id)
    if not await request.scope["app"].state.passwords.matches(account["password_hash"], password):
        raise WrongCredentials("The current password is not right.")
    await attempts.forgive(db, limits)


async def start_session(request: Request, db: Executor, account_id: UUID) -> dict[str, Any]:
    """A SignedIn: the user, and the secret of a new session."""
    secret = new_secret("s")
    await store.start_session(db, account_id, digest(secret), sorted(SESSION_SCOPES), visitor(request))
    SIGN_INS.labels("done").inc()
    return {"user": shown_user(await store.by_id(db, account_id)), "token": secret}


def registration_limit(request: Request) -> list[Limit]:
    rate = settings_of(request).duly_rate_registration
    return [limit("registration", rules.neighbourhood(visitor(request).address), rate, growing=False)]


def _limits(request: Request, kind: str, whose: str | None) -> list[Limit]:
    settings = settings_of(request)
    address = rules.neighbourhood(visitor(request).address)
    by_address = limit(f"{kind} address", address, settings.duly_rate_sign_in_per_address)
    if whose is None:
        return [by_address]
    return [limit(f"{kind} account", whose, settings.duly_rate_sign_in_per_account), by_address]
