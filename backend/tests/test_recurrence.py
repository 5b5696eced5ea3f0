"""Repeating tasks: what is due next, after what was done when."""

from typing import Any

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import Thing, get_task, make_task, refused, shown


async def repeating(
    person: Person, rrule: str, due: Thing | None = None, anchor: str = "schedule", **more: Any
) -> Thing:
    fields: Thing = {"recurrence": {"rrule": rrule, "anchor": anchor}} | ({"due": due} if due else {})
    return await make_task(person, "Water the plants", **fields, **more)


async def done(person: Person, task: Thing, now: str) -> Thing:
    return shown(await person.at(now).post(f"/tasks/{task['id']}/completion"))


async def reopened(person: Person, task: Thing) -> Thing:
    return shown(await person.delete(f"/tasks/{task['id']}/completion"))


def day(task: Thing) -> str | None:
    return task["due"]["date"] if task["due"] else None


async def test_a_repeating_task_keeps_the_times_that_it_was_completed(person: Person) -> None:
    task = await make_task(person, due={"date": "2026-11-24"}, recurrence={"rrule": "FREQ=DAILY"})
    for day in (24, 25, 26):
        shown(await person.at(f"2026-11-{day}T12:00:00Z").post(f"/tasks/{task['id']}/completion"))
    shown(await person.at("2026-11-26T13:00:00Z").delete(f"/tasks/{task['id']}/completion"))

    found = shown(await person.get(f"/tasks/{task['id']}/completions"))["items"]

    assert [(each["completed_at"][:10], each["due"]["date"]) for each in found] == [
        ("2026-11-25", "2026-11-25"),
        ("2026-11-24", "2026-11-24"),
    ]
    assert {each["account_id"] for each in found} == {person.id}


async def test_every_six_weeks_counts_from_the_schedule_even_when_done_nine_days_late(register: Register) -> None:
    person = await register(time_zone="Europe/London")
    task = await repeating(person, "FREQ=WEEKLY;INTERVAL=6", {"date": "2027-04-18"})

    after = await done(person, task, "2027-04-27T19:00:00+01:00")

    assert (day(after), after["completed_at"]) == ("2027-05-30", None)
    assert after["last_completed_at"] == "2027-04-27T18:00:00.000000Z"
    assert after["recurrence"] == task["recurrence"]


async def test_by_completion_it_counts_from_the_day_of_completion(register: Register) -> None:
    person = await register(time_zone="Europe/London")
    task = await repeating(person, "FREQ=WEEKLY;INTERVAL=6", {"date": "2027-04-18"}, anchor="completion")

    assert day(await done(person, task, "2027-04-27T19:00:00+01:00")) == "2027-06-08"


async def test_by_completion_what_is_done_early_is_not_due_again_on_its_day(person: Person) -> None:
    monday = {"date": "2027-04-19"}
    task = await repeating(person, "FREQ=WEEKLY;BYDAY=MO;COUNT=3", monday, anchor="completion")

    days = [day(await done(person, task, f"2027-04-{saturday}T12:00:00Z")) for saturday in (17, 24)]

    assert days == ["2027-04-26", "2027-05-03"]


async def test_a_task_turned_to_completion_keeps_its_rule_and_date(person: Person) -> None:
    task = await repeating(person, "FREQ=WEEKLY;INTERVAL=6", {"date": "2027-05-30"})

    turned = shown(await person.patch(f"/tasks/{task['id']}", json={"recurrence": {"anchor": "completion"}}))

    assert turned["recurrence"] == {"rrule": "FREQ=WEEKLY;INTERVAL=6", "anchor": "completion", "exceptions": []}
    assert day(turned) == "2027-05-30"


async def test_a_postponed_occurrence_leaves_the_series_its_time(register: Register) -> None:
    person = await register(time_zone="America/New_York")
    due = {"date": "2027-01-15", "time": "18:00", "time_zone": "America/New_York"}
    task = await repeating(person, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", due)

    later = {"due": {"date": "2027-01-15", "time": "18:30", "time_zone": "America/New_York"}}
    moved = shown(await person.post(f"/tasks/{task['id']}/postponement", json=later))
    after = await done(person, task, "2027-01-15T18:50:00-05:00")

    assert moved["due"]["time"] == "18:30"
    assert moved["recurrence"] == task["recurrence"]
    assert after["due"] == {"date": "2027-01-18", "time": "18:00", "time_zone": "America/New_York"}


async def test_an_occurrence_pushed_to_a_whole_day_gives_the_series_its_time_and_zone_back(person: Person) -> None:
    due = {"date": "2027-01-15", "time": "09:00", "time_zone": "Europe/Vienna"}
    task = await repeating(person, "FREQ=WEEKLY", due)

    moved = await person.post(f"/tasks/{task['id']}/postponement", json={"due": {"date": "2027-01-18", "time": None}})
    after = await done(person, task, "2027-01-18T12:00:00Z")

    assert shown(moved)["due"] == {"date": "2027-01-18", "time": None, "time_zone": None}
    assert after["due"] == {"date": "2027-01-22", "time": "09:00", "time_zone": "Europe/Vienna"}


async def test_push_it_to_monday_keeps_the_time(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-01-15", "time": "09:00"})

    moved = shown(await person.post(f"/tasks/{task['id']}/postponement", json={"due": {"date": "2027-01-18"}}))

    assert moved["due"] == {"date": "2027-01-18", "time": "09:00", "time_zone": None}


async def test_the_next_date_lies_after_the_postponed_one(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-01-15"})
    await person.post(f"/tasks/{task['id']}/postponement", json={"due": {"date": "2027-01-18"}})

    assert day(await done(person, task, "2027-01-16T12:00:00Z")) == "2027-01-19"


async def test_a_new_due_date_moves_the_series(person: Person) -> None:
    task = await repeating(person, "FREQ=WEEKLY;INTERVAL=2", {"date": "2027-01-04", "time": "09:00"})

    await person.patch(f"/tasks/{task['id']}", json={"due": {"date": "2027-01-06", "time": "17:00"}})

    assert (await done(person, task, "2027-01-06T18:00:00Z"))["due"] == {
        "date": "2027-01-20",
        "time": "17:00",
        "time_zone": None,
    }


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2027-03-01T08:00:00+00:00", "2027-03-02"),  # on its day
        ("2027-02-28T08:00:00+00:00", "2027-03-02"),  # a day early
        ("2027-03-04T08:00:00+00:00", "2027-03-05"),  # three days late
        ("2027-06-01T23:59:00+00:00", "2027-06-02"),  # three months late
    ],
)
async def test_a_daily_task_is_next_due_tomorrow_and_nothing_piles_up(person: Person, now: str, expected: str) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-03-01"})

    assert day(await done(person, task, now)) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2027-03-02T08:00:00+00:00", "2027-03-02"),  # yesterday's in the morning: today's still lies ahead
        ("2027-03-02T10:00:00+00:00", "2027-03-03"),
        ("2027-03-01T08:00:00+00:00", "2027-03-02"),  # an hour early
    ],
)
async def test_a_time_of_day_decides_whether_todays_occurrence_lies_ahead(
    person: Person, now: str, expected: str
) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-03-01", "time": "09:00"})

    assert day(await done(person, task, now)) == expected


@pytest.mark.parametrize(
    ("zone", "expected"), [("America/Los_Angeles", "2027-03-02"), ("UTC", "2027-03-03"), ("Pacific/Apia", "2027-03-03")]
)
async def test_today_is_that_of_the_accounts_zone(register: Register, zone: str, expected: str) -> None:
    person = await register(time_zone=zone)
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-03-01"})

    assert day(await done(person, task, "2027-03-02T06:00:00+00:00")) == expected


async def test_the_zone_of_the_due_time_decides_when_it_has_one(register: Register) -> None:
    person = await register(time_zone="America/New_York")
    due = {"date": "2027-03-02", "time": "00:30", "time_zone": "Asia/Tokyo"}
    task = await repeating(person, "FREQ=DAILY", due)

    # In Tokyo it is 01:00 on the 3rd: that day's occurrence has passed.
    assert day(await done(person, task, "2027-03-02T16:00:00Z")) == "2027-03-04"


@pytest.mark.parametrize(
    ("rule", "begin", "now", "expected"),
    [
        ("FREQ=MONTHLY", "2026-10-31", "2026-10-31T12:00:00Z", "2026-12-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31", "2027-01-31T12:00:00Z", "2027-03-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", "2027-01-31T12:00:00Z", "2027-02-28"),
        ("FREQ=YEARLY", "2028-02-29", "2028-02-29T12:00:00Z", "2032-02-29"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2026-12-30T12:00:00Z", "2027-01-29"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2027-01-04", "2027-01-04T12:00:00Z", "2027-01-08"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2027-01-08", "2027-01-08T12:00:00Z", "2027-01-18"),
        ("FREQ=MONTHLY", "2026-01-15", "2026-11-20T12:00:00Z", "2026-12-15"),
    ],
)
async def test_next_dates_follow_the_standard(person: Person, rule: str, begin: str, now: str, expected: str) -> None:
    task = await repeating(person, rule, {"date": begin})

    assert day(await done(person, task, now)) == expected


@pytest.mark.parametrize("day_before", ["2027-03-27", "2027-10-30"])
async def test_nine_in_the_morning_stays_nine_when_the_clocks_change(register: Register, day_before: str) -> None:
    person = await register(time_zone="Europe/Vienna")
    task = await repeating(person, "FREQ=DAILY", {"date": day_before, "time": "09:00"})

    after = await done(person, task, f"{day_before}T12:00:00Z")

    assert after["due"]["time"] == "09:00"
    assert day(after) == day_before[:-2] + str(int(day_before[-2:]) + 1)


async def test_a_rule_without_a_date_begins_on_its_first_day_from_today(register: Register) -> None:
    person = (await register(time_zone="Pacific/Apia")).at("2026-11-24T23:00:00Z")  # Wednesday the 25th there

    assert day(await repeating(person, "FREQ=WEEKLY;BYDAY=WE")) == "2026-11-25"
    assert day(await repeating(person, "FREQ=WEEKLY;BYDAY=TU")) == "2026-12-01"
    assert day(await repeating(person, "FREQ=DAILY")) == "2026-11-25"


async def test_a_rule_with_a_count_ends_after_so_many_occurrences(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY;COUNT=3", {"date": "2027-03-01"})

    days = [await done(person, task, f"2027-03-0{n}T12:00:00Z") for n in (1, 2, 3)]

    assert [day(each) for each in days] == ["2027-03-02", "2027-03-03", "2027-03-03"]
    assert [each["completed_at"] is None for each in days] == [True, True, False]
    assert days[2]["recurrence"]["rrule"] == "FREQ=DAILY;COUNT=3"


async def test_occurrences_that_were_missed_count_too(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY;COUNT=3", {"date": "2027-03-01"})

    assert (await done(person, task, "2027-03-09T12:00:00Z"))["completed_at"] is not None


@pytest.mark.parametrize("until", ["20270302", "20270302T235959Z"])
async def test_a_rule_ends_with_its_last_day(person: Person, until: str) -> None:
    task = await repeating(person, f"FREQ=DAILY;UNTIL={until}", {"date": "2027-03-01"})

    first, second = await done(person, task, "2027-03-01T12:00:00Z"), await done(person, task, "2027-03-02T12:00:00Z")

    assert (day(first), first["completed_at"]) == ("2027-03-02", None)
    assert second["completed_at"] is not None


async def test_reopening_gives_a_repeating_task_its_former_date_back(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY;COUNT=3", {"date": "2027-03-01", "time": "09:00"})
    await done(person, task, "2027-03-01T12:00:00Z")
    await done(person, task, "2027-03-02T12:00:00Z")

    once, twice = await reopened(person, task), await reopened(person, task)
    never = await reopened(person, task)

    assert (day(once), once["last_completed_at"]) == ("2027-03-02", "2027-03-01T12:00:00.000000Z")
    assert (day(twice), twice["last_completed_at"]) == ("2027-03-01", None)
    assert never == twice
    days = [day(await done(person, task, f"2027-03-0{n}T12:00:00Z")) for n in (1, 2)]
    assert days == ["2027-03-02", "2027-03-03"]


async def test_a_task_that_was_completed_for_good_opens_again(person: Person) -> None:
    task = await make_task(person, due={"date": "2027-03-01"})

    first, again = await done(person, task, "2027-03-01T12:00:00Z"), await done(person, task, "2027-03-02T12:00:00Z")
    opened = await reopened(person, task)

    assert first["completed_at"] == first["last_completed_at"] == "2027-03-01T12:00:00.000000Z"
    assert again == first
    assert (opened["completed_at"], opened["last_completed_at"], day(opened)) == (None, None, "2027-03-01")
    assert await reopened(person, task) == opened


async def test_clearing_the_date_clears_the_rule_and_clearing_the_rule_keeps_the_date(person: Person) -> None:
    task, other = [await repeating(person, "FREQ=DAILY", {"date": "2027-03-01"}) for _ in range(2)]

    undated = shown(await person.patch(f"/tasks/{task['id']}", json={"due": None}))
    single = shown(await person.patch(f"/tasks/{other['id']}", json={"recurrence": None}))

    assert (undated["due"], undated["recurrence"]) == (None, None)
    assert (day(single), single["recurrence"]) == ("2027-03-01", None)
    assert (await done(person, single, "2027-03-01T12:00:00Z"))["completed_at"] is not None


@pytest.mark.parametrize(
    "recurrence",
    [
        {"rrule": "FREQ=SECONDLY"},
        {"rrule": "FREQ=DAILY;INTERVAL=99999999"},
        {"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"},
        {"rrule": "FREQ=DAILY;UNTIL=20200101"},
        {"rrule": "x" * 501},
        {"anchor": "schedule"},
        {"rrule": None},
    ],
)
async def test_a_rule_that_cannot_be_followed_is_refused(person: Person, recurrence: Thing) -> None:
    answer = await person.post("/tasks", json={"title": "x", "recurrence": recurrence})

    refused(answer, 422, "invalid", "/recurrence/rrule")


async def test_a_recurrence_of_nothing_needs_its_rule(person: Person) -> None:
    task = await make_task(person)
    answer = await person.patch(f"/tasks/{task['id']}", json={"recurrence": {"anchor": "completion"}})

    refused(answer, 422, "invalid", "/recurrence/rrule")
    assert (await get_task(person, task))["recurrence"] is None


async def test_a_changed_rule_goes_on_from_where_the_series_stands(person: Person) -> None:
    task = await repeating(person, "FREQ=WEEKLY;INTERVAL=4;BYDAY=WE", {"date": "2027-02-17"})

    changed = {"recurrence": {"rrule": "FREQ=WEEKLY;INTERVAL=6;BYDAY=WE"}}
    assert day(shown(await person.patch(f"/tasks/{task['id']}", json=changed))) == "2027-02-17"

    assert day(await done(person, task, "2027-02-17T12:00:00Z")) == "2027-03-31"


async def test_the_answer_tells_the_next_five_dates(person: Person) -> None:
    task = await repeating(person.at("2027-03-01T08:00:00Z"), "FREQ=MONTHLY", {"date": "2027-03-31"})

    assert task["next_dates"] == ["2027-05-31", "2027-07-31", "2027-08-31", "2027-10-31", "2027-12-31"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", ["2027-03-02", "2027-03-03"]),
        ("FREQ=DAILY;UNTIL=20270302", ["2027-03-02"]),
        ("FREQ=DAILY;COUNT=1", []),
    ],
)
async def test_a_rule_that_ends_tells_fewer_dates(person: Person, rule: str, expected: list[str]) -> None:
    now = person.at("2027-03-01T08:00:00Z")
    task = await repeating(now, rule, {"date": "2027-03-01"})

    assert (await get_task(now, task))["next_dates"] == expected


async def test_what_does_not_repeat_or_is_done_for_good_has_no_next_dates(person: Person) -> None:
    single, last = await make_task(person), await repeating(person, "FREQ=DAILY;COUNT=1", {"date": "2027-03-01"})

    assert (single["next_dates"], (await done(person, last, "2027-03-01T12:00:00Z"))["next_dates"]) == ([], [])
    assert (await get_task(person, last))["next_dates"] == []


@pytest.mark.parametrize(
    ("anchor", "expected"), [("schedule", ["2027-03-15", "2027-03-22"]), ("completion", ["2027-03-17", "2027-03-24"])]
)
async def test_the_next_dates_of_what_is_overdue_are_those_after_now(
    person: Person, anchor: str, expected: list[str]
) -> None:
    task = await repeating(person, "FREQ=WEEKLY", {"date": "2027-03-01"}, anchor)

    assert (await get_task(person.at("2027-03-10T12:00:00Z"), task))["next_dates"][:2] == expected


async def test_every_answer_of_one_task_tells_its_next_dates_and_no_list_or_log_does(person: Person) -> None:
    now = person.at("2027-03-01T08:00:00Z")
    task = await repeating(now, "FREQ=DAILY", {"date": "2027-03-01", "time": "09:00"})
    path = f"/tasks/{task['id']}"
    answers = [
        await now.patch(path, json={"title": "Feed the cat"}),
        await now.patch(path, json={"title": "Feed the cat"}),
        await now.post(f"{path}/postponement", json={"due": {"date": "2027-03-03"}}),
        await now.post(f"{path}/completion"),
        await now.delete(f"{path}/completion"),
    ]
    await now.delete(path)
    answers.append(await now.post(f"{path}/restoration"))

    days = [shown(answer)["next_dates"][0] for answer in answers]
    assert days == ["2027-03-02", "2027-03-02", "2027-03-04", "2027-03-05", "2027-03-04", "2027-03-04"]
    assert "next_dates" not in (await now.get("/tasks")).text + (await now.get("/changes")).text


async def test_next_dates_are_no_part_of_the_etag(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-03-01"})
    path = f"/tasks/{task['id']}"

    early, late = await person.at("2027-03-01T08:00:00Z").get(path), await person.at("2027-03-09T08:00:00Z").get(path)
    changed = await person.patch(path, json={"priority": 1}, headers={"If-Match": early.headers["etag"]})

    assert early.json()["next_dates"] != late.json()["next_dates"]
    assert early.headers["etag"] == late.headers["etag"]
    assert shown(changed)["priority"] == 1


async def excepted(person: Person, task: Thing, *days: str) -> Thing:
    return shown(await person.patch(f"/tasks/{task['id']}", json={"recurrence": {"exceptions": list(days)}}))


async def test_an_excepted_day_is_left_out(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-12-23"})

    kept = await excepted(person, task, "2027-12-25", "2027-12-24", "2027-12-25")

    assert kept["recurrence"] == {
        "rrule": "FREQ=DAILY",
        "anchor": "schedule",
        "exceptions": ["2027-12-24", "2027-12-25"],
    }
    assert day(await done(person, task, "2027-12-23T12:00:00Z")) == "2027-12-26"


async def test_exceptions_are_kept_replaced_and_cleared_as_in_a_merge_patch(person: Person) -> None:
    recurrence = {"rrule": "FREQ=DAILY", "exceptions": ["2027-12-25"]}
    task = await make_task(person, due={"date": "2027-12-23"}, recurrence=recurrence)

    weekly = shown(await person.patch(f"/tasks/{task['id']}", json={"recurrence": {"rrule": "FREQ=WEEKLY"}}))
    other = await excepted(person, task, "2028-01-01")
    none = shown(await person.patch(f"/tasks/{task['id']}", json={"recurrence": {"exceptions": None}}))

    found = [each["recurrence"]["exceptions"] for each in (task, weekly, other, none)]
    assert found == [["2027-12-25"], ["2027-12-25"], ["2028-01-01"], []]


async def test_an_exception_of_the_day_that_is_due_moves_the_series_on_and_undo_moves_it_back(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-12-23", "time": "09:00"})

    moved = await excepted(person, task, "2027-12-23", "2027-12-24")
    undone = shown(await person.post("/undos"))["tasks"][0]

    assert moved["due"] == {"date": "2027-12-25", "time": "09:00", "time_zone": None}
    assert (undone["due"], undone["recurrence"]) == (task["due"], task["recurrence"])
    assert day(await done(person, task, "2027-12-23T12:00:00Z")) == "2027-12-24"


async def test_undo_brings_exceptions_back(person: Person) -> None:
    recurrence = {"rrule": "FREQ=DAILY", "exceptions": ["2027-12-25"]}
    task = await make_task(person, due={"date": "2027-12-24"}, recurrence=recurrence)
    await person.patch(f"/tasks/{task['id']}", json={"recurrence": None})

    assert shown(await person.post("/undos"))["tasks"][0]["recurrence"] == task["recurrence"]
    assert day(await done(person, task, "2027-12-24T12:00:00Z")) == "2027-12-26"


async def test_a_task_begins_on_the_first_day_that_is_not_excepted(person: Person) -> None:
    recurrence = {"rrule": "FREQ=WEEKLY;BYDAY=WE", "exceptions": ["2026-11-25"]}

    undated = await make_task(person.at("2026-11-24T12:00:00Z"), recurrence=recurrence)
    dated = await make_task(person, due={"date": "2026-11-25"}, recurrence=recurrence)

    assert (day(undated), day(dated)) == ("2026-12-02", "2026-12-02")


async def test_a_series_that_is_moved_onto_an_excepted_day_goes_on_to_the_next(person: Person) -> None:
    recurrence = {"rrule": "FREQ=DAILY", "exceptions": ["2027-12-25"]}
    task = await make_task(person, due={"date": "2027-12-20"}, recurrence=recurrence)

    moved = shown(await person.patch(f"/tasks/{task['id']}", json={"due": {"date": "2027-12-25"}}))

    assert day(moved) == "2027-12-26"


async def test_a_postponed_occurrence_stays_where_it_was_put_unless_its_own_day_is_excepted(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-12-20"})
    await person.post(f"/tasks/{task['id']}/postponement", json={"due": {"date": "2027-12-25"}})

    assert day(await excepted(person, task, "2027-12-25", "2027-12-26")) == "2027-12-25"
    assert day(await excepted(person, task, "2027-12-20")) == "2027-12-21"


async def test_excepted_days_count_among_those_of_a_count(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY;COUNT=3", {"date": "2027-03-01"})
    await excepted(person, task, "2027-03-02")

    third = await done(person, task, "2027-03-01T12:00:00Z")

    assert day(third) == "2027-03-03"
    assert (await done(person, task, "2027-03-03T12:00:00Z"))["completed_at"] is not None


async def test_by_completion_an_excepted_day_gives_way_to_the_rules_next_one(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY;INTERVAL=3", {"date": "2027-03-01"}, anchor="completion")
    await excepted(person, task, "2027-03-05")

    assert day(await done(person, task, "2027-03-02T12:00:00Z")) == "2027-03-08"


async def test_reopening_gives_a_day_back_that_was_excepted_since(person: Person) -> None:
    task = await repeating(person, "FREQ=DAILY", {"date": "2027-03-01"})
    await done(person, task, "2027-03-01T12:00:00Z")
    await excepted(person, task, "2027-03-01")

    assert day(await reopened(person, task)) == "2027-03-01"
    renamed = shown(await person.patch(f"/tasks/{task['id']}", json={"title": "Feed the cat"}))
    assert day(renamed) == "2027-03-01"


@pytest.mark.parametrize("due", [None, {"date": "2027-03-01"}])
async def test_a_rule_whose_days_are_all_excepted_is_refused(person: Person, due: Thing | None) -> None:
    days = ["2027-03-01", "2027-03-02"]
    recurrence = {"rrule": "FREQ=DAILY;COUNT=2", "exceptions": days}
    now = person.at("2027-03-01T08:00:00Z")

    refused(
        await now.post("/tasks", json={"title": "x", "due": due, "recurrence": recurrence}),
        422,
        "invalid",
        "/recurrence/exceptions",
    )
    task = await repeating(now, "FREQ=DAILY;COUNT=2", due)
    answer = await now.patch(f"/tasks/{task['id']}", json={"recurrence": {"exceptions": days}})
    refused(answer, 422, "invalid", "/recurrence/exceptions")


async def test_moving_a_series_to_where_no_day_is_left_is_refused(person: Person) -> None:
    recurrence = {"rrule": "FREQ=DAILY;UNTIL=20270305", "exceptions": ["2027-03-05"]}
    task = await make_task(person, due={"date": "2027-03-01"}, recurrence=recurrence)

    answer = await person.patch(f"/tasks/{task['id']}", json={"due": {"date": "2027-03-05"}})

    refused(answer, 422, "invalid", "/due/date")


@pytest.mark.parametrize(
    "exceptions", [["2027-02-30"], ["soon"], [f"2027-01-{n % 31 + 1:02}" for n in range(101)], "x"]
)
async def test_exceptions_are_at_most_a_hundred_days(person: Person, exceptions: Any) -> None:
    answer = await person.post(
        "/tasks", json={"title": "x", "recurrence": {"rrule": "FREQ=DAILY", "exceptions": exceptions}}
    )

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].startswith("/recurrence/exceptions")
