"""Whatever happens in whatever order: every task has its place, and the log tells how all came to be as it is."""

import random
from collections.abc import AsyncIterator

import asyncpg
import orjson
import pytest
import pytest_asyncio
from backend.tests.support.chance import TOGETHER, WRITES, Chance
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing

STEPS = 200
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
SELECT t.title FROM tasks t FULL JOIN search_texts s ON s.task_id = t.id
WHERE s.lexemes IS DISTINCT FROM CASE WHEN t.deleted_at IS NULL THEN search_of(t) END
UNION ALL SELECT c.text FROM comments c FULL JOIN search_comments s ON s.comment_id = c.id
WHERE s.lexemes IS DISTINCT FROM CASE WHEN c.deleted_at IS NULL THEN search_said(c.text) END"""


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
    chance = Chance([person.at("2026-11-24T10:00:00Z") for person in people], random.Random(seed))
    await chance.begin()
    for _ in range(STEPS):
        await chance.step([*WRITES, *TOGETHER])
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
