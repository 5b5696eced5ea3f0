"""Everyone's own tree of projects: nested and ordered without a word to those who share them; and the archive."""

from backend.tests.support.people import Person
from backend.tests.support.things import Thing, log, make_project, make_task, refused, share, shown, titles


async def names(person: Person, query: str = "") -> list[str]:
    return [project["name"] for project in shown(await person.get(f"/projects?{query}"))["items"]]


async def put(person: Person, project: Thing, **change: object) -> Thing:
    return shown(await person.patch(f"/projects/{project['id']}", json=change))


async def test_projects_stand_in_the_order_that_one_gives_them(ada: Person) -> None:
    a, b, c = [await make_project(ada, name) for name in "ABC"]
    assert await names(ada) == ["Inbox", "A", "B", "C"]
    await put(ada, c, after_id=None)
    assert await names(ada) == ["Inbox", "C", "A", "B"]
    await put(ada, c, after_id=a["id"])
    assert await names(ada) == ["Inbox", "A", "C", "B"]
    await put(ada, a, after_id=b["id"])
    await make_project(ada, "D")
    assert await names(ada) == ["Inbox", "C", "B", "A", "D"]


async def test_an_order_is_ones_own(ada: Person, ben: Person) -> None:
    a, b = [await make_project(ada, name) for name in "AB"]
    for project in (a, b):
        await share(ada, project, ben, "viewer")
    told = len(await log(ada))
    await put(ben, b, after_id=None)
    assert await names(ben) == ["Inbox", "B", "A"]
    assert await names(ada) == ["Inbox", "A", "B"]
    assert len(await log(ada)) == told
    assert (await log(ben))[-1]["kind"] == "project.updated"


async def test_undo_takes_an_order_back(ada: Person) -> None:
    _, b = [await make_project(ada, name) for name in "AB"]
    await put(ada, b, after_id=None)
    shown(await ada.post("/undos", json={}))
    assert await names(ada) == ["Inbox", "A", "B"]


async def test_a_project_is_nested_and_shares_nothing_by_that(ada: Person, ben: Person) -> None:
    parent = await make_project(ada, "Parent")
    child = await make_project(ada, "Child", parent_id=parent["id"])
    assert child["parent_id"] == parent["id"]
    await share(ada, parent, ben)
    refused(await ben.get(f"/projects/{child['id']}"), 404, "not_found")
    assert (await put(ada, child, parent_id=None))["parent_id"] is None


async def test_no_project_stands_below_itself(ada: Person) -> None:
    a = await make_project(ada, "A")
    b = await make_project(ada, "B", parent_id=a["id"])
    for parent in (a, b):
        answer = await ada.patch(f"/projects/{a['id']}", json={"parent_id": parent["id"]})
        refused(answer, 422, "invalid", "/parent_id")


async def test_what_is_not_ones_own_is_no_parent_and_no_predecessor(ada: Person, ben: Person) -> None:
    mine, theirs = await make_project(ada), await make_project(ben)
    inbox = shown(await ada.get("/projects"))["items"][0]
    for name, other in (("parent_id", theirs), ("parent_id", inbox), ("after_id", theirs)):
        answer = await ada.patch(f"/projects/{mine['id']}", json={name: other["id"]})
        refused(answer, 422, "invalid", f"/{name}")
    refused(await ada.post("/projects", json={"name": "x", "parent_id": theirs["id"]}), 422, "invalid", "/parent_id")
    assert await names(ada) == ["Inbox", "Work"]


async def test_an_archived_project_leaves_the_lists_and_comes_back(ada: Person) -> None:
    project = await make_project(ada)
    await make_task(ada, "Filed", project_id=project["id"])
    await make_task(ada, "Here")
    archived = await put(ada, project, archived=True)
    assert archived["archived_at"] is not None
    assert await names(ada) == ["Inbox"]
    assert await names(ada, "archived=true") == ["Work"]
    assert await titles(ada) == ["Here"]
    assert await titles(ada, f"project_id={project['id']}") == ["Filed"]
    shown(await ada.post("/undos", json={}))
    assert await titles(ada) == ["Filed", "Here"]


async def test_the_inbox_is_not_archived(ada: Person) -> None:
    inbox = shown(await ada.get("/projects"))["items"][0]
    refused(await ada.patch(f"/projects/{inbox['id']}", json={"archived": True}), 409, "conflict")
