"""Projects: making, showing, changing one; the Inbox."""

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, make_project, make_task, refused, shown


async def test_the_inbox_comes_first_then_projects_by_creation(person: Person) -> None:
    for name in ("B", "A", "C"):
        await make_project(person, name)

    projects = shown(await person.get("/projects"))["items"]

    assert [project["name"] for project in projects] == ["Inbox", "B", "A", "C"]
    assert [project["is_inbox"] for project in projects] == [True, False, False, False]


async def test_projects_page_in_their_order(person: Person) -> None:
    for number in range(4):
        await make_project(person.at("2026-11-24T10:00:00Z"), str(number))

    names: list[str] = []
    page: Thing = {"next_cursor": ""}
    while page["next_cursor"] is not None:
        cursor = f"&cursor={page['next_cursor']}" if page["next_cursor"] else ""
        page = shown(await person.get(f"/projects?limit=2{cursor}"))
        names += [project["name"] for project in page["items"]]

    assert names[0] == "Inbox"
    assert sorted(names[1:]) == ["0", "1", "2", "3"]


async def test_a_project_counts_its_open_tasks(person: Person) -> None:
    work = await make_project(person, color="teal")
    for title in ("open", "done", "gone"):
        task = await make_task(person, title, project_id=work["id"])
        if title == "done":
            await person.post(f"/tasks/{task['id']}/completion")
        if title == "gone":
            await person.delete(f"/tasks/{task['id']}")

    found = shown(await person.get(f"/projects/{work['id']}"))

    assert found == work | {"open_tasks": 1}
    assert (found["color"], found["version"], found["is_inbox"]) == ("teal", 1, False)


async def test_what_is_made_is_what_is_shown_byte_for_byte(person: Person) -> None:
    made = await person.post("/projects", json={"name": "Work"})
    found = await person.get(f"/projects/{made.json()['id']}")

    assert found.content == made.content
    assert found.headers["etag"] == made.headers["etag"]
    assert made.headers["location"] == f"/api/v1/projects/{made.json()['id']}"


async def test_a_renamed_project_is_renamed_on_its_tasks(person: Person) -> None:
    work = await make_project(person)
    task = await make_task(person, project_id=work["id"])

    renamed = shown(await person.patch(f"/projects/{work['id']}", json={"name": "Office", "color": "red"}))

    assert (renamed["name"], renamed["color"], renamed["version"]) == ("Office", "red", 2)
    assert shown(await person.get(f"/tasks/{task['id']}"))["project"]["name"] == "Office"
    assert shown(await person.patch(f"/projects/{work['id']}", json={"color": None}))["color"] == "slate"


async def test_the_inbox_may_be_renamed_but_not_deleted(person: Person) -> None:
    inbox = shown(await person.get("/projects"))["items"][0]

    refused(await person.delete(f"/projects/{inbox['id']}"), 409, "conflict")
    assert shown(await person.patch(f"/projects/{inbox['id']}", json={"name": "Eingang"}))["is_inbox"] is True
    assert (await make_task(person))["project"]["name"] == "Eingang"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/name"),
        ({"name": " "}, "/name"),
        ({"name": "x" * 121}, "/name"),
        ({"name": "a\0"}, "/name"),
        ({"name": "Work", "color": "pink"}, "/color"),
        ({"name": "Work", "is_inbox": True}, "/is_inbox"),
    ],
)
async def test_a_wrong_field_is_refused_by_its_place(person: Person, body: Thing, pointer: str) -> None:
    refused(await person.post("/projects", json=body), 422, "invalid", pointer)
    assert len(shown(await person.get("/projects"))["items"]) == 1


async def test_nobody_sees_or_touches_a_strangers_project(register: Register) -> None:
    ada, ben = await register(), await register()
    path = f"/projects/{(await make_project(ada))['id']}"

    for answer in (
        await ben.get(path),
        await ben.patch(path, json={"name": "Mine"}),
        await ben.patch(path, json={"nonsense": 1}),
        await ben.delete(path),
        await ben.post(f"{path}/restoration"),
    ):
        refused(answer, 404, "not_found")
    assert [project["name"] for project in shown(await ben.get("/projects"))["items"]] == ["Inbox"]
    assert shown(await ada.get(path))["name"] == "Work"
