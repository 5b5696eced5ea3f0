"""Undo: what was written is taken back as a whole, or not at all."""

from typing import Any
from uuid import uuid4

import httpx2
import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, get_task, listed, log, make_project, make_task, refused, shown, titles

HIDDEN = ("version", "updated_at", "next_dates")


def visible(task: Thing) -> Thing:
    return {name: value for name, value in task.items() if name not in HIDDEN}


async def undo(person: Person, turn: str | None = None, **headers: str) -> httpx2.Response:
    return await person.post("/undos", json={"turn": turn} if turn else {}, headers=headers)


async def turn_of(person: Person) -> str:
    """A message of the person's, on whose behalf the assistant writes."""
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "do it"}]}
    shown(await person.post("/conversations", json={"message": message}), 201)
    return str(message["id"])


async def write(person: Person, turn: str, method: str, path: str, **more: Any) -> Thing:
    answer = await person.call(method, path, headers={"X-Duly-Turn": turn}, **more)
    assert answer.status_code in (200, 201, 204), answer.text
    return answer.json() if answer.content else {}


FULL: Thing = {
    "description": "two",
    "labels": ["shop"],
    "priority": 1,
    "due": {"date": "2027-01-15", "time": "18:00", "time_zone": "America/New_York"},
    "deadline": "2027-02-01",
    "recurrence": {"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
    "duration_minutes": 5,
}
CALLS: dict[str, tuple[str, str, Thing | None]] = {
    "task.updated": ("PATCH", "", {"title": "x", "due": None, "labels": [], "description": None, "priority": 3}),
    "task.completed": ("POST", "/completion", None),
    "task.postponed": ("POST", "/postponement", {"due": {"date": "2027-01-18", "time": None}}),
    "task.deleted": ("DELETE", "", None),
}


@pytest.mark.parametrize("kind", CALLS)
async def test_any_change_of_a_task_is_taken_back_to_the_letter(person: Person, kind: str) -> None:
    person = person.at("2027-01-15T12:00:00Z")
    task = await make_task(person, **FULL)
    method, path, body = CALLS[kind]
    await person.call(method, f"/tasks/{task['id']}{path}", json=body)

    answer = shown(await undo(person))

    assert answer["undone"] == [
        {"kind": kind, "resource": "task", "id": task["id"], "title": "x" if kind == "task.updated" else "Buy milk"}
    ]
    assert [visible(each) for each in answer["tasks"]] == [visible(task)]
    assert answer["tasks"] == [listed(await get_task(person, task))]


async def test_a_series_goes_on_after_an_undo_as_if_nothing_had_been(person: Person) -> None:
    person = person.at("2027-01-15T12:00:00Z")
    task = await make_task(person, **FULL)
    path = f"/tasks/{task['id']}"
    await person.post(f"{path}/postponement", json={"due": {"date": "2027-01-15", "time": "18:30"}})
    await person.patch(path, json={"due": {"date": "2027-03-01", "time": "07:00"}})
    shown(await undo(person))

    after = shown(await person.at("2027-01-16T00:00:00Z").post(f"{path}/completion"))

    assert after["due"] == {"date": "2027-01-18", "time": "18:00", "time_zone": "America/New_York"}


async def test_what_was_made_goes_into_the_trash(person: Person) -> None:
    task = await make_task(person)

    answer = shown(await undo(person))

    assert ([each["kind"] for each in answer["undone"]], answer["tasks"]) == (["task.created"], [])
    refused(await person.get(f"/tasks/{task['id']}"), 404, "not_found")
    assert (await log(person))[-1]["kind"] == "task.deleted"


async def test_reopening_and_restoring_are_taken_back_too(person: Person) -> None:
    person = person.at("2027-01-15T12:00:00Z")
    task = await make_task(person, due={"date": "2027-01-15"}, recurrence={"rrule": "FREQ=DAILY"})
    path = f"/tasks/{task['id']}"
    done = shown(await person.post(f"{path}/completion"))
    await person.delete(f"{path}/completion")

    assert [visible(each) for each in shown(await undo(person))["tasks"]] == [visible(done)]
    assert visible(shown(await person.delete(f"{path}/completion"))) == visible(task)

    await person.delete(path)
    await person.post(f"{path}/restoration")
    shown(await undo(person))
    refused(await person.get(path), 404, "not_found")


async def test_of_two_completions_that_are_taken_back_the_right_one_stands_again(person: Person) -> None:
    task = await make_task(person, due={"date": "2026-12-01"})
    path = f"/tasks/{task['id']}"
    shown(await person.post(f"{path}/completion"))
    shown(await person.delete(f"{path}/completion"))
    shown(await person.patch(path, json={"due": {"date": "2026-12-31"}}))
    shown(await person.post(f"{path}/completion"))
    for _ in range(3):
        shown(await person.post("/undos"))
    times = shown(await person.get(f"{path}/completions"))["items"]
    assert [time["due"]["date"] for time in times] == ["2026-12-01"]


async def test_a_deleted_subtree_comes_back_at_once(person: Person) -> None:
    parent = await make_task(person, "parent")
    child = await make_task(person, "child", parent_id=parent["id"])
    await make_task(person, "grandchild", parent_id=child["id"])
    await person.delete(f"/tasks/{parent['id']}")

    answer = shown(await undo(person))

    assert sorted(each["title"] for each in answer["undone"]) == ["child", "grandchild", "parent"]
    assert sorted(await titles(person)) == ["child", "grandchild", "parent"]
    assert (await get_task(person, child))["parent_id"] == parent["id"]


async def test_projects_are_made_renamed_and_deleted_back(person: Person) -> None:
    work = await make_project(person, color="teal")
    path = f"/projects/{work['id']}"
    await person.patch(path, json={"name": "Office", "color": "red"})
    assert [each["title"] for each in shown(await undo(person))["undone"]] == ["Office"]
    assert shown(await person.get(path))["name"] == "Work"

    shown(await undo(person))
    refused(await person.get(path), 404, "not_found")


async def test_a_deleted_project_comes_back_with_its_tasks(person: Person) -> None:
    work = await make_project(person)
    task = await make_task(person, "task", project_id=work["id"])
    await make_task(person, "child", parent_id=task["id"])
    await person.delete(f"/projects/{work['id']}")

    shown(await undo(person))

    assert shown(await person.get(f"/projects/{work['id']}"))["open_tasks"] == 2
    assert await titles(person, f"project_id={work['id']}") == ["task", "child"]


async def test_a_move_is_taken_back_with_all_that_followed(person: Person) -> None:
    work, parent = await make_project(person), await make_task(person)
    child = await make_task(person, parent_id=parent["id"])
    await person.patch(f"/tasks/{parent['id']}", json={"project_id": work["id"]})

    shown(await undo(person))

    assert [(await get_task(person, each))["project"]["name"] for each in (parent, child)] == ["Inbox", "Inbox"]


async def test_a_turn_is_taken_back_as_a_whole_newest_first(person: Person) -> None:
    choir, turn = await make_task(person, "choir", due={"date": "2027-05-13"}), await turn_of(person)
    await write(person, turn, "PATCH", f"/tasks/{choir['id']}", json={"priority": 1})
    await write(person, turn, "PATCH", f"/tasks/{choir['id']}", json={"due": {"date": "2027-05-16"}})
    await write(person, turn, "POST", "/tasks", json={"title": "new"})

    answer = shown(await undo(person, turn))

    assert [each["kind"] for each in answer["undone"]] == ["task.created", "task.updated", "task.updated"]
    assert [visible(each) for each in answer["tasks"]] == [visible(choir)]
    assert await titles(person) == ["choir"]


async def test_undo_steps_back_turn_by_turn_until_nothing_is_left(person: Person) -> None:
    task = await make_task(person, "milk")
    first, second = await turn_of(person), await turn_of(person)
    await write(person, first, "PATCH", f"/tasks/{task['id']}", json={"title": "bread"})
    await write(person, second, "PATCH", f"/tasks/{task['id']}", json={"title": "butter"})
    await write(person, second, "POST", f"/tasks/{task['id']}/completion")

    found = []
    for _ in range(3):
        shown(await undo(person))
        found.append(await titles(person))

    assert found == [["bread"], ["milk"], []]
    refused(await undo(person), 409, "nothing_to_undo")
    refused(await undo(person, first), 409, "nothing_to_undo")


async def test_an_undo_is_itself_a_change_by_whoever_asked(person: Person) -> None:
    task, turn = await make_task(person), await turn_of(person)
    await person.patch(f"/tasks/{task['id']}", json={"title": "Bread"})

    shown(await undo(person, **{"X-Duly-Turn": turn}))

    change = (await log(person))[-1]
    assert (change["kind"], change["via"], change["turn"]) == ("task.updated", "assistant", turn)
    assert (change["before"]["title"], change["after"]["title"]) == ("Bread", "Buy milk")


async def test_what_another_has_touched_since_is_refused_and_nothing_is_undone(person: Person) -> None:
    tasks = [await make_task(person, title) for title in ("a", "b")]
    turn = await turn_of(person)
    for task in tasks:
        await write(person, turn, "PATCH", f"/tasks/{task['id']}", json={"priority": 1})
    await person.patch(f"/tasks/{tasks[1]['id']}", json={"title": "B"})

    problem = refused(await undo(person, turn), 409, "conflict")

    assert problem["tasks"] == [{"id": tasks[1]["id"], "title": "B"}]
    assert "“B”" in problem["detail"]
    assert [(await get_task(person, task))["priority"] for task in tasks] == [1, 1]


async def test_what_came_between_two_changes_of_a_turn_stands_in_its_way(person: Person) -> None:
    task, turn = await make_task(person), await turn_of(person)
    await write(person, turn, "PATCH", f"/tasks/{task['id']}", json={"priority": 1})
    await person.patch(f"/tasks/{task['id']}", json={"title": "Bread"})
    await write(person, turn, "PATCH", f"/tasks/{task['id']}", json={"priority": 2})

    refused(await undo(person, turn), 409, "conflict")
    assert (await get_task(person, task))["title"] == "Bread"


async def test_what_was_restored_alone_goes_back_to_its_project_with_all_the_rest(person: Person) -> None:
    project = await make_project(person)
    task = await make_task(person, project_id=project["id"])
    assert (await person.delete(f"/projects/{project['id']}")).status_code == 204
    assert shown(await person.post(f"/tasks/{task['id']}/restoration"))["project"]["name"] == "Inbox"
    for _ in range(2):
        shown(await person.post("/undos"))
    assert shown(await person.get(f"/tasks/{task['id']}"))["project"]["id"] == project["id"]


async def test_a_project_with_tasks_of_others_in_it_is_not_unmade(person: Person) -> None:
    turn = await turn_of(person)
    work = await write(person, turn, "POST", "/projects", json={"name": "Work"})
    task = await make_task(person, "mine", project_id=work["id"])

    problem = refused(await undo(person, turn), 409, "conflict")

    assert problem["tasks"] == [{"id": task["id"], "title": "mine"}]
    assert await titles(person) == ["mine"]


async def test_a_task_with_subtasks_of_others_below_it_is_not_unmade(person: Person) -> None:
    turn = await turn_of(person)
    parent = await write(person, turn, "POST", "/tasks", json={"title": "parent"})
    await make_task(person, "child", parent_id=parent["id"])

    refused(await undo(person, turn), 409, "conflict")
    assert sorted(await titles(person)) == ["child", "parent"]


async def test_a_task_is_not_brought_back_into_a_project_that_is_gone(person: Person) -> None:
    work, turn = await make_project(person), await turn_of(person)
    task = await make_task(person, project_id=work["id"])
    await write(person, turn, "DELETE", f"/tasks/{task['id']}")
    await person.delete(f"/projects/{work['id']}")

    refused(await undo(person, turn), 409, "conflict")


async def test_an_undo_makes_no_task_its_own_ancestor(person: Person) -> None:
    turn = await turn_of(person)
    above, below = await make_task(person, "above"), await make_task(person, "below")
    await person.patch(f"/tasks/{below['id']}", json={"parent_id": above["id"]})
    await write(person, turn, "PATCH", f"/tasks/{below['id']}", json={"parent_id": None})
    await person.patch(f"/tasks/{above['id']}", json={"parent_id": below["id"]})

    refused(await undo(person, turn), 409, "conflict")
    assert (await get_task(person, above))["parent_id"] == below["id"]


async def test_lines_added_together_are_undone_together(person: Person) -> None:
    await make_task(person, "before")
    shown(await person.post("/quick-adds", json={"text": "one\ntwo\nthree"}), 201)

    shown(await undo(person))

    assert await titles(person) == ["before"]


async def test_undo_under_one_key_is_done_once(person: Person) -> None:
    for title in ("a", "b"):
        await make_task(person, title)

    answers = [await undo(person, **{"Idempotency-Key": "u"}) for _ in range(2)]

    assert answers[0].content == answers[1].content
    assert await titles(person) == ["a"]


async def test_nobody_undoes_what_is_anothers(register: Register) -> None:
    ada, ben = await register(), await register()
    turn = await turn_of(ada)
    await write(ada, turn, "POST", "/tasks", json={"title": "milk"})

    refused(await undo(ben), 409, "nothing_to_undo")
    refused(await undo(ben, turn), 409, "nothing_to_undo")
    assert await titles(ada) == ["milk"]
