"""However writers and a reader of the log come in between each other: the reader's copy is the server's state."""

import asyncio
import random
from typing import Any

import pytest
from backend.tests.support.chance import TOGETHER, WRITES, Chance
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, shown

WRITERS, STEPS, PAGE = 4, 40, 7


class Copy:
    """What somebody holds who reads the log alone, a page at a time."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.since = 0
        self.tasks: dict[str, Thing] = {}

    async def read(self) -> bool:
        """Takes the next page over; whether there is more."""
        page = shown(await self.person.get(f"/changes?since={self.since}&limit={PAGE}"))
        for change in page["items"]:
            assert change["seq"] == self.since + 1
            self.since = change["seq"]
            if change["resource"] == "task" and change["after"]:
                self.tasks[change["id"]] = _own(change["after"])
            elif change["resource"] == "task":
                del self.tasks[change["id"]]
        return page["next_cursor"] is not None

    async def read_all(self) -> None:
        while await self.read():
            pass


@pytest.mark.parametrize("seed", range(4))
async def test_a_copy_that_is_kept_while_others_write_is_the_servers_state(register: Register, seed: int) -> None:
    people = [(await register(name=name)).at("2026-11-24T10:00:00Z") for name in ("Ada", "Ben", "Eve")]
    chance = Chance(people, random.Random(seed))
    await chance.begin()
    copies = [Copy(person) for person in people]

    async def write(number: int) -> None:
        # Of the same things, but with a die of one's own: who comes first is up to the database.
        own = Chance(people, random.Random(seed * WRITERS + number))
        own.tasks, own.projects, own.sections = chance.tasks, chance.projects, chance.sections
        for _ in range(STEPS):
            await own.step([*WRITES, *TOGETHER])

    async def read(copy: Copy) -> None:
        while not writing.done():
            await copy.read()
            await asyncio.sleep(0)

    writing = asyncio.gather(*(write(number) for number in range(WRITERS)))
    await asyncio.gather(writing, *(read(copy) for copy in copies))

    for copy in copies:
        await copy.read_all()
        assert copy.tasks == await _server(copy.person)


async def _server(person: Person) -> dict[str, Any]:
    """All tasks that somebody sees, those of archived projects among them."""
    found: dict[str, Any] = {}
    for query in ("archived=false", "archived=true"):
        for project in shown(await person.get(f"/projects?limit=200&{query}"))["items"]:
            tasks = shown(await person.get(f"/tasks?status=all&limit=200&project_id={project['id']}"))["items"]
            found |= {task["id"]: _own(task) for task in tasks}
    return found


def _own(task: Thing) -> Thing:
    """Without the names of its project and its people, which may change beside it."""
    assignees = [person["id"] for person in task["assignees"]]
    return task | {"project": task["project"]["id"], "assignees": assignees}
