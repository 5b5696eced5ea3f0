"""Search: what is found by which words, in which order, and where in it."""

from pathlib import Path
from typing import Any

import pytest
from backend.tests.support.databases import Databases
from backend.tests.support.people import Person, Register, StartApp, register_at
from backend.tests.support.schemas import put_off
from backend.tests.support.searching import found, marked, search
from backend.tests.support.things import make_project, make_task, refused, shown

from duly_backend import migrations
from duly_backend.operations.migrate import migrate
from duly_backend.search.rules import distance


@pytest.mark.parametrize(
    ("q", "title"),
    [
        ("milk", "Buy milk"),
        ("MILK buy", "Buy milk"),
        ("mi", "Buy milk"),
        ("bu milk", "Buy milk"),
        ("mlik", "Buy milk"),
        ("mlk", "Buy milk"),
        ("milkk", "Buy milk"),
        ("nilk", "Buy milk"),
        ("buuy mlk", "Buy milk"),
        ("plmber", "Call the plumber"),
        ("tommorow", "Talk about tomorrow"),
        ("form", "Letter from Ada"),
        ("garten", "Gärten gießen"),
        ("GÄRTEN", "Gärten gießen"),
        ("giessen", "Gärten gießen"),
        ("milch", "Vollmilch kaufen"),
        ("strasse", "Straße fegen"),
        ("牛乳", "牛乳を買う"),
        ("歯医者", "明日歯医者に行く"),
        ("우유", "우유 사기"),
        ("молоко", "Купить Молоко"),
        ("don't", "I don't know"),
        ("e-mail", "Write an e-mail"),
        ("🎂", "Bake 🎂"),
        ("100%", "Give 100% today"),
        ("x" * 500, "x" * 500),
    ],
)
async def test_a_task_is_found_by_its_words_their_beginnings_and_slips_of_them(
    person: Person, q: str, title: str
) -> None:
    await make_task(person, title)
    await make_task(person, "Something else entirely")
    assert await found(person, q) == [title]


@pytest.mark.parametrize("q", ["bread", "milk bread", "乳牛", "ilkk", "kl", "m i l k"])
async def test_what_lacks_one_of_the_words_is_not_found(person: Person, q: str) -> None:
    await make_task(person, "Buy milk")
    await make_task(person, "牛と乳")
    assert await found(person, q) == []


@pytest.mark.parametrize(
    "q", ["!?.,;", "'", '"', "\\", "%", "_", "' | '", "a' & 'b", "milk:*A", "<->", "(", "--", "$1", "{}", "\u200b"]
)
async def test_signs_are_no_words_and_do_no_harm(person: Person, q: str) -> None:
    await make_task(person, "Nothing of it")
    assert await found(person, q) == []


async def test_a_thousand_characters_are_searched_for_and_more_are_refused(person: Person) -> None:
    await make_task(person, "Buy milk")
    assert await found(person, "milk " * 200) == ["Buy milk"]
    assert await found(person, "'%\\\"" * 250) == []
    refused(await person.get("/search", params={"q": "x" * 1001}), 422, "invalid", "?q")


@pytest.mark.parametrize("q", ["", "  ", "a\x1bb", "a\x85b"])
async def test_nothing_and_control_characters_are_refused(person: Person, q: str) -> None:
    refused(await person.get("/search", params={"q": q}), 422, "invalid", "?q")
    refused(await person.get("/search?q=a%00b"), 400, "malformed")


async def test_the_better_a_task_holds_the_words_the_earlier_it_comes(person: Person) -> None:
    for title, description in (
        ("Oatmilk and bread", ""),
        ("Milkshake", ""),
        ("Shopping", "bread, milk"),
        ("Tea with milk", ""),
        ("Milk", ""),
    ):
        await make_task(person, title, description=description)
    assert await found(person, "milk") == ["Milk", "Tea with milk", "Milkshake", "Shopping", "Oatmilk and bread"]
    await make_task(person, "Milk and bread")
    await make_task(person, "Bread and milk")
    assert (await found(person, "bread and milk"))[0] == "Bread and milk"


async def test_of_tasks_that_are_alike_the_newest_comes_first(person: Person) -> None:
    for n in range(3):
        await make_task(person.at(f"2026-11-2{n}T10:00:00Z"), f"Milk {n}")
    assert await found(person, "milk") == ["Milk 2", "Milk 1", "Milk 0"]


async def test_what_is_done_comes_last_and_first_again_when_it_is_reopened(person: Person) -> None:
    milk = await make_task(person, "Milk")
    await make_task(person, "Shopping", description="milk")
    shown(await person.post(f"/tasks/{milk['id']}/completion"))
    assert await found(person, "milk") == ["Shopping", "Milk"]
    shown(await person.delete(f"/tasks/{milk['id']}/completion"))
    assert await found(person, "milk") == ["Milk", "Shopping"]


async def test_search_follows_what_becomes_of_a_task(person: Person) -> None:
    task, work = await make_task(person, "Buy milk"), await make_project(person)
    path = f"/tasks/{task['id']}"
    shown(await person.patch(path, json={"title": "Buy bread", "description": "the dark one"}))
    assert (await found(person, "milk"), await found(person, "dark"), await found(person, "braed")) == (
        [],
        ["Buy bread"],
        ["Buy bread"],
    )
    shown(await person.patch(path, json={"project_id": work["id"]}))
    assert await found(person, "breda") == ["Buy bread"]
    await person.delete(path)
    assert await found(person, "bread") == []
    shown(await person.post("/undos"))
    assert await found(person, "bread") == ["Buy bread"]
    await person.delete(f"/projects/{work['id']}")
    assert await found(person, "bread") == []
    shown(await person.post(f"/projects/{work['id']}/restoration"))
    assert await found(person, "bread") == ["Buy bread"]


async def test_nobody_finds_what_is_anothers_nor_learns_of_their_words(register: Register) -> None:
    ada, eve = await register(), await register()
    await make_task(ada, "Secret plumber")
    await make_task(eve, "Plum tree")
    for q in ("secret", "plumber", "plmber", "plumbr"):
        assert await found(eve, q) == []
    assert await found(eve, "plum") == ["Plum tree"]
    assert await found(ada, "plum") == ["Secret plumber"]


async def test_members_of_a_project_find_what_is_in_it_until_they_are_removed(register: Register) -> None:
    ada, ben = await register(), await register()
    work = await make_project(ada)
    await make_task(ada, "Shared plumber", project_id=work["id"])
    members = f"/projects/{work['id']}/members"
    member = shown(await ada.post(members, json={"email": ben.email, "role": "viewer"}), 201)
    assert await found(ben, "plmber") == ["Shared plumber"]
    await ada.delete(f"{members}/{member['id']}")
    assert await found(ben, "plumber") == []


@pytest.mark.parametrize(
    ("q", "where"),
    [
        ("milk", [("title", ["milk"])]),
        ("mi", [("title", ["mi"])]),
        ("mlik", [("title", ["milk"])]),
        ("strasse", [("title", ["Straße"])]),
        ("gart", [("title", ["Gärt"])]),
        ("牛乳", [("title", ["牛乳"])]),
        ("milk needle", [("title", ["milk"]), ("description", ["Needle"])]),
        ("needle", [("description", ["Needle"])]),
    ],
)
async def test_where_it_matched_is_told_in_code_points(person: Person, q: str, where: Any) -> None:
    description = "Some more words. " * 100 + "Needle in a haystack. " + "Still more. " * 100
    await make_task(person, "🎂 milk Straße Gärten 新鮮な牛乳", description=description)
    assert await marked(person, q) == where


async def test_of_a_long_description_a_piece_is_shown(person: Person) -> None:
    await make_task(person, "x", description="Some more words. " * 100 + "A needle, sharp. " + "Still more. " * 100)
    ((match,),) = [item["matches"] for item in (await search(person, "needle"))["items"]]
    assert match["text"].startswith("…") and match["text"].endswith("…")
    assert "A needle, sharp." in match["text"] and len(match["text"]) < 220


@pytest.mark.parametrize("q", ["milk", "mlik"])
async def test_pages_hold_everything_once_and_in_order(person: Person, q: str) -> None:
    for n in range(7):
        task = await make_task(person, f"Milk {n}")
        if n % 3 == 0:
            shown(await person.post(f"/tasks/{task['id']}/completion"))
    whole, seen = await found(person, q), list[str]()
    cursor: dict[str, str | None] = {}
    for _ in range(3):
        page = await search(person, q, limit=3, **cursor)
        seen += [item["task"]["title"] for item in page["items"]]
        cursor = {"cursor": page["next_cursor"]}
    assert (seen, cursor) == (whole, {"cursor": None})
    refused(await person.get(f"/search?q={q}&cursor=WzFd"), 422, "invalid", "?cursor")


async def test_what_was_written_before_there_was_search_is_found(
    databases: Databases, start: StartApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url, (before, after) = await databases.empty(), put_off(tmp_path, "0004", "0005")
    monkeypatch.setattr(migrations, "VERSIONS", before)
    await migrate(url)
    async with start(url) as client:
        person = await register_at(client)
        milk, gone = await make_task(person, "Buy milk"), await make_task(person, "Gone milk")
        shown(await person.post(f"/tasks/{milk['id']}/completion"))
        await person.delete(f"/tasks/{gone['id']}")
        monkeypatch.setattr(migrations, "VERSIONS", after)
        await migrate(url)
        assert await found(person, "mlik") == ["Buy milk"]


@pytest.mark.parametrize(
    ("other", "far"), [("milk", 0), ("mlik", 1), ("mik", 1), ("silk", 1), ("milks", 1), ("kilm", 2), ("", 4)]
)
def test_the_distance_of_two_words_counts_slips(other: str, far: int) -> None:
    assert distance("milk", other) == distance(other, "milk") == far
