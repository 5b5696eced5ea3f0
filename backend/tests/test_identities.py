"""What a token stands for is remembered for seconds, and never longer than it is true: here, and in other replicas."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from backend.tests.support.people import Client, Person, StartApp, register_at
from backend.tests.support.waiting import until
from prometheus_client import REGISTRY

from duly_backend.authentication import digest
from duly_backend.identities import Identities
from duly_backend.operations.migrate import migrate
from duly_scripts.postgres import Server


def lookups(source: str) -> float:
    return REGISTRY.get_sample_value("duly_identity_lookups_total", {"source": source}) or 0.0


async def listening(client: Client) -> None:
    await until(lambda: client.app.state.listener.connected)


async def test_a_warm_token_costs_no_statement(start: StartApp) -> None:
    async with start() as client:
        await listening(client)
        person = await register_at(client)
        await person.get("/me")
        before = lookups("memory"), lookups("database")
        await person.get("/me")
        assert (lookups("memory"), lookups("database")) == (before[0] + 1, before[1])


async def test_another_replica_forgets_a_token_that_is_revoked_here(start: StartApp) -> None:
    async with start() as here, start() as there:
        await listening(there)
        person = await register_at(here)
        elsewhere = Person(there, person.user, person.token)
        assert (await elsewhere.get("/me")).status_code == 200
        identities: Identities = there.app.state.identities
        assert digest(person.token) in identities._known
        await person.delete("/sessions/current")
        await until(lambda: digest(person.token) not in identities._known)
        assert (await elsewhere.get("/me")).status_code == 401


async def test_another_replica_shows_a_new_zone(start: StartApp) -> None:
    async with start() as here, start() as there:
        await listening(there)
        person = await register_at(here)
        elsewhere = Person(there, person.user, person.token)
        await elsewhere.get("/me")
        await person.patch("/me", json={"time_zone": "Asia/Tokyo"})
        identities: Identities = there.app.state.identities
        await until(lambda: digest(person.token) not in identities._known)
        found = await identities.find(digest(person.token))
        assert found is not None
        assert found.time_zone == "Asia/Tokyo"


async def test_while_nothing_can_be_heard_each_request_asks_the_database(start: StartApp) -> None:
    async with start() as client:
        await listening(client)
        person = await register_at(client)
        await person.get("/me")
        client.app.state.listener.connected = False
        before = lookups("memory"), lookups("deaf")
        assert (await person.get("/me")).status_code == 200
        assert (lookups("memory"), lookups("deaf")) == (before[0], before[1] + 1)


async def test_a_lost_listening_connection_is_made_again_and_what_was_known_is_dropped(
    own_postgres: Server, start: StartApp
) -> None:
    await migrate(own_postgres.url())
    async with start(own_postgres.url()) as client:
        await listening(client)
        person = await register_at(client)
        await person.get("/me")
        identities: Identities = client.app.state.identities
        assert identities._known
        own_postgres.stop()
        await until(lambda: not client.app.state.listener.connected)
        assert (await person.get("/me")).status_code == 503
        own_postgres.start()
        await listening(client)
        assert not identities._known
        assert (await person.get("/me")).status_code == 200


async def test_a_revocation_between_question_and_answer_is_not_forgotten(start: StartApp) -> None:
    async with start() as client:
        await listening(client)
        person = await register_at(client)
        identities: Identities = client.app.state.identities
        finding = asyncio.create_task(identities.find(digest(person.token)))
        await asyncio.sleep(0)  # it has asked by now, and has no answer yet
        identities.forget(UUID(person.id))
        assert await finding is not None
        assert digest(person.token) not in identities._known


async def test_a_session_slides_by_thirty_days_and_lives_a_year_at_most(person: Person, database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    age = "UPDATE tokens SET last_used_at = now() - interval '1 day', created_at = now() - interval '{}' WHERE account_id = $1"
    left = "SELECT extract(day FROM expires_at - now())::int FROM tokens WHERE account_id = $1"
    identities: Identities = person.app.state.identities
    for since, days in (("40 days", 29), ("350 days", 14)):
        await connection.execute(age.format(since), UUID(person.id))
        identities.forget(UUID(person.id))
        assert (await person.get("/me")).status_code == 200
        assert await connection.fetchval(left, UUID(person.id)) == days
    await connection.close()


async def test_the_time_of_last_use_is_written_every_ten_minutes_at_most(person: Person, database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    used = "SELECT last_used_at FROM tokens WHERE account_id = $1"
    before = await connection.fetchval(used, UUID(person.id))
    identities: Identities = person.app.state.identities
    identities.forget_all()
    await person.get("/me")
    assert await connection.fetchval(used, UUID(person.id)) == before
    await connection.close()


class TestTurn:
    """X-Duly-Turn labels a write; it is a message of the caller's own, or the request is refused."""

    async def test_a_message_of_the_callers_marks_the_write_as_the_assistants(self, person: Person) -> None:
        message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "add milk"}]}
        assert (await person.post("/conversations", json={"message": message})).status_code == 201
        headers = {"X-Duly-Turn": message["id"]}
        assert (await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)).status_code == 201
        change = (await person.get("/changes")).json()["items"][-1]
        assert (change["via"], change["turn"]) == ("assistant", message["id"])

    @pytest.mark.parametrize("turn", ["nonsense", "11111111-1111-4111-8111-111111111111"])
    async def test_anything_else_is_refused_and_nothing_is_written(self, person: Person, turn: str) -> None:
        answer = await person.post("/tasks", json={"title": "Buy milk"}, headers={"X-Duly-Turn": turn})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
        assert (await person.get("/tasks")).json()["items"] == []

    async def test_a_strangers_message_is_refused(self, person: Person, register: Any) -> None:
        stranger = await register()
        message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "add milk"}]}
        await stranger.post("/conversations", json={"message": message})
        headers = {"X-Duly-Turn": message["id"]}
        assert (await person.post("/tasks", json={"title": "Buy milk"}, headers=headers)).status_code == 422


class TestClock:
    """X-Duly-Now moves what people see, and only where the test clock is on."""

    async def test_it_is_the_time_of_what_is_written(self, person: Person) -> None:
        task = await person.at("2030-05-01T12:00:00+02:00").post("/tasks", json={"title": "Buy milk"})
        assert task.json()["created_at"].startswith("2030-05-01T10:00:00")

    async def test_it_moves_no_expiry(self, person: Person) -> None:
        assert (await person.at("2090-01-01T00:00:00Z").get("/me")).status_code == 200

    @pytest.mark.parametrize("now", ["tomorrow", "2026-11-24T09:00:00", "0001-01-01T00:00:00+14:00"])
    async def test_a_moment_without_sense_is_refused(self, person: Person, now: str) -> None:
        assert (await person.at(now).get("/me")).status_code == 422

    async def test_it_is_passed_over_without_the_test_clock(self, start: StartApp) -> None:
        async with start(duly_test_clock=False) as client:
            person = await register_at(client)
            task = await person.at("2030-05-01T12:00:00Z").post("/tasks", json={"title": "Buy milk"})
            assert not task.json()["created_at"].startswith("2030")
            assert (await person.at("nonsense").get("/me")).status_code == 200
