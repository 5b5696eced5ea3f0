"""Adding by chat reads the grammar of quick add: the same words mean the same there."""

import pytest

from .conftest import Person

LINES = (
    "Call Ana tomorrow 14:00 !30m before",
    "Order beans #cafe sonne p1",
    "Sign it @Waiting For {15 Dec}",
    "Walk the dog every other day",
    "Call +Anna tomorrow",
    "Buy paint // the matt one",
)
ALIKE = ("title", "description", "project", "labels", "priority", "due", "deadline", "recurrence", "duration_minutes")


@pytest.mark.parametrize("line", LINES)
async def test_a_line_becomes_the_task_that_quick_add_makes_of_it(person: Person, line: str) -> None:
    await person.api("POST", "/projects", {"name": "Café Sonne"})
    await person.add("x", labels=["waiting for"])

    await person.say(f"add {line}")

    (said,) = [task for task in await person.tasks() if task["title"] != "x"]
    (quick,) = (await person.api("POST", "/quick-adds", {"text": line}))["tasks"]
    # A time that was said in a chat keeps the zone of its day, which is the account's.
    for task in (quick, said):
        if task["due"]:
            task["due"].pop("time_zone")
    assert {name: said[name] for name in ALIKE} == {name: quick[name] for name in ALIKE}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("add party 25-27 dec", "Not kept: the end of “25-27 dec”."),
        ("add standup every day at 9 except the 1st", "Not kept: the exception “1 st”."),
        ("add pills every day at 9 and 18:00", "Not kept: the time “18:00”."),
        ("add call Ana tomorrow !30m before +Anna", "Not kept: the reminder “!30m before” and the person “+Anna”."),
        ("add look at the oven every 2 hours", "Not kept: the rule “every 2 hours”."),
        ("add a task to buy milk #Inbox /Later", "Not kept: the section “/Later”."),
    ],
)
async def test_what_is_understood_and_not_kept_is_said_in_one_sentence(
    person: Person, line: str, sentence: str
) -> None:
    assert (await person.say(line)).reply.endswith(sentence)


async def test_what_a_new_date_says_too_much_is_said(person: Person) -> None:
    await person.add("Party")
    assert (await person.say("move the party to 25-27 dec")).reply.endswith("Not kept: the end of “25-27 dec”.")
    assert "Not kept" not in (await person.say("move the party to 28 dec")).reply


async def test_a_rule_is_added_and_changed_with_its_exceptions(person: Person) -> None:
    await person.say("add run every day except dec 25")
    (task,) = await person.tasks()
    assert task["recurrence"] == {"rrule": "FREQ=DAILY", "anchor": "schedule", "exceptions": ["2027-12-25"]}

    await person.say("make it every day except dec 24")
    (task,) = await person.tasks()
    assert task["recurrence"]["exceptions"] == ["2027-12-24"]
