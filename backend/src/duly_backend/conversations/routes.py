"""Conversations with the assistant: written by the chatbot with the caller's token, read by the web app."""

from typing import Annotated, Final
from uuid import UUID

import orjson
from fastapi import Response
from starlette.requests import Request

from duly_backend.answers import Json, created, gone, page, require_match, shown
from duly_backend.authentication import Chatter, Db, Owned
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.conversations import store
from duly_backend.conversations.models import (
    Conversation,
    ConversationChange,
    ConversationPage,
    Message,
    MessagePage,
    NewConversation,
    NewMessage,
    StartedConversation,
)
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.idempotency import once
from duly_backend.paging import Cursor, Limit, from_cursor, instant, number, to_cursor
from duly_backend.problems import InProgress, MessageExists
from duly_service.problems import Fault, Invalid, NotFound
from duly_service.routing import router

routes: Final = router("conversations")

PATH: Final = "/api/v1/conversations"
ConversationId = Annotated[UUID, Owned("conversations")]


@routes.get("/conversations", operation_id="listConversations", response_model=ConversationPage)
async def list_conversations(
    request: Request, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Chatter, db: Database = Db
) -> Response:
    """The conversations, the one that moved last first."""
    after = None
    if cursor is not None:
        moment, id_ = from_cursor(cursor, instant, UUID)
        after = (moment, id_)
    rows = await store.page(db, caller.account_id, after, limit + 1)
    more = to_cursor([rows[limit - 1]["updated_at"].isoformat(), rows[limit - 1]["id"]]) if len(rows) > limit else None
    return page(request, _array([row["shown"] for row in rows[:limit]]), more)


@routes.post("/conversations", operation_id="createConversation", status_code=201, response_model=StartedConversation)
async def create_conversation(
    request: Request, body: NewConversation, caller: Caller = Chatter, db: Database = Db
) -> Response:
    """Begins a conversation, with its first message where one is given."""

    async def write(db: Executor) -> Response:
        async with in_transaction(db) as connection:
            await lock(connection, caller)
            conversation = orjson.loads(await store.create(connection, caller, body.title or ""))
            id_ = UUID(conversation["id"])
            message = await _add(connection, caller, id_, body.message) if body.message else None
        conversation["message"] = None if message is None else orjson.loads(message)
        return created(orjson.dumps(conversation), f"{PATH}/{id_}")

    return await once(request, caller, db, write)


@routes.get("/conversations/{conversation_id}", operation_id="getConversation", response_model=Conversation)
async def get_conversation(
    request: Request, conversation_id: ConversationId, caller: Caller = Chatter, db: Database = Db
) -> Response:
    """One conversation, without its messages."""
    return shown(request, (await _found(db, caller, conversation_id)).encode())


@routes.patch("/conversations/{conversation_id}", operation_id="changeConversation", response_model=Conversation)
async def change_conversation(
    request: Request,
    conversation_id: ConversationId,
    body: ConversationChange,
    caller: Caller = Chatter,
    db: Database = Db,
) -> Response:
    """Renames a conversation; a title of null clears it."""
    async with db.transaction() as connection:
        await lock(connection, caller)
        before = await _found(connection, caller, conversation_id)
        require_match(request, before.encode())
        if "title" not in body.model_fields_set:
            return shown(request, before.encode())
        after = await store.rename(connection, caller, conversation_id, body.title or "", before)
    return shown(request, after.encode())


@routes.delete("/conversations/{conversation_id}", operation_id="deleteConversation", status_code=204)
async def delete_conversation(
    request: Request, conversation_id: ConversationId, caller: Caller = Chatter, db: Database = Db
) -> Response:
    """Deletes a conversation with its messages, for good; what was done in it stays done."""
    async with db.transaction() as connection:
        await lock(connection, caller)
        require_match(request, (await _found(connection, caller, conversation_id)).encode())
        await store.delete(connection, caller, conversation_id)
    return gone()


@routes.get("/conversations/{conversation_id}/messages", operation_id="listMessages", response_model=MessagePage)
async def list_messages(
    request: Request,
    conversation_id: ConversationId,
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Chatter,
    db: Database = Db,
) -> Response:
    """The messages, newest first; the cursor leads to older ones."""
    await _found(db, caller, conversation_id)
    before = from_cursor(cursor, number)[0] if cursor is not None else None
    rows = await store.messages(db, caller.account_id, conversation_id, before, limit + 1)
    more = to_cursor([rows[limit - 1]["number"]]) if len(rows) > limit else None
    return page(request, _array([row["shown"] for row in rows[:limit]]), more)


@routes.post(
    "/conversations/{conversation_id}/messages",
    operation_id="createMessage",
    status_code=201,
    response_model=Message,
)
async def create_message(
    request: Request,
    conversation_id: ConversationId,
    body: NewMessage,
    caller: Caller = Chatter,
    db: Database = Db,
) -> Response:
    """Adds a message. 409 in_progress while the person's last one waits for its answer, for a minute at most."""

    async def write(db: Executor) -> Response:
        async with in_transaction(db) as connection:
            await lock(connection, caller)
            await _found(connection, caller, conversation_id)
            message = await _add(connection, caller, conversation_id, body)
        return Json(message.encode(), 201)

    return await once(request, caller, db, write)


@routes.get(
    "/conversations/{conversation_id}/messages/{message_id}/answer", operation_id="getAnswer", response_model=Message
)
async def get_answer(
    request: Request, conversation_id: ConversationId, message_id: UUID, caller: Caller = Chatter, db: Database = Db
) -> Response:
    """The assistant's message that answers one of the person's; 404 while there is none."""
    answer = await store.answer_of(db, caller.account_id, conversation_id, message_id)
    if answer is None:
        raise NotFound
    return shown(request, answer.encode())


async def _found(db: Executor, caller: Caller, conversation_id: UUID) -> str:
    conversation = await store.find(db, caller.account_id, conversation_id)
    if conversation is None:
        raise NotFound
    return conversation


async def _add(db: Executor, caller: Caller, conversation_id: UUID, message: NewMessage) -> str:
    """Under the account's lock, so that two tabs that send at once come one after the other."""
    if message.id is not None and (home := await store.home_of(db, caller.account_id, message.id)):
        raise MessageExists(home)
    if message.answers is not None:
        await _refuse_wrong_answer(db, caller, conversation_id, message.role, message.answers)
    elif message.role == "user" and await store.is_busy(db, caller.account_id, conversation_id):
        raise InProgress("The last message is still being answered.")
    return await store.add(db, caller, conversation_id, message)


async def _refuse_wrong_answer(db: Executor, caller: Caller, conversation_id: UUID, role: str, answered: UUID) -> None:
    if role != "assistant" or await store.home_of(db, caller.account_id, answered) != conversation_id:
        detail = "Only the assistant answers, and only a message of this conversation."
        raise Invalid(f"answers: {detail}", faults=[Fault("/answers", detail)])
    if await store.answer_of(db, caller.account_id, conversation_id, answered):
        raise MessageExists(conversation_id)


def _array(items: list[str]) -> bytes:
    return f"[{','.join(items)}]".encode()
