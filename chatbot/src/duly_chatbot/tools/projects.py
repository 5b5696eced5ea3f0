"""Projects: list and make."""

from duly_chatbot.tools.client import Client
from duly_chatbot.tools.shapes import Project, project_from


async def find(client: Client) -> list[Project]:
    """All of them, the Inbox first."""
    found: list[Project] = []
    cursor: str | None = None
    while True:
        page = await client.get("/projects", {"limit": 200, "cursor": cursor})
        found += [project_from(item) for item in page["items"]]
        cursor = page.get("next_cursor")
        if not cursor:
            return found


async def create(client: Client, name: str) -> Project:
    return project_from(await client.post("/projects", {"name": name}))
