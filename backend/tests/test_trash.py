"""The trash: what goes with what, and what comes back."""

from uuid import uuid4

from backend.tests.support.people import Person, Register
from backend.tests.support.things import get_task, log, make_project, make_task, refused, shown, titles

NOW = "2026-11-24T10:00:00Z"


async def test_a_deleted_task_takes_its_subtasks_along_and_brings_them_back(person: Person) -> None:
    parent = await make_task(person, "parent")
    child = await make_task(person, "child", parent_id=parent["id"])
    await make_task(person, "grandchild", parent_id=child["id"])

    answer = await person.delete(f"/tasks/{parent['id']}")
    gone = await titles(person, "status=all")
    restored = shown(await person.post(f"/tasks/{parent['id']}/restoration"))

    assert (answer.status_code, answer.content, gone) == (204, b"", [])
    assert restored == parent | {"version": 3, "updated_at": restored["updated_at"]}
    assert sorted(await titles(person)) == ["child", "grandchild", "parent"]


async def test_what_was_deleted_before_stays_in_the_trash(person: Person) -> None:
    person = person.at(NOW)  # the same moment for both: only what went along comes back
    parent = await make_task(person, "parent")
    before = await make_task(person, "before", parent_id=parent["id"])
    await make_task(person, "with", parent_id=parent["id"])
    await person.delete(f"/tasks/{before['id']}")
    await person.delete(f"/tasks/{parent['id']}")

    await person.post(f"/tasks/{parent['id']}/restoration")
    assert sorted(await titles(person)) == ["parent", "with"]

    back = shown(await person.post(f"/tasks/{before['id']}/restoration"))
    assert back["parent_id"] == parent["id"]


async def test_a_task_in_the_trash_is_not_found_but_for_its_restoration(person: Person) -> None:
    task = await make_task(person)
    path = f"/tasks/{task['id']}"
    await person.delete(path)

    for answer in (
        await person.get(path),
        await person.patch(path, json={"title": "x"}),
        await person.delete(path),
        await person.post(f"{path}/completion"),
        await person.delete(f"{path}/completion"),
        await person.post(f"{path}/postponement", json={"due": {"date": "2026-11-24"}}),
    ):
        refused(answer, 404, "not_found")
    refused(await person.post("/tasks", json={"title": "x", "parent_id": task["id"]}), 422, "invalid", "/parent_id")


async def test_restoring_what_is_not_in_the_trash_changes_nothing(person: Person) -> None:
    task = await make_task(person)

    assert shown(await person.post(f"/tasks/{task['id']}/restoration", json={})) == task
    refused(await person.post(f"/tasks/{uuid4()}/restoration"), 404, "not_found")


async def test_a_subtask_restored_without_its_parent_stands_on_its_own(person: Person) -> None:
    parent = await make_task(person, "parent")
    child = await make_task(person, "child", parent_id=parent["id"])
    await make_task(person, "grandchild", parent_id=child["id"])
    await person.delete(f"/tasks/{parent['id']}")

    restored = shown(await person.post(f"/tasks/{child['id']}/restoration"))

    assert restored["parent_id"] is None
    assert sorted(await titles(person)) == ["child", "grandchild"]


async def test_a_project_goes_with_its_tasks_and_comes_back_with_them(person: Person) -> None:
    work = await make_project(person)
    gone = await make_task(person, "gone before", project_id=work["id"])
    await make_task(person, "task", project_id=work["id"])
    await make_task(person, "inbox")
    await person.delete(f"/tasks/{gone['id']}")

    assert (await person.delete(f"/projects/{work['id']}")).status_code == 204
    refused(await person.get(f"/projects/{work['id']}"), 404, "not_found")
    assert await titles(person) == ["inbox"]

    restored = shown(await person.post(f"/projects/{work['id']}/restoration"))
    assert (restored["name"], restored["open_tasks"]) == ("Work", 1)
    assert sorted(await titles(person)) == ["inbox", "task"]


async def test_a_task_whose_project_is_in_the_trash_is_restored_to_the_inbox(person: Person) -> None:
    work = await make_project(person)
    task = await make_task(person, "task", project_id=work["id"])
    child = await make_task(person, "child", parent_id=task["id"])
    await person.delete(f"/projects/{work['id']}")

    assert shown(await person.post(f"/tasks/{task['id']}/restoration"))["project"]["name"] == "Inbox"
    assert (await get_task(person, child))["project"]["name"] == "Inbox"


async def test_a_restored_subtask_follows_its_parent_to_where_that_moved(person: Person) -> None:
    work = await make_project(person)
    parent = await make_task(person, "parent")
    child = await make_task(person, "child", parent_id=parent["id"])
    await person.delete(f"/tasks/{child['id']}")
    await person.patch(f"/tasks/{parent['id']}", json={"project_id": work["id"]})

    restored = shown(await person.post(f"/tasks/{child['id']}/restoration"))

    assert (restored["project"]["name"], restored["parent_id"]) == ("Work", parent["id"])


async def test_nothing_is_put_into_a_project_in_the_trash(person: Person) -> None:
    work, task = await make_project(person), await make_task(person)
    await person.delete(f"/projects/{work['id']}")

    for answer in (
        await person.post("/tasks", json={"title": "x", "project_id": work["id"]}),
        await person.patch(f"/tasks/{task['id']}", json={"project_id": work["id"]}),
    ):
        refused(answer, 422, "invalid", "/project_id")


async def test_the_log_names_each_task_that_went_and_came_back(person: Person) -> None:
    work = await make_project(person)
    task = await make_task(person, project_id=work["id"])
    child = await make_task(person, parent_id=task["id"])
    await person.delete(f"/projects/{work['id']}")
    await person.post(f"/projects/{work['id']}/restoration")

    changes = [(change["kind"], change["id"]) for change in (await log(person))[3:]]

    gone = [("project.deleted", work["id"]), ("task.deleted", task["id"]), ("task.deleted", child["id"])]
    assert changes == gone + [(kind.replace("deleted", "restored"), id_) for kind, id_ in gone]


async def test_nobody_restores_what_is_anothers(register: Register) -> None:
    ada, ben = await register(), await register()
    task, work = await make_task(ada), await make_project(ada)
    await ada.delete(f"/tasks/{task['id']}")
    await ada.delete(f"/projects/{work['id']}")

    refused(await ben.post(f"/tasks/{task['id']}/restoration"), 404, "not_found")
    refused(await ben.post(f"/projects/{work['id']}/restoration"), 404, "not_found")
