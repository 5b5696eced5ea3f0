"""The trash as a whole: what it lists, what is removed for good and by whom, and what undo says to that."""

from datetime import UTC, datetime
from uuid import uuid4

import asyncpg
import pytest
import pytest_asyncio
from backend.tests.support.databases import Databases
from backend.tests.support.operator import duly, sentence
from backend.tests.support.people import Person, Register, StartApp, register_at
from backend.tests.support.things import Thing, log, make_project, make_task, refused, shown, titles

from duly_backend import sweeps
from duly_backend.trash import store


async def trash(person: Person) -> list[tuple[str, str, int]]:
    """(resource, title, how many went along), the last first."""
    page = shown(await person.get("/trash?limit=200"))
    assert page["next_cursor"] is None
    return [(item["resource"], item["title"], item["with_tasks"]) for item in page["items"]]


async def delete(person: Person, path: str) -> None:
    assert (await person.delete(path)).status_code == 204


async def rows_of(url: str, person: Person) -> dict[str, int]:
    """How many there are, in the trash or not."""
    connection = await asyncpg.connect(url)
    query = """SELECT (SELECT count(*) FROM tasks WHERE account_id = $1) AS tasks,
        (SELECT count(*) FROM completions WHERE account_id = $1) AS completions,
        (SELECT count(*) FROM projects WHERE account_id = $1) AS projects"""
    (found,) = await connection.fetch(query, person.id)
    await connection.close()
    return dict(found)


async def age(url: str, person: Person, days: int) -> None:
    """Lets what lies in the trash lie there for so many days."""
    connection = await asyncpg.connect(url)
    moved = "SET deleted_at = now() - make_interval(days => $2) WHERE account_id = $1 AND deleted_at IS NOT NULL"
    await connection.execute(f"UPDATE tasks {moved}", person.id, days)
    await connection.execute(f"UPDATE projects {moved}", person.id, days)
    await connection.close()


@pytest_asyncio.fixture
async def work(person: Person) -> Thing:
    """A project with a parent and its child, and one more task."""
    project = await make_project(person)
    parent = await make_task(person, "parent", project_id=project["id"])
    await make_task(person, "child", parent_id=parent["id"])
    await make_task(person, "other", project_id=project["id"])
    return project | {"parent": parent}


async def test_the_trash_lists_what_was_deleted_itself_with_how_many_went_along(person: Person, work: Thing) -> None:
    milk = await make_task(person, "milk")
    await delete(person.at("2026-11-24T10:00:00Z"), f"/tasks/{work['parent']['id']}")
    await delete(person.at("2026-11-25T10:00:00Z"), f"/projects/{work['id']}")
    await delete(person.at("2026-11-26T10:00:00Z"), f"/tasks/{milk['id']}")

    assert await trash(person) == [("task", "milk", 0), ("project", "Work", 1), ("task", "parent", 1)]
    item = shown(await person.get("/trash"))["items"][0]
    assert item == {
        "resource": "task",
        "id": milk["id"],
        "title": "milk",
        "project": milk["project"],
        "with_tasks": 0,
        "deleted_at": "2026-11-26T10:00:00.000000Z",
    }
    shown(await person.post(f"/tasks/{milk['id']}/restoration"))
    shown(await person.post(f"/projects/{work['id']}/restoration"))
    assert await trash(person) == [("task", "parent", 1)]


async def test_pages_of_the_trash_hold_everything_once(person: Person) -> None:
    for n in range(5):
        task = await make_task(person, f"task {n}", project_id=(await make_project(person))["id"])
        await delete(person.at("2026-11-24T10:00:00Z"), f"/tasks/{task['id']}")
    whole = shown(await person.get("/trash"))["items"]
    first = shown(await person.get("/trash?limit=3"))
    rest = shown(await person.get(f"/trash?limit=3&cursor={first['next_cursor']}"))
    assert (len(whole), first["items"] + rest["items"], rest["next_cursor"]) == (5, whole, None)


async def test_one_is_removed_for_good_with_what_went_along(person: Person, work: Thing, database_url: str) -> None:
    shown(await person.post(f"/tasks/{work['parent']['id']}/completion"))
    await delete(person, f"/tasks/{work['parent']['id']}")
    before = await log(person)

    await delete(person, f"/trash/{work['parent']['id']}")

    assert await rows_of(database_url, person) == {"tasks": 1, "completions": 0, "projects": 2}
    assert (await trash(person), await titles(person)) == ([], ["other"])
    assert await log(person) == before
    for answer in (
        await person.delete(f"/trash/{work['parent']['id']}"),
        await person.post(f"/tasks/{work['parent']['id']}/restoration"),
    ):
        refused(answer, 404, "not_found")


async def test_a_project_is_removed_with_all_that_was_in_it(person: Person, work: Thing, database_url: str) -> None:
    await delete(person, f"/tasks/{work['parent']['id']}")
    await delete(person, f"/projects/{work['id']}")
    await delete(person, f"/trash/{work['id']}")
    assert await rows_of(database_url, person) == {"tasks": 0, "completions": 0, "projects": 1}
    assert await trash(person) == []


async def test_a_section_is_removed_with_its_tasks_and_undo_does_not_lead_back(person: Person) -> None:
    work = await make_project(person)
    section = shown(await person.post(f"/projects/{work['id']}/sections", json={"name": "Later"}), 201)
    task = await make_task(person, "task", section_id=section["id"])
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "move it"}]}
    shown(await person.post("/conversations", json={"message": message}), 201)
    moved = await person.patch(
        f"/tasks/{task['id']}", json={"section_id": None}, headers={"X-Duly-Turn": message["id"]}
    )
    shown(moved)
    await make_task(person, "stays", section_id=section["id"])
    await delete(person, f"/sections/{section['id']}")
    assert await trash(person) == [("section", "Later", 1)]
    await delete(person, f"/trash/{section['id']}")
    assert (await trash(person), await titles(person)) == ([], ["task"])
    refused(await person.post(f"/sections/{section['id']}/restoration"), 404, "not_found")
    problem = refused(await person.post("/undos", json={"turn": message["id"]}), 409, "conflict")
    assert problem["detail"] == "Nothing was undone, for it leads back to what was removed for good: “task”."


async def test_comments_go_with_their_task_and_cannot_be_undone(person: Person) -> None:
    task = await make_task(person, "milk")
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "note it"}]}
    shown(await person.post("/conversations", json={"message": message}), 201)
    turn = {"X-Duly-Turn": message["id"]}
    shown(await person.post(f"/tasks/{task['id']}/comments", json={"text": "two"}, headers=turn), 201)
    await delete(person, f"/tasks/{task['id']}")
    await delete(person, "/trash")
    problem = refused(await person.post("/undos", json={"turn": message["id"]}), 409, "conflict")
    assert problem["detail"] == "Nothing was undone, for it leads back to what was removed for good: “two”."


async def test_what_was_deleted_before_its_parent_stays_when_that_is_removed(person: Person, work: Thing) -> None:
    child = next(t for t in shown(await person.get("/tasks"))["items"] if t["title"] == "child")
    await delete(person, f"/tasks/{child['id']}")
    await delete(person, f"/tasks/{work['parent']['id']}")
    await delete(person, f"/trash/{work['parent']['id']}")
    assert await trash(person) == [("task", "child", 0)]
    assert shown(await person.post(f"/tasks/{child['id']}/restoration"))["parent_id"] is None


async def test_emptying_removes_all_that_lies_there_and_nothing_else(
    person: Person, work: Thing, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(5):
        task = await make_task(person, f"task {n}")
        await make_task(person, "below", parent_id=task["id"])
        await delete(person, f"/tasks/{task['id']}")
    await delete(person, f"/projects/{work['id']}")
    await make_task(person, "kept")
    monkeypatch.setattr("duly_backend.trash.store.AT_ONCE", 2)

    await delete(person, "/trash")

    assert (await trash(person), await titles(person, "status=all")) == ([], ["kept"])
    assert await rows_of(database_url, person) == {"tasks": 1, "completions": 0, "projects": 1}
    await delete(person, "/trash")


@pytest.mark.parametrize("id_", ["live", "along", "project", "missing"])
async def test_only_what_lies_in_the_trash_itself_is_removed(person: Person, work: Thing, id_: str) -> None:
    tasks = {task["title"]: task["id"] for task in shown(await person.get("/tasks"))["items"]}
    await delete(person, f"/tasks/{tasks['parent']}")
    ids = {"live": tasks["other"], "along": tasks["child"], "project": work["id"], "missing": str(uuid4())}
    refused(await person.delete(f"/trash/{ids[id_]}"), 404, "not_found")
    assert await trash(person) == [("task", "parent", 1)]


async def test_what_was_removed_cannot_be_undone_and_nothing_is_half_done(person: Person, work: Thing) -> None:
    milk = await make_task(person, "milk")
    batch = {"operations": [{"op": "delete", "id": milk["id"]}, {"op": "delete", "id": work["parent"]["id"]}]}
    shown(await person.post("/task-batches", json=batch))
    await delete(person, f"/trash/{milk['id']}")
    before = await log(person)
    problem = refused(await person.post("/undos"), 409, "conflict")
    assert problem["detail"] == "Nothing was undone, for it leads back to what was removed for good: “milk”."
    assert problem["tasks"] == [{"id": milk["id"], "title": "milk"}]
    assert (await trash(person), await log(person)) == ([("task", "parent", 1)], before)


async def test_a_change_that_leads_back_to_what_was_removed_cannot_be_undone(person: Person, work: Thing) -> None:
    child = next(t for t in shown(await person.get("/tasks"))["items"] if t["title"] == "child")
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "move it"}]}
    shown(await person.post("/conversations", json={"message": message}), 201)
    moved = await person.patch(
        f"/tasks/{child['id']}", json={"parent_id": None}, headers={"X-Duly-Turn": message["id"]}
    )
    assert shown(moved)["parent_id"] is None
    await delete(person, f"/tasks/{work['parent']['id']}")
    await delete(person, "/trash")
    problem = refused(await person.post("/undos", json={"turn": message["id"]}), 409, "conflict")
    assert problem["detail"] == "Nothing was undone, for it leads back to what was removed for good: “child”."


async def test_editors_restore_tasks_owners_remove_them_and_others_see_nothing(register: Register) -> None:
    ada, ben, eve = [await register(name=name) for name in ("Ada", "Ben", "Eve")]
    shared = await make_project(ada, "Shared")
    members = f"/projects/{shared['id']}/members"
    member = shown(await ada.post(members, json={"email": ben.email, "role": "viewer"}), 201)
    task, other = [await make_task(ada, name, project_id=shared["id"]) for name in ("task", "other")]
    await delete(ada, f"/tasks/{task['id']}")

    assert (await trash(ada), await trash(ben), await trash(eve)) == ([("task", "task", 0)], [], [])
    refused(await ben.delete(f"/trash/{task['id']}"), 403, "insufficient_role")
    refused(await eve.delete(f"/trash/{task['id']}"), 404, "not_found")
    for person in (ben, eve):
        await delete(person, "/trash")
    assert await trash(ada) == [("task", "task", 0)]

    shown(await ada.patch(f"{members}/{member['id']}", json={"role": "editor"}))
    assert await trash(ben) == [("task", "task", 0)]
    refused(await ben.delete(f"/trash/{task['id']}"), 403, "insufficient_role")
    await delete(ben, "/trash")
    assert await trash(ada) == await trash(ben) == [("task", "task", 0)]
    shown(await ben.post(f"/tasks/{task['id']}/restoration"))
    await delete(ben, f"/tasks/{task['id']}")
    await delete(ada, f"/trash/{task['id']}")
    await delete(ada, f"/tasks/{other['id']}")
    await delete(ada, f"/projects/{shared['id']}")
    refused(await ben.delete(f"/trash/{shared['id']}"), 403, "insufficient_role")
    assert (await trash(ada), await trash(ben)) == (
        [("project", "Shared", 0), ("task", "other", 0)],
        [("task", "other", 0)],
    )


async def test_what_has_lain_in_the_trash_for_a_month_is_swept_away(
    person: Person, work: Thing, database_url: str
) -> None:
    await make_task(person, "kept")
    await delete(person, f"/projects/{work['id']}")
    await age(database_url, person, 29)
    await sweeps.sweep(person.app.state.database)
    assert await trash(person) == [("project", "Work", 3)]
    await age(database_url, person, 31)
    milk = await make_task(person, "milk")
    await delete(person, f"/tasks/{milk['id']}")
    await sweeps.sweep(person.app.state.database)
    assert (await trash(person), await titles(person)) == ([("task", "milk", 0)], ["kept"])
    assert await rows_of(database_url, person) == {"tasks": 2, "completions": 0, "projects": 1}


async def test_what_is_restored_at_the_last_moment_stays(person: Person, database_url: str) -> None:
    """As the sweep has seen it, and before it has the lock."""
    task = await make_task(person)
    await delete(person, f"/tasks/{task['id']}")
    await age(database_url, person, 31)
    database = person.app.state.database
    before = datetime.now(UTC)
    ids = await store.older_than(database, before)
    shown(await person.post(f"/tasks/{task['id']}/restoration"))
    async with database.transaction() as connection:
        await store.lock(connection, ids)
        await store.remove(connection, ids, before)
    assert await titles(person) == [task["title"]]


async def test_the_command_purges_what_is_older_than_so_many_days(databases: Databases, start: StartApp) -> None:
    url = await databases.make()
    async with start(url) as client:
        ada = await register_at(client)
        for title in ("one", "two"):
            task = await make_task(ada, title)
            await delete(ada, f"/tasks/{task['id']}")
        work = await make_project(ada)
        await delete(ada, f"/projects/{work['id']}")
        nothing = await duly("purge", url=url)
        assert (nothing.returncode, nothing.stdout) == (0, b"Removed for good: tasks 0, projects 0.\n")
        all_of_it = await duly("purge", "--older-than-days", "0", url=url)
        assert (all_of_it.returncode, all_of_it.stdout) == (0, b"Removed for good: tasks 2, projects 1.\n")
        assert await trash(ada) == []


async def test_a_purge_without_a_database_is_a_sentence() -> None:
    done = await duly("purge", url="postgresql://duly:hunter2@127.0.0.1:1/duly")
    assert sentence(done).startswith("The database of DATABASE_URL does not answer")
    wrong = await duly("purge", "--older-than-days", "-1", url="postgresql://duly@127.0.0.1:1/duly")
    assert wrong.returncode == 2
