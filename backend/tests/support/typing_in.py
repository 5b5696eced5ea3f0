"""How tests type a line into quick add."""

from typing import Any

from backend.tests.support.people import Person
from backend.tests.support.things import Thing, shown


async def add(person: Person, text: str, **more: Any) -> Thing:
    return shown(await person.post("/quick-adds", json={"text": text} | more), 201)


async def reading(person: Person, text: str, **more: Any) -> Thing:
    return shown(await person.post("/readings", json={"text": text} | more))
