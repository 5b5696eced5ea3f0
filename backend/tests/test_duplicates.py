"""A task once more: what is copied, where it goes, and that it is one write."""

from typing import Any

from backend.tests.support.people import Person, Register
from backend.tests.support.things import get_task, make_project, make_task, refused, shown, titles

OWN = ("id", "version", "created_at", "updated_at", "parent_id", "position")
FULL: dict[str, Any] = {
    "description": "two",
    "labels": ["shop"],
    "priority": 1,
    "due": {"date": "2027-01-15", "time": "18:00", "time_zone": "America/New_York"},
    "deadline": "2027-02-01",
    "recurrence": {"rrule": "FREQ=WEEKLY", "anchor": "schedule", "exceptions": ["2027-12-25"]},
    "duration_minutes": 5,
}


async def test_a_copy_is_as_the_task_with_all_below_it_in_the_same_place(person: Person) -> None:
    above = await make_task(person, "above", project_id=(await make_project(person))["id"])
    task = await make_task(person, "task", parent_id=above["id"], **FULL)
    child = await make_task(person, "child", parent_id=task["id"])
    await make_task(person, "grandchild", parent_id=child["id"])
    gone = await make_task(person, "gone", parent_id=task["id"])
    await person.delete(f"/tasks/{gone['id']}")

    answer = await person.post(f"/tasks/{task['id']}/duplicates")
    copy = shown(answer, 201)

    assert answer.headers["location"] == f"/api/v1/tasks/{copy['id']}"
    assert {k: v for k, v in copy.items() if k not in OWN} == {k: v for k, v in task.items() if k not in OWN}
    assert (copy["parent_id"], copy["version"]) == (above["id"], 1)
    assert copy["id"] != task["id"] and await get_task(person, task) == task
    (below,) = shown(await person.get(f"/tasks?parent_id={copy['id']}"))["items"]
    assert below["title"] == "child" and await titles(person, f"parent_id={below['id']}") == ["grandchild"]


async def test_a_copy_comes_after_all_others_and_keeps_the_order_below_it(person: Person) -> None:
    task = await make_task(person, "task")
    one, two = [await make_task(person, name, parent_id=task["id"]) for name in ("one", "two")]
    shown(await person.patch(f"/tasks/{one['id']}", json={"after_id": two["id"]}))
    copy = shown(await person.post(f"/tasks/{task['id']}/duplicates"), 201)
    assert await titles(person, f"parent_id={copy['id']}") == ["two", "one"]
    assert await titles(person, f"project_id={task['project']['id']}") == ["task", "two", "one"] * 2


async def test_a_copy_of_what_is_done_is_open_and_was_never_done(person: Person) -> None:
    task = await make_task(person, "task")
    await make_task(person, "child", parent_id=task["id"])
    shown(await person.post(f"/tasks/{task['id']}/completion", json={"subtasks": "complete"}))
    copy = shown(await person.post(f"/tasks/{task['id']}/duplicates", json={}), 201)
    assert (copy["completed_at"], copy["last_completed_at"]) == (None, None)
    assert sorted(await titles(person)) == ["child", "task"]
    assert shown(await person.delete(f"/tasks/{copy['id']}/completion")) == copy


async def test_undo_takes_a_copy_back_as_a_whole(person: Person) -> None:
    task = await make_task(person, "task")
    await make_task(person, "child", parent_id=task["id"])
    shown(await person.post(f"/tasks/{task['id']}/duplicates"), 201)
    assert len(shown(await person.post("/undos"))["undone"]) == 2
    assert sorted(await titles(person)) == ["child", "task"]


async def test_a_repeated_request_makes_one_copy(person: Person) -> None:
    task = await make_task(person, "task")
    for _ in range(2):
        shown(await person.post(f"/tasks/{task['id']}/duplicates", headers={"Idempotency-Key": "k"}), 201)
    assert await titles(person) == ["task", "task"]


async def test_only_those_who_may_change_a_task_duplicate_it(register: Register) -> None:
    ada, ben, eve = await register(), await register(), await register()
    work = await make_project(ada)
    task = await make_task(ada, project_id=work["id"])
    await ada.post(f"/projects/{work['id']}/members", json={"email": ben.email, "role": "viewer"})
    refused(await ben.post(f"/tasks/{task['id']}/duplicates"), 403, "insufficient_role")
    refused(await eve.post(f"/tasks/{task['id']}/duplicates"), 404, "not_found")
    await ada.delete(f"/tasks/{task['id']}")
    refused(await ada.post(f"/tasks/{task['id']}/duplicates"), 404, "not_found")
