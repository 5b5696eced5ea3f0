"""Accounts as a person meets them: registering, the account itself, and what others may not do to it."""

import asyncio
from datetime import UTC, datetime
from uuid import uuid4

import httpx2
import pytest
from backend.tests.support.databases import Databases
from backend.tests.support.people import PASSWORD, Person, Register, StartApp, register_at
from backend.tests.support.waiting import until_one_waits

from duly_backend.accounts import store
from duly_backend.database import Database
from duly_backend.problems import RegistrationClosed


def refused(answer: httpx2.Response, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_registering_gives_a_user_and_a_token_that_works(register: Register) -> None:
    person = await register(name="Ada", time_zone="Europe/Vienna", locale="de-AT")
    assert (person.user["name"], person.user["time_zone"], person.user["locale"]) == ("Ada", "Europe/Vienna", "de-AT")
    me = await person.get("/me")
    assert (me.status_code, me.json()) == (200, person.user)


async def test_every_account_gets_an_inbox(person: Person) -> None:
    projects = (await person.get("/projects")).json()["items"]
    assert [(project["name"], project["is_inbox"]) for project in projects] == [("Inbox", True)]


async def test_an_address_is_taken_whatever_its_case(client: httpx2.AsyncClient) -> None:
    name = uuid4().hex
    await register_at(client, email=f"  {name}@Example.org ")
    again = await client.post("/accounts", json={"email": f"{name.upper()}@example.ORG", "password": PASSWORD})
    refused(again, 409, "email_taken")


async def test_two_that_register_one_address_at_once_make_one_account(client: httpx2.AsyncClient) -> None:
    body = {"email": f"{uuid4().hex}@example.org", "password": PASSWORD}
    answers = await asyncio.gather(*(client.post("/accounts", json=body) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409, 409]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "no-address"), ("email", "a@b@c"), ("email", "a b@c"), ("email", "a\n@b"), ("email", f"{'a' * 260}@b"),
        ("password", "short12"), ("password", "x" * 201), ("password", None),
        ("name", "a\0b"), ("name", "x" * 121), ("time_zone", "Mars/Olympus"), ("locale", "not a locale"), ("admin", True),
    ],
)  # fmt: skip
async def test_a_wrong_field_is_pointed_at(client: httpx2.AsyncClient, field: str, value: object) -> None:
    body = {"email": f"{uuid4().hex}@example.org", "password": PASSWORD} | {field: value}
    answer = await client.post("/accounts", json=body)
    refused(answer, 422, "invalid")
    assert [error["pointer"] for error in answer.json()["errors"]] == [f"/{field}"]


async def test_only_the_first_account_registers_where_registration_is_first(
    databases: Databases, start: StartApp
) -> None:
    url = await databases.make()
    async with start(url, duly_registration="first") as client:
        bodies = [{"email": f"{uuid4().hex}@example.org", "password": PASSWORD} for _ in range(4)]
        answers = await asyncio.gather(*(client.post("/accounts", json=body) for body in bodies))
        assert sorted(answer.status_code for answer in answers) == [201, 403, 403, 403]
        refused(await client.post("/accounts", json=bodies[0]), 403, "registration_closed")


async def test_a_second_that_registers_while_the_first_is_being_stored_is_refused(databases: Databases) -> None:
    url = await databases.make()
    database = Database(url, size=2)
    await database.open()

    async def add(email: str, stored: asyncio.Event, go_on: asyncio.Event) -> None:
        fields = {"email": email, "password_hash": "x", "name": "", "time_zone": "UTC", "locale": "en"}
        async with database.transaction() as connection:
            await store.add_account(connection, "first", fields, datetime.now(UTC))
            stored.set()
            await go_on.wait()

    stored, go_on = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(add("a@example.org", stored, go_on))
    await stored.wait()
    second = asyncio.create_task(add("b@example.org", asyncio.Event(), go_on))
    await until_one_waits(url)
    go_on.set()
    await first
    with pytest.raises(RegistrationClosed):
        await second
    await database.close()


async def test_nobody_registers_where_registration_is_closed(databases: Databases, start: StartApp) -> None:
    async with start(await databases.make(), duly_registration="closed") as client:
        body = {"email": "ada@example.org", "password": PASSWORD}
        refused(await client.post("/accounts", json=body), 403, "registration_closed")


async def test_registrations_from_one_address_are_limited_and_say_when_to_return(start: StartApp) -> None:
    async with start(duly_rate_registration=2) as client:
        headers = {"X-Forwarded-For": "203.0.113.9"}
        for expected in (201, 201, 429):
            body = {"email": f"{uuid4().hex}@example.org", "password": PASSWORD}
            answer = await client.post("/accounts", json=body, headers=headers)
            assert answer.status_code == expected
        assert 1 <= int(answer.headers["retry-after"]) <= 61


async def test_a_change_counts_the_version_up_and_is_logged_without_secrets(person: Person) -> None:
    answer = await person.patch("/me", json={"name": "Ada Lovelace", "time_zone": "Asia/Tokyo"})
    assert (answer.status_code, answer.json()["name"], answer.json()["version"]) == (200, "Ada Lovelace", 2)
    change = (await person.get("/changes")).json()["items"][-1]
    assert (change["kind"], change["before"]["name"], change["after"]["name"]) == (
        "account.updated",
        "Ada",
        "Ada Lovelace",
    )
    assert set(change["after"]) == set(person.user)
    assert (await person.get("/me")).json() == answer.json()


async def test_null_gives_a_field_its_default_and_what_is_absent_stays(register: Register) -> None:
    person = await register(name="Ada", time_zone="Europe/Vienna")
    changed = (await person.patch("/me", json={"time_zone": None})).json()
    assert (changed["time_zone"], changed["name"]) == ("UTC", "Ada")


async def test_a_change_of_nothing_changes_nothing(person: Person) -> None:
    answer = await person.patch("/me", json={"name": "Ada"})
    assert (answer.status_code, answer.json()) == (200, person.user)
    assert (await person.get("/changes")).json()["items"] == []


async def test_a_version_refuses_what_others_changed_since_and_merges_the_rest(person: Person) -> None:
    await person.patch("/me", json={"name": "Elsewhere"})
    clash = await person.patch("/me", json={"name": "Here", "version": 1})
    refused(clash, 409, "conflict")
    assert clash.json()["fields"] == ["name"]
    merged = await person.patch("/me", json={"locale": "de", "version": 1})
    assert (merged.json()["name"], merged.json()["locale"]) == ("Elsewhere", "de")


async def test_an_etag_answers_304_and_refuses_a_change_of_another_state(person: Person) -> None:
    first = await person.get("/me")
    unchanged = await person.get("/me", headers={"If-None-Match": first.headers["etag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    match = {"If-Match": first.headers["etag"]}
    assert (await person.patch("/me", json={"name": "A"}, headers=match)).status_code == 200
    refused(await person.patch("/me", json={"name": "B"}, headers=match), 412, "precondition_failed")
    assert (await person.get("/me")).json()["name"] == "A"


async def test_a_new_zone_holds_from_the_next_request_on(person: Person) -> None:
    night = person.at("2026-11-24T23:30:00+00:00")
    await night.post("/tasks", json={"title": "Buy milk", "due": {"date": "2026-11-25"}})
    assert (await night.get("/tasks?filter=today")).json()["items"] == []
    await person.patch("/me", json={"time_zone": "Asia/Tokyo"})
    assert [task["title"] for task in (await night.get("/tasks?filter=today")).json()["items"]] == ["Buy milk"]
