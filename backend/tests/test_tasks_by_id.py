"""Tasks asked for by their ids: how a page reads the ones that it shows and does not know."""

from uuid import UUID, uuid4

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import make_task, refused, titles


async def test_only_the_tasks_that_are_named_are_listed(person: Person) -> None:
    milk, _, bread = [await make_task(person, title) for title in ("Milk", "Eggs", "Bread")]

    assert await titles(person, f"ids={milk['id']},{bread['id']}") == ["Milk", "Bread"]


async def test_those_that_are_gone_are_left_out(person: Person) -> None:
    milk, eggs = [await make_task(person, title) for title in ("Milk", "Eggs")]
    await person.delete(f"/tasks/{milk['id']}")

    assert await titles(person, f"status=all&ids={milk['id']},{eggs['id']},{uuid4()}") == ["Eggs"]


async def test_those_of_another_account_are_left_out(register: Register) -> None:
    ada, ben = await register(), await register()
    secret = await make_task(ada, "Secret")

    assert await titles(ben, f"status=all&ids={secret['id']}") == []


@pytest.mark.parametrize("ids", ["", "milk", f"{UUID(int=1)},", ",".join(str(UUID(int=n)) for n in range(201))])
async def test_what_is_no_list_of_ids_or_too_long_a_one_is_refused(person: Person, ids: str) -> None:
    refused(await person.get(f"/tasks?ids={ids}"), 422, "invalid", "?ids")
