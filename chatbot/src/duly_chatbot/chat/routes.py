"""POST /chat in both of its forms."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Annotated

import orjson
from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from duly_chatbot.chat.answer import Answer
from duly_chatbot.chat.caller import Caller, caller
from duly_chatbot.chat.conversations import Answered, Opened, Said, open_turn
from duly_chatbot.chat.models import ChatRequest
from duly_chatbot.chat.refusals import problem_of
from duly_chatbot.chat.streaming import EventStream, live
from duly_chatbot.engines import Engine, Turn
from duly_chatbot.stream import sse
from duly_chatbot.stream.json_form import json_form
from duly_chatbot.tools.client import BackendError, Faulty, Forbidden, Json, SignedOut, TooMany, Unreachable
from duly_chatbot.voice import Voice
from duly_service.problems import Invalid
from duly_service.routing import header, router

chat = router("chat")


@chat.post("/chat", operation_id="chat")
async def say(request: Request, body: ChatRequest, who: Annotated[Caller, Depends(caller)]) -> Response:
    """Says one thing to the assistant; Accept decides between the stream and JSON."""
    who = _at(who, body, test_clock=request.app.state.settings.duly_test_clock)
    streams = "text/event-stream" in (header(request, b"accept") or "")
    engine: Engine = request.app.state.engine
    if not body.message.strip() and not (body.approve or body.decline):
        return _nothing_said(who, body, engine, streams)
    try:
        opened = await open_turn(who.client, _said(body, who))
    except BackendError as error:
        raise problem_of(error) from None
    if isinstance(opened, Answered):
        return _again(opened, who, engine, streams)
    answer = Answer(engine, _turn(who, body, opened), opened)
    work = _started(request, answer)
    if streams:
        return EventStream(live(answer), answer.stop)
    await asyncio.shield(work)
    return _as_json(answer)


def _at(who: Caller, body: ChatRequest, *, test_clock: bool) -> Caller:
    if not test_clock or body.now is None:
        return who
    passed = replace(who.client.passed, now=body.now.isoformat())
    return Caller(replace(who.client, passed=passed), who.account, body.now)


def _said(body: ChatRequest, who: Caller) -> Said:
    if (body.approve or body.decline) and body.conversation_id is None:
        raise Invalid("/conversation_id: Send it with approve or decline.")
    if body.approve and body.decline:
        raise Invalid("/decline: Send approve or decline, not both.")
    voice = Voice.of(who.account.locale, who.account.time_zone, who.now)
    text = body.message if body.message.strip() else voice.say("yes" if body.approve else "no")
    return Said(
        text,
        str(body.message_id) if body.message_id else None,
        str(body.conversation_id) if body.conversation_id else None,
    )


def _turn(who: Caller, body: ChatRequest, opened: Opened) -> Turn:
    client = replace(who.client, passed=replace(who.client.passed, turn=opened.turn))
    return Turn(
        id=opened.turn,
        message=body.message,
        account=who.account,
        now=who.now,
        client=client,
        history=opened.history,
        approve=str(body.approve) if body.approve else None,
        decline=str(body.decline) if body.decline else None,
    )


def _started(request: Request, answer: Answer) -> asyncio.Task[None]:
    """The work of a turn outlives its request: it is kept until it is done, and waited for when the service stops."""
    work = asyncio.create_task(answer.work())
    running: set[asyncio.Task[None]] = request.app.state.running
    running.add(work)
    work.add_done_callback(running.discard)
    return work


def _as_json(answer: Answer) -> Response:
    if isinstance(answer.failure, Unreachable | SignedOut | Forbidden | TooMany | Faulty) and not answer.recorder.wrote:
        raise problem_of(answer.failure)
    return _json(answer.parts, answer.voice, answer.opened.conversation_id, answer.turn.id, answer.engine.name)


def _json(parts: list[Json], voice: Voice, conversation_id: str | None, turn: str | None, model: str) -> Response:
    said = {"conversation_id": conversation_id, "message_id": turn, **json_form(parts, voice), "model": model}
    return Response(orjson.dumps(said), media_type="application/json")


def _again(answered: Answered, who: Caller, engine: Engine, streams: bool) -> Response:
    """The first answer to a message that was sent before."""
    answer = answered.answer
    parts = [*answer.parts]
    if not streams:
        voice = Voice.of(who.account.locale, who.account.time_zone, who.now)
        return _json(parts, voice, answer.conversation_id, answered.turn, engine.name)
    undo = next(
        (part["data"]["undo"] for part in parts if part["type"] == "data-card" and part["data"].get("undo")), None
    )
    first = sse.start(answer.id, answer.conversation_id, answered.turn, engine.name)
    return EventStream(_frames([first, *sse.replay(parts), {"type": "finish", "messageMetadata": {"undo": undo}}]))


def _nothing_said(who: Caller, body: ChatRequest, engine: Engine, streams: bool) -> Response:
    """Nothing was said, so nothing is stored and nothing changes."""
    voice = Voice.of(who.account.locale, who.account.time_zone, who.now)
    parts: list[Json] = [{"type": "text", "text": voice.say("nothing_said"), "state": "done"}]
    conversation_id = str(body.conversation_id) if body.conversation_id else None
    turn = str(body.message_id) if body.message_id else None
    if not streams:
        return _json(parts, voice, conversation_id, turn, engine.name)
    first = {
        "type": "start",
        "messageMetadata": {"conversation_id": conversation_id, "message_id": turn, "model": engine.name},
    }
    return EventStream(_frames([first, *sse.replay(parts), {"type": "finish", "messageMetadata": {"undo": None}}]))


async def _frames(chunks: list[Json]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield sse.frame(chunk)
    yield sse.END
