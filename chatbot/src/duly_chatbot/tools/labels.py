"""Labels: their names. They are made by use."""

from duly_chatbot.tools.client import Client


async def names(client: Client) -> list[str]:
    return [str(item["name"]) for item in (await client.get("/labels", {"limit": 200}))["items"]]
