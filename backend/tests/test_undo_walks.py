"""Any sequence of changes, taken back one by one, leads to the state before it."""

import random
from typing import Any

import asyncpg
import pytest_asyncio
from backend.tests.support.chance import WRITES, Chance
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, shown
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# What tells of the way and not of the place.
OF_THE_WAY = ("version", "updated_at")


@pytest_asyncio.fixture
async def database(database_url: str) -> Any:
    connection = await asyncpg.connect(database_url)
    yield connection
    await connection.close()


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
async def test_what_was_changed_in_any_way_and_taken_back_is_as_it_was(
    register: Register, database: asyncpg.Connection, dice: random.Random
) -> None:
    person = (await register()).at("2026-11-24T10:00:00Z")
    chance = Chance([person], dice)
    await chance.begin()
    for _ in range(dice.randint(0, 15)):
        await chance.step(WRITES)
    before, since = await _state(person), await _latest(person)

    for _ in range(dice.randint(1, 25)):
        await chance.step(WRITES)
    for _ in range(await _writes(database, person, since)):
        shown(await person.post("/undos"))

    assert await _state(person) == before


async def _state(person: Person) -> dict[str, list[Thing]]:
    """All that there is, without what lies in the trash."""
    found = {
        name: shown(await person.get(path))["items"]
        for name, path in {
            "projects": "/projects?limit=200",
            "archived": "/projects?archived=true&limit=200",
            "tasks": "/tasks?status=all&limit=200",
            "filters": "/filters?limit=200",
        }.items()
    }
    for project in [*found["projects"], *found["archived"]]:
        of = f"/projects/{project['id']}/sections?limit=200"
        found[f"sections of {project['id']}"] = shown(await person.get(of))["items"]
    for task in found["tasks"]:
        for room in ("comments", "completions"):
            of = f"/tasks/{task['id']}/{room}?limit=200"
            found[f"{room} of {task['id']}"] = shown(await person.get(of))["items"]
    return {name: [_place(thing) for thing in things] for name, things in found.items()}


def _place(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if name not in OF_THE_WAY}


async def _latest(person: Person) -> int:
    return int(shown(await person.get("/changes?limit=1"))["latest"])


async def _writes(database: asyncpg.Connection, person: Person, since: int) -> int:
    """How many writes there were after a change: each is taken back as a whole."""
    query = "SELECT count(DISTINCT write_seq) FROM changes WHERE account_id = $1 AND seq > $2"
    found: int = await database.fetchval(query, person.id, since)
    return found
