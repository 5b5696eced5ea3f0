"""Shared projects: who sees what, who may change what, and what the logs of all concerned tell."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from backend.tests.support.people import Person, Register
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

from duly_backend.members.rules import MOST_MEMBERS, Membership, invited
from duly_service.problems import Conflict


async def members(person: Person, project: Thing) -> list[Thing]:
    found: list[Thing] = shown(await person.get(f"/projects/{project['id']}/members"))["items"]
    return found


async def inbox(person: Person) -> Thing:
    return next(project for project in shown(await person.get("/projects"))["items"] if project["is_inbox"])


@pytest_asyncio.fixture
async def work(ada: Person, ben: Person) -> Thing:
    """Ada's project, that Ben may change."""
    project = await make_project(ada)
    await share(ada, project, ben)
    return project


async def copy_of(person: Person) -> dict[str, Any]:
    """What a reader of the log alone holds: the last `after` of each thing."""
    held: dict[str, Any] = {}
    since = 0
    while True:
        page = shown(await person.get(f"/changes?since={since}&limit=200"))
        for change in page["items"]:
            assert change["seq"] == since + 1
            since = change["seq"]
            if change["resource"] != "task":
                continue
            held[change["id"]] = change["after"]
        if page["next_cursor"] is None:
            return {id_: after for id_, after in held.items() if after is not None}


async def server_state(person: Person) -> dict[str, Any]:
    items = shown(await person.get("/tasks?status=all&limit=200"))["items"]
    return {task["id"]: task for task in items}


async def test_an_invited_member_sees_the_project_and_its_tasks(ada: Person, ben: Person) -> None:
    project = await make_project(ada)
    milk = await make_task(ada, project_id=project["id"])
    hidden = await make_task(ada, "Mine alone")
    member = await share(ada, project, ben)
    assert member["account"] == {"id": ben.id, "name": "Ben", "email": ben.email}
    assert member["role"] == "editor"
    assert await get_task(ben, milk) == milk
    assert await titles(ben) == ["Buy milk"]
    seen = shown(await ben.get(f"/projects/{project['id']}"))
    assert (seen["name"], seen["role"], seen["members"]) == ("Work", "editor", 2)
    refused(await ben.get(f"/tasks/{hidden['id']}"), 404, "not_found")


async def test_what_an_editor_writes_the_owner_sees_and_reads_in_the_log(ada: Person, ben: Person, work: Thing) -> None:
    before = (await log(ada))[-1]["seq"]
    task = await make_task(ben, project_id=work["id"])
    shown(await ben.post(f"/tasks/{task['id']}/completion"))
    assert (await get_task(ada, task))["completed_at"] is not None
    told = await log(ada, before)
    assert [(one["kind"], one["actor"]) for one in told] == [
        ("task.created", {"id": ben.id, "name": "Ben"}),
        ("task.completed", {"id": ben.id, "name": "Ben"}),
    ]


WRITES: list[tuple[str, str, Any]] = [
    ("POST", "/tasks", {"title": "x", "project_id": "{project}"}),
    ("POST", "/tasks", {"title": "x", "parent_id": "{task}"}),
    ("PATCH", "/tasks/{task}", {"title": "x"}),
    ("PATCH", "/tasks/{own}", {"project_id": "{project}"}),
    ("PATCH", "/tasks/{own}", {"parent_id": "{task}"}),
    ("DELETE", "/tasks/{task}", None),
    ("POST", "/tasks/{task}/completion", None),
    ("DELETE", "/tasks/{task}/completion", None),
    ("POST", "/tasks/{task}/postponement", {"due": {"date": "2030-01-02"}}),
    ("POST", "/tasks/{gone}/restoration", None),
    ("POST", "/quick-adds", {"text": "x", "project_id": "{project}"}),
    ("POST", "/task-batches", {"operations": [{"op": "complete", "id": "{task}"}]}),
    ("POST", "/projects/{project}/sections", {"name": "x"}),
    ("PATCH", "/sections/{section}", {"name": "x"}),
    ("DELETE", "/sections/{section}", None),
    ("POST", "/sections/{section}/restoration", None),
    ("PATCH", "/tasks/{own}", {"section_id": "{section}"}),
    ("POST", "/tasks/{task}/comments", {"text": "x"}),
    ("PATCH", "/comments/{comment}", {"text": "x"}),
    ("DELETE", "/comments/{comment}", None),
    ("PATCH", "/projects/{project}", {"name": "x"}),
    ("PATCH", "/projects/{project}", {"archived": True}),
    ("DELETE", "/projects/{project}", None),
    ("POST", "/projects/{trashed}/restoration", None),
    ("POST", "/projects/{project}/members", {"email": "{email}", "role": "owner"}),
    ("PATCH", "/projects/{project}/members/{member}", {"role": "owner"}),
    ("DELETE", "/projects/{project}/members/{first}", None),
]
OF_OWNERS = WRITES[20:]


def filled(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, str):
        return value.format(**ids)
    if isinstance(value, dict):
        return {key: filled(one, ids) for key, one in value.items()}
    return [filled(one, ids) for one in value] if isinstance(value, list) else value


async def shared_things(ada: Person, ben: Person, eve: Person, role: str) -> dict[str, str]:
    project, trashed = await make_project(ada), await make_project(ada, "Trashed")
    member = await share(ada, project, ben, role)
    await share(ada, trashed, ben, role)
    gone = await make_task(ada, "Gone", project_id=project["id"])
    assert (await ada.delete(f"/tasks/{gone['id']}")).status_code == 204
    assert (await ada.delete(f"/projects/{trashed['id']}")).status_code == 204
    task = await make_task(ada, project_id=project["id"], due={"date": "2030-01-01"})
    comment = shown(await ada.post(f"/tasks/{task['id']}/comments", json={"text": "Two litres"}), 201)
    return {
        "comment": comment["id"],
        "project": project["id"],
        "trashed": trashed["id"],
        "task": task["id"],
        "gone": gone["id"],
        "section": (await make_section(ada, project))["id"],
        "own": (await make_task(ben, "Ben's own"))["id"],
        "member": member["id"],
        "first": (await members(ada, project))[0]["id"],
        "email": eve.email,
    }


async def everything(person: Person) -> list[Any]:
    paths = ("/tasks?status=all", "/projects", "/changes?limit=200")
    return [shown(await person.get(path)) for path in paths]


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
async def test_a_viewer_changes_nothing(method: str, path: str, body: Any, register: Register) -> None:
    ada, ben, eve = await register(name="Ada"), await register(name="Ben"), await register()
    ids = await shared_things(ada, ben, eve, "viewer")
    before = await everything(ada)
    answer = await ben.call(method, filled(path, ids), **({"json": filled(body, ids)} if body else {}))
    assert answer.status_code in (403, 422), answer.text
    assert answer.json()["code"] in ("insufficient_role", "invalid"), answer.text
    assert await everything(ada) == before


@pytest.mark.parametrize(("method", "path", "body"), OF_OWNERS)
async def test_an_editor_leaves_the_project_and_its_members_alone(
    method: str, path: str, body: Any, register: Register
) -> None:
    ada, ben, eve = await register(name="Ada"), await register(name="Ben"), await register()
    ids = await shared_things(ada, ben, eve, "editor")
    before = await everything(ada)
    answer = await ben.call(method, filled(path, ids), **({"json": filled(body, ids)} if body else {}))
    refused(answer, 403, "insufficient_role")
    assert await everything(ada) == before


@pytest.mark.parametrize("role", ["viewer", "editor", "owner"])
async def test_every_member_sees_who_shares_the_project(role: str, ada: Person, ben: Person) -> None:
    project = await make_project(ada)
    await share(ada, project, ben, role)
    assert [(one["account"]["name"], one["role"]) for one in await members(ben, project)] == [
        ("Ada", "owner"),
        ("Ben", role),
    ]


async def test_an_address_without_an_account_is_told_and_a_member_is_not_invited_twice(
    ada: Person, ben: Person, work: Thing
) -> None:
    path = f"/projects/{work['id']}/members"
    refused(await ada.post(path, json={"email": "nobody@example.com"}), 422, "invalid", "/email")
    for address in ("", "ben", "b\0n@example.com", "b@" + "x" * 300):
        refused(await ada.post(path, json={"email": address}), 422, "invalid", "/email")
    refused(await ada.post(path, json={"email": f"  {ben.email.upper()} "}), 409, "conflict")
    refused(await ada.post(path, json={"email": ben.email, "role": "king"}), 422, "invalid", "/role")


def test_a_project_has_so_many_members_and_no_more() -> None:
    ben, members = uuid4(), [Membership(uuid4(), uuid4(), "editor") for _ in range(MOST_MEMBERS)]
    assert invited(is_inbox=False, invitee=ben, members=members[1:]) == ben
    with pytest.raises(Conflict):
        invited(is_inbox=False, invitee=ben, members=members)


async def test_the_inbox_is_not_shared(ada: Person, ben: Person) -> None:
    inbox = shown(await ada.get("/projects"))["items"][0]
    refused(await ada.post(f"/projects/{inbox['id']}/members", json={"email": ben.email}), 409, "conflict")


async def test_invitations_are_counted_so_that_addresses_cannot_be_tried_out(ada: Person) -> None:
    project = await make_project(ada)
    path = f"/projects/{project['id']}/members"
    answers = [await ada.post(path, json={"email": f"{n}@example.com"}) for n in range(21)]
    assert {answer.status_code for answer in answers[:20]} == {422}
    refused(answers[20], 429, "rate_limited")


async def test_if_match_guards_a_membership(ada: Person, ben: Person, work: Thing) -> None:
    mine = next(one for one in await members(ada, work) if one["account"]["id"] == ben.id)
    path, stale = f"/projects/{work['id']}/members/{mine['id']}", {"If-Match": '"stale"'}
    refused(await ada.patch(path, json={"role": "viewer"}, headers=stale), 412, "precondition_failed")
    refused(await ada.delete(path, headers=stale), 412, "precondition_failed")
    assert len(await members(ada, work)) == 2


async def test_a_member_leaves_and_sees_nothing_any_more(ada: Person, ben: Person, work: Thing) -> None:
    task = await make_task(ada, project_id=work["id"])
    mine = next(one for one in await members(ben, work) if one["account"]["id"] == ben.id)
    assert (await ben.delete(f"/projects/{work['id']}/members/{mine['id']}")).status_code == 204
    refused(await ben.get(f"/tasks/{task['id']}"), 404, "not_found")
    refused(await ben.get(f"/projects/{work['id']}"), 404, "not_found")
    refused(await ben.get(f"/projects/{work['id']}/members"), 404, "not_found")
    assert await copy_of(ben) == await server_state(ben) == {}
    assert [one["account"]["name"] for one in await members(ada, work)] == ["Ada"]


async def test_an_owner_removes_a_member_who_then_meets_404(ada: Person, ben: Person, work: Thing) -> None:
    mine = next(one for one in await members(ada, work) if one["account"]["id"] == ben.id)
    assert (await ada.delete(f"/projects/{work['id']}/members/{mine['id']}")).status_code == 204
    refused(await ben.get(f"/projects/{work['id']}"), 404, "not_found")


async def test_the_last_owner_neither_leaves_nor_steps_down(ada: Person, work: Thing) -> None:
    mine = (await members(ada, work))[0]
    path = f"/projects/{work['id']}/members/{mine['id']}"
    refused(await ada.delete(path), 409, "conflict")
    refused(await ada.patch(path, json={"role": "viewer"}), 409, "conflict")


async def test_handing_over_leaves_everything_to_the_new_owner(ada: Person, ben: Person, work: Thing) -> None:
    task = await make_task(ada, project_id=work["id"])
    first, second = await members(ada, work)
    shown(await ada.patch(f"/projects/{work['id']}/members/{second['id']}", json={"role": "owner"}))
    assert (await ada.delete(f"/projects/{work['id']}/members/{first['id']}")).status_code == 204
    refused(await ada.get(f"/tasks/{task['id']}"), 404, "not_found")
    assert shown(await ben.patch(f"/tasks/{task['id']}", json={"title": "Mine"}))["title"] == "Mine"
    assert shown(await ben.patch(f"/projects/{work['id']}", json={"name": "Ben's"}))["role"] == "owner"
    assert await titles(ada) == []


async def test_a_new_member_learns_of_all_there_is_by_the_log(ada: Person, ben: Person) -> None:
    project = await make_project(ada)
    await make_section(ada, project)
    for n in range(3):
        await make_task(ada, f"Task {n}", project_id=project["id"])
    await share(ada, project, ben)
    told = ["project.shared", "section.shared", *["task.shared"] * 3, "member.created"]
    assert [one["kind"] for one in await log(ben)] == told
    assert await copy_of(ben) == await server_state(ben)
    assert len(await copy_of(ben)) == 3


async def test_a_task_that_moves_out_of_sight_is_gone_from_the_members_log(
    ada: Person, ben: Person, work: Thing
) -> None:
    task = await make_task(ada, project_id=work["id"])
    below = await make_task(ada, "Below", parent_id=task["id"])
    inbox = shown(await ada.get("/projects"))["items"][0]
    shown(await ada.patch(f"/tasks/{task['id']}", json={"project_id": inbox["id"]}))
    assert [one["after"] for one in await log(ben)][-2:] == [None, None]
    assert await copy_of(ben) == await server_state(ben) == {}
    refused(await ben.get(f"/tasks/{below['id']}"), 404, "not_found")
    shown(await ada.patch(f"/tasks/{task['id']}", json={"project_id": work["id"]}))
    assert [one["before"] for one in await log(ben)][-2:] == [None, None]
    assert await copy_of(ben) == await server_state(ben)
    assert len(await copy_of(ben)) == 2


async def test_undo_takes_back_ones_own_change_alone(ada: Person, ben: Person, work: Thing) -> None:
    task = await make_task(ada, project_id=work["id"])
    other = await make_task(ben, "Ben's", project_id=work["id"])
    shown(await ada.post("/undos", json={}))
    refused(await ben.get(f"/tasks/{task['id']}"), 404, "not_found")
    assert (await get_task(ben, other))["title"] == "Ben's"
    assert await copy_of(ben) == await server_state(ben)


async def test_undo_refuses_to_overwrite_what_another_did_since_and_says_who(
    ada: Person, ben: Person, work: Thing
) -> None:
    task = await make_task(ada, project_id=work["id"])
    shown(await ada.patch(f"/tasks/{task['id']}", json={"priority": 1}))
    shown(await ben.patch(f"/tasks/{task['id']}", json={"title": "Buy oat milk"}))
    problem = refused(await ada.post("/undos", json={}), 409, "conflict")
    assert problem["tasks"] == [{"id": task["id"], "title": "Buy oat milk", "by": "Ben"}]
    assert "by Ben" in problem["detail"]


async def test_undo_leads_nothing_back_into_a_project_that_was_left(ada: Person, ben: Person, work: Thing) -> None:
    task = await make_task(ben, project_id=work["id"])
    shown(await ben.patch(f"/tasks/{task['id']}", json={"project_id": (await inbox(ben))["id"]}))
    member = next(m for m in await members(ada, work) if m["account"]["id"] == ben.id)
    assert (await ada.delete(f"/projects/{work['id']}/members/{member['id']}")).status_code == 204
    refused(await ben.post("/undos", json={}), 403, "insufficient_role")
    assert (await get_task(ben, task))["project"]["name"] == "Inbox"
    assert shown(await ada.get(f"/tasks?project_id={work['id']}"))["items"] == []


async def test_undo_gives_a_task_to_no_one_who_has_left(ada: Person, ben: Person, work: Thing) -> None:
    task = await make_task(ada, project_id=work["id"], assignee_ids=[ada.id, ben.id])
    shown(await ada.patch(f"/tasks/{task['id']}", json={"project_id": (await inbox(ada))["id"]}))
    member = next(m for m in await members(ada, work) if m["account"]["id"] == ben.id)
    assert (await ben.delete(f"/projects/{work['id']}/members/{member['id']}")).status_code == 204
    shown(await ada.post("/undos", json={}))
    found = await get_task(ada, task)
    assert (found["project"]["id"], [each["id"] for each in found["assignees"]]) == (work["id"], [ada.id])


async def test_undo_works_again_once_the_other_has_taken_back_what_stood_in_its_way(
    ada: Person, ben: Person, work: Thing
) -> None:
    task = await make_task(ada, project_id=work["id"])
    shown(await ada.patch(f"/tasks/{task['id']}", json={"priority": 1}))
    shown(await ben.patch(f"/tasks/{task['id']}", json={"title": "Buy oat milk"}))
    shown(await ben.post("/undos", json={}))
    shown(await ada.post("/undos", json={}))
    found = await get_task(ada, task)
    assert (found["title"], found["priority"]) == ("Buy milk", 4)


async def test_whoever_may_only_look_now_cannot_undo_what_was_done_as_an_editor(
    ada: Person, ben: Person, work: Thing
) -> None:
    task = await make_task(ben, project_id=work["id"])
    mine = next(one for one in await members(ada, work) if one["account"]["id"] == ben.id)
    shown(await ada.patch(f"/projects/{work['id']}/members/{mine['id']}", json={"role": "viewer"}))
    refused(await ben.post("/undos", json={}), 403, "insufficient_role")
    assert (await get_task(ada, task))["deleted_at"] is None


async def test_nobody_undoes_the_turn_of_another(ada: Person, ben: Person, work: Thing) -> None:
    message = {"id": str(uuid4()), "role": "user", "parts": [{"type": "text", "text": "add milk"}]}
    shown(await ada.post("/conversations", json={"message": message}), 201)
    turn = {"X-Duly-Turn": message["id"]}
    shown(await ada.post("/tasks", json={"title": "x", "project_id": work["id"]}, headers=turn), 201)
    assert (await log(ben))[-1]["turn"] is None
    refused(await ben.post("/undos", json={"turn": message["id"]}), 409, "nothing_to_undo")


async def test_a_label_of_another_member_is_found_and_listed_however_it_is_spelled(
    ada: Person, ben: Person, work: Thing
) -> None:
    await make_task(ben, "Mine", labels=["ERRAND"])
    task = await make_task(ada, "Shared", labels=["Errand", "garden"], project_id=work["id"])
    assert set(await titles(ben, "label=errand")) == {"Mine", "Shared"}
    assert set(await titles(ben, "filter=@errand")) == {"Mine", "Shared"}
    assert shown(await ben.get("/labels"))["items"] == [
        {"name": "ERRAND", "open_tasks": 2},
        {"name": "garden", "open_tasks": 1},
    ]
    changed = shown(await ben.patch(f"/tasks/{task['id']}", json={"priority": 1}))
    assert changed["labels"] == ["Errand", "garden"]


async def test_versions_merge_between_members(ada: Person, ben: Person, work: Thing) -> None:
    task = await make_task(ada, project_id=work["id"])
    shown(await ben.patch(f"/tasks/{task['id']}", json={"title": "Buy oat milk", "version": task["version"]}))
    merged = await ada.patch(f"/tasks/{task['id']}", json={"priority": 1, "version": task["version"]})
    assert shown(merged)["title"] == "Buy oat milk"
    late = await ada.patch(f"/tasks/{task['id']}", json={"title": "x", "version": task["version"]})
    assert refused(late, 409, "conflict")["fields"] == ["title"]


async def test_members_who_write_at_once_lose_nothing_and_their_logs_agree(register: Register) -> None:
    people = [await register(name=f"P{n}") for n in range(4)]
    first, *others = people
    projects = [await make_project(person, f"Of {person.id}") for person in people]
    for owner, project in zip(people, projects, strict=True):
        for guest in people:
            if guest is not owner:
                await share(owner, project, guest)

    async def work(person: Person, number: int) -> None:
        for n in range(6):
            task = await make_task(person, f"{number}.{n}", project_id=projects[(number + n) % 4]["id"])
            target = projects[(number + n + 1) % 4]["id"]
            shown(await person.patch(f"/tasks/{task['id']}", json={"project_id": target}))

    async def come_and_go() -> None:
        for _ in range(3):
            guest = next(m for m in await members(first, projects[0]) if m["account"]["id"] == others[0].id)
            assert (await first.delete(f"/projects/{projects[0]['id']}/members/{guest['id']}")).status_code == 204
            await share(first, projects[0], others[0])

    numbers = [n for n in range(4) if n != 1]  # P1 is the one who comes and goes
    await asyncio.gather(*(work(people[n], n) for n in numbers), come_and_go())
    for person in people:
        assert await copy_of(person) == await server_state(person)
        assert len(await copy_of(person)) == 18
