"""Signing in and out, the list of sessions, and how guessing is slowed down."""

import asyncio
from uuid import uuid4

import asyncpg
import httpx2
import pytest
from backend.tests.support.people import PASSWORD, Person, Register, StartApp, register_at

from duly_backend import admin
from duly_backend.settings import Settings

NEW = "another horse battery"


def refused(answer: httpx2.Response, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def sign_in(person: Person, password: str = PASSWORD, **headers: str) -> httpx2.Response:
    body = {"email": person.user["email"], "password": password}
    return await person.client.post("/sessions", json=body, headers=headers)


def settings_of(person: Person) -> Settings:
    settings: Settings = person.app.state.settings
    return settings


async def secret_of_link(person: Person, command: str) -> str:
    link = await admin.carry_out(settings_of(person), command, person.email)
    return link.partition("#link=")[2]


async def test_the_password_signs_in_and_signing_out_ends_that_session_alone(person: Person) -> None:
    answer = await sign_in(person)
    assert (answer.status_code, answer.json()["user"]) == (201, person.user)
    second = person.with_token(answer.json()["token"])
    assert (await second.delete("/sessions/current")).status_code == 204
    refused(await second.get("/me"), 401, "unauthenticated")
    assert (await person.get("/me")).status_code == 200


async def test_a_wrong_password_and_an_unknown_address_are_told_apart_by_nothing(person: Person) -> None:
    wrong = await sign_in(person, "wrong horse")
    unknown = await person.client.post(
        "/sessions", json={"email": f"{uuid4().hex}@example.org", "password": "wrong horse"}
    )
    refused(wrong, 401, "wrong_credentials")
    refused(unknown, 401, "wrong_credentials")
    assert wrong.headers["www-authenticate"].startswith("Bearer")
    told = ("title", "detail", "status", "code", "type")
    assert {key: wrong.json()[key] for key in told} == {key: unknown.json()[key] for key in told}


async def test_the_same_password_from_another_keyboard_signs_in(register: Register) -> None:
    person = await register(password="passwo\u0308rter")
    assert (await sign_in(person, "passw\u00f6rter")).status_code == 201


@pytest.mark.parametrize(
    "body", [{}, {"email": "a@b.c"}, {"link": "x", "email": "a@b.c", "password": "y"}, {"link": "x", "email": "a@b.c"}]
)
async def test_half_credentials_are_refused(client: httpx2.AsyncClient, body: dict[str, str]) -> None:
    refused(await client.post("/sessions", json=body), 422, "invalid")


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Bearer x", "Basic YTpi", "Bearer duly_s_unknown", "bearer duly_s_\xff"]
)
async def test_what_is_no_token_is_401_with_a_challenge(client: httpx2.AsyncClient, value: str) -> None:
    answer = await client.get("/me", headers={b"Authorization": value.encode("latin-1")})
    refused(answer, 401, "unauthenticated")
    assert answer.headers["www-authenticate"] == 'Bearer realm="duly"'


async def test_sessions_are_listed_with_the_current_one_marked(person: Person) -> None:
    forwarded = {"User-Agent": "Phone/1", "X-Forwarded-For": "198.51.100.7"}
    second = person.with_token((await sign_in(person, **forwarded)).json()["token"])
    items = (await second.get("/sessions")).json()["items"]
    assert (items[0]["current"], items[0]["user_agent"], items[0]["address"]) == (True, "Phone/1", "198.51.100.7")
    assert [item["current"] for item in items] == [True, False]
    assert set(items[0]) == {"id", "current", "user_agent", "address", "created_at", "last_used_at", "expires_at"}


async def test_the_list_of_sessions_pages(person: Person) -> None:
    for _ in range(3):
        await sign_in(person)
    found: list[str] = []
    path = "/sessions?limit=2"
    while path:
        answer = await person.get(path)
        found += [item["id"] for item in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
        path = f"/sessions?limit=2&cursor={cursor}" if cursor else ""
    assert len(found) == len(set(found)) == 4
    refused(await person.get("/sessions?cursor=nonsense"), 422, "invalid")


async def test_a_session_is_revoked_from_another_one(person: Person) -> None:
    second = person.with_token((await sign_in(person)).json()["token"])
    await second.get("/me")
    session = next(item for item in (await person.get("/sessions")).json()["items"] if not item["current"])
    assert (await person.delete(f"/sessions/{session['id']}")).status_code == 204
    refused(await second.get("/me"), 401, "unauthenticated")
    refused(await person.delete(f"/sessions/{session['id']}"), 404, "not_found")


async def test_a_new_password_ends_the_other_sessions_and_replaces_the_old_one(person: Person) -> None:
    second = person.with_token((await sign_in(person)).json()["token"])
    answer = await person.put("/me/password", json={"current_password": PASSWORD, "password": NEW})
    assert answer.status_code == 204
    assert (await person.get("/me")).status_code == 200
    refused(await second.get("/me"), 401, "unauthenticated")
    refused(await sign_in(person), 401, "wrong_credentials")
    assert (await sign_in(person, NEW)).status_code == 201


async def test_a_new_password_needs_the_current_one(person: Person) -> None:
    answer = await person.put("/me/password", json={"current_password": "wrong horse", "password": NEW})
    refused(answer, 401, "wrong_credentials")
    assert (await sign_in(person)).status_code == 201


async def test_a_sign_in_link_works_once(person: Person) -> None:
    link = await secret_of_link(person, "sign-in-link")
    answer = await person.client.post("/sessions", json={"link": link})
    assert (answer.status_code, answer.json()["user"]["id"]) == (201, person.id)
    refused(await person.client.post("/sessions", json={"link": link}), 422, "link_invalid")


async def test_a_link_serves_its_own_purpose_alone(person: Person) -> None:
    link = await secret_of_link(person, "sign-in-link")
    refused(await person.client.post("/password-resets", json={"link": link, "password": NEW}), 422, "link_invalid")
    reset = await secret_of_link(person, "reset-password")
    refused(await person.client.post("/sessions", json={"link": reset}), 422, "link_invalid")


async def test_a_link_that_two_use_at_once_works_for_one(person: Person) -> None:
    link = await secret_of_link(person, "sign-in-link")
    answers = await asyncio.gather(*(person.client.post("/sessions", json={"link": link}) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 422, 422, 422, 422]


async def test_an_old_link_is_refused(person: Person, database_url: str) -> None:
    link = await secret_of_link(person, "sign-in-link")
    connection = await asyncpg.connect(database_url)
    await connection.execute("UPDATE one_time_links SET expires_at = now() WHERE account_id = $1", person.user["id"])
    await connection.close()
    refused(await person.client.post("/sessions", json={"link": link}), 422, "link_invalid")


async def test_a_reset_link_sets_a_password_ends_all_sessions_and_begins_one(person: Person) -> None:
    link = await secret_of_link(person, "reset-password")
    answer = await person.client.post("/password-resets", json={"link": link, "password": NEW})
    assert answer.status_code == 201
    refused(await person.get("/me"), 401, "unauthenticated")
    assert (await person.with_token(answer.json()["token"]).get("/me")).status_code == 200
    assert (await sign_in(person, NEW)).status_code == 201


async def test_twenty_wrong_passwords_are_slowed_down_and_never_lock_an_open_session(start: StartApp) -> None:
    async with start() as client:
        person = await register_at(client)
        answers = await asyncio.gather(*(sign_in(person, "wrong horse") for _ in range(20)))
        assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 15
        late = next(answer for answer in answers if answer.status_code == 429)
        assert 1 <= int(late.headers["retry-after"]) <= 61
        assert late.json()["code"] == "rate_limited"
        assert (await person.get("/me")).status_code == 200
        changed = await person.put("/me/password", json={"current_password": PASSWORD, "password": NEW})
        assert changed.status_code == 204


async def test_the_right_password_clears_the_count(start: StartApp) -> None:
    async with start() as client:
        person = await register_at(client)
        for _ in range(3):
            for password, status in (("wrong horse", 401), ("wrong horse", 401), (PASSWORD, 201)):
                assert (await sign_in(person, password)).status_code == status


async def test_one_address_that_tries_many_accounts_is_slowed_down_alone(start: StartApp) -> None:
    async with start(duly_rate_sign_in_per_address=3) as client:
        person = await register_at(client)
        for expected in (401, 401, 401, 429):
            body = {"email": f"{uuid4().hex}@example.org", "password": "wrong horse"}
            answer = await client.post("/sessions", json=body, headers={"X-Forwarded-For": "203.0.113.50"})
            assert answer.status_code == expected
        assert (await sign_in(person, **{"X-Forwarded-For": "203.0.113.51"})).status_code == 201


async def test_a_forwarded_address_is_believed_from_trusted_proxies_alone(start: StartApp) -> None:
    async with start(duly_trusted_proxies=()) as client:
        person = await register_at(client)
        token = (await sign_in(person, **{"X-Forwarded-For": "203.0.113.60"})).json()["token"]
        sessions = (await person.with_token(token).get("/sessions")).json()["items"]
        assert {item["address"] for item in sessions} == {"127.0.0.1"}
