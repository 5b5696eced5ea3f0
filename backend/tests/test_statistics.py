"""Numbers for pages: what is open where, and what was made and done on which day, by the person's own midnight."""

from typing import Any

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, make_project, make_task, refused, shown


async def views(person: Person) -> dict[str, int]:
    counts = shown(await person.get("/counts"))
    return {name: count for name, count in counts.items() if name != "projects"}


async def days(person: Person, first: str, last: str) -> dict[str, tuple[int, int]]:
    """Day → (created, completed)."""
    found = shown(await person.get(f"/statistics?from={first}&to={last}"))["days"]
    return {day["date"]: (day["created"], day["completed"]) for day in found}


async def test_open_tasks_are_counted_by_project_and_by_view(person: Person) -> None:
    person = person.at("2026-11-24T12:00:00Z")
    work = await make_project(person)
    for title, fields in {
        "inbox": {},
        "today": {"due": {"date": "2026-11-24"}, "project_id": work["id"]},
        "this morning": {"due": {"date": "2026-11-24", "time": "09:00"}},
        "late": {"due": {"date": "2026-11-01"}},
        "in six days": {"due": {"date": "2026-11-30"}},
        "in seven days": {"due": {"date": "2026-12-01"}},
    }.items():
        await make_task(person, title, **fields)
    done = await make_task(person, "done", due={"date": "2026-11-24"})
    shown(await person.post(f"/tasks/{done['id']}/completion"))

    assert await views(person) == {"inbox": 5, "today": 3, "overdue": 2, "upcoming": 3, "no_date": 1}
    projects = shown(await person.get("/counts"))["projects"]
    assert [project["count"] for project in projects] == [5, 1]
    assert projects[1]["id"] == work["id"]
    for view, text in {
        "today": "today|overdue",
        "overdue": "overdue",
        "upcoming": "7 days",
        "no_date": "no date",
    }.items():
        count = shown(await person.get("/task-counts", params={"filter": text}))["count"]
        assert count == (await views(person))[view]

    shown(await person.patch(f"/projects/{work['id']}", json={"archived": True}))
    assert (await views(person))["today"] == 2
    assert len(shown(await person.get("/counts"))["projects"]) == 1


async def test_nothing_is_counted_as_zero(person: Person) -> None:
    assert await views(person) == {"inbox": 0, "today": 0, "overdue": 0, "upcoming": 0, "no_date": 0}
    answer = await person.get("/counts")
    again = await person.get("/counts", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        ("Europe/Vienna", "2026-11-24T22:59:59Z", "2026-11-24T23:00:00Z"),
        ("Europe/Vienna", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"),
        ("America/New_York", "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z"),
        ("Pacific/Kiritimati", "2026-11-24T09:59:59Z", "2026-11-24T10:00:00Z"),
    ],
)
async def test_days_turn_over_at_the_persons_midnight(register: Register, zone: str, before: str, after: str) -> None:
    person = await register(time_zone=zone)
    evening, night = person.at(before), person.at(after)
    today = shown(await evening.get("/statistics"))["days"][-1]["date"]
    tomorrow = shown(await night.get("/statistics"))["days"][-1]["date"]
    assert today < tomorrow
    task = await make_task(evening, due={"date": today})
    assert await views(evening) == {"inbox": 1, "today": 1, "overdue": 0, "upcoming": 1, "no_date": 0}
    assert await views(night) == {"inbox": 1, "today": 1, "overdue": 1, "upcoming": 0, "no_date": 0}
    shown(await night.post(f"/tasks/{task['id']}/completion"))
    assert await days(person, today, tomorrow) == {today: (1, 0), tomorrow: (0, 1)}


async def test_a_day_of_23_and_one_of_25_hours_are_days(register: Register) -> None:
    person = await register(time_zone="Europe/Vienna")
    for moment in ("2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"):
        await make_task(person.at(moment))
    assert await days(person, "2026-03-28", "2026-03-30") == {
        "2026-03-28": (0, 0),
        "2026-03-29": (2, 0),
        "2026-03-30": (0, 0),
    }
    assert await days(person, "2026-10-25", "2026-10-25") == {"2026-10-25": (2, 0)}


async def test_statistics_count_each_completion_that_stands_by_day_and_by_project(person: Person) -> None:
    monday, tuesday = person.at("2026-11-23T12:00:00Z"), person.at("2026-11-24T12:00:00Z")
    work = await make_project(monday)
    daily = await make_task(monday, recurrence={"rrule": "FREQ=DAILY"}, project_id=work["id"])
    once, gone = await make_task(monday, "once"), await make_task(monday, "gone")
    for who, task in ((monday, daily), (tuesday, daily), (tuesday, once), (tuesday, gone)):
        shown(await who.post(f"/tasks/{task['id']}/completion"))
    shown(await tuesday.delete(f"/tasks/{once['id']}/completion"))
    await tuesday.delete(f"/tasks/{gone['id']}")

    assert await days(person, "2026-11-23", "2026-11-24") == {"2026-11-23": (2, 1), "2026-11-24": (0, 1)}
    projects = shown(await person.get("/statistics?from=2026-11-23&to=2026-11-24"))["projects"]
    assert [(p["name"], p["created"], p["completed"]) for p in projects] == [("Work", 1, 2), ("Inbox", 1, 0)]


@pytest.mark.parametrize(
    "query", ["from=2026-11-24&to=2026-11-23", "from=2025-01-01&to=2026-11-23", "from=x", "to=9999-01-01"]
)
async def test_a_stretch_that_is_none_is_refused(person: Person, query: str) -> None:
    refused(await person.get(f"/statistics?{query}"), 422, "invalid")


async def test_nobody_counts_what_is_anothers(register: Register) -> None:
    ada, eve = await register(), await register()
    await make_task(ada)
    numbers: Thing = shown(await eve.get("/statistics"))
    found: list[Any] = [day for day in numbers["days"] if day["created"]]
    assert (found, numbers["projects"], len(numbers["days"])) == ([], [], 30)
    assert (await views(eve))["inbox"] == 0
