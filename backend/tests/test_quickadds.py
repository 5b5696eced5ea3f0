"""Quick add: a line of text becomes a task, in the account's own names and zone."""

from typing import Any
from uuid import uuid4

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, log, make_project, make_task, refused, shown, titles

NOW = "2026-11-24T11:00:00+01:00"  # a Tuesday


async def add(person: Person, text: str, **more: Any) -> Thing:
    return shown(await person.post("/quick-adds", json={"text": text} | more), 201)


async def reading(person: Person, text: str, **more: Any) -> Thing:
    return shown(await person.post("/readings", json={"text": text} | more))


async def test_a_line_is_read_and_becomes_a_task(register: Register) -> None:
    person = (await register(time_zone="Europe/Vienna")).at(NOW)
    work = await make_project(person)

    answer = await add(person, "buy milk tomorrow at 9 #Work @errands p1 for 30 min")

    (task,), (read,) = answer["tasks"], answer["readings"]
    assert (task["title"], task["project"]["id"], task["labels"]) == ("buy milk", work["id"], ["errands"])
    assert (task["priority"], task["duration_minutes"]) == (1, 30)
    assert task["due"] == {"date": "2026-11-25", "time": "09:00", "time_zone": None}
    assert task == shown(await person.get(f"/tasks/{task['id']}"))
    same = ("title", "description", "due", "deadline", "recurrence", "labels", "priority", "duration_minutes")
    assert {name: read[name] for name in same} == {name: task[name] for name in same}
    assert read["project"] == "Work"


async def test_a_reading_shows_what_it_understood_and_keeps_nothing(register: Register) -> None:
    person = (await register(time_zone="Europe/Vienna")).at(NOW)
    text = "pay rent every month on the 31st"

    read = await reading(person, text)

    assert read["recurrence"] == {"rrule": "FREQ=MONTHLY;BYMONTHDAY=31", "anchor": "schedule"}
    assert read["next_dates"][:3] == ["2026-12-31", "2027-01-31", "2027-03-31"]
    (span,) = read["spans"]
    assert (span["kind"], text[span["start"] : span["end"]]) == ("recurrence", "every month on the 31st")
    assert await log(person) == []


async def test_offsets_count_code_points_of_the_whole_text(person: Person) -> None:
    text = "\n  \n🥛🥛 milk tomorrow"

    (span,) = (await reading(person.at(NOW), text))["spans"]

    assert text[span["start"] : span["end"]] == "tomorrow"


async def test_each_line_becomes_a_task_in_its_order(person: Person) -> None:
    answer = await add(person.at(NOW), "milk\n\n  bread tomorrow\r\ntea\neggs")

    assert [task["title"] for task in answer["tasks"]] == ["milk", "bread", "tea", "eggs"]
    assert [read["title"] for read in answer["readings"]] == ["milk", "bread", "tea", "eggs"]
    assert await titles(person) == ["milk", "bread", "tea", "eggs"]


async def test_a_project_that_does_not_exist_stays_in_the_title(person: Person) -> None:
    answer = await add(person.at(NOW), "#Nope call mum tomorrow")

    assert answer["tasks"][0]["title"] == "#Nope call mum"
    assert answer["tasks"][0]["due"]["date"] == "2026-11-25"
    assert answer["readings"][0]["project"] is None
    assert [span["kind"] for span in answer["readings"][0]["spans"]] == ["due"]
    assert len(shown(await person.get("/projects"))["items"]) == 1


async def test_a_rule_that_tasks_cannot_follow_stays_in_the_title(person: Person) -> None:
    answer = await add(person.at(NOW), "take pills every 4 hours")

    assert answer["tasks"][0]["title"] == "take pills every 4 hours"
    assert answer["tasks"][0]["recurrence"] is None


async def test_the_given_project_is_used_where_the_text_names_none(person: Person) -> None:
    work, home = await make_project(person), await make_project(person, "Home")

    answer = await add(person, "milk\nrake #Home", project_id=work["id"])

    assert [task["project"]["id"] for task in answer["tasks"]] == [work["id"], home["id"]]


async def test_labels_are_read_in_the_accounts_spelling(person: Person) -> None:
    await make_task(person, labels=["Errands"])

    assert (await add(person, "milk @errands"))["tasks"][0]["labels"] == ["Errands"]


async def test_tomorrow_counts_from_when_it_was_typed(person: Person) -> None:
    answer = await add(person.at(NOW), "milk tomorrow", typed_at="2026-11-20T23:00:00+00:00")

    assert answer["tasks"][0]["due"]["date"] == "2026-11-21"
    assert answer["tasks"][0]["created_at"].startswith("2026-11-24T10:00:00")


async def test_a_time_typed_in_another_zone_keeps_that_zone(register: Register) -> None:
    person = (await register(time_zone="Europe/Vienna")).at("2026-11-24T23:30:00+00:00")

    away = await add(person, "call at 9 tomorrow", time_zone="America/Los_Angeles")
    home = await add(person, "call at 9 tomorrow", time_zone="Europe/Vienna")

    assert away["tasks"][0]["due"] == {"date": "2026-11-25", "time": "09:00", "time_zone": "America/Los_Angeles"}
    assert home["tasks"][0]["due"] == {"date": "2026-11-26", "time": "09:00", "time_zone": None}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"text": ""}, "/text"),
        ({"text": " \n "}, "/text"),
        ({"text": "a\0b"}, "/text"),
        ({"text": "x" * 8001}, "/text"),
        ({"text": "x" * 501}, "/text"),
        ({"text": "x\n" * 51}, "/text"),
        ({"text": "milk", "typed_at": "2026-10-24T00:00:00Z"}, "/typed_at"),
        ({"text": "milk", "typed_at": "2026-11-26T00:00:00Z"}, "/typed_at"),
        ({"text": "milk", "typed_at": "2026-11-24T09:00:00"}, "/typed_at"),
        ({"text": "milk", "time_zone": "Mars"}, "/time_zone"),
        ({"text": "milk", "project_id": str(uuid4())}, "/project_id"),
        ({"text": "milk", "title": "x"}, "/title"),
    ],
)
async def test_what_cannot_be_read_is_refused_and_nothing_is_kept(person: Person, body: Thing, pointer: str) -> None:
    refused(await person.at(NOW).post("/quick-adds", json=body), 422, "invalid", pointer)

    assert await log(person) == []


async def test_one_bad_line_keeps_all_lines_out(person: Person) -> None:
    refused(await person.post("/quick-adds", json={"text": "milk\n" + "x" * 501}), 422, "invalid", "/text")

    assert await titles(person) == []


async def test_the_same_key_adds_once(person: Person) -> None:
    answers = [
        await person.post("/quick-adds", json={"text": "one\ntwo"}, headers={"Idempotency-Key": "q"}) for _ in range(2)
    ]

    assert answers[0].content == answers[1].content
    assert await titles(person) == ["one", "two"]


async def test_names_of_strangers_mean_nothing(register: Register) -> None:
    ada, ben = await register(), await register()
    project = await make_project(ada, "Secret")

    answer = await add(ben, "milk #Secret")

    assert answer["tasks"][0]["title"] == "milk #Secret"
    refused(
        await ben.post("/quick-adds", json={"text": "x", "project_id": project["id"]}), 422, "invalid", "/project_id"
    )
