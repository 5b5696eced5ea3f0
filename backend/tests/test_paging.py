"""Cursors: opaque, and harmless when somebody makes one up."""

from base64 import urlsafe_b64encode

import orjson
import pytest
from backend.tests.support.people import Person
from backend.tests.support.things import refused, shown

UUID = "00000000-0000-4000-8000-000000000000"
NOW = "2026-11-24T10:00:00+00:00"
FORGED = [
    [],
    {},
    "x",
    7,
    ["created", 5, 5],
    ["created", NOW, 5],
    ["created", "2026-11-24T10:00:00", UUID],
    ["created", "0001-01-01T00:00:00+14:00", UUID],
    ["created", NOW, UUID, "more"],
    [True, "so on", UUID],
    ["a\0b"],
    [2**63],
    [1.5],
]
LISTS = ["/tasks", "/projects", "/labels", "/conversations", "/sessions", "/tokens"]


def cursor(key: object) -> str:
    return urlsafe_b64encode(orjson.dumps(key)).decode().rstrip("=")


@pytest.mark.parametrize("path", LISTS)
async def test_a_cursor_that_somebody_made_up_is_refused(person: Person, path: str) -> None:
    for forged in (*map(cursor, FORGED), "%", "milk", "ü", "=" * 100, "A" * 501):
        refused(await person.get(path, params={"cursor": forged}), 422, "invalid", "?cursor")


async def test_messages_refuse_it_alike(person: Person) -> None:
    conversation = shown(await person.post("/conversations", json={}), 201)
    for forged in FORGED:
        answer = await person.get(f"/conversations/{conversation['id']}/messages", params={"cursor": cursor(forged)})
        refused(answer, 422, "invalid", "?cursor")
