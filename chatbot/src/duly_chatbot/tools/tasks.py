"""Tasks: list, count, read, make, change, complete, reopen, postpone and delete."""

from dataclasses import dataclass

from duly_chatbot.tools.client import Client, Json, Params, segment
from duly_chatbot.tools.shapes import Due, NewTask, Task, task_from

PAGE = 200
# Beyond this a list is not worth reading to resolve a title; counts come from the database and stay right.
MOST = 2000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks: every field narrows. `filter` in the backend's language, `status` open, done or all."""

    status: str = "open"
    filter: str | None = None
    project_id: str | None = None
    parent_id: str | None = None
    label: str | None = None

    def params(self) -> dict[str, str | int | None]:
        return {
            "status": self.status,
            "filter": self.filter,
            "project_id": self.project_id,
            "parent_id": self.parent_id,
            "label": self.label,
        }


async def find(client: Client, wanted: Wanted, at_most: int = MOST) -> list[Task]:
    """All of them in the backend's order, at most `at_most`."""
    found: list[Task] = []
    cursor: str | None = None
    while len(found) < at_most:
        params: Params = {**wanted.params(), "limit": min(PAGE, at_most - len(found)), "cursor": cursor}
        page = await client.get("/tasks", params)
        found += [task_from(item) for item in page["items"]]
        cursor = page.get("next_cursor")
        if not cursor:
            break
    return found


async def count(client: Client, wanted: Wanted) -> int:
    return int((await client.get("/task-counts", wanted.params()))["count"])


async def read(client: Client, task_id: str) -> Task:
    return task_from(await client.get(_path(task_id)))


async def create(client: Client, new: NewTask) -> Task:
    return task_from(await client.post("/tasks", {**new}))


async def change(client: Client, task_id: str, fields: NewTask) -> Task:
    return task_from(await client.patch(_path(task_id), {**fields}))


async def delete(client: Client, task_id: str) -> None:
    await client.delete(_path(task_id))


async def complete(client: Client, task_id: str) -> Task:
    return task_from(await client.post(f"{_path(task_id)}/completion"))


async def reopen(client: Client, task_id: str) -> Task:
    return task_from(await client.delete(f"{_path(task_id)}/completion"))


async def postpone(client: Client, task_id: str, due: Due) -> Task:
    """Moves this occurrence of a repeating task alone."""
    body: Json = {"due": due.body()}
    return task_from(await client.post(f"{_path(task_id)}/postponement", body))


def _path(task_id: str) -> str:
    return f"/tasks/{segment(task_id)}"
