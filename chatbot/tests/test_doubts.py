"""What is only guessed, lacks something or hangs on a condition: it asks, and changes nothing before the answer."""

from .conftest import Person


async def test_a_guess_asks_before_it_changes_anything(person: Person) -> None:
    await person.add("Paint the fence")
    said = await person.say("we could do the fence around friday")
    assert said.approval is not None and said.approval["count"] == 1
    assert await person.titles() == {"Paint the fence"}


async def struck(person: Person) -> str:
    """ "Strike the rent" may mean that it is paid, or that nobody need pay it."""
    await person.add("Pay the rent")
    reply = (await person.say("strike the rent")).reply
    assert await person.titles() == {"Pay the rent"}
    return reply


async def test_two_readings_that_are_nearly_as_likely_are_both_offered_and_nothing_is_changed(person: Person) -> None:
    reply = await struck(person)
    assert reply.startswith("Do you want me to ") and ", or to " in reply
    assert "complete “Pay the rent”" in reply and "delete “Pay the rent”" in reply


async def test_of_two_readings_the_verb_picks_one(person: Person) -> None:
    await struck(person)
    await person.say("complete it")
    assert await person.titles("done") == {"Pay the rent"}


async def test_of_two_readings_the_button_picks_one(person: Person) -> None:
    await struck(person)
    await person.say("Delete “Pay the rent”")
    assert await person.titles() == await person.titles("done") == set()


async def test_of_two_readings_the_place_picks_one(person: Person) -> None:
    reply = await struck(person)
    await person.say("the first" if reply.index("complete") < reply.index("delete") else "the second")
    assert await person.titles("done") == {"Pay the rent"}


async def test_a_yes_to_two_readings_asks_again_and_a_no_leaves_all_as_it_is(person: Person) -> None:
    reply = await struck(person)
    assert (await person.say("yes")).reply == reply
    await person.say("no")
    assert await person.titles() == {"Pay the rent"}


async def test_a_wish_of_its_own_is_no_answer_to_two_readings(person: Person) -> None:
    await struck(person)
    await person.say("add buy milk")
    assert await person.titles() == {"Pay the rent", "buy milk"}


async def test_a_reading_that_the_list_rules_out_is_not_offered(person: Person) -> None:
    await person.add("Buy milk")
    assert "Do you want me to" not in (await person.say("strike the rent")).reply


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
