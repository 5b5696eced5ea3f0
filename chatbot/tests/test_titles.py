"""What a conversation is called until the person names it."""

import pytest

from .conftest import Person


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("add buy milk tomorrow", "add buy milk tomorrow"),
        ("  add\n\n  buy\tmilk\u200b ", "add buy milk"),
        ("add " + "very " * 20 + "long", "add very very very very very very very very very very very…"),
        ("x" * 70, "x" * 60 + "…"),
    ],
)
async def test_a_conversation_is_called_as_it_began_in_one_short_line(person: Person, said: str, title: str) -> None:
    await person.say(said)
    await person.say("what is on today?")
    assert [found["title"] for found in (await person.api("GET", "/conversations"))["items"]] == [title]
