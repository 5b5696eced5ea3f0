"""A POST that is sent again is answered again, and done once."""

import asyncio
from uuid import uuid4

import asyncpg
import httpx2
from backend.tests.support.people import Person, Register

from duly_backend import sweeps


def key() -> dict[str, str]:
    return {"Idempotency-Key": uuid4().hex}


async def titles(person: Person) -> list[str]:
    return [task["title"] for task in (await person.get("/tasks")).json()["items"]]


async def test_the_second_request_gets_the_first_answer_and_writes_nothing(person: Person) -> None:
    headers = key()
    first = await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)
    second = await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)
    assert (first.status_code, second.status_code, second.content) == (201, 201, first.content)
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    for name in ("location", "etag", "content-type"):
        assert second.headers[name] == first.headers[name]
    assert len(second.headers.get_list("content-length")) == 1
    assert await titles(person) == ["Buy milk"]


async def test_the_key_with_another_body_or_path_is_refused(person: Person) -> None:
    headers = key()
    task = (await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)).json()
    for path, body in (("/tasks", {"title": "Buy bread"}), (f"/tasks/{task['id']}/completion", {})):
        answer = await person.post(path, json=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    assert await titles(person) == ["Buy milk"]


async def test_many_at_once_write_once(person: Person) -> None:
    headers = key()
    sent = [person.post("/tasks", json={"title": "Buy milk"}, headers=headers) for _ in range(12)]
    answers: list[httpx2.Response] = await asyncio.gather(*sent)
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert sum(answer.status_code == 201 and "idempotency-replayed" not in answer.headers for answer in answers) == 1
    late = [answer for answer in answers if answer.status_code == 409]
    assert all(answer.json()["code"] == "in_progress" and answer.headers["retry-after"] == "1" for answer in late)
    assert await titles(person) == ["Buy milk"]


async def test_keys_of_two_accounts_have_nothing_to_do_with_each_other(register: Register) -> None:
    headers = key()
    for person in (await register(), await register()):
        answer = await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)
        assert "idempotency-replayed" not in answer.headers
        assert await titles(person) == ["Buy milk"]


async def test_a_refusal_is_not_kept(person: Person) -> None:
    headers = key()
    assert (await person.post("/tasks", json={"title": ""}, headers=headers)).status_code == 422
    assert (await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)).status_code == 201


async def test_a_key_is_visible_ascii(person: Person) -> None:
    for bad in (b"x" * 256, b"caf\xe9", b"a\tb"):
        answer = await person.post("/tasks", json={"title": "a"}, headers={b"Idempotency-Key": bad})
        assert answer.status_code == 422
    assert await titles(person) == []


async def test_an_answer_is_kept_for_a_day_and_swept_after_it(person: Person, database_url: str) -> None:
    headers = key()
    await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)
    connection = await asyncpg.connect(database_url)
    await connection.execute("UPDATE idempotency_keys SET created_at = now() - interval '25 hours'")
    answer = await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)
    assert "idempotency-replayed" not in answer.headers
    await connection.execute("UPDATE idempotency_keys SET created_at = now() - interval '25 hours'")
    await sweeps.sweep(person.app.state.database)
    assert await connection.fetchval("SELECT count(*) FROM idempotency_keys") == 0
    await connection.close()
