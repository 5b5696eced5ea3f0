"""The language of filters: what each term finds, how terms are joined, and what a wrong filter is told."""

import re
from urllib.parse import quote

import pytest
from backend.tests.support.people import Person, Register
from backend.tests.support.things import make_project, make_section, make_task, refused, share, shown, titles

from duly_scripts.paths import ROOT

# A Tuesday.
NOON = "2026-11-24T12:00:00+00:00"


async def found(person: Person, text: str, status: str = "open") -> list[str]:
    return sorted(await titles(person, f"status={status}&filter={quote(text)}"))


async def days(person: Person) -> None:
    for title, fields in {
        "none": {},
        "yesterday": {"due": {"date": "2026-11-23"}},
        "today": {"due": {"date": "2026-11-24"}},
        "at nine": {"due": {"date": "2026-11-24", "time": "09:00"}},
        "tomorrow": {"due": {"date": "2026-11-25"}},
        "friday": {"due": {"date": "2026-11-27"}},
        "in a week": {"due": {"date": "2026-12-01"}},
    }.items():
        await make_task(person, title, **fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", ["at nine", "today"]),
        ("tomorrow", ["tomorrow"]),
        ("yesterday", ["yesterday"]),
        ("overdue", ["at nine", "yesterday"]),
        ("no date", ["none"]),
        ("no time & !no date", ["friday", "in a week", "today", "tomorrow", "yesterday"]),
        ("7 days", ["at nine", "friday", "today", "tomorrow"]),
        ("next 8 days", ["at nine", "friday", "in a week", "today", "tomorrow"]),
        ("1 day", ["at nine", "today"]),
        ("fri", ["friday"]),
        ("date: friday", ["friday"]),
        ("27 nov", ["friday"]),
        ("date: next week", ["in a week"]),
        ("before: fri", ["at nine", "today", "tomorrow", "yesterday"]),
        ("due before: today", ["yesterday"]),
        ("due before: today 10am", ["at nine", "yesterday"]),
        ("after: tomorrow", ["friday", "in a week"]),
        ("due after: today 08:00", ["at nine", "friday", "in a week", "tomorrow"]),
        ("!today & !overdue", ["friday", "in a week", "none", "tomorrow"]),
        ("all", ["at nine", "friday", "in a week", "none", "today", "tomorrow", "yesterday"]),
    ],
)
async def test_a_term_of_days_finds(person: Person, text: str, expected: list[str]) -> None:
    await days(person.at(NOON))

    assert await found(person.at(NOON), text) == expected


async def test_a_day_is_read_in_the_words_of_the_accounts_language(register: Register) -> None:
    person = (await register(locale="de-AT")).at(NOON)
    await days(person)

    assert await found(person, "before: mittwoch & !no time") == ["at nine"]
    assert await found(person, "date: übermorgen | übermorgen") == []
    assert await found(person, "morgen") == ["tomorrow"]


async def test_terms_find_by_priority_label_project_rule_and_place(person: Person) -> None:
    work, both = await make_project(person, "Work"), await make_project(person, "R&D, new")
    parent = await make_task(person, "report", priority=1, project_id=work["id"], labels=["Home", "waiting for"])
    await make_task(person, "chapter", parent_id=parent["id"], labels=["homework"])
    await make_task(person, "plants", recurrence={"rrule": "FREQ=DAILY"}, priority=3)
    await make_task(person, "milk", description="two litres", project_id=both["id"])

    for text, expected in {
        "p1": ["report"],
        "Priority 1": ["report"],
        "no priority": ["chapter", "milk"],
        "#work": ["chapter", "report"],
        '#"R&D, new"': ["milk"],
        "#R\\&D\\, new": ["milk"],
        "#Inbox": ["plants"],
        "@HOME": ["report"],
        "@home*": ["chapter", "report"],
        "@waiting for": ["report"],
        "@nowhere": [],
        "no labels": ["milk", "plants"],
        "recurring": ["plants"],
        "subtask": ["chapter"],
        "search: LITRE": ["milk"],
        "search: m*k": ["milk"],
        "search: 100%": [],
        "p1 | p3 & recurring": ["plants", "report"],
        "(p1 | p3) & recurring": ["plants"],
        "#work & !@home": ["chapter"],
        "!(#work | subtask)": ["milk", "plants"],
        "p1, p3": ["plants", "report"],
        "#work, subtask": ["chapter", "report"],
    }.items():
        assert await found(person, text) == expected, text


async def test_terms_find_by_nested_project_section_and_person(register: Register) -> None:
    ada, ben = await register(name="Ada"), await register(name="Ben Bit")
    work = await make_project(ada, "Work")
    inner = await make_project(ada, "Inner", parent_id=(await make_project(ada, "Sub", parent_id=work["id"]))["id"])
    await share(ada, work, ben)
    section = await make_section(ada, work, "Next up")
    await make_task(ada, "deep", project_id=inner["id"])
    await make_task(ada, "mine", section_id=section["id"], assignee_ids=[ada.id])
    await make_task(ada, "ours", project_id=work["id"], assignee_ids=[ada.id, ben.id])
    await make_task(ada, "his", section_id=section["id"], assignee_ids=[ben.id])

    for text, expected in {
        "#work": ["his", "mine", "ours"],
        "##work": ["deep", "his", "mine", "ours"],
        "## sub": ["deep"],
        "/next up": ["his", "mine"],
        "no section": ["deep", "ours"],
        "assigned to: me": ["mine", "ours"],
        "Assigned to: others": ["his", "ours"],
        "assigned to: ben bit": ["his", "ours"],
        f"assigned to: {ben.email}": ["his", "ours"],
        "assigned": ["his", "mine", "ours"],
        "no assignee": ["deep"],
        "/next up & !assigned to: me": ["his"],
    }.items():
        assert await found(ada, text) == expected, text
    assert await found(ben, "assigned to: me & ##work") == ["his", "ours"]
    refused(await ben.get("/tasks?filter=%23%23sub"), 422, "invalid", "?filter")
    refused(await ada.get("/tasks?filter=/nxt up"), 422, "invalid", "?filter")
    problem = refused(await ada.get("/tasks?filter=assigned to: ben bi"), 422, "invalid", "?filter")
    assert "did you mean “assigned to: ben bit”?" in problem["detail"]


async def test_a_task_is_told_why_it_is_in_a_list(person: Person) -> None:
    task = await make_task(person.at(NOON), "milk", due={"date": "2026-11-24"}, labels=["home"])
    path = f"/tasks/{task['id']}/reasons?filter="

    found = shown(await person.at(NOON).get(path + quote("(today | overdue) & !@work & p1, @home")))

    assert found["is_in"] is True
    assert [(each["text"], each["holds"], each["wanted"]) for each in found["terms"]] == [
        ("today", True, True),
        ("overdue", False, True),
        ("@work", False, False),
        ("p1", False, True),
        ("@home", True, True),
    ]
    assert (found["terms"][1]["start"], found["terms"][1]["end"]) == (9, 16)
    assert shown(await person.at(NOON).get(path + "tomorrow"))["is_in"] is False
    refused(await person.get(path + quote("(")), 422, "invalid", "?filter")


async def test_terms_find_by_deadline_and_by_the_moments_of_writing(person: Person) -> None:
    await make_task(person.at("2026-11-10T12:00:00Z"), "old", deadline="2026-11-30")
    task = await make_task(person.at("2026-11-23T12:00:00Z"), "new")
    await person.at(NOON).post(f"/tasks/{task['id']}/completion")
    person = person.at(NOON)

    for text, expected in {
        "created before: -7 days": ["old"],
        "created after: -7 days": ["new"],
        "created: yesterday": ["new"],
        "completed: today": ["new"],
        "updated: today": ["new"],
        "no deadline": ["new"],
        "deadline: 30 nov": ["old"],
        "deadline before: dec 1": ["old"],
        "deadline after: 30 nov": [],
    }.items():
        assert await found(person, text, status="all") == expected, text


@pytest.mark.parametrize(
    ("text", "first", "end", "sentence"),
    [
        ("today &", 7, 7, "A filter is missing after “&”"),
        ("today | | p1", 8, 9, "“|” stands where a filter should"),
        ("(today", 6, 6, "A bracket is not closed"),
        ("today)", 5, 6, "closes none"),
        ("report (old)", 7, 8, "goes into quotes"),
        ("today & ovedue", 8, 14, "did you mean “overdue”?"),
        ("bananas", 0, 7, "search: bananas"),
        ("p1 & before: bananas", 5, 20, "“bananas” is no day"),
        ("before: since monday", 0, 20, "“since monday” is no day"),
        ("before:", 0, 7, "A day is missing"),
        ("0 days", 0, 6, "Choose from 1"),
        ("p5", 0, 2, "is no filter"),
        ("today & #Wrok", 8, 13, "did you mean “#work”?"),
        ("search:", 0, 7, "Write what to search for"),
        ("a\\", 1, 2, "A backslash"),
    ],
)
async def test_a_wrong_filter_is_refused_with_its_place_and_what_would_be_right(
    person: Person, text: str, first: int, end: int, sentence: str
) -> None:
    await make_project(person, "Work")

    problem = refused(await person.get(f"/tasks?filter={quote(text)}"), 422, "invalid", "?filter")
    assert sentence in problem["detail"], problem["detail"]
    assert (problem["start"], problem["end"]) == (first, end)


async def test_nobody_filters_by_the_project_or_label_of_a_stranger(register: Register) -> None:
    ada, ben = await register(), await register()
    project = await make_project(ada, "Secret")
    await make_task(ada, "plan", project_id=project["id"], labels=["hidden"])

    refused(await ben.get(f"/tasks?filter={quote('#Secret')}"), 422, "invalid", "?filter")
    assert await found(ben, "@hidden | all") == []


async def test_a_filter_counts_as_it_lists(person: Person) -> None:
    person = person.at(NOON)
    await days(person)

    assert shown(await person.get(f"/task-counts?filter={quote('(today | overdue) & !no date')}")) == {"count": 3}


def _of_docs() -> list[str]:
    """Each filter of the tables in docs/filters.md, `\\|` being how a table writes the sign."""
    text = (ROOT / "docs" / "filters.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.+?) \| ", text, re.MULTILINE)
    return [each.replace("\\|", "|") for row in rows for each in re.findall(r"`([^`]+)`", row)]


async def test_each_filter_of_the_docs_is_understood(register: Register) -> None:
    person = await register(name="Ada")
    work = await make_project(person, "Work")
    await make_section(person, work, "Next")
    await share(person, work, await register(name="Ben"))
    filters = _of_docs()

    assert len(filters) > 30
    for text in filters:
        shown(await person.get(f"/tasks?filter={quote(text)}"))
