"""Another account's ids do not exist: every route of the app × a stranger, so that a new route is covered the day it is written."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args
from uuid import uuid4

import httpx2
import pytest
import pytest_asyncio
from backend.tests.support.people import Person, Register
from fastapi.routing import iter_route_contexts

from duly_backend.app import api
from duly_backend.authentication import Scope
from duly_backend.openapi import document

PUBLIC = {"createAccount", "createSession", "resetPassword", "get_document", "get_page"}
# Bodies that are right, wrong, no JSON and absent: none of them may tell that an id exists.
BODIES: list[dict[str, Any]] = [
    {"json": {}},
    {"json": {"title": "Mine now", "name": "Mine now", "due": {"date": "2030-01-01"}}},
    {"json": {"unknown": "field"}},
    {"content": b"{", "headers": {"Content-Type": "application/json"}},
    {"content": b"hello", "headers": {"Content-Type": "text/plain"}},
    {},
]


class Address(NamedTuple):
    method: str
    path: str
    name: str

    def at(self, ids: dict[str, str]) -> str:
        return self.path.format(**ids)


def addresses() -> Iterator[Address]:
    for context in iter_route_contexts(api().routes):
        for method in sorted(context.methods or ()):
            name = getattr(context.original_route, "operation_id", None) or context.name or ""
            yield Address(method, (context.path or "").removeprefix("/api/v1"), name)


ALL = list(addresses())
WITH_ID = [address for address in ALL if "{" in address.path]
GUARDED = [address for address in ALL if address.name not in PUBLIC]
# What the document tells of each route.
SCOPE_OF = {
    operation["operationId"]: found[1]
    for path in document(api())["paths"].values()
    for operation in path.values()
    if (found := re.search(r"Needs the scope `([a-z:]+)`", operation.get("description", "")))
}


@pytest_asyncio.fixture
async def ada(register: Register) -> Person:
    return await register(name="Ada")


@pytest_asyncio.fixture
async def eve(register: Register) -> Person:
    return await register(name="Eve")


async def made(answer: Any) -> dict[str, Any]:
    found = await answer
    assert found.status_code == 201, found.text
    shown: dict[str, Any] = found.json()
    return shown


async def belongings(ada: Person) -> dict[str, str]:
    """One of each thing that has an id, by the name that paths give it."""
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "add milk"}]}
    conversation = await made(ada.post("/conversations", json={"message": message}))
    session = (await ada.get("/sessions")).json()["items"][0]
    trashed = await made(ada.post("/tasks", json={"title": "Old milk"}))
    assert (await ada.delete(f"/tasks/{trashed['id']}")).status_code == 204
    project = await made(ada.post("/projects", json={"name": "Home"}))
    members = (await ada.get(f"/projects/{project['id']}/members")).json()["items"]
    task = await made(ada.post("/tasks", json={"title": "Buy milk", "due": {"date": "2030-01-01"}}))
    return {
        "comment_id": (await made(ada.post(f"/tasks/{task['id']}/comments", json={"text": "Two litres"})))["id"],
        "project_id": project["id"],
        "member_id": members[0]["id"],
        "section_id": (await made(ada.post(f"/projects/{project['id']}/sections", json={"name": "Next"})))["id"],
        "filter_id": (await made(ada.post("/filters", json={"name": "Now", "query": "today"})))["id"],
        "task_id": task["id"],
        "trashed_id": trashed["id"],
        "token_id": (await made(ada.post("/tokens", json={"name": "x", "scopes": ["tasks:read"]})))["id"],
        "conversation_id": conversation["id"],
        "message_id": message["id"],
        "session_id": session["id"],
    }


async def state(ada: Person) -> list[Any]:
    lists = ("/tasks?status=all", "/projects", "/filters", "/trash", "/conversations", "/sessions", "/tokens")
    paths = ("/me", "/changes?limit=200", *lists)
    answers = [await ada.get(path) for path in paths]
    assert [answer.status_code for answer in answers] == [200] * len(paths)
    return [answer.json() for answer in answers]


def without_marks(answer: httpx2.Response) -> dict[str, Any]:
    return {key: value for key, value in answer.json().items() if key not in ("request_id", "instance")}


@pytest.mark.parametrize("address", WITH_ID, ids=lambda address: address.name)
async def test_a_stranger_meets_404_whatever_is_sent_and_changes_nothing(
    address: Address, ada: Person, eve: Person
) -> None:
    ids = await belongings(ada)
    missing = {name: str(uuid4()) for name in ids}
    before = await state(ada)
    for body in BODIES:
        answer = await eve.call(address.method, address.at(ids), **body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), (body, answer.text)
        nothing = await eve.call(address.method, address.at(missing), **body)
        assert without_marks(nothing) == without_marks(answer)
    assert await state(ada) == before


@pytest.mark.parametrize("address", WITH_ID, ids=lambda address: address.name)
async def test_what_is_no_id_is_404(address: Address, eve: Person) -> None:
    nonsense = re.sub(r"\{\w+\}", "x", address.path)
    answer = await eve.call(address.method, nonsense, json={})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("address", GUARDED, ids=lambda address: address.name)
async def test_nobody_gets_in_without_a_token(address: Address, ada: Person) -> None:
    path = address.at(await belongings(ada))
    before = await state(ada)
    for body in BODIES:
        answer = await ada.client.request(address.method, path, **body)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), (body, answer.text)
    assert await state(ada) == before


@pytest.mark.parametrize("address", GUARDED, ids=lambda address: address.name)
async def test_a_token_without_the_scope_of_a_route_is_refused_and_changes_nothing(
    address: Address, ada: Person
) -> None:
    ids = await belongings(ada)
    others = {*get_args(Scope)} - {SCOPE_OF[address.name]}
    scopes = sorted(others - {"chat"} if "tasks:read" not in others else others)
    program = ada.with_token((await made(ada.post("/tokens", json={"name": "x", "scopes": scopes})))["token"])
    before = await state(ada)
    for body in BODIES:
        answer = await program.call(address.method, address.at(ids), **body)
        assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope"), (body, answer.text)
    assert await state(ada) == before


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/tasks", {"title": "x", "project_id": "{project_id}"}),
        ("POST", "/tasks", {"title": "x", "parent_id": "{task_id}"}),
        ("POST", "/quick-adds", {"text": "x", "project_id": "{project_id}"}),
        ("POST", "/undos", {"turn": "{message_id}"}),
    ],
)
async def test_a_strangers_id_in_a_body_is_as_unknown_as_a_missing_one(
    method: str, path: str, body: dict[str, str], ada: Person, eve: Person
) -> None:
    ids = await belongings(ada)
    missing = {name: str(uuid4()) for name in ids}
    before = await state(ada)
    theirs = await eve.call(method, path, json={key: value.format(**ids) for key, value in body.items()})
    nothing = await eve.call(method, path, json={key: value.format(**missing) for key, value in body.items()})
    assert 400 <= theirs.status_code < 500
    assert without_marks(theirs) == without_marks(nothing)
    assert await state(ada) == before


@pytest.mark.parametrize("name", ["project_id", "parent_id"])
async def test_a_strangers_id_in_a_filter_finds_what_a_missing_one_finds(name: str, ada: Person, eve: Person) -> None:
    ids = await belongings(ada)
    theirs = await eve.get(f"/tasks?{name}={ids['project_id' if name == 'project_id' else 'task_id']}")
    nothing = await eve.get(f"/tasks?{name}={uuid4()}")
    assert (theirs.status_code, theirs.json().get("items")) == (nothing.status_code, nothing.json().get("items"))


async def test_a_new_id_in_a_path_is_known_to_this_test(ada: Person) -> None:
    known = await belongings(ada)
    for address in WITH_ID:
        address.at(known)
