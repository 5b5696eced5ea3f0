"""Many writers at once, and what `version` and If-Match ask for."""

import asyncio
from itertools import pairwise
from typing import Any

import asyncpg
import httpx2
import pytest
from backend.tests.support.people import Person
from backend.tests.support.things import Thing, get_task, log, make_project, make_task, refused, shown, titles


async def patch(person: Person, task: Thing, body: Thing, **headers: str) -> httpx2.Response:
    return await person.patch(f"/tasks/{task['id']}", json=body, headers=headers)


async def test_edits_of_different_fields_of_one_version_merge(person: Person) -> None:
    task = await make_task(person)

    shown(await patch(person, task, {"title": "Bread", "version": 1}))
    merged = shown(await patch(person, task, {"priority": 1, "version": 1}))

    assert (merged["title"], merged["priority"], merged["version"]) == ("Bread", 1, 3)


async def test_a_field_that_another_changed_since_is_refused_by_name(person: Person) -> None:
    task = await make_task(person)
    shown(await patch(person, task, {"title": "Bread", "priority": 1}))
    shown(await patch(person, task, {"labels": ["shop"]}))

    clash = await patch(person, task, {"title": "Butter", "priority": 2, "description": "x", "version": 1})
    since = await patch(person, task, {"title": "Butter", "version": 2})

    assert refused(clash, 409, "conflict")["fields"] == ["priority", "title"]
    assert shown(since)["title"] == "Butter"
    assert (await get_task(person, task))["description"] == ""


async def test_what_happened_to_a_task_clashes_with_a_stale_edit_of_it(person: Person) -> None:
    work = await make_project(person)
    task = await make_task(person, due={"date": "2026-11-24"}, recurrence={"rrule": "FREQ=DAILY"})
    await person.post(f"/tasks/{task['id']}/completion")
    await patch(person, task, {"project_id": work["id"]})

    clash = await patch(person, task, {"due": {"date": "2026-11-30"}, "project_id": None, "version": 1})

    assert refused(clash, 409, "conflict")["fields"] == ["due", "project_id"]
    shown(await patch(person, task, {"title": "Bread", "version": 1}))


async def test_a_version_that_never_was_is_refused(person: Person) -> None:
    task = await make_task(person)

    refused(await patch(person, task, {"title": "x", "version": 2}), 409, "conflict")
    refused(await patch(person, task, {"title": "x", "version": 0}), 422, "invalid", "/version")


async def test_without_a_version_the_last_writer_wins_per_field(person: Person) -> None:
    task = await make_task(person)
    await patch(person, task, {"title": "Bread"})

    assert shown(await patch(person, task, {"title": "Butter"}))["title"] == "Butter"


async def test_if_match_is_all_or_nothing(person: Person) -> None:
    task = await make_task(person)
    etag = (await person.get(f"/tasks/{task['id']}")).headers["etag"]
    changed = await patch(person, task, {"priority": 1}, **{"If-Match": etag})

    stale = await patch(person, task, {"title": "Bread"}, **{"If-Match": etag})
    gone = await person.delete(f"/tasks/{task['id']}", headers={"If-Match": etag})
    fresh = await patch(person, task, {"title": "Bread"}, **{"If-Match": f'"other", {changed.headers["etag"]}'})

    refused(stale, 412, "precondition_failed")
    refused(gone, 412, "precondition_failed")
    assert shown(fresh)["title"] == "Bread"
    assert (await person.delete(f"/tasks/{task['id']}", headers={"If-Match": "*"})).status_code == 204


async def test_a_project_knows_versions_and_if_match_alike(person: Person) -> None:
    path = f"/projects/{(await make_project(person))['id']}"
    etag = (await person.get(path)).headers["etag"]
    shown(await person.patch(path, json={"name": "Office", "version": 1}))

    assert refused(await person.patch(path, json={"name": "x", "version": 1}), 409, "conflict")["fields"] == ["name"]
    assert shown(await person.patch(path, json={"color": "red", "version": 1}))["name"] == "Office"
    refused(await person.patch(path, json={"color": "red"}, headers={"If-Match": etag}), 412, "precondition_failed")
    refused(await person.delete(path, headers={"If-Match": etag}), 412, "precondition_failed")


async def test_two_edits_within_one_moment_have_two_etags(person: Person) -> None:
    fixed = person.at("2026-11-24T10:00:00Z")
    task = await make_task(fixed)

    tags = [(await patch(fixed, task, {"title": title})).headers["etag"] for title in ("a", "b", "a")]

    assert len(set(tags)) == 3


async def test_of_32_writers_on_one_task_each_is_heard(person: Person) -> None:
    task = await make_task(person)

    answers = await asyncio.gather(
        *(patch(person, task, {"title": f"writer {n}", "labels": [f"l{n}"]}) for n in range(32))
    )

    versions = sorted(shown(answer)["version"] for answer in answers)
    assert versions == list(range(2, 34))
    changes = await log(person)
    assert [change["seq"] for change in changes] == list(range(1, 34))
    assert [change["after"]["version"] for change in changes] == list(range(1, 34))
    for earlier, later in pairwise(changes):
        assert later["before"] == earlier["after"]


async def test_of_32_writers_with_a_version_one_wins(person: Person) -> None:
    task = await make_task(person)

    answers = await asyncio.gather(*(patch(person, task, {"title": f"writer {n}", "version": 1}) for n in range(32)))

    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 31


async def test_eight_clients_that_create_in_one_project_all_do(person: Person) -> None:
    work = await make_project(person)

    async def client(name: int) -> None:
        for number in range(10):
            await make_task(person, f"{name}.{number}", project_id=work["id"], labels=["new", f"l{number}"])

    await asyncio.gather(*(client(name) for name in range(8)))

    assert len(await titles(person, f"project_id={work['id']}")) == 80
    assert shown(await person.get(f"/projects/{work['id']}"))["open_tasks"] == 80


async def test_writers_of_all_kinds_never_wait_for_each_other_in_a_circle(person: Person) -> None:
    work = await make_project(person)
    tasks = [await make_task(person, str(n), project_id=work["id"], labels=["a", "b"]) for n in range(4)]

    async def busy(task: Thing, turn: int) -> list[int]:
        path = f"/tasks/{task['id']}"
        calls: list[Any] = [
            await person.patch(path, json={"labels": ["b", "c"] if turn % 2 else ["c", "a"]}),
            await person.post(f"{path}/completion"),
            await person.delete(f"{path}/completion"),
            await person.post(
                "/tasks", json={"title": "x", "labels": ["d", "a"]}, headers={"Idempotency-Key": f"{task['id']}{turn}"}
            ),
            await person.post("/quick-adds", json={"text": "one @a\ntwo @b"}),
            await person.delete(path),
            await person.post(f"{path}/restoration"),
        ]
        return [answer.status_code for answer in calls]

    found = await asyncio.gather(*(busy(task, turn) for turn in range(2) for task in tasks))

    assert {status for statuses in found for status in statuses} <= {200, 201, 204, 404}


@pytest.mark.parametrize("place", ["project_id", "parent_id"])
async def test_no_task_is_made_in_what_goes_into_the_trash_at_that_moment(
    person: Person, database_url: str, place: str
) -> None:
    work = await make_project(person)
    parent = await make_task(person, project_id=work["id"])
    connection = await asyncpg.connect(database_url)
    try:
        async with connection.transaction():
            await connection.execute("SELECT 1 FROM accounts WHERE id = $1 FOR NO KEY UPDATE", person.id)
            body = {"title": "late", place: {"project_id": work, "parent_id": parent}[place]["id"]}
            making = asyncio.create_task(person.post("/tasks", json=body))
            await _until_one_waits(connection)
            await connection.execute("UPDATE projects SET deleted_at = now() WHERE id = $1", work["id"])
            await connection.execute(
                "UPDATE tasks SET deleted_at = now(), deleted_with = project_id WHERE id = $1", parent["id"]
            )
    finally:
        await connection.close()

    refused(await making, 422, "invalid", f"/{place}")
    assert await titles(person, "status=all") == []
    assert [change["seq"] for change in await log(person)] == [1, 2]


async def _until_one_waits(connection: asyncpg.Connection) -> None:
    """Asks until somebody waits for a lock in this database."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    async with asyncio.timeout(10):
        while not await connection.fetchval(waiting):
            pass
