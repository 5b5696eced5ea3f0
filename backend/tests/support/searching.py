"""How tests search: what is found, and where in it."""

from backend.tests.support.people import Person
from backend.tests.support.things import Thing, shown


async def search(person: Person, q: str, **more: object) -> Thing:
    return shown(await person.get("/search", params={"q": q} | more))


async def found(person: Person, q: str) -> list[str]:
    page = await search(person, q, limit=200)
    assert page["next_cursor"] is None
    return [item["task"]["title"] for item in page["items"]]


async def marked(person: Person, q: str) -> list[tuple[str, list[str]]]:
    """Of the one task that is found: each field with its stretches."""
    (item,) = (await search(person, q))["items"]
    return [(m["field"], [m["text"][s["start"] : s["end"]] for s in m["spans"]]) for m in item["matches"]]
