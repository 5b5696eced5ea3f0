"""Search in what is said about tasks: found with the task, shown with the comment, and kept right whatever becomes of either."""

from pathlib import Path
from typing import Any

import asyncpg
import pytest
from backend.tests.support.databases import Databases
from backend.tests.support.people import Person, Register, StartApp, register_at
from backend.tests.support.schemas import put_off
from backend.tests.support.searching import found, marked, search
from backend.tests.support.things import Thing, make_project, make_task, say, share, shown

from duly_backend import migrations
from duly_backend.operations.migrate import migrate


async def in_comments(person: Person, q: str) -> list[tuple[Any, str]]:
    """Of the one task that is found: the comments that are shown for it."""
    (item,) = (await search(person, q))["items"]
    return [(m["comment_id"], m["text"]) for m in item["matches"] if m["field"] == "comment"]


@pytest.mark.parametrize(
    ("q", "text"),
    [
        ("plumber", "Ask the plumber first"),
        ("plumb", "Ask the plumber first"),
        ("plmber", "Ask the plumber first"),
        ("garten milk", "Zuerst in den Gärten"),
        ("lumbe", "Ask the plumber first"),
        ("歯医者", "明日歯医者に行く"),
        ("歯医者 milk", "明日歯医者に行く"),
        ("歯", "明日歯医者に行く"),
        ("🎂", "Bring a 🎂"),
        ("don't", "They don't"),
        ("x" * 500, "x" * 500),
    ],
)
async def test_a_task_is_found_by_what_is_said_about_it(person: Person, q: str, text: str) -> None:
    await say(person, await make_task(person, "Buy milk"), text)
    await say(person, await make_task(person, "Something else"), "entirely")
    assert await found(person, q) == ["Buy milk"]


@pytest.mark.parametrize("q", ["bread", "plumber bread", "乳牛", "新乳", "lumb kl"])
async def test_what_lacks_one_of_the_words_in_comments_too_is_not_found(person: Person, q: str) -> None:
    task = await make_task(person, "Buy milk")
    await say(person, task, "Ask the plumber")
    await say(person, task, "新鮮な牛乳")
    assert await found(person, q) == []


async def test_the_words_may_stand_in_title_description_and_several_comments(person: Person) -> None:
    task = await make_task(person, "Milk", description="from the farm")
    await say(person, task, "two litres")
    await say(person, task, "of the fresh one")
    assert await found(person, "milk farm litres fresh") == ["Milk"]


async def test_what_is_in_the_title_comes_before_what_is_only_said(person: Person) -> None:
    await say(person, await make_task(person, "Shopping"), "milk")
    await make_task(person, "Buy milk")
    await make_task(person, "Errands", description="milk")
    assert await found(person, "milk") == ["Buy milk", "Errands", "Shopping"]


@pytest.mark.parametrize(
    ("q", "where"),
    [
        ("needle", [("comment", ["Needle"])]),
        ("milk needle", [("title", ["milk"]), ("comment", ["Needle"])]),
        ("milk farm needle", [("title", ["milk"]), ("description", ["farm"]), ("comment", ["Needle"])]),
        ("farm", [("description", ["farm"])]),
        ("milk", [("title", ["milk"])]),
        ("牛乳", [("comment", ["牛乳"])]),
    ],
)
async def test_a_comment_is_shown_where_the_task_itself_does_not_hold_every_word(
    person: Person, q: str, where: Any
) -> None:
    task = await make_task(person, "🎂 milk", description="from the farm")
    await say(person, task, "milk, from the farm")
    await say(person, task, "Some more words. " * 100 + "Needle 新鮮な牛乳. " + "Still more. " * 100)
    assert await marked(person, q) == where


async def test_the_comment_is_named_that_holds_the_most_of_what_the_task_lacks(person: Person) -> None:
    task = await make_task(person, "Milk")
    both = await say(person, task, "a sharp needle")
    newer = await say(person, task, "milk and a needle")
    assert await in_comments(person, "milk needle") == [(newer["id"], "milk and a needle")]
    assert await in_comments(person, "milk needle sharp") == [(both["id"], "a sharp needle")]
    assert await in_comments(person, "milk") == []
    ((match,),) = [item["matches"] for item in (await search(person, "milk"))["items"]]
    assert (match["field"], match["comment_id"]) == ("title", None)


async def test_search_follows_what_becomes_of_a_comment(person: Person) -> None:
    task = await make_task(person, "Buy milk")
    comment = await say(person, task, "needle")
    await say(person, task, "thimble")
    path = f"/comments/{comment['id']}"
    shown(await person.patch(path, json={"text": "scissors"}))
    assert (await found(person, "needle"), await found(person, "scisors")) == ([], ["Buy milk"])
    await person.delete(path)
    assert (await found(person, "scissors"), await found(person, "thimble")) == ([], ["Buy milk"])
    shown(await person.post("/undos"))
    assert await found(person, "scissors thimble") == ["Buy milk"]


async def test_what_is_said_stays_found_whatever_becomes_of_the_task(person: Person) -> None:
    task, work = await make_task(person, "Buy milk"), await make_project(person)
    await say(person, task, "needle")
    path = f"/tasks/{task['id']}"
    shown(await person.patch(path, json={"title": "Buy bread", "description": "dark"}))
    shown(await person.post(f"{path}/completion"))
    assert await found(person, "dark needle") == ["Buy bread"]
    shown(await person.patch(path, json={"project_id": work["id"]}))
    assert await found(person, "neelde") == ["Buy bread"]
    await person.delete(path)
    assert await found(person, "needle") == []
    shown(await person.post("/undos"))
    assert await found(person, "needle") == ["Buy bread"]
    await person.delete(f"/projects/{work['id']}")
    assert await found(person, "needle") == []
    shown(await person.post(f"/projects/{work['id']}/restoration"))
    assert await found(person, "needle") == ["Buy bread"]


async def test_a_copy_of_a_task_is_not_found_by_what_was_said_about_the_first(person: Person) -> None:
    task = await make_task(person, "Buy milk")
    await say(person, task, "needle")
    shown(await person.post(f"/tasks/{task['id']}/duplicates"), 201)
    assert (await found(person, "needle"), await found(person, "milk")) == (["Buy milk"], ["Buy milk"] * 2)


async def test_a_slip_is_read_in_the_words_of_the_project_that_the_task_moved_to(register: Register) -> None:
    ada, ben = await register(), await register()
    work, task = await make_project(ada), await make_task(ada, "Buy milk")
    await share(ada, work, ben)
    await say(ada, task, "needle")
    assert await found(ben, "needel") == []
    shown(await ada.patch(f"/tasks/{task['id']}", json={"project_id": work["id"]}))
    assert await found(ben, "needel") == ["Buy milk"]


async def test_nobody_finds_what_is_said_elsewhere_nor_reads_it(register: Register) -> None:
    ada, eve = await register(), await register()
    await say(ada, await make_task(ada, "Buy milk"), "the secret plumber")
    await say(eve, await make_task(eve, "Buy bread"), "a plum")
    for q in ("secret", "plumber", "plmber"):
        assert await found(eve, q) == []
    assert await found(eve, "plum") == ["Buy bread"]


async def test_a_long_talk_is_found_to_its_newest_words_and_costs_no_error(person: Person, database_url: str) -> None:
    task = await make_task(person, "Buy milk")
    first = await say(person, task, "the very first needle")
    connection = await asyncpg.connect(database_url)
    await connection.execute("SET session_replication_role = replica")
    await connection.execute(_LONG_TALK, task["id"], person.id)
    size = "SELECT pg_column_size(lexemes) FROM search_texts WHERE task_id = $1"
    last = await say(person, task, "the last thimble, 新鮮な牛乳")
    assert 100_000 < await connection.fetchval(size, task["id"]) < 1_000_000
    await connection.close()
    assert await in_comments(person, "thimble") == [(last["id"], last["text"])]
    assert await in_comments(person, "牛乳") == [(last["id"], last["text"])]
    assert await found(person, "needle") == []
    shown(await person.patch(f"/comments/{first['id']}", json={"text": "Needles"}))
    shown(await person.post(f"/tasks/{task['id']}/completion"))
    assert await found(person, "thimble") == ["Buy milk"]


# 1.3 MB of words of which no two are alike, written as a restore writes: no trigger runs, and search's own table comes along.
_LONG_TALK = """
WITH said AS (
    INSERT INTO comments (task_id, author_id, text, created_at, updated_at)
    SELECT $1, $2, string_agg(md5(format('%s %s', a, b)), ' '), clock_timestamp(), now()
    FROM generate_series(1, 66) a, generate_series(1, 600) b GROUP BY a RETURNING *
) INSERT INTO search_comments SELECT id, task_id, created_at, search_said(text) FROM said"""


async def test_what_was_said_before_comments_were_searched_is_found(
    databases: Databases, start: StartApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url, (before, after) = await databases.empty(), put_off(tmp_path, "0005")
    monkeypatch.setattr(migrations, "VERSIONS", before)
    await migrate(url)
    async with start(url) as client:
        person = await register_at(client)
        milk, gone = await make_task(person, "Buy milk"), await make_task(person, "Gone milk")
        await say(person, milk, "needle")
        await _take_back(person, await say(person, milk, "thimble"))
        await say(person, gone, "scissors")
        await person.delete(f"/tasks/{gone['id']}")
        monkeypatch.setattr(migrations, "VERSIONS", after)
        await migrate(url)
        assert await found(person, "needel milk") == ["Buy milk"]
        assert (await found(person, "thimble"), await found(person, "scissors")) == ([], [])
        shown(await person.post(f"/tasks/{gone['id']}/restoration"))
        assert await found(person, "scisors") == ["Gone milk"]


async def _take_back(person: Person, comment: Thing) -> None:
    assert (await person.delete(f"/comments/{comment['id']}")).status_code == 204
