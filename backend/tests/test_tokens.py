"""Personal tokens: what they may do, what they may not, and that revoking them is at once."""

from typing import Any

import asyncpg
import httpx2
import pytest
from backend.tests.support.people import Person


def refused(answer: httpx2.Response, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def made(person: Person, *scopes: str, **more: Any) -> dict[str, Any]:
    answer = await person.post("/tokens", json={"name": "script", "scopes": scopes} | more)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_the_secret_is_shown_once_and_stored_as_its_hash_alone(person: Person, database_url: str) -> None:
    token = await made(person, "tasks:read")
    assert token["token"].startswith("duly_p_")
    listed = (await person.get("/tokens")).json()["items"]
    assert [{**item, "token": token["token"]} for item in listed] == [token]
    connection = await asyncpg.connect(database_url)
    rows = await connection.fetch("SELECT tokens::text AS row FROM tokens")
    await connection.close()
    assert not any(token["token"] in row["row"] or person.token in row["row"] for row in rows)


async def test_a_read_token_reads_and_does_not_write(person: Person) -> None:
    reader = person.with_token((await made(person, "tasks:read"))["token"])
    assert (await reader.get("/tasks")).status_code == 200
    refused(await reader.post("/tasks", json={"title": "Buy milk"}), 403, "insufficient_scope")
    assert (await person.get("/tasks")).json()["items"] == []


async def test_a_write_token_leaves_api_as_its_door_in_the_log(person: Person) -> None:
    writer = person.with_token((await made(person, "tasks:read", "tasks:write"))["token"])
    assert (await writer.post("/tasks", json={"title": "Buy milk"})).status_code == 201
    assert [change["via"] for change in (await person.get("/changes")).json()["items"]] == ["api"]


OF_THE_ACCOUNT = pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/tokens", None), ("POST", "/tokens", {"name": "x", "scopes": ["tasks:read"]}),
        ("GET", "/sessions", None), ("PATCH", "/me", {"name": "Eve"}),
        ("PUT", "/me/password", {"current_password": "a", "password": "another horse"}),
    ],
)  # fmt: skip


@OF_THE_ACCOUNT
async def test_nobody_manages_an_account_by_a_token_without_the_scope(
    person: Person, method: str, path: str, body: Any
) -> None:
    program = person.with_token((await made(person, "tasks:read", "tasks:write", "chat"))["token"])
    refused(await program.call(method, path, json=body), 403, "insufficient_scope")


@OF_THE_ACCOUNT
async def test_a_token_with_the_scope_admin_manages_the_account_and_nothing_else(
    person: Person, method: str, path: str, body: Any
) -> None:
    program = person.with_token((await made(person, "admin", "tasks:read"))["token"])
    answer = await program.call(method, path, json=body)
    assert answer.status_code in (200, 201) or answer.json()["code"] == "wrong_credentials"
    refused(await program.post("/tasks", json={"title": "Buy milk"}), 403, "insufficient_scope")


async def test_a_token_makes_none_that_may_do_more_than_itself(person: Person) -> None:
    program = person.with_token((await made(person, "admin", "tasks:read"))["token"])
    await made(program, "tasks:read")
    refused(await program.post("/tokens", json={"name": "x", "scopes": ["tasks:write"]}), 403, "insufficient_scope")
    refused(await program.delete("/sessions/current"), 404, "not_found")


async def test_revoking_is_at_once(person: Person) -> None:
    token = await made(person, "tasks:read")
    program = person.with_token(token["token"])
    assert (await program.get("/me")).status_code == 200
    assert (await person.delete(f"/tokens/{token['id']}")).status_code == 204
    refused(await program.get("/me"), 401, "unauthenticated")
    refused(await person.delete(f"/tokens/{token['id']}"), 404, "not_found")


async def test_a_session_is_not_revoked_as_a_token_nor_a_token_as_a_session(person: Person) -> None:
    session = (await person.get("/sessions")).json()["items"][0]
    token = await made(person, "tasks:read")
    refused(await person.delete(f"/tokens/{session['id']}"), 404, "not_found")
    refused(await person.delete(f"/sessions/{token['id']}"), 404, "not_found")
    assert (await person.get("/me")).status_code == 200


async def test_a_token_expires_by_the_real_clock(person: Person, database_url: str) -> None:
    token = await made(person, "tasks:read", expires_at="2099-01-01T00:00:00Z")
    assert token["expires_at"] == "2099-01-01T00:00:00Z"
    connection = await asyncpg.connect(database_url)
    await connection.execute("UPDATE tokens SET expires_at = now() WHERE id = $1", token["id"])
    await connection.close()
    refused(await person.with_token(token["token"]).get("/me"), 401, "unauthenticated")


@pytest.mark.parametrize(
    "body",
    [
        {"name": "x", "scopes": []}, {"name": "x", "scopes": ["everything"]}, {"name": "", "scopes": ["tasks:read"]},
        {"name": "x", "scopes": ["chat"]}, {"name": "x", "scopes": ["tasks:read"], "expires_at": "2001-01-01T00:00:00Z"},
        {"name": "x", "scopes": ["tasks:read"], "expires_at": "2099-01-01T00:00:00"},
    ],
)  # fmt: skip
async def test_a_token_that_makes_no_sense_is_refused(person: Person, body: dict[str, Any]) -> None:
    refused(await person.post("/tokens", json=body), 422, "invalid")
    assert (await person.get("/tokens")).json()["items"] == []
