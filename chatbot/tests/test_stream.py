"""The two forms of an answer."""

from .conftest import Person


async def test_an_added_task_is_on_the_list_with_its_date(person: Person) -> None:
    said = await person.say("add buy milk tomorrow at 9")
    assert said.status == 200
    [task] = await person.tasks()
    assert (task["title"], task["due"]["date"], task["due"]["time"]) == ("buy milk", "2027-03-03", "09:00")
    assert "buy milk" in said.reply and "Wednesday 3 March" in said.reply and "09:00" in said.reply
