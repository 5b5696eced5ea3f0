"""Whatever happens in whatever order: every task has its place, and the log tells how all came to be as it is."""

import random
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any

import asyncpg
import httpx2
import orjson
import pytest
import pytest_asyncio
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing

STEPS = 200
Step = Callable[["Chance"], Awaitable[httpx2.Response]]


class Chance:
    """Two people who do anything to any of the tasks, sections and projects there are or were, and share some of them."""

    def __init__(self, people: Sequence[Person], seed: int) -> None:
        self.people = people
        self.dice = random.Random(seed)
        self.tasks: list[str] = []
        self.projects: list[str] = []
        self.sections: list[str] = []

    @property
    def person(self) -> Person:
        return self.dice.choice(self.people)

    @property
    def task(self) -> str:
        return self.dice.choice(self.tasks)

    @property
    def project(self) -> str:
        return self.dice.choice(self.projects)

    @property
    def section(self) -> str:
        return self.dice.choice(self.sections)

    async def leave(self) -> httpx2.Response:
        person, project = self.person, self.project
        found = await person.get(f"/projects/{project}/members")
        mine = [m for m in found.json().get("items", ()) if m["account"]["id"] == person.id]
        return await person.delete(f"/projects/{project}/members/{mine[0]['id']}") if mine else found

    async def invite(self) -> httpx2.Response:
        body = {"email": self.person.email, "role": self.dice.choice(["viewer", "editor", "editor", "owner"])}
        return await self.person.post(f"/projects/{self.project}/members", json=body)

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
    lambda c: c.create(f"/projects/{c.project}/sections", c.sections, name="section"),
    lambda c: c.create("/tasks", c.tasks, title="in a section", section_id=c.section),
    lambda c: c.change(section_id=c.dice.choice([None, c.section])),
    lambda c: c.change(after_id=c.dice.choice([None, c.task])),
    lambda c: c.change(assignee_ids=[c.person.id]),
    lambda c: c.person.delete(f"/sections/{c.section}"),
    lambda c: c.person.post(f"/sections/{c.section}/restoration"),
    lambda c: c.invite(),
    lambda c: c.invite(),
    lambda c: c.leave(),
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
LEFT JOIN sections s ON s.id = t.section_id
WHERE t.deleted_at IS NULL AND (
    p.deleted_at IS NOT NULL OR u.deleted_at IS NOT NULL OR s.deleted_at IS NOT NULL OR t.account_id <> p.account_id
    OR u.project_id <> t.project_id OR s.project_id <> t.project_id OR u.section_id IS DISTINCT FROM t.section_id AND u.id IS NOT NULL
    OR EXISTS (SELECT FROM unnest(t.assignees) AS a WHERE NOT EXISTS (
        SELECT FROM members m WHERE m.project_id = t.project_id AND m.account_id = a
    ))
)"""
CIRCLES = """
WITH RECURSIVE above AS (
    SELECT id AS root, parent_id AS id FROM tasks
    UNION SELECT above.root, t.parent_id FROM above JOIN tasks t ON t.id = above.id
) SELECT root FROM above WHERE id = root"""

ALIVE = """
SELECT t.id FROM tasks t JOIN members m USING (project_id) WHERE m.account_id = $1 AND t.deleted_at IS NULL"""
# What search knows, and what it should.
SEARCHED = """
SELECT t.title FROM tasks t FULL JOIN search_texts s ON s.task_id = t.id WHERE s.lexemes IS DISTINCT FROM
CASE WHEN t.deleted_at IS NULL THEN search_lexemes(t.project_id, t.completed_at IS NOT NULL, t.title, t.description) END"""


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(database_url)
    yield connection
    await connection.close()


@pytest.mark.parametrize("seed", range(5))
async def test_after_any_steps_all_is_in_its_place_and_the_log_is_whole(
    register: Register, database: asyncpg.Connection, seed: int
) -> None:
    people = [await register(name=name) for name in ("Ada", "Ben")]
    chance = Chance([person.at("2026-11-24T10:00:00Z") for person in people], seed)
    await chance.create("/projects", chance.projects, name="first")
    while not chance.sections:  # only its owner sees the project yet
        await chance.create(f"/projects/{chance.project}/sections", chance.sections, name="first")
    await chance.create("/tasks", chance.tasks, title="first")
    for _ in range(STEPS):
        answer = await chance.dice.choice(STEPS_THERE_ARE)(chance)
        assert answer.status_code < 500, answer.text
        assert await database.fetch(MISPLACED) == []
    assert await database.fetch(CIRCLES) == []
    assert await database.fetch(SEARCHED) == []
    for person in people:
        await _check_log(person, database)


async def _check_log(person: Person, database: asyncpg.Connection) -> None:
    rows = await database.fetch("SELECT * FROM changes WHERE account_id = $1 ORDER BY seq", person.id)
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    now: dict[str, Thing | None] = {}
    for row in rows:
        if row["resource"] == "task":
            assert _own(row["before"]) == now.get(row["id"])
            now[row["id"]] = _own(row["after"])
    alive = await database.fetch(ALIVE, person.id)
    assert {id_ for id_, shown in now.items() if shown} == {row["id"] for row in alive}


def _own(text: str | None) -> Thing | None:
    """A task as it was logged, without its project's name, which may change beside it."""
    if text is None:
        return None
    shown: Thing = orjson.loads(text)
    return shown | {"project": shown["project"]["id"]}
