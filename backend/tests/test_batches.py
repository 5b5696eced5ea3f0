"""Batches of tasks: all of them or each by itself, told in their order, undone together."""

from typing import Any

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, get_task, listed, log, make_project, make_task, refused, shown, titles


async def batch(person: Person, *operations: Thing, mode: str = "all") -> list[Any]:
    body = {"operations": list(operations), "mode": mode}
    results: list[Any] = shown(await person.post("/task-batches", json=body))["results"]
    return results


async def test_each_operation_is_done_in_its_order(person: Person) -> None:
    home = await make_project(person, "Home")
    tasks = [await make_task(person, title) for title in ("milk", "eggs", "bread", "tea")]
    await person.post(f"/tasks/{tasks[3]['id']}/completion")
    results = await batch(
        person,
        {"op": "create", "task": {"title": "salt", "labels": ["shop"]}},
        {"op": "change", "id": tasks[0]["id"], "change": {"project_id": home["id"], "priority": 1}},
        {"op": "complete", "id": tasks[1]["id"]},
        {"op": "delete", "id": tasks[2]["id"]},
        {"op": "reopen", "id": tasks[3]["id"]},
        {"op": "postpone", "id": tasks[0]["id"], "due": {"date": "2027-01-01"}},
    )

    assert [result["status"] for result in results] == [201, 200, 200, 204, 200, 200]
    assert results[3]["task"] is None and results[0]["task"]["labels"] == ["shop"]
    moved = await get_task(person, tasks[0])
    assert (moved["project"]["name"], moved["priority"], moved["due"]["date"]) == ("Home", 1, "2027-01-01")
    assert results[5]["task"] == listed(moved)
    assert sorted(await titles(person)) == ["milk", "salt", "tea"]


async def test_undo_takes_a_batch_back_as_a_whole(person: Person) -> None:
    tasks = [await make_task(person, title) for title in ("milk", "eggs", "bread")]
    await make_task(person, "child", parent_id=tasks[2]["id"])
    await batch(
        person,
        {"op": "create", "task": {"title": "salt"}},
        {"op": "complete", "id": tasks[0]["id"]},
        {"op": "change", "id": tasks[1]["id"], "change": {"title": "ten eggs"}},
        {"op": "delete", "id": tasks[2]["id"]},
    )
    assert sorted(await titles(person)) == ["salt", "ten eggs"]

    undone = shown(await person.post("/undos"))
    assert sorted(await titles(person)) == ["bread", "child", "eggs", "milk"]
    assert len(undone["undone"]) == 5
    assert sorted(await titles(person, "status=done")) == []


async def test_one_that_fails_leaves_everything_as_it_was(person: Person) -> None:
    task = await make_task(person, "milk")
    before = await log(person)
    body = {
        "operations": [
            {"op": "complete", "id": task["id"]},
            {"op": "create", "task": {"title": "eggs", "project_id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11"}},
        ]
    }

    refused(await person.post("/task-batches", json=body), 422, "invalid", "/operations/1/task/project_id")
    assert await titles(person) == ["milk"] and await log(person) == before


async def test_each_by_itself_tells_what_failed_and_does_the_rest(person: Person) -> None:
    task = await make_task(person, "milk")
    results = await batch(
        person,
        {"op": "complete", "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11"},
        {"op": "create", "task": {"title": "eggs", "parent_id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11"}},
        {"op": "change", "id": task["id"], "change": {"title": "oat milk", "version": 9}},
        {"op": "create", "task": {"title": "bread"}},
        mode="each",
    )

    assert [result["status"] for result in results][:2] == [404, 422]
    assert results[0]["problem"]["errors"][0]["pointer"] == "/operations/0"
    assert results[1]["problem"]["errors"][0]["pointer"] == "/operations/1/task/parent_id"
    assert results[3]["task"]["title"] == "bread"
    assert "bread" in await titles(person)
    seqs = [change["seq"] for change in await log(person)]
    assert seqs == list(range(seqs[0], seqs[0] + len(seqs)))


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"operations": []}, "/operations"),
        ({"operations": [{"op": "create", "task": {"title": "x"}}] * 101}, "/operations"),
        ({"operations": [{"op": "burn", "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11"}]}, "/operations/0"),
        ({"operations": [{"op": "create", "task": {"title": "x"}}], "mode": "some"}, "/mode"),
    ],
)
async def test_a_batch_that_is_none_is_refused(person: Person, body: Thing, pointer: str) -> None:
    refused(await person.post("/task-batches", json=body), 422, "invalid", pointer)


async def test_a_batch_that_is_sent_again_is_done_once(person: Person) -> None:
    body = {"operations": [{"op": "create", "task": {"title": "milk"}}]}
    key = {"Idempotency-Key": "b1"}
    first = await person.post("/task-batches", json=body, headers=key)
    second = await person.post("/task-batches", json=body, headers=key)

    assert first.content == second.content and await titles(person) == ["milk"]


async def test_nobody_touches_a_strangers_task_by_a_batch(register: Register) -> None:
    ada, ben = await register(), await register()
    task = await make_task(ada, "secret")
    for operation in (
        {"op": "complete", "id": task["id"]},
        {"op": "delete", "id": task["id"]},
        {"op": "change", "id": task["id"], "change": {"title": "mine"}},
    ):
        (result,) = await batch(ben, operation, mode="each")
        assert (result["status"], result["task"]) == (404, None)
    assert await get_task(ada, task) == task


async def test_a_token_that_only_reads_makes_no_batch(person: Person) -> None:
    token = shown(await person.post("/tokens", json={"name": "r", "scopes": ["tasks:read"]}), 201)["token"]
    body = {"operations": [{"op": "create", "task": {"title": "x"}}]}

    refused(await person.with_token(token).post("/task-batches", json=body), 403, "insufficient_scope")
