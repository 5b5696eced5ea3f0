"""The log of changes: what is written of a write, and how it is read."""

import asyncio
from uuid import uuid4

import asyncpg
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, listed, log, make_project, make_task, refused, shown

NOW = "2026-11-24T10:05:00.500000Z"


async def test_every_kind_of_write_leaves_its_change(person: Person) -> None:
    person = person.at(NOW)
    work = await make_project(person)
    task = await make_task(person, recurrence={"rrule": "FREQ=DAILY"})
    path = f"/tasks/{task['id']}"
    await person.patch(path, json={"title": "Bread"})
    await person.post(f"{path}/completion")
    await person.delete(f"{path}/completion")
    await person.post(f"{path}/postponement", json={"due": {"date": "2026-11-30"}})
    await person.delete(path)
    await person.post(f"{path}/restoration")
    await person.patch(f"/projects/{work['id']}", json={"name": "Office"})
    await person.delete(f"/projects/{work['id']}")
    await person.post(f"/projects/{work['id']}/restoration")

    changes = await log(person)

    assert [change["kind"] for change in changes] == [
        "project.created",
        "task.created",
        "task.updated",
        "task.completed",
        "task.reopened",
        "task.postponed",
        "task.deleted",
        "task.restored",
        "project.updated",
        "project.deleted",
        "project.restored",
    ]
    assert [change["seq"] for change in changes] == list(range(1, 12))
    assert {change["at"] for change in changes} == {NOW}
    assert {change["via"] for change in changes} == {"web"}
    assert {change["actor"]["id"] for change in changes} == {person.id}


async def test_before_and_after_are_the_resource_as_it_was_shown(person: Person) -> None:
    task = listed(await make_task(person))
    changed = listed(shown(await person.patch(f"/tasks/{task['id']}", json={"title": "Bread"})))
    await person.delete(f"/tasks/{task['id']}")

    made, updated, deleted = await log(person)

    assert (made["before"], made["after"]) == (None, task)
    assert (updated["before"], updated["after"]) == (task, changed)
    assert (deleted["before"], deleted["after"]) == (changed, None)
    assert (made["id"], made["resource"], made["turn"]) == (task["id"], "task", None)


async def test_the_log_pages_by_number_and_tells_the_newest(person: Person) -> None:
    for number in range(5):
        await make_task(person, str(number))

    first = shown(await person.get("/changes?limit=3"))
    rest = shown(await person.get(f"/changes?limit=3&since={first['next_cursor']}"))
    none = shown(await person.get("/changes?since=5"))

    assert [change["seq"] for change in first["items"] + rest["items"]] == [1, 2, 3, 4, 5]
    assert (first["next_cursor"], rest["next_cursor"], first["latest"]) == ("3", None, "5")
    assert none == {"items": [], "next_cursor": None, "latest": "5"}


async def test_the_door_and_the_turn_of_a_write_are_noted(person: Person) -> None:
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "add milk"}]}
    shown(await person.post("/conversations", json={"message": message}), 201)
    personal = shown(await person.post("/tokens", json={"name": "cli", "scopes": ["tasks:read", "tasks:write"]}), 201)

    await person.post("/tasks", json={"title": "by chat"}, headers={"X-Duly-Turn": message["id"]})
    await person.with_token(personal["token"]).post("/tasks", json={"title": "by program"})

    chat, program = (await log(person))[-2:]
    assert (chat["via"], chat["turn"]) == ("assistant", message["id"])
    assert (program["via"], program["turn"]) == ("api", None)


async def test_a_turn_that_is_anothers_message_is_refused(register: Register) -> None:
    ada, ben = await register(), await register()
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "x"}]}
    shown(await ada.post("/conversations", json={"message": message}), 201)

    refused(await ben.post("/tasks", json={"title": "x"}, headers={"X-Duly-Turn": message["id"]}), 422, "invalid")
    assert await log(ben) == []


async def test_nobody_reads_anothers_log(register: Register) -> None:
    ada, ben = await register(), await register()
    await make_task(ada)

    assert shown(await ben.get("/changes")) == {"items": [], "next_cursor": None, "latest": "0"}


async def test_a_wrong_number_is_refused(person: Person) -> None:
    for since in ("-1", "x", "99999999999999999999999"):
        refused(await person.get(f"/changes?since={since}"), 422, "invalid", "?since")


async def test_a_write_that_is_refused_leaves_no_gap(person: Person) -> None:
    task = await make_task(person)
    await person.post("/tasks", json={"title": "x", "project_id": str(uuid4())})
    await person.patch(f"/tasks/{task['id']}", json={"title": "x", "version": 7})
    await person.patch(f"/tasks/{task['id']}", json={"parent_id": task["id"]})
    await make_task(person)

    assert [change["seq"] for change in await log(person)] == [1, 2]


async def test_a_reader_never_sees_a_number_before_those_below_it(person: Person, database_url: str) -> None:
    """Whoever has read up to a number has missed nothing below it, while many write at once."""
    writing = asyncio.gather(*(make_task(person, str(n)) for n in range(60)))
    connection = await asyncpg.connect(database_url)
    seen: list[int] = []
    try:
        while not writing.done() or not seen or seen[-1] < 60:
            rows = await connection.fetch(
                "SELECT seq FROM changes WHERE account_id = $1 AND seq > $2 ORDER BY seq",
                person.id,
                seen[-1] if seen else 0,
            )
            seen += [row["seq"] for row in rows]
            await asyncio.sleep(0)
        await writing
    finally:
        await connection.close()

    assert seen == list(range(1, 61))


async def test_a_message_stands_in_the_log_without_its_words(person: Person) -> None:
    conversation: Thing = {
        "title": "Shopping",
        "message": {"role": "user", "parts": [{"type": "text", "text": "secret"}]},
    }
    shown(await person.post("/conversations", json=conversation), 201)

    assert "secret" not in (await person.get("/changes")).text
    assert [change["kind"] for change in await log(person)] == ["conversation.created", "message.created"]


async def test_the_history_of_one_task_tells_who_changed_what_by_which_door(person: Person, register: Register) -> None:
    task, other = await make_task(person, "milk"), await make_task(person, "eggs")
    await person.patch(f"/tasks/{task['id']}", json={"title": "oat milk"})
    await person.patch(f"/tasks/{other['id']}", json={"title": "ten eggs"})
    token = shown(await person.post("/tokens", json={"name": "t", "scopes": ["tasks:read", "tasks:write"]}), 201)[
        "token"
    ]
    await person.with_token(token).post(f"/tasks/{task['id']}/completion")
    first = shown(await person.get(f"/changes?id={task['id']}&limit=2"))
    rest = shown(await person.get(f"/changes?id={task['id']}&since={first['next_cursor']}"))
    found = first["items"] + rest["items"]

    assert [(change["kind"], change["via"]) for change in found] == [
        ("task.created", "web"), ("task.updated", "web"), ("task.completed", "api"),
    ]  # fmt: skip
    assert found[1]["before"]["title"] == "milk" and found[1]["after"]["title"] == "oat milk"
    assert rest["next_cursor"] is None
    assert shown(await (await register()).get(f"/changes?id={task['id']}"))["items"] == []
