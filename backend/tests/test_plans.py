"""No list reads what everybody wrote: each goes by an index, whatever is asked for."""

import asyncpg
import pytest
from backend.tests.support.databases import Databases
from tests.load.plans import WRITTEN, read_whole
from tests.load.seed import Size, seed
from tests.load.statements import lists_of


@pytest.mark.thorough
async def test_every_list_of_a_person_goes_by_an_index(databases: Databases) -> None:
    url = await databases.make()
    seeded = await seed(url, Size(accounts=200, tasks=20_000))
    db = await asyncpg.connect(url)
    try:
        person = seeded.people[7]
        lists = await lists_of(person.account, person.project, person.open_tasks[0])
        read = {name: await read_whole(db, sent, WRITTEN) for name, sent in lists.items()}
    finally:
        await db.close()
        await databases.drop(url)
    assert {name: whole for name, whole in read.items() if whole} == {}
    assert len(lists) > 20
