"""An export holds all that the account sees, and nothing of anybody else."""

from typing import Any

from backend.tests.support.people import Person, Register
from backend.tests.support.things import a_life, listed, make_project, make_task, refused, share, shown

from duly_backend.database import Database
from duly_backend.exports.models import Export


async def export(person: Person) -> dict[str, Any]:
    answer = await person.get("/exports/json")
    assert answer.headers["content-disposition"].startswith('attachment; filename="duly-')
    found = shown(answer)
    Export.model_validate(found)
    return found


async def test_an_export_holds_a_whole_life(person: Person) -> None:
    await a_life(person)
    archived = await make_project(person, "Filed")
    await make_task(person, "Filed too", project_id=archived["id"])
    shown(await person.patch(f"/projects/{archived['id']}", json={"archived": True}))

    found = await export(person)

    assert [project["name"] for project in found["projects"]][-1] == "Filed"
    assert "Filed too" in [task["title"] for task in found["tasks"]]
    assert "Gone" not in [task["title"] for task in found["tasks"]]
    everything = ("projects", "sections", "tasks", "comments", "completions", "labels", "filters")
    assert not [name for name in everything if not found[name]]
    for task in found["tasks"]:
        assert listed(shown(await person.get(f"/tasks/{task['id']}"))) == task
    assert found["account"] == shown(await person.get("/me"))
    assert shown(await person.get(f"/changes?since={found['seq']}"))["items"] == []


async def test_an_empty_account_has_an_export_too(register: Register) -> None:
    found = await export(await register())
    assert [project["name"] for project in found["projects"]] == ["Inbox"]
    assert (found["tasks"], found["labels"]) == ([], [])


async def test_more_than_one_page_is_exported_once_each(register: Register) -> None:
    person = await register()
    for _ in range(3):
        operations = [{"op": "create", "task": {"title": f"T{n}"}} for n in range(100)]
        shown(await person.post("/task-batches", json={"operations": operations}))
    tasks = (await export(person))["tasks"]
    assert len({task["id"] for task in tasks}) == len(tasks) == 300


async def test_an_export_holds_what_is_shared_and_nothing_else_of_others(register: Register) -> None:
    ada, ben = await register(), await register()
    project = await make_project(ada, "Shared")
    await share(ada, project, ben, "viewer")
    await make_task(ada, "Seen", project_id=project["id"])
    await make_task(ada, "Hidden")
    assert [task["title"] for task in (await export(ben))["tasks"]] == ["Seen"]


async def test_an_export_that_cannot_begin_is_refused_and_not_broken_off(person: Person) -> None:
    await export(person)
    database = Database("postgresql://duly@127.0.0.1:1/duly")
    await database.open()
    person.app.state.database, theirs = database, person.app.state.database
    try:
        refused(await person.get("/exports/json"), 503, "unavailable")
    finally:
        person.app.state.database = theirs
        await database.close()
