"""Lists of tasks: which, in which order, page by page; and how many."""

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, make_project, make_task, refused, shown, titles

NOON = "2026-11-24T12:00:00+00:00"


async def paged(person: Person, query: str, limit: int = 2) -> list[str]:
    """The titles of a list, read in small pages."""
    found: list[str] = []
    cursor = ""
    while True:
        page = shown(await person.get(f"/tasks?limit={limit}&{query}{cursor}"))
        assert len(page["items"]) <= limit
        found += [task["title"] for task in page["items"]]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


async def test_a_list_pages_by_creation_without_gap_or_repetition(person: Person) -> None:
    for number in range(7):
        await make_task(person, str(number))

    assert await paged(person, "") == [str(number) for number in range(7)]
    assert await paged(person, "", limit=7) == [str(number) for number in range(7)]


async def test_tasks_of_one_moment_page_by_their_ids(person: Person) -> None:
    for number in range(5):
        await make_task(person.at(NOON), str(number))

    assert sorted(await paged(person, "")) == ["0", "1", "2", "3", "4"]


async def test_what_is_made_between_two_pages_does_not_shift_them(person: Person) -> None:
    for number in range(3):
        await make_task(person, str(number))
    first = await person.get("/tasks?limit=2")
    done = first.json()["items"][0]
    await make_task(person, "new")
    await person.post(f"/tasks/{done['id']}/completion")

    link = first.headers["link"]
    assert link.endswith('>; rel="next"')
    second = await person.get(link[1 : link.index(">")].removeprefix("/api/v1"))
    assert [task["title"] for task in second.json()["items"]] == ["2", "new"]


async def test_an_empty_list_is_empty_not_null(person: Person) -> None:
    answer = await person.get("/tasks")

    assert answer.content == b'{"items":[],"next_cursor":null}'
    assert "link" not in answer.headers


async def test_a_status_shows_what_is_open_done_or_both_and_the_trash_never(person: Person) -> None:
    tasks = {title: await make_task(person, title) for title in ("open", "first", "second", "gone")}
    await person.at("2026-11-24T12:00:00Z").post(f"/tasks/{tasks['first']['id']}/completion")
    await person.at("2026-11-24T13:00:00Z").post(f"/tasks/{tasks['second']['id']}/completion")
    await person.delete(f"/tasks/{tasks['gone']['id']}")

    assert await titles(person) == ["open"]
    assert await titles(person, "status=done") == ["second", "first"]
    assert await titles(person, "status=all") == ["open", "first", "second"]
    assert await paged(person, "status=done", limit=1) == ["second", "first"]


async def test_project_parent_and_label_narrow_a_list(person: Person) -> None:
    work = await make_project(person)
    parent = await make_task(person, "parent", project_id=work["id"], labels=["Home"])
    await make_task(person, "child", parent_id=parent["id"])
    await make_task(person, "other", labels=["home", "shop"])

    assert await titles(person, f"project_id={work['id']}") == ["parent", "child"]
    assert await titles(person, f"parent_id={parent['id']}") == ["child"]
    assert await titles(person, "label=HOME") == ["parent", "other"]
    assert await titles(person, f"label=home&project_id={work['id']}") == ["parent"]
    assert await titles(person, "label=unknown") == []


async def dated(person: Person) -> None:
    days: list[tuple[str, Thing]] = [
        ("no date", {}),
        ("next week", {"due": {"date": "2026-12-01"}}),
        ("today", {"due": {"date": "2026-11-24"}}),
        ("today 18:00", {"due": {"date": "2026-11-24", "time": "18:00"}}),
        ("today 08:00", {"due": {"date": "2026-11-24", "time": "08:00"}}),
        ("yesterday", {"due": {"date": "2026-11-23"}}),
        ("daily", {"recurrence": {"rrule": "FREQ=DAILY;INTERVAL=7"}, "due": {"date": "2026-11-30"}}),
    ]
    for title, fields in days:
        await make_task(person, title, **fields)


async def test_filters_of_dates_sort_by_due_date_then_time(person: Person) -> None:
    person = person.at(NOON)
    await dated(person)

    assert await titles(person, "filter=today") == ["today 08:00", "today 18:00", "today"]
    assert await titles(person, "filter=overdue") == ["yesterday", "today 08:00"]
    both = ["yesterday", "today 08:00", "today 18:00", "today"]
    assert await titles(person, "filter=overdue|today") == both
    assert await titles(person, "filter=%20Today%20%7C%20OVERDUE") == both
    assert await titles(person, "filter=today|no date") == ["today 08:00", "today 18:00", "today", "no date"]
    assert sorted(await titles(person, "filter=no date|recurring")) == ["daily", "no date"]


@pytest.mark.parametrize("query", ["filter=overdue|today", "filter=today|no date", "filter=overdue|today|no date"])
async def test_filtered_lists_page_as_they_list(person: Person, query: str) -> None:
    person = person.at(NOON)
    await dated(person)
    await dated(person)

    assert await paged(person, query, limit=1) == await titles(person, query)


async def test_today_is_the_day_of_the_accounts_zone(register: Register) -> None:
    for zone, title in (("America/Los_Angeles", "24th"), ("Pacific/Apia", "25th")):
        person = (await register(time_zone=zone)).at("2026-11-24T23:30:00+00:00")
        await make_task(person, "24th", due={"date": "2026-11-24"})
        await make_task(person, "25th", due={"date": "2026-11-25"})
        assert await titles(person, "filter=today") == [title]


async def test_a_time_in_another_zone_falls_on_the_accounts_day(register: Register) -> None:
    person = (await register(time_zone="Asia/Tokyo")).at("2026-11-24T22:00:00+00:00")
    # 20:00 in New York on the 24th is 10:00 in Tokyo on the 25th, which is today there.
    await make_task(person, "call", due={"date": "2026-11-24", "time": "20:00", "time_zone": "America/New_York"})

    assert await titles(person, "filter=today") == ["call"]
    assert await titles(person, "filter=overdue") == []
    assert await titles(person.at("2026-11-25T01:30:00+00:00"), "filter=overdue") == ["call"]


async def test_a_time_without_a_zone_is_overdue_by_the_accounts_clock(register: Register) -> None:
    person = await register(time_zone="Europe/Vienna")
    await make_task(person, "tea", due={"date": "2026-11-24", "time": "16:00"})

    assert await titles(person.at("2026-11-24T14:59:00+00:00"), "filter=overdue") == []
    assert await titles(person.at("2026-11-24T15:01:00+00:00"), "filter=overdue") == ["tea"]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("limit=0", "?limit"),
        ("limit=201", "?limit"),
        ("limit=many", "?limit"),
        ("cursor=milk", "?cursor"),
        ("cursor=WzFd", "?cursor"),
        ("status=closed", "?status"),
        ("project_id=inbox", "?project_id"),
    ],
)
async def test_a_wrong_query_is_refused_by_name(person: Person, query: str, pointer: str) -> None:
    refused(await person.get(f"/tasks?{query}"), 422, "invalid", pointer)


async def test_a_list_does_not_take_the_cursor_of_another_order(person: Person) -> None:
    for _ in range(2):
        await make_task(person, due={"date": "2026-11-24"})
    cursor = shown(await person.get("/tasks?limit=1"))["next_cursor"]

    refused(await person.get(f"/tasks?status=done&cursor={cursor}"), 422, "invalid", "?cursor")
    refused(await person.get(f"/tasks?filter=today&cursor={cursor}"), 422, "invalid", "?cursor")


async def test_counts_are_of_the_whole_list(person: Person) -> None:
    person = person.at(NOON)
    await dated(person)
    await person.post(f"/tasks/{(await make_task(person, 'done'))['id']}/completion")

    async def count(query: str) -> int:
        found: int = shown(await person.get(f"/task-counts?{query}"))["count"]
        return found

    assert [await count(q) for q in ("", "status=done", "status=all", "filter=overdue|today")] == [7, 1, 8, 4]


async def test_nobody_lists_or_counts_a_strangers_tasks(register: Register) -> None:
    ada, ben = await register(), await register()
    project = await make_project(ada)
    await make_task(ada, project_id=project["id"], labels=["home"])

    for query in ("status=all", f"project_id={project['id']}", "label=home"):
        assert await titles(ben, query) == []
        assert shown(await ben.get(f"/task-counts?{query}")) == {"count": 0}
    assert shown(await ben.get("/labels"))["items"] == []
