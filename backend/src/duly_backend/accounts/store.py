"""SQL of accounts, sessions, tokens and one-time links. Secrets come in as their hashes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

import asyncpg

from duly_backend.database import Executor
from duly_backend.problems import EmailTaken, RegistrationClosed
from duly_service.problems import Unauthenticated

_SHOWN: Final = "id, email, name, time_zone, locale, version, created_at, updated_at"
_FIRST_ACCOUNT_LOCK: Final = 7_303_014_022
SESSION_DAYS: Final = 30


class Visitor(NamedTuple):
    """What is kept of who signs in, for the list of sessions."""

    user_agent: str
    address: str


async def registration_is_open(db: Executor, mode: str) -> bool:
    """`mode` is open, first or closed."""
    if mode == "first":
        return not await db.fetchval("SELECT EXISTS (SELECT 1 FROM accounts)")
    return mode == "open"


async def add_account(db: Executor, mode: str, fields: Mapping[str, Any], now: datetime) -> Any:
    """A new account with its Inbox; its row. 403 registration_closed, 409 email_taken. Runs inside a transaction."""
    if mode == "first":  # two that register at once must not both be the first
        await db.execute("SELECT pg_advisory_xact_lock($1)", _FIRST_ACCOUNT_LOCK)
    if not await registration_is_open(db, mode):
        raise RegistrationClosed
    try:
        return await db.fetchrow(
            f"""WITH account AS (
                INSERT INTO accounts (email, password_hash, name, time_zone, locale, created_at, updated_at)
                VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING *
            ), inbox AS (
                INSERT INTO projects (account_id, name, is_inbox, created_at, updated_at)
                SELECT id, 'Inbox', true, $6, $6 FROM account
            ) SELECT {_SHOWN} FROM account""",  # noqa: S608
            *(fields[name] for name in ("email", "password_hash", "name", "time_zone", "locale")),
            now,
        )
    except asyncpg.UniqueViolationError:
        raise EmailTaken from None


async def by_email(db: Executor, email: str) -> Any:
    """The account with its password_hash, or None."""
    return await db.fetchrow(f"SELECT {_SHOWN}, password_hash FROM accounts WHERE lower(email) = lower($1)", email)  # noqa: S608


async def by_id(db: Executor, account_id: UUID, *, lock: bool = False) -> Any:
    """The account with its password_hash; locked until the end of the transaction when it is about to be changed.
    Unauthenticated when it was removed while it called."""
    tail = " FOR NO KEY UPDATE" if lock else ""
    row = await db.fetchrow(f"SELECT {_SHOWN}, password_hash FROM accounts WHERE id = $1{tail}", account_id)  # noqa: S608
    if row is None:
        raise Unauthenticated
    return row


async def overview(db: Executor) -> list[Any]:
    """Of each account, the oldest first: email, name, created_at, last_seen and how many tasks it keeps."""
    return await db.fetch(
        """SELECT a.email, a.name, a.created_at, (SELECT max(last_used_at) FROM tokens WHERE account_id = a.id) AS last_seen,
            (SELECT count(*) FROM tasks WHERE account_id = a.id AND deleted_at IS NULL) AS tasks
        FROM accounts a ORDER BY a.created_at, a.id"""
    )


async def change_account(db: Executor, account_id: UUID, fields: Mapping[str, Any], now: datetime) -> Any:
    """Sets fields (their names are columns) and counts the version up; the new row."""
    columns = ", ".join(f"{name} = ${number}" for number, name in enumerate(fields, 3))
    return await db.fetchrow(
        f"UPDATE accounts SET {columns}, version = version + 1, updated_at = $2 WHERE id = $1 RETURNING {_SHOWN}",  # noqa: S608
        account_id,
        now,
        *fields.values(),
    )


async def set_password(db: Executor, account_id: UUID, password_hash: str) -> None:
    await db.execute("UPDATE accounts SET password_hash = $2 WHERE id = $1", account_id, password_hash)


async def start_session(db: Executor, account_id: UUID, token_hash: bytes, scopes: list[str], visitor: Visitor) -> None:
    await db.execute(
        f"""INSERT INTO tokens (account_id, kind, hash, scopes, user_agent, address, expires_at)
        VALUES ($1, 'session', $2, $3, $4, $5, now() + interval '{SESSION_DAYS} days')""",  # noqa: S608
        account_id,
        token_hash,
        scopes,
        visitor.user_agent,
        visitor.address,
    )


async def end_sessions(db: Executor, account_id: UUID, *, but: UUID | None = None) -> None:
    """Ends all sessions of an account, or all but one."""
    await db.execute(
        "DELETE FROM tokens WHERE account_id = $1 AND kind = 'session' AND id IS DISTINCT FROM $2", account_id, but
    )


async def remove_token(db: Executor, account_id: UUID, kind: str, token_id: UUID) -> bool:
    """Revokes a session or a personal token; False when the account has no such one."""
    return (
        await db.execute(
            "DELETE FROM tokens WHERE account_id = $1 AND kind = $2 AND id = $3", account_id, kind, token_id
        )
        != "DELETE 0"
    )


async def add_token(
    db: Executor, account_id: UUID, token_hash: bytes, name: str, scopes: Sequence[str], expires_at: datetime | None
) -> Any:
    """A personal token's row."""
    return await db.fetchrow(
        """INSERT INTO tokens (account_id, kind, hash, name, scopes, expires_at) VALUES ($1, 'personal', $2, $3, $4, $5)
        RETURNING id, name, scopes, created_at, NULL::timestamptz AS last_used_at, expires_at""",
        account_id,
        token_hash,
        name,
        scopes,
        expires_at,
    )


async def tokens(
    db: Executor, account_id: UUID, kind: str, after: tuple[datetime, UUID] | None, limit: int
) -> list[Any]:
    """Live sessions or personal tokens, newest first, after a sort key."""
    moment, id_ = after or (None, None)
    return await db.fetch(
        """SELECT id, name, scopes, user_agent, address, created_at, expires_at,
            CASE WHEN kind = 'session' OR last_used_at > created_at THEN last_used_at END AS last_used_at
        FROM tokens
        WHERE account_id = $1 AND kind = $2 AND (expires_at IS NULL OR expires_at > now())
            AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4))
        ORDER BY created_at DESC, id DESC LIMIT $5""",
        account_id,
        kind,
        moment,
        id_,
        limit,
    )


async def add_link(db: Executor, account_id: UUID, link_hash: bytes, purpose: str, minutes: int) -> None:
    """A one-time link; `purpose` is sign_in or reset_password."""
    await db.execute(
        "INSERT INTO one_time_links (hash, account_id, purpose, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))",
        link_hash,
        account_id,
        purpose,
        minutes,
    )


async def use_link(db: Executor, link_hash: bytes, purpose: str) -> UUID | None:
    """Uses a link up; its account, or None when it is unknown, used or expired."""
    account_id: UUID | None = await db.fetchval(
        """UPDATE one_time_links SET used_at = now()
        WHERE hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > now() RETURNING account_id""",
        link_hash,
        purpose,
    )
    return account_id


async def sweep(db: Executor) -> None:
    """Drops links and tokens that have expired."""
    await db.execute("DELETE FROM one_time_links WHERE expires_at < now() - interval '1 day'")
    await db.execute("DELETE FROM tokens WHERE expires_at < now()")
