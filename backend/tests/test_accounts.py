"""Accounts as a person meets them: registering, the account itself, the change of its password."""

from typing import Any


async def test_registering_gives_a_user_and_a_token_that_works(register: Any) -> None:
    person = await register(name="Ada", time_zone="Europe/Vienna", locale="de-AT")
    assert (person.user["name"], person.user["time_zone"], person.user["locale"]) == ("Ada", "Europe/Vienna", "de-AT")
    me = await person.get("/me")
    assert me.status_code == 200
    assert me.json() == person.user
