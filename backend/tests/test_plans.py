"""No statement reads what everybody wrote: each goes by an index, whatever is asked for."""

import random
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest
from backend.tests.support.chance import TOGETHER, WRITES, Chance
from backend.tests.support.databases import Databases
from backend.tests.support.people import Person, Register
from backend.tests.support.things import a_life
from backend.tests.test_strangers import ALL, belongings
from tests.load.plans import read_whole
from tests.load.seed import Size, seed
from tests.load.statements import Sent

from duly_backend.database import Database, Executor

STEPS = 200
# Whether there is any account at all is told by the first one.
FIRST_ROW = re.compile(r"SELECT EXISTS \(SELECT 1 FROM accounts\)")


class Heard:
    """What sends statements on, and notes each with the first parameters that it came with."""

    def __init__(self, executor: Any, sent: dict[str, Sent]) -> None:
        self._executor = executor
        self._sent = sent

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._executor, name)
        if name not in ("fetch", "fetchrow", "fetchval", "execute"):
            return found

        async def send(query: str, *args: Any) -> Any:
            self._sent.setdefault(query, (query, args))
            return await found(query, *args)

        return send


class Listening(Database):
    """A database that notes all that it is sent."""

    def __init__(self, dsn: str) -> None:
        super().__init__(dsn)
        self.sent: dict[str, Sent] = {}

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        async with super().transaction() as connection:
            yield Heard(connection, self.sent)

    async def fetch(self, query: str, *args: Any) -> list[asyncpg.Record]:
        self.sent.setdefault(query, (query, args))
        return await super().fetch(query, *args)

    async def fetchrow(self, query: str, *args: Any) -> asyncpg.Record | None:
        self.sent.setdefault(query, (query, args))
        return await super().fetchrow(query, *args)

    async def fetchval(self, query: str, *args: Any) -> Any:
        self.sent.setdefault(query, (query, args))
        return await super().fetchval(query, *args)

    async def execute(self, query: str, *args: Any) -> str:
        self.sent.setdefault(query, (query, args))
        return await super().execute(query, *args)


@pytest.mark.thorough
async def test_every_statement_of_a_person_goes_by_an_index(
    register: Register, databases: Databases, database_url: str
) -> None:
    people = [(await register(name=name)).at("2026-11-24T10:00:00Z") for name in ("Ada", "Ben")]
    listening = Listening(database_url)
    await listening.open()
    people[0].app.state.database, before = listening, people[0].app.state.database
    try:
        await _live(people)
    finally:
        people[0].app.state.database = before
        await listening.close()
    assert await _whole(databases, listening.sent) == {}
    assert len(listening.sent) > 100


async def _live(people: list[Person]) -> None:
    """They do and ask for everything that there is."""
    await a_life(people[0])
    ids = await belongings(people[0])
    filters = (
        "today | overdue",
        "7 days",
        "no date",
        "p1 & !@home",
        "##Home",
        "/Next",
        "assigned to: me",
        "search: milk",
    )
    asked = [f"/tasks?filter={text.replace(' ', '%20').replace('#', '%23').replace('&', '%26')}" for text in filters]
    asked += [
        "/search?q=milk",
        "/search?q=mlik",
        "/tasks?status=done",
        "/tasks?label=shop",
        f"/tasks?parent_id={ids['task_id']}",
    ]
    asked += [address.at(ids) for address in ALL if address.method == "GET" and address.name != "streamEvents"]
    for path in asked:
        assert (await people[0].get(path)).status_code < 500, path
    chance = Chance(people, random.Random(1))
    await chance.begin()
    for _ in range(STEPS):
        await chance.step([*WRITES, *TOGETHER])


async def _whole(databases: Databases, sent: dict[str, Sent]) -> dict[str, list[str]]:
    """By statement, the tables that it would read from end to end among thousands of people."""
    url = await databases.make()
    await seed(url, Size(accounts=2_000, tasks=100_000))
    db = await asyncpg.connect(url)
    try:
        read = {query: await read_whole(db, one) for query, one in sent.items() if not FIRST_ROW.search(query)}
    finally:
        await db.close()
        await databases.drop(url)
    return {query: tables for query, tables in read.items() if tables}
