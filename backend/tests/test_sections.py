"""Sections of a project, where tasks stand in them, and whom they are given to."""

from typing import Any
from uuid import uuid4

import pytest_asyncio
from backend.tests.support.people import Person
from backend.tests.support.things import (
    Thing,
    get_task,
    log,
    make_project,
    make_section,
    make_task,
    refused,
    share,
    shown,
    titles,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest_asyncio.fixture
async def work(ada: Person) -> Thing:
    return await make_project(ada)


async def patch(person: Person, task: Thing, **change: Any) -> Thing:
    return shown(await person.patch(f"/tasks/{task['id']}", json=change))


async def names(person: Person, project: Thing) -> list[str]:
    return [one["name"] for one in shown(await person.get(f"/projects/{project['id']}/sections"))["items"]]


async def test_sections_stand_in_the_order_that_people_give_them(ada: Person, work: Thing) -> None:
    a, b, c = [await make_section(ada, work, name) for name in "ABC"]
    assert await names(ada, work) == ["A", "B", "C"]
    shown(await ada.patch(f"/sections/{c['id']}", json={"after_id": None}))
    shown(await ada.patch(f"/sections/{a['id']}", json={"after_id": b["id"], "name": "Z"}))
    assert await names(ada, work) == ["C", "B", "Z"]
    refused(await ada.patch(f"/sections/{a['id']}", json={"after_id": str(uuid4())}), 422, "invalid", "/after_id")
    shown(await ada.post("/undos", json={}))
    assert await names(ada, work) == ["C", "A", "B"]


async def test_a_task_is_made_in_a_section_and_lists_show_it_there(ada: Person, work: Thing) -> None:
    section = await make_section(ada, work)
    task = await make_task(ada, section_id=section["id"])
    await make_task(ada, "Elsewhere", project_id=work["id"])
    assert (task["section_id"], task["project"]["id"]) == (section["id"], work["id"])
    assert await titles(ada, f"section_id={section['id']}") == ["Buy milk"]


async def test_a_section_of_another_project_is_refused(ada: Person, work: Thing) -> None:
    section = await make_section(ada, await make_project(ada, "Other"))
    body = {"title": "x", "project_id": work["id"], "section_id": section["id"]}
    refused(await ada.post("/tasks", json=body), 422, "invalid", "/section_id")
    refused(await ada.post("/tasks", json={"title": "x", "section_id": str(uuid4())}), 422, "invalid", "/section_id")


async def test_subtasks_go_where_their_parent_goes(ada: Person, work: Thing) -> None:
    section = await make_section(ada, work)
    parent = await make_task(ada, project_id=work["id"])
    child = await make_task(ada, "Child", parent_id=parent["id"])
    grandchild = await make_task(ada, "Grandchild", parent_id=child["id"])
    await patch(ada, parent, section_id=section["id"])
    assert (await get_task(ada, grandchild))["section_id"] == section["id"]
    await patch(ada, parent, section_id=None)
    assert (await get_task(ada, grandchild))["section_id"] is None
    moved = await patch(ada, child, section_id=section["id"])
    assert (moved["parent_id"], (await get_task(ada, grandchild))["section_id"]) == (None, section["id"])


async def test_a_deleted_section_takes_its_tasks_along_and_brings_them_back(ada: Person, work: Thing) -> None:
    section = await make_section(ada, work)
    task = await make_task(ada, section_id=section["id"])
    for bring_back in ("restoration", "undo"):
        assert (await ada.delete(f"/sections/{section['id']}")).status_code == 204
        refused(await ada.get(f"/tasks/{task['id']}"), 404, "not_found")
        refused(await ada.get(f"/sections/{section['id']}"), 404, "not_found")
        if bring_back == "undo":
            shown(await ada.post("/undos", json={}))
        else:
            shown(await ada.post(f"/sections/{section['id']}/restoration"))
        assert (await get_task(ada, task))["section_id"] == section["id"]


async def test_a_task_that_is_restored_without_its_section_stands_outside_of_all(ada: Person, work: Thing) -> None:
    section = await make_section(ada, work)
    task = await make_task(ada, section_id=section["id"])
    assert (await ada.delete(f"/tasks/{task['id']}")).status_code == 204
    assert (await ada.delete(f"/sections/{section['id']}")).status_code == 204
    restored = shown(await ada.post(f"/tasks/{task['id']}/restoration"))
    assert (restored["section_id"], restored["project"]["id"]) == (None, work["id"])


async def test_undo_does_not_put_a_task_into_a_section_that_is_gone(ada: Person, work: Thing) -> None:
    section = await make_section(ada, work)
    task = await make_task(ada, section_id=section["id"])
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "move"}]}
    shown(await ada.post("/conversations", json={"message": message}), 201)
    turn = {"X-Duly-Turn": message["id"]}
    shown(await ada.patch(f"/tasks/{task['id']}", json={"section_id": None}, headers=turn))
    assert (await ada.delete(f"/sections/{section['id']}")).status_code == 204
    refused(await ada.post("/undos", json={"turn": message["id"]}), 409, "conflict")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 5)), max_size=12))
async def test_tasks_stand_in_the_order_of_a_plain_list(ada: Person, moves: list[tuple[int, int]]) -> None:
    project = await make_project(ada)
    tasks = [await make_task(ada, f"T{n}", project_id=project["id"]) for n in range(6)]
    order = list(range(6))
    for which, after in moves:
        if which == after:
            continue
        await patch(ada, tasks[which], after_id=None if after < 0 else tasks[after]["id"])
        order.remove(which)
        order.insert(0 if after < 0 else order.index(after) + 1, which)
    assert await titles(ada, f"project_id={project['id']}") == [f"T{n}" for n in order]


async def test_an_order_goes_no_further_than_its_project(ada: Person, work: Thing) -> None:
    task, other = await make_task(ada, project_id=work["id"]), await make_task(ada, "Inbox")
    refused(await ada.patch(f"/tasks/{task['id']}", json={"after_id": other["id"]}), 422, "invalid", "/after_id")
    refused(await ada.patch(f"/tasks/{task['id']}", json={"after_id": task["id"]}), 422, "invalid", "/after_id")


async def test_a_task_is_given_to_members_of_its_project(ada: Person, ben: Person, work: Thing) -> None:
    await share(ada, work, ben)
    task = await make_task(ada, project_id=work["id"], assignee_ids=[ben.id, ada.id])
    assert task["assignees"] == [{"id": ben.id, "name": "Ben"}, {"id": ada.id, "name": "Ada"}]
    assert (await patch(ada, task, assignee_ids=None))["assignees"] == []
    shown(await ada.post("/undos", json={}))
    assert (await get_task(ada, task))["assignees"] == task["assignees"]


async def test_nobody_else_is_given_a_task(ada: Person, ben: Person, work: Thing) -> None:
    for stranger in (ben.id, str(uuid4())):
        answer = await ada.post("/tasks", json={"title": "x", "project_id": work["id"], "assignee_ids": [stranger]})
        refused(answer, 422, "invalid", "/assignee_ids/0")


async def test_whoever_leaves_or_is_left_behind_is_given_nothing_any_more(
    ada: Person, ben: Person, work: Thing
) -> None:
    member = await share(ada, work, ben)
    stays = await make_task(ada, "Stays", project_id=work["id"], assignee_ids=[ben.id])
    moves = await make_task(ada, "Moves", project_id=work["id"], assignee_ids=[ada.id, ben.id])
    private = await make_project(ada, "Private")
    moved = await patch(ada, moves, project_id=private["id"])
    assert [one["id"] for one in moved["assignees"]] == [ada.id]
    assert (await ada.delete(f"/projects/{work['id']}/members/{member['id']}")).status_code == 204
    assert (await get_task(ada, stays))["assignees"] == []
    assert (await log(ada))[-1]["kind"] == "task.updated"


async def test_a_section_of_a_project_in_the_trash_takes_no_task(ada: Person, work: Thing) -> None:
    section = await make_section(ada, work)
    assert (await ada.delete(f"/projects/{work['id']}")).status_code == 204
    refused(await ada.post("/tasks", json={"title": "x", "section_id": section["id"]}), 422, "invalid", "/section_id")


async def test_a_restored_task_is_not_given_back_to_a_member_who_left(ada: Person, ben: Person, work: Thing) -> None:
    member = await share(ada, work, ben)
    task = await make_task(ada, project_id=work["id"], assignee_ids=[ben.id])
    assert (await ada.delete(f"/tasks/{task['id']}")).status_code == 204
    assert (await ada.delete(f"/projects/{work['id']}/members/{member['id']}")).status_code == 204
    assert shown(await ada.post(f"/tasks/{task['id']}/restoration"))["assignees"] == []
