"""A project of ten thousand tasks goes the way of a small one: no statement on it is given up."""

from collections.abc import AsyncIterator

import asyncpg
import pytest
import pytest_asyncio
from backend.tests.support.people import Person
from backend.tests.support.things import Thing, make_project, share, shown

MANY = 10_000


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(database_url)
    yield connection
    await connection.close()


async def fill(database: asyncpg.Connection, person: Person, project: Thing) -> None:
    await database.execute(
        """INSERT INTO tasks (account_id, project_id, title, created_at, updated_at)
        SELECT $1, $2, 'Task ' || n, now(), now() FROM generate_series(1, $3::integer) AS n""",
        person.id,
        project["id"],
        MANY,
    )
    await database.execute(
        """UPDATE tasks t SET parent_id = first.id FROM (
            SELECT id FROM tasks WHERE project_id = $1 ORDER BY id LIMIT 1
        ) AS first WHERE t.project_id = $1 AND t.id <> first.id AND right(t.title, 1) = '7'""",
        project["id"],
    )


async def count(person: Person) -> int:
    found: int = shown(await person.get("/task-counts"))["count"]
    return found


@pytest.mark.thorough
async def test_ten_thousand_tasks_are_shared_deleted_brought_back_and_removed(
    ada: Person, ben: Person, database: asyncpg.Connection
) -> None:
    project = await make_project(ada)
    await fill(database, ada, project)
    path = f"/projects/{project['id']}"

    member = await share(ada, project, ben)
    assert await count(ben) == MANY
    assert (await ada.delete(path)).status_code == 204
    assert await count(ben) == 0
    shown(await ada.post("/undos"))
    assert await count(ben) == MANY
    assert (await ada.delete(path)).status_code == 204
    shown(await ada.post(f"{path}/restoration"))
    assert await count(ben) == MANY
    assert len(shown(await ben.get("/exports/json"))["tasks"]) == MANY
    assert (await ben.delete(f"{path}/members/{member['id']}")).status_code == 204
    assert (await count(ben), await count(ada)) == (0, MANY)
    assert (await ada.delete(path)).status_code == 204
    assert (await ada.delete("/trash")).status_code == 204
    assert shown(await ada.get("/trash"))["items"] == []
