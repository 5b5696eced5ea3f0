"""Comments on tasks: said, read, changed by their authors, and undone."""

import pytest_asyncio
from backend.tests.support.people import Person
from backend.tests.support.things import Thing, log, make_project, make_task, refused, say, share, shown


@pytest_asyncio.fixture
async def task(ada: Person, ben: Person) -> Thing:
    """In a project that Ben may change."""
    project = await make_project(ada)
    await share(ada, project, ben)
    return await make_task(ada, project_id=project["id"])


async def said(person: Person, task: Thing) -> list[str]:
    return [one["text"] for one in shown(await person.get(f"/tasks/{task['id']}/comments"))["items"]]


async def test_members_talk_about_a_task_and_hear_of_it(ada: Person, ben: Person, task: Thing) -> None:
    await say(ada, task, "Two litres?\nOr *three*?")
    answer = await say(ben, task, "Three.")
    assert await said(ada, task) == await said(ben, task) == ["Two litres?\nOr *three*?", "Three."]
    assert answer["author"] == {"id": ben.id, "name": "Ben"}
    assert shown(await ada.get(f"/comments/{answer['id']}")) == answer
    told = (await log(ada))[-1]
    assert (told["kind"], told["after"]) == ("comment.created", answer)


async def test_only_its_author_changes_a_comment_and_an_owner_may_delete_it(
    ada: Person, ben: Person, task: Thing
) -> None:
    hers, his = await say(ada, task, "Hers"), await say(ben, task, "His")
    refused(await ada.patch(f"/comments/{his['id']}", json={"text": "x"}), 403, "insufficient_role")
    refused(await ben.patch(f"/comments/{hers['id']}", json={"text": "x"}), 403, "insufficient_role")
    refused(await ben.delete(f"/comments/{hers['id']}"), 403, "insufficient_role")
    changed = shown(await ben.patch(f"/comments/{his['id']}", json={"text": "His own", "version": 1}))
    assert (changed["text"], changed["version"]) == ("His own", 2)
    refused(await ben.patch(f"/comments/{his['id']}", json={"text": "Late", "version": 1}), 409, "conflict")
    assert (await ada.delete(f"/comments/{his['id']}")).status_code == 204
    assert await said(ben, task) == ["Hers"]


async def test_what_was_said_is_taken_back_and_brought_back_by_undo(ada: Person, task: Thing) -> None:
    comment = await say(ada, task, "Two litres")
    shown(await ada.patch(f"/comments/{comment['id']}", json={"text": "Three litres"}))
    assert shown(await ada.post("/undos", json={}))["undone"][0]["title"] == "Three litres"
    assert await said(ada, task) == ["Two litres"]
    assert (await ada.delete(f"/comments/{comment['id']}")).status_code == 204
    shown(await ada.post("/undos", json={}))
    assert await said(ada, task) == ["Two litres"]
    shown(await ada.post("/undos", json={}))
    assert await said(ada, task) == []


async def test_comments_go_into_the_trash_with_their_task_and_come_back_with_it(ada: Person, task: Thing) -> None:
    comment = await say(ada, task, "Two litres")
    assert (await ada.delete(f"/tasks/{task['id']}")).status_code == 204
    refused(await ada.get(f"/comments/{comment['id']}"), 404, "not_found")
    refused(await ada.get(f"/tasks/{task['id']}/comments"), 404, "not_found")
    refused(await ada.patch(f"/comments/{comment['id']}", json={"text": "x"}), 404, "not_found")
    shown(await ada.post(f"/tasks/{task['id']}/restoration"))
    assert await said(ada, task) == ["Two litres"]


async def test_nothing_is_no_comment(ada: Person, task: Thing) -> None:
    for text in ("", "  \n", "a\0b", "x" * 20_001):
        answer = await ada.post(f"/tasks/{task['id']}/comments", json={"text": text})
        refused(answer, 422, "invalid", "/text")


async def test_comments_come_page_by_page(ada: Person, task: Thing) -> None:
    for n in range(5):
        await say(ada, task, str(n))
    path = f"/tasks/{task['id']}/comments?limit=3"
    first = shown(await ada.get(path))
    second = shown(await ada.get(f"{path}&cursor={first['next_cursor']}"))
    assert [one["text"] for one in (*first["items"], *second["items"])] == list("01234")
