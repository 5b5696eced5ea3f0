"""Conversations: what the chatbot stores and the web app reads."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest


def message(role: str = "user", text: str = "hello", **more: Any) -> dict[str, Any]:
    return {"role": role, "parts": [{"type": "text", "text": text}]} | more


async def started(person: Any, **more: Any) -> dict[str, Any]:
    answer = await person.post("/conversations", json=more)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_conversation_begins_with_its_first_message_and_lists_both(person: Any) -> None:
    id_ = str(uuid4())
    conversation = await started(person, title="Shopping", message=message(id=id_))

    assert conversation["message"]["id"] == id_
    listed = (await person.get("/conversations")).json()["items"]
    assert [each["title"] for each in listed] == ["Shopping"]
    messages = (await person.get(f"/conversations/{conversation['id']}/messages")).json()["items"]
    assert messages == [conversation["message"]]


async def test_parts_come_back_exactly_as_they_were_stored(person: Any) -> None:
    parts = [{"type": "text", "text": "<b>ü 🎉</b>\n"}, {"type": "data-card", "data": {"tasks": [], "total": 3}}]
    conversation = await started(person, message={"role": "user", "parts": parts})

    assert conversation["message"]["parts"] == parts


async def test_messages_page_from_the_newest_to_the_oldest(person: Any) -> None:
    conversation = await started(person, message=message(text="0"))
    path = f"/conversations/{conversation['id']}/messages"
    for number in range(1, 5):
        assert (await person.post(path, json=message("assistant", str(number)))).status_code == 201

    first = (await person.get(path, params={"limit": 3})).json()
    second = (await person.get(path, params={"limit": 3, "cursor": first["next_cursor"]})).json()
    texts = [each["parts"][0]["text"] for each in first["items"] + second["items"]]
    assert texts == ["4", "3", "2", "1", "0"]
    assert second["next_cursor"] is None


async def test_the_same_message_id_is_refused_with_the_conversation_that_holds_it(person: Any) -> None:
    id_ = str(uuid4())
    conversation = await started(person, message=message(id=id_))

    again = await person.post("/conversations", json={"message": message(id=id_)})

    assert again.status_code == 409
    assert again.json()["code"] == "message_exists"
    assert again.json()["conversation_id"] == conversation["id"]
    assert len((await person.get("/conversations")).json()["items"]) == 1


async def test_a_second_message_waits_until_the_first_is_answered(person: Any) -> None:
    conversation = await started(person, message=message())
    path = f"/conversations/{conversation['id']}/messages"

    busy = await person.post(path, json=message(text="and another"))
    assert (busy.status_code, busy.json()["code"]) == (409, "in_progress")
    assert busy.headers["retry-after"] == "1"

    answer = await person.post(path, json=message("assistant", answers=conversation["message"]["id"]))
    assert answer.status_code == 201
    assert (await person.post(path, json=message(text="and another"))).status_code == 201


async def test_two_tabs_that_send_at_once_are_never_interleaved(person: Any) -> None:
    conversation = await started(person)
    path = f"/conversations/{conversation['id']}/messages"

    answers = await asyncio.gather(*(person.post(path, json=message(text=str(n))) for n in range(6)))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409, 409]


async def test_a_message_has_one_answer(person: Any) -> None:
    conversation = await started(person, message=message())
    asked = conversation["message"]["id"]
    path = f"/conversations/{conversation['id']}/messages"
    assert (await person.get(f"{path}/{asked}/answer")).status_code == 404

    stored = await person.post(path, json=message("assistant", "done", answers=asked))
    again = await person.post(path, json=message("assistant", "done twice", answers=asked))

    assert again.status_code == 409
    assert (await person.get(f"{path}/{asked}/answer")).json() == stored.json()


async def test_a_conversation_is_renamed_and_deleted_with_its_messages(person: Any) -> None:
    conversation = await started(person, message=message())
    path = f"/conversations/{conversation['id']}"

    assert (await person.patch(path, json={"title": "Plans"})).json()["title"] == "Plans"
    assert (await person.delete(path)).status_code == 204
    assert (await person.get(path)).status_code == 404
    assert (await person.get(f"{path}/messages")).status_code == 404


async def test_strangers_see_neither_conversation_nor_message(register: Any) -> None:
    ada, ben = await register(), await register()
    conversation = await started(ada, message=message())
    path = f"/conversations/{conversation['id']}"

    for refused in (
        await ben.get(path),
        await ben.get(f"{path}/messages"),
        await ben.post(f"{path}/messages", json=message()),
        await ben.patch(path, json={"title": "mine"}),
        await ben.delete(path),
    ):
        assert refused.status_code == 404
    # The id of a stranger's message is nobody else's business: it may be used again.
    assert (await ben.post("/conversations", json={"message": message(id=conversation["message"]["id"])})).is_success


@pytest.mark.parametrize(
    "parts", [[], [{"type": "text", "text": "a\0b"}], [{"type": "text", "text": "x" * 300_000}], "text"]
)
async def test_parts_that_cannot_be_kept_are_refused_and_nothing_is_stored(person: Any, parts: Any) -> None:
    answer = await person.post("/conversations", json={"message": {"role": "user", "parts": parts}})

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert (await person.get("/conversations")).json()["items"] == []
