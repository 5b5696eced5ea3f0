"""Tasks: making, showing and changing one."""

from typing import Any
from uuid import uuid4

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, get_task, log, make_project, make_task, refused, shown, titles

NOW = "2026-11-24T10:05:00.123456+00:00"
FULL: Thing = {
    "title": "  Buy oat milk  ",
    "description": "Two litres\n\tunsweetened",
    "labels": ["Errands", "errands", "shop"],
    "priority": 1,
    "due": {"date": "2026-11-25", "time": "09:30", "time_zone": "Europe/Vienna"},
    "deadline": "2026-11-30",
    "recurrence": {"rrule": "rrule:freq=weekly;byday=we", "anchor": "completion", "exceptions": ["2027-12-29"]},
    "duration_minutes": 30,
}


async def test_a_new_task_goes_to_the_inbox_with_every_field_shown(person: Person) -> None:
    answer = await person.at(NOW).post("/tasks", json={"title": "Buy milk"})

    task = shown(answer, 201)
    inbox = shown(await person.get("/projects"))["items"][0]
    assert task == {
        "id": task["id"],
        "title": "Buy milk",
        "description": "",
        "project": {"id": inbox["id"], "name": "Inbox"},
        "section_id": None,
        "parent_id": None,
        "position": task["position"],
        "labels": [],
        "priority": 4,
        "assignees": [],
        "due": None,
        "deadline": None,
        "recurrence": None,
        "duration_minutes": None,
        "completed_at": None,
        "last_completed_at": None,
        "deleted_at": None,
        "version": 1,
        "created_at": "2026-11-24T10:05:00.123456Z",
        "updated_at": "2026-11-24T10:05:00.123456Z",
        "next_dates": [],
    }
    assert answer.headers["location"] == f"/api/v1/tasks/{task['id']}"


async def test_a_client_may_name_a_task_before_it_is_sent(person: Person) -> None:
    id_, below = str(uuid4()), str(uuid4())
    operations = [
        {"op": "create", "task": {"id": id_, "title": "Parent"}},
        {"op": "create", "task": {"id": below, "title": "Below", "parent_id": id_}},
    ]
    shown(await person.post("/task-batches", json={"operations": operations}))
    assert shown(await person.get(f"/tasks/{below}"))["parent_id"] == id_
    refused(await person.post("/tasks", json={"id": id_, "title": "Again"}), 409, "conflict")
    refused(await person.post("/tasks", json={"id": "x", "title": "Again"}), 422, "invalid", "/id")


async def test_every_field_comes_back_as_it_was_given(person: Person) -> None:
    task = await make_task(person, **FULL)

    assert task["title"] == "Buy oat milk"
    assert task["labels"] == ["Errands", "shop"]
    assert task["recurrence"] == {
        "rrule": "FREQ=WEEKLY;BYDAY=WE",
        "anchor": "completion",
        "exceptions": ["2027-12-29"],
    }
    same = ("description", "priority", "due", "deadline", "duration_minutes")
    assert {name: task[name] for name in same} == {name: FULL[name] for name in same}


async def test_what_is_made_is_what_is_shown_byte_for_byte(person: Person) -> None:
    made = await person.post("/tasks", json=FULL)
    found = await person.get(f"/tasks/{made.json()['id']}")

    assert found.content == made.content
    assert found.headers["etag"] == made.headers["etag"]


async def test_an_answer_that_is_known_is_not_sent_again(person: Person) -> None:
    task = await make_task(person)
    etag = (await person.get(f"/tasks/{task['id']}")).headers["etag"]

    again = await person.get(f"/tasks/{task['id']}", headers={"If-None-Match": etag})

    done = await person.post(f"/tasks/{task['id']}/restoration", headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert shown(done) == task  # a write always answers in full


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"title": ""}, "/title"),
        ({"title": " \t "}, "/title"),
        ({"title": "\u200b\u2060"}, "/title"),
        ({"title": "x" * 501}, "/title"),
        ({"title": "a\0b"}, "/title"),
        ({"title": "a\nb"}, "/title"),
        ({"title": "a\x1bb"}, "/title"),
        ({"title": None}, "/title"),
        ({"title": 7}, "/title"),
        ({"description": "x" * 20_001}, "/description"),
        ({"description": "a\0b"}, "/description"),
        ({"labels": [f"l{n}" for n in range(51)]}, "/labels"),
        ({"labels": ["x" * 61]}, "/labels/0"),
        ({"labels": ["ok", ""]}, "/labels/1"),
        ({"labels": "home"}, "/labels"),
        ({"priority": 0}, "/priority"),
        ({"priority": 5}, "/priority"),
        ({"priority": "1"}, "/priority"),
        ({"priority": True}, "/priority"),
        ({"due": {}}, "/due/date"),
        ({"due": "2026-11-24"}, "/due"),
        ({"due": {"date": "2026-13-45"}}, "/due/date"),
        ({"due": {"date": "2026-W48-2"}}, "/due/date"),
        ({"due": {"date": "2026-11-24T00:00:00Z"}}, "/due/date"),
        ({"due": {"date": 20261124}}, "/due/date"),
        ({"due": {"date": "0001-01-01"}}, "/due/date"),
        ({"due": {"date": "9999-12-31"}}, "/due/date"),
        ({"due": {"date": "2026-11-24", "time": "24:00"}}, "/due/time"),
        ({"due": {"date": "2026-11-24", "time": "0930Z"}}, "/due/time"),
        ({"due": {"date": "2026-11-24", "time": "09:30:15"}}, "/due/time"),
        ({"due": {"date": "2026-11-24", "time_zone": "Mars/Olympus"}}, "/due/time_zone"),
        ({"due": {"date": "2026-11-24", "time_zone": "../../etc/passwd"}}, "/due/time_zone"),
        ({"deadline": "soon"}, "/deadline"),
        ({"duration_minutes": 0}, "/duration_minutes"),
        ({"duration_minutes": 1.5}, "/duration_minutes"),
        ({"project_id": "inbox"}, "/project_id"),
        ({"project_id": str(uuid4())}, "/project_id"),
        ({"parent_id": str(uuid4())}, "/parent_id"),
        ({"colour": "red"}, "/colour"),
    ],
)
async def test_a_wrong_field_is_refused_by_its_place_and_nothing_is_kept(
    person: Person, fields: Thing, pointer: str
) -> None:
    refused(await person.post("/tasks", json={"title": "Buy milk"} | fields), 422, "invalid", pointer)

    assert shown(await person.get("/tasks?status=all"))["items"] == []
    assert shown(await person.get("/changes"))["latest"] == "0"
    await make_task(person)


async def test_half_a_surrogate_pair_is_refused(person: Person) -> None:
    body = rb'{"title": "half \ud83d of a pair"}'
    answer = await person.post("/tasks", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code in (400, 422)
    assert shown(await person.get("/tasks"))["items"] == []


@pytest.mark.parametrize("title", ["😀" * 500, "<script>alert(1)</script>", "a\u202eb", "DROP TABLE tasks; --", "café"])
async def test_a_title_is_kept_as_it_was_typed(person: Person, title: str) -> None:
    assert (await make_task(person, title))["title"] == title


async def test_a_date_alone_has_neither_time_nor_zone(person: Person) -> None:
    task = await make_task(person, due={"date": "2026-11-24", "time_zone": "Europe/Vienna"})

    assert task["due"] == {"date": "2026-11-24", "time": None, "time_zone": None}


async def test_a_patch_keeps_what_is_absent_and_clears_what_is_null(person: Person) -> None:
    task = await make_task(person, **FULL)

    titled = shown(await person.patch(f"/tasks/{task['id']}", json={"title": "Bread"}))
    cleared = {"description": None, "labels": None, "priority": None, "due": None, "deadline": None}
    empty = shown(await person.patch(f"/tasks/{task['id']}", json=cleared | {"duration_minutes": None}))

    assert titled == task | {"title": "Bread", "version": 2, "updated_at": titled["updated_at"]}
    assert [empty[name] for name in ("description", "labels", "priority", "due", "deadline")] == ["", [], 4, None, None]
    assert (empty["recurrence"], empty["duration_minutes"], empty["title"]) == (None, None, "Bread")


async def test_a_patch_of_a_due_date_merges_into_it(person: Person) -> None:
    task = await make_task(person, due=FULL["due"])

    async def due(change: Any) -> Any:
        return shown(await person.patch(f"/tasks/{task['id']}", json={"due": change}))["due"]

    assert await due({"date": "2026-12-01"}) == {"date": "2026-12-01", "time": "09:30", "time_zone": "Europe/Vienna"}
    assert await due({"time": "10:00"}) == {"date": "2026-12-01", "time": "10:00", "time_zone": "Europe/Vienna"}
    assert await due({"time": None}) == {"date": "2026-12-01", "time": None, "time_zone": None}


async def test_a_time_needs_a_day(person: Person) -> None:
    task = await make_task(person)

    refused(await person.patch(f"/tasks/{task['id']}", json={"due": {"time": "10:00"}}), 422, "invalid", "/due/date")


async def test_both_kinds_of_json_patch_a_task_and_no_other(person: Person) -> None:
    path = f"/tasks/{(await make_task(person))['id']}"

    merge = await person.patch(path, content=b'{"title":"a"}', headers={"Content-Type": "application/merge-patch+json"})
    text = await person.patch(path, content=b'{"title":"b"}', headers={"Content-Type": "text/plain"})

    assert shown(merge)["title"] == "a"
    refused(text, 415, "unsupported_media_type")


async def test_a_patch_that_changes_nothing_writes_nothing(person: Person) -> None:
    task = await make_task(person)

    assert shown(await person.patch(f"/tasks/{task['id']}", json={"title": "Buy milk", "labels": []})) == task
    assert shown(await person.get("/changes"))["latest"] == "1"


async def test_labels_keep_the_spelling_that_the_account_knows(person: Person) -> None:
    await make_task(person, labels=["Home"])
    task = await make_task(person, labels=["shop", "HOME"])
    await person.post(f"/tasks/{task['id']}/completion")

    assert task["labels"] == ["shop", "Home"]
    labels = shown(await person.get("/labels"))["items"]
    assert labels == [{"name": "Home", "open_tasks": 1}, {"name": "shop", "open_tasks": 0}]


async def test_a_subtask_lives_in_its_parents_project(person: Person) -> None:
    work, home = await make_project(person), await make_project(person, "Home")
    parent = await make_task(person, project_id=work["id"])

    child = await make_task(person, parent_id=parent["id"])
    elsewhere = await person.post("/tasks", json={"title": "x", "parent_id": parent["id"], "project_id": home["id"]})

    assert (child["project"]["name"], child["parent_id"]) == ("Work", parent["id"])
    refused(elsewhere, 422, "invalid", "/project_id")


async def test_a_moved_task_takes_all_below_it_along(person: Person) -> None:
    work = await make_project(person)
    parent = await make_task(person)
    child = await make_task(person, parent_id=parent["id"])
    grandchild = await make_task(person, parent_id=child["id"])

    shown(await person.patch(f"/tasks/{parent['id']}", json={"project_id": work["id"]}))

    for task in (parent, child, grandchild):
        assert (await get_task(person, task))["project"]["name"] == "Work"
    assert (await get_task(person, grandchild))["parent_id"] == child["id"]


async def test_a_subtask_that_moves_to_another_project_stands_on_its_own(person: Person) -> None:
    work = await make_project(person)
    child = await make_task(person, parent_id=(await make_task(person))["id"])

    moved = shown(await person.patch(f"/tasks/{child['id']}", json={"project_id": work["id"]}))

    assert (moved["project"]["name"], moved["parent_id"]) == ("Work", None)


async def test_no_task_comes_to_stand_below_itself(person: Person) -> None:
    parent = await make_task(person)
    child = await make_task(person, parent_id=parent["id"])
    grandchild = await make_task(person, parent_id=child["id"])

    for below in (parent, child, grandchild):
        answer = await person.patch(f"/tasks/{parent['id']}", json={"parent_id": below["id"]})
        refused(answer, 422, "invalid", "/parent_id")
    assert (await get_task(person, parent))["parent_id"] is None


async def test_another_accounts_ids_and_missing_ones_get_the_same_refusal(register: Register) -> None:
    ada, ben = await register(), await register()
    task, project = await make_task(ada), await make_project(ada)

    own = await make_task(ben)
    for field, foreign in (("project_id", project["id"]), ("parent_id", task["id"])):
        for method, path in (("POST", "/tasks"), ("PATCH", f"/tasks/{own['id']}")):
            answers = [await ben.call(method, path, json={"title": "x", field: id_}) for id_ in (foreign, str(uuid4()))]
            theirs, nobodys = (refused(answer, 422, "invalid", f"/{field}") for answer in answers)
            assert theirs["errors"] == nobodys["errors"]
    for path in (f"/tasks/{task['id']}", f"/tasks/{uuid4()}", "/tasks/milk"):
        refused(await ben.get(path), 404, "not_found")
        refused(await ben.patch(path, json={"colour": 1}), 404, "not_found")


async def test_a_token_that_may_only_read_writes_nothing(person: Person) -> None:
    made = shown(await person.post("/tokens", json={"name": "reader", "scopes": ["tasks:read"]}), 201)
    reader = person.with_token(made["token"])
    task = await make_task(person)

    shown(await reader.get(f"/tasks/{task['id']}"))
    refused(await reader.post("/tasks", json={"title": "x"}), 403, "insufficient_scope")
    refused(await reader.patch(f"/tasks/{task['id']}", json={"title": "x"}), 403, "insufficient_scope")
    refused(await reader.delete(f"/tasks/{task['id']}"), 403, "insufficient_scope")


async def test_the_same_key_makes_one_task(person: Person) -> None:
    key = {"Idempotency-Key": "milk-1"}
    first = await person.post("/tasks", json={"title": "Buy milk"}, headers=key)
    second = await person.post("/tasks", json={"title": "Buy milk"}, headers=key)

    assert first.content == second.content
    assert len(shown(await person.get("/tasks"))["items"]) == 1


async def test_a_refused_place_under_a_key_is_told_as_without(person: Person) -> None:
    answer = await person.post(
        "/tasks", json={"title": "x", "project_id": str(uuid4())}, headers={"Idempotency-Key": "k"}
    )

    refused(answer, 422, "invalid", "/project_id")


@pytest.mark.parametrize(
    ("title", "detail"), [("x" * 501, "Write at most 500 characters."), ("", "length must be at least 1")]
)
async def test_a_title_of_a_wrong_length_is_told_in_characters(person: Person, title: str, detail: str) -> None:
    answer = await person.post("/tasks", json={"title": title})
    assert answer.status_code == 422
    assert [fault["pointer"] for fault in answer.json()["errors"]] == ["/title"]
    assert detail in answer.json()["errors"][0]["detail"]


async def test_a_parent_takes_its_open_subtasks_along_when_it_is_told_to(person: Person) -> None:
    parent = await make_task(person, "party")
    child = await make_task(person, "cake", parent_id=parent["id"])
    await make_task(person, "candles", parent_id=child["id"])
    await make_task(person, "music", parent_id=parent["id"])
    await person.post(f"/tasks/{(await make_task(person, 'done', parent_id=parent['id']))['id']}/completion")
    before = await log(person)

    shown(await person.post(f"/tasks/{parent['id']}/completion", json={"subtasks": "complete"}))
    assert await titles(person) == []
    assert len(await log(person)) == len(before) + 4
    shown(await person.post("/undos"))
    assert sorted(await titles(person)) == ["cake", "candles", "music", "party"]


@pytest.mark.parametrize("body", [None, {}, {"subtasks": "leave"}])
async def test_a_parent_leaves_its_subtasks_open_otherwise(person: Person, body: Thing | None) -> None:
    parent = await make_task(person, "party")
    await make_task(person, "cake", parent_id=parent["id"])

    shown(await person.post(f"/tasks/{parent['id']}/completion", **({} if body is None else {"json": body})))
    assert await titles(person) == ["cake"]
