"""A client that leaves, a backend that goes away: what was done is told, nothing further runs."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from .conftest import Person, chatting, chunks, served
from .gate import Gate


@asynccontextmanager
async def behind_gate(person: Person) -> AsyncIterator[Gate]:
    """The person's chatbot, with a gate before the backend."""
    gate = Gate(person.backend, person.client)
    async with served(gate, lifespan="off") as address, chatting(address) as chatbot:
        person.chatbot = chatbot
        yield gate


async def three_tasks(person: Person) -> None:
    for title in ("Sow the beans", "Stake the tomatoes", "Order mulch"):
        await person.add(title)


async def test_leaving_in_mid_stream_lets_the_running_call_finish_and_begins_no_other(person: Person) -> None:
    await three_tasks(person)
    async with behind_gate(person) as gate:
        await person.say("what is on my list?")
        gate.holds = lambda method, path: path.endswith("/completion")
        async with person.listening("complete the first two") as answer:
            kinds = chunks(answer)
            while (await anext(kinds))["type"] != "tool-input-available":
                pass
            await gate.held.wait()
        gate.opened.set()
        kept = await person.answer_to_last()
    assert len(await person.tasks("done")) == 1
    assert "Stopped" in kept["parts"][-1]["text"]
    assert [part["state"] for part in kept["parts"] if part["type"] == "dynamic-tool"] == ["output-available"]


async def test_after_leaving_the_conversation_goes_on(person: Person) -> None:
    await three_tasks(person)
    async with behind_gate(person) as gate:
        await person.say("what is on my list?")
        gate.holds = lambda method, path: path.endswith("/completion")
        async with person.listening("complete the first two") as answer:
            await gate.held.wait()
            await answer.aclose()
        gate.opened.set()
        await person.answer_to_last()
        said = await person.say("undo")
    assert "Taken back" in said.reply and len(await person.tasks()) == 3


async def test_a_backend_that_is_gone_is_a_plain_503(person: Person) -> None:
    async with behind_gate(person) as gate:
        gate.shut = True
        said = await person.say("add buy milk")
    assert said.status == 503 and said.body["code"] == "unavailable"
    assert "cannot be reached" in said.body["detail"]


async def test_a_backend_that_goes_away_in_mid_stream_is_an_error_event(person: Person) -> None:
    async with behind_gate(person) as gate:
        gate.holds = lambda method, path: method == "GET" and path.endswith("/tasks")
        async with person.listening("what is on my list?") as answer:
            await gate.held.wait()
            gate.shut = True
            gate.opened.set()
            found = [chunk async for chunk in chunks(answer)]
    [error] = [chunk["errorText"] for chunk in found if chunk["type"] == "error"]
    assert "cannot be reached" in error and "Nothing was changed" in error
    assert found[-1]["type"] == "finish"


async def test_a_task_that_has_gone_since_it_was_shown_is_named_and_the_others_are_done(person: Person) -> None:
    await three_tasks(person)
    await person.say("what is on my list?")
    listed = await person.tasks()
    await person.api("DELETE", f"/tasks/{listed[1]['id']}")
    said = await person.say("complete all of them")
    assert listed[1]["title"] in said.reply and "no longer there" in said.reply
    assert {task["title"] for task in await person.tasks("done")} == {listed[0]["title"], listed[2]["title"]}


async def test_logs_hold_no_message_and_no_title(person: Person) -> None:
    log = io.BytesIO()
    async with chatting(person.backend, log) as chatbot:
        person.chatbot = chatbot
        await person.say("add buy a zanzibar ticket")
        await person.say("complete the zanzibar ticket")
    assert b'"route":"/chat"' in log.getvalue()
    assert b"zanzibar" not in log.getvalue()
