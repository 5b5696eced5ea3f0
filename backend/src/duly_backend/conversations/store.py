"""Conversations and their messages in PostgreSQL, shown as JSON that it builds; each write is logged by `changes`."""

from typing import Any, Final
from uuid import UUID

import orjson

from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_ALONE, LOGGED, provenance
from duly_backend.conversations.models import NewMessage
from duly_backend.conversations.rules import ANSWER_SECONDS
from duly_backend.database import Executor
from duly_backend.tasks.store import moment

_CONVERSATION: Final = f"""(SELECT row_to_json(d) FROM (SELECT c.id, c.title,
    {moment("c.created_at")} AS created_at, {moment("c.updated_at")} AS updated_at) d)"""  # noqa: S608
_MESSAGE: Final = f"""(SELECT row_to_json(d) FROM (SELECT m.id, m.conversation_id, m.role, m.parts, m.answers,
    {moment("m.created_at")} AS created_at) d)"""  # noqa: S608
# In the log a message stands without its parts: they are read from the conversation.
_LOGGED_MESSAGE: Final = f"""(SELECT row_to_json(d) FROM (SELECT m.id, m.conversation_id, m.role, m.answers,
    {moment("m.created_at")} AS created_at) d)"""  # noqa: S608


def _write(statement: str, before: str, after: str, table: str, answer: str) -> str:
    """One statement that writes a row, as `c` or `m`, and logs it."""
    return f"""
WITH {table} AS ({statement} RETURNING *), shown AS (
    SELECT {table}.id, 0 AS place, {before} AS before, {after} AS after, NULL::bigint AS undoes, NULL::json AS series FROM {table}
), {HEARD_ALONE}, {LOGGED}
SELECT {answer}::text FROM {table}"""  # noqa: S608


_CREATE: Final = _write(
    """INSERT INTO conversations (account_id, title, created_at, updated_at)
    VALUES ($1, $8, $2, $2)""",
    "NULL::json",
    _CONVERSATION,
    "c",
    _CONVERSATION,
)
_RENAME: Final = _write(
    "UPDATE conversations SET title = $9, updated_at = $2 WHERE account_id = $1 AND id = $8",
    "$10::json",
    _CONVERSATION,
    "c",
    _CONVERSATION,
)
_DELETE: Final = _write(
    "DELETE FROM conversations WHERE account_id = $1 AND id = $8", _CONVERSATION, "NULL::json", "c", _CONVERSATION
)
_ADD: Final = _write(
    """INSERT INTO messages (account_id, id, conversation_id, role, parts, answers, created_at)
    VALUES ($1, coalesce($9, gen_random_uuid()), $8, $10, $11::json, $12, $2)""",
    "NULL::json",
    _LOGGED_MESSAGE,
    "m",
    _MESSAGE,
)


async def find(db: Executor, account_id: UUID, id_: UUID) -> str | None:
    """A conversation as shown."""
    shown: str | None = await db.fetchval(
        f"SELECT {_CONVERSATION}::text FROM conversations c WHERE account_id = $1 AND id = $2",  # noqa: S608
        account_id,
        id_,
    )
    return shown


async def page(db: Executor, account_id: UUID, after: tuple[Any, UUID] | None, limit: int) -> list[Any]:
    """(shown, updated_at, id) of the conversations, the one that moved last first."""
    return await db.fetch(
        f"""SELECT {_CONVERSATION}::text AS shown, updated_at, id FROM conversations c WHERE account_id = $1
        AND ($2::timestamptz IS NULL OR updated_at < $2 OR (updated_at = $2 AND id > $3))
        ORDER BY updated_at DESC, id LIMIT $4""",  # noqa: S608
        account_id,
        *(after or (None, None)),
        limit,
    )


async def create(db: Executor, caller: Caller, title: str) -> str:
    shown: str = await db.fetchval(_CREATE, *provenance(caller, "conversation.created", "conversation"), title)
    return shown


async def rename(db: Executor, caller: Caller, id_: UUID, title: str, before: str) -> str:
    origin = provenance(caller, "conversation.updated", "conversation")
    shown: str = await db.fetchval(_RENAME, *origin, id_, title, before)
    return shown


async def delete(db: Executor, caller: Caller, id_: UUID) -> None:
    await db.fetchval(_DELETE, *provenance(caller, "conversation.deleted", "conversation"), id_)


async def messages(db: Executor, account_id: UUID, conversation_id: UUID, before: int | None, limit: int) -> list[Any]:
    """(shown, number) of the messages, newest first."""
    return await db.fetch(
        f"""SELECT {_MESSAGE}::text AS shown, number FROM messages m WHERE account_id = $1 AND conversation_id = $2
        AND ($3::bigint IS NULL OR number < $3) ORDER BY number DESC LIMIT $4""",  # noqa: S608
        account_id,
        conversation_id,
        before,
        limit,
    )


async def answer_of(db: Executor, account_id: UUID, conversation_id: UUID, message_id: UUID) -> str | None:
    """The message that answers another one, as shown."""
    shown: str | None = await db.fetchval(
        f"""SELECT {_MESSAGE}::text FROM messages m
        WHERE account_id = $1 AND conversation_id = $2 AND answers = $3""",  # noqa: S608
        account_id,
        conversation_id,
        message_id,
    )
    return shown


async def home_of(db: Executor, account_id: UUID, message_id: UUID) -> UUID | None:
    """The conversation that holds a message."""
    found: UUID | None = await db.fetchval(
        "SELECT conversation_id FROM messages WHERE account_id = $1 AND id = $2", account_id, message_id
    )
    return found


async def is_busy(db: Executor, account_id: UUID, conversation_id: UUID) -> bool:
    """Whether the newest message is the person's, young, and without an answer yet."""
    busy: bool | None = await db.fetchval(
        """SELECT role = 'user' AND stored_at > now() - make_interval(secs => $3) FROM messages
        WHERE account_id = $1 AND conversation_id = $2 ORDER BY number DESC LIMIT 1""",
        account_id,
        conversation_id,
        ANSWER_SECONDS,
    )
    return bool(busy)


async def add(db: Executor, caller: Caller, conversation_id: UUID, message: NewMessage) -> str:
    """Stores a message in the caller's transaction and moves its conversation to the front; returns it as shown."""
    await db.execute(
        "UPDATE conversations SET updated_at = $3 WHERE account_id = $1 AND id = $2",
        caller.account_id,
        conversation_id,
        caller.now,
    )
    shown: str = await db.fetchval(
        _ADD,
        *provenance(caller, "message.created", "message"),
        conversation_id,
        message.id,
        message.role,
        orjson.dumps(message.parts).decode(),
        message.answers,
    )
    return shown
