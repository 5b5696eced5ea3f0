"""What is only guessed, lacks something or hangs on a condition: it asks, and changes nothing before the answer."""

from .conftest import Person


async def test_a_guess_asks_before_it_changes_anything(person: Person) -> None:
    await person.add("Paint the fence")
    said = await person.say("we could do the fence around friday")
    assert said.approval is not None and said.approval["count"] == 1
    assert await person.titles() == {"Paint the fence"}


async def test_a_verb_alone_asks_what_it_is_about(person: Person) -> None:
    await person.say("add post the ballot")
    said = await person.say("delete")
    assert said.approval is not None
    assert await person.titles() == {"post the ballot"}
    await person.say("yes")
    assert await person.titles() == set()


async def test_a_wish_under_a_condition_is_not_done_silently(person: Person) -> None:
    said = await person.say("if it rains tomorrow remind me to take an umbrella")
    assert "if it rains tomorrow" in said.reply and "?" in said.reply
    assert await person.titles() == set()
    await person.say("yes")
    assert await person.titles() == {"take an umbrella"}


async def test_a_deletion_under_a_condition_waits_for_a_yes(person: Person) -> None:
    await person.add("Rent the hall")
    said = await person.say("delete the hall if Tom agrees")
    assert said.approval is not None
    assert await person.titles() == {"Rent the hall"}


async def test_off_topic_lines_are_no_wish(person: Person) -> None:
    await person.add("Buy milk")
    for line in ("my back hurts", "the weather is lovely", "how tall is the eiffel tower"):
        said = await person.say(line)
        assert said.approval is None, line
    assert await person.titles() == {"Buy milk"}
