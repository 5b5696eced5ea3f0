"""Whose list it is: name, time zone and locale of the caller."""

from duly_chatbot.tools.client import Client
from duly_chatbot.tools.shapes import Account, account_from


async def me(client: Client) -> Account:
    return account_from(await client.get("/me"))
