"""Filters that a person keeps: made, shown, changed, forgotten, and brought back."""

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, log, make_project, refused, shown


async def make_filter(person: Person, query: str = "today | overdue", **fields: object) -> Thing:
    return shown(await person.post("/filters", json={"name": "Now", "query": query} | fields), 201)


async def names(person: Person) -> list[str]:
    return [each["name"] for each in shown(await person.get("/filters"))["items"]]


async def test_a_filter_is_kept_with_its_lists(person: Person) -> None:
    made = await make_filter(person, 'today & p1, #"Inbox", search: "a, b"')

    assert made["lists"] == ["today & p1", '#"Inbox"', 'search: "a, b"']
    assert (made["name"], made["color"], made["version"]) == ("Now", "slate", 1)
    assert shown(await person.get(f"/filters/{made['id']}")) == made
    assert shown(await person.get("/filters"))["items"] == [made]


async def test_filters_page_by_creation(person: Person) -> None:
    for number in range(5):
        await make_filter(person, name=str(number))
    first = shown(await person.get("/filters?limit=2"))
    second = shown(await person.get(f"/filters?limit=3&cursor={first['next_cursor']}"))

    assert [each["name"] for each in first["items"] + second["items"]] == ["0", "1", "2", "3", "4"]
    assert second["next_cursor"] is None


async def test_a_patch_changes_what_it_names_and_no_more(person: Person) -> None:
    made = await make_filter(person, color="blue")
    changed = shown(await person.patch(f"/filters/{made['id']}", json={"query": "p1, p2"}))

    assert (changed["query"], changed["lists"], changed["name"], changed["color"]) == (
        "p1, p2",
        ["p1", "p2"],
        "Now",
        "blue",
    )
    assert changed["version"] == 2
    assert shown(await person.patch(f"/filters/{made['id']}", json={"color": None}))["color"] == "slate"


@pytest.mark.parametrize(
    ("query", "first"), [("today &", 7), ("p1 & bananas", 5), ("#Nowhere", 0), ("before: soonish", 0)]
)
async def test_a_query_that_nobody_could_read_is_refused_with_its_place(person: Person, query: str, first: int) -> None:
    made = await make_filter(person)

    for answer in (
        await person.post("/filters", json={"name": "Wrong", "query": query}),
        await person.patch(f"/filters/{made['id']}", json={"query": query}),
    ):
        assert refused(answer, 422, "invalid", "/query")["start"] == first
    assert await names(person) == ["Now"]


async def test_a_change_that_another_has_overtaken_is_refused(person: Person) -> None:
    made = await make_filter(person)
    await person.patch(f"/filters/{made['id']}", json={"name": "Theirs"})

    refused(await person.patch(f"/filters/{made['id']}", json={"name": "Mine", "version": 1}), 409, "conflict")
    shown(await person.patch(f"/filters/{made['id']}", json={"color": "red", "version": 1}))
    old = {"If-Match": '"nothing"'}
    assert (await person.delete(f"/filters/{made['id']}", headers=old)).status_code == 412


async def test_undo_takes_back_each_change_of_a_filter(person: Person) -> None:
    made = await make_filter(person)
    await person.patch(f"/filters/{made['id']}", json={"name": "Later", "query": "p1"})
    await person.delete(f"/filters/{made['id']}")
    assert await names(person) == []

    shown(await person.post("/undos"))
    assert await names(person) == ["Later"]
    shown(await person.post("/undos"))
    back = shown(await person.get(f"/filters/{made['id']}"))
    assert (back["name"], back["query"], back["lists"]) == ("Now", "today | overdue", ["today | overdue"])
    shown(await person.post("/undos"))
    assert await names(person) == []
    assert [change["kind"] for change in await log(person) if change["resource"] == "filter"] == [
        "filter.created", "filter.updated", "filter.deleted", "filter.restored", "filter.updated", "filter.deleted",
    ]  # fmt: skip


async def test_a_filter_names_no_project_of_a_stranger(register: Register) -> None:
    ada, ben = await register(), await register()
    await make_project(ada, "Secret")

    refused(await ben.post("/filters", json={"name": "Spy", "query": "#Secret"}), 422, "invalid", "/query")
