"""The stream of an answer: the AI SDK's UI message stream, and what of it the conversation keeps."""

from datetime import UTC, datetime

import httpx2

from duly_chatbot.chat.answer import Answer
from duly_chatbot.chat.conversations import Opened
from duly_chatbot.chat.streaming import live
from duly_chatbot.engines import Turn
from duly_chatbot.engines.builtin import Builtin
from duly_chatbot.tools.client import Client, Passed
from duly_chatbot.tools.shapes import Account

from .conftest import Person, chunks


async def test_a_stream_begins_with_whose_answer_it_is_and_ends_with_what_undo_takes_back(person: Person) -> None:
    found = await person.stream("add buy milk tomorrow")
    start, finish = found[0], found[-1]
    assert start["type"] == "start" and start["messageMetadata"]["model"] == "built-in"
    assert finish["type"] == "finish" and finish["messageMetadata"]["undo"] == start["messageMetadata"]["message_id"]
    kinds = [chunk["type"] for chunk in found]
    assert kinds == [
        "start",
        "tool-input-available",
        "tool-output-available",
        "text-start",
        "text-delta",
        "text-end",
        "data-card",
        "finish",
    ]


async def test_a_stream_says_by_its_headers_what_it_is_and_ends_with_done(person: Person) -> None:
    async with person.listening("what is on my list?") as answer:
        assert answer.headers["x-vercel-ai-ui-message-stream"] == "v1"
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-accel-buffering"] == "no"
        text = (await answer.aread()).decode()
    assert text.endswith("data: [DONE]\n\n")


async def test_a_card_holds_the_task_as_the_backend_shows_it(person: Person) -> None:
    found = await person.stream("add buy milk tomorrow")
    [card] = [chunk["data"] for chunk in found if chunk["type"] == "data-card"]
    [task] = await person.tasks()
    assert card["tasks"] == [await person.api("GET", f"/tasks/{task['id']}")]
    assert card["kind"] == "changed" and card["tool"] == "add_task"


async def test_the_conversation_keeps_exactly_the_parts_that_were_streamed(person: Person) -> None:
    async with person.listening("add buy milk tomorrow") as answer:
        found = [chunk async for chunk in chunks(answer)]
    person.conversation = found[0]["messageMetadata"]["conversation_id"]
    question, kept = await person.messages()
    assert question["parts"] == [{"type": "text", "text": "add buy milk tomorrow"}]
    assert kept["id"] == found[0]["messageId"] and kept["answers"] == question["id"]
    assert [part["type"] for part in kept["parts"]] == ["dynamic-tool", "text", "data-card"]
    assert kept["parts"][0]["state"] == "output-available"
    [delta] = [chunk["delta"] for chunk in found if chunk["type"] == "text-delta"]
    assert kept["parts"][1]["text"] == delta
    assert kept["parts"][2] in found


async def test_both_forms_say_the_same(person: Person) -> None:
    await person.add("Buy milk")
    said = await person.say("what is on my list?")
    found = await person.stream("what is on my list?")
    [delta] = [chunk["delta"] for chunk in found if chunk["type"] == "text-delta"]
    assert said.reply.startswith(delta)
    assert (
        said.titles
        == ["Buy milk"]
        == [task["title"] for chunk in found if chunk["type"] == "data-card" for task in chunk["data"]["tasks"]]
    )


async def test_small_talk_streams_a_sentence_and_has_nothing_to_undo(person: Person) -> None:
    found = await person.stream("hello")
    assert [chunk["type"] for chunk in found] == ["start", "text-start", "text-delta", "text-end", "finish"]
    assert found[-1]["messageMetadata"] == {"undo": None}


async def test_a_stream_is_kept_alive_while_nothing_happens() -> None:
    account = Account("a", "Robin", "Europe/London", "en-GB")
    async with httpx2.AsyncClient() as http:
        turn = Turn("t", "hello", account, datetime.now(UTC), Client(http, Passed("Bearer x")))
        frames = live(Answer(Builtin(), turn, Opened("c", "t", ())), heartbeat_seconds=0.001)
        assert (await anext(frames)).startswith(b'data: {"type":"start"')
        assert [await anext(frames) for _ in range(2)] == [b": still here\n\n"] * 2
