"""Whatever happens in whatever order: every task has its place, and the log tells how all came to be as it is."""

import random
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import asyncpg
import httpx2
import orjson
import pytest
import pytest_asyncio
from backend.tests.support.people import Person
from backend.tests.support.things import Thing

STEPS = 200
Step = Callable[["Chance"], Awaitable[httpx2.Response]]


class Chance:
    """A person who does anything to any of the tasks and projects there are or were."""

    def __init__(self, person: Person, seed: int) -> None:
        self.person = person
        self.dice = random.Random(seed)
        self.tasks: list[str] = []
        self.projects: list[str] = []

    @property
    def task(self) -> str:
        return self.dice.choice(self.tasks)

    @property
    def project(self) -> str:
        return self.dice.choice(self.projects)

    async def create(self, path: str, kept: list[str], **body: Any) -> httpx2.Response:
        answer = await self.person.post(path, json=body)
        if answer.status_code == 201:
            kept.append(answer.json()["id"])
        return answer

    async def change(self, **body: Any) -> httpx2.Response:
        return await self.person.patch(f"/tasks/{self.task}", json=body)


STEPS_THERE_ARE: list[Step] = [
    lambda c: c.create("/tasks", c.tasks, title="task", project_id=c.dice.choice([None, c.project])),
    lambda c: c.create("/tasks", c.tasks, title="daily", recurrence={"rrule": "FREQ=DAILY;COUNT=2"}),
    lambda c: c.create("/tasks", c.tasks, title="subtask", parent_id=c.task),
    lambda c: c.create("/projects", c.projects, name="project"),
    lambda c: c.change(title="changed", labels=[c.dice.choice("abc")], due={"date": "2026-12-24"}),
    lambda c: c.change(project_id=c.dice.choice([None, c.project])),
    lambda c: c.change(parent_id=c.dice.choice([None, c.task])),
    lambda c: c.person.post(f"/tasks/{c.task}/completion"),
    lambda c: c.person.delete(f"/tasks/{c.task}/completion"),
    lambda c: c.person.post(f"/tasks/{c.task}/postponement", json={"due": {"date": "2026-12-31"}}),
    lambda c: c.person.delete(f"/tasks/{c.task}"),
    lambda c: c.person.post(f"/tasks/{c.task}/restoration"),
    lambda c: c.person.delete(f"/projects/{c.project}"),
    lambda c: c.person.post(f"/projects/{c.project}/restoration"),
    lambda c: c.person.post("/undos"),
    lambda c: c.person.post("/undos"),
]
MISPLACED = """
SELECT t.title FROM tasks t JOIN projects p ON p.id = t.project_id LEFT JOIN tasks u ON u.id = t.parent_id
WHERE t.account_id = $1 AND t.deleted_at IS NULL
AND (p.deleted_at IS NOT NULL OR u.deleted_at IS NOT NULL OR u.project_id <> t.project_id)"""
CIRCLES = """
WITH RECURSIVE above AS (
    SELECT id AS root, parent_id AS id FROM tasks WHERE account_id = $1
    UNION SELECT above.root, t.parent_id FROM above JOIN tasks t ON t.id = above.id
) SELECT root FROM above WHERE id = root"""

# What search knows, and what it should.
SEARCHED = """
SELECT t.title FROM tasks t FULL JOIN search_texts s ON s.task_id = t.id WHERE t.account_id = $1 AND s.lexemes IS DISTINCT FROM
CASE WHEN t.deleted_at IS NULL THEN search_lexemes(t.project_id, t.completed_at IS NOT NULL, t.title, t.description) END"""


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(database_url)
    yield connection
    await connection.close()


@pytest.mark.parametrize("seed", range(5))
async def test_after_any_steps_all_is_in_its_place_and_the_log_is_whole(
    person: Person, database: asyncpg.Connection, seed: int
) -> None:
    chance = Chance(person.at("2026-11-24T10:00:00Z"), seed)
    await STEPS_THERE_ARE[3](chance)
    await chance.create("/tasks", chance.tasks, title="first")
    for _ in range(STEPS):
        answer = await chance.dice.choice(STEPS_THERE_ARE)(chance)
        assert answer.status_code < 500, answer.text
        assert await database.fetch(MISPLACED, person.id) == []
    assert await database.fetch(CIRCLES, person.id) == []
    assert await database.fetch(SEARCHED, person.id) == []
    await _check_log(person, database)


async def _check_log(person: Person, database: asyncpg.Connection) -> None:
    rows = await database.fetch("SELECT * FROM changes WHERE account_id = $1 ORDER BY seq", person.id)
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    now: dict[str, Thing | None] = {}
    for row in rows:
        if row["resource"] == "task":
            assert _own(row["before"]) == now.get(row["id"])
            now[row["id"]] = _own(row["after"])
    alive = await database.fetch("SELECT id FROM tasks WHERE account_id = $1 AND deleted_at IS NULL", person.id)
    assert {id_ for id_, shown in now.items() if shown} == {row["id"] for row in alive}


def _own(text: str | None) -> Thing | None:
    """A task as it was logged, without its project's name, which may change beside it."""
    if text is None:
        return None
    shown: Thing = orjson.loads(text)
    return shown | {"project": shown["project"]["id"]}
