"""Undo: all that one turn of the assistant has written."""

from dataclasses import dataclass

from duly_chatbot.tools.client import Client
from duly_chatbot.tools.shapes import Task, task_from


@dataclass(frozen=True, slots=True)
class Undone:
    """`changes` as (kind, resource, title), `tasks` as they stand now."""

    changes: tuple[tuple[str, str, str], ...]
    tasks: tuple[Task, ...]


async def undo(client: Client, turn: str) -> Undone:
    """Raises Conflict, code `nothing_to_undo` or `conflict` when something else has touched it since: then nothing is undone."""
    shown = await client.post("/undos", {"turn": turn})
    changes = tuple((str(c["kind"]), str(c["resource"]), str(c.get("title") or "")) for c in shown["undone"])
    return Undone(changes, tuple(task_from(task) for task in shown["tasks"]))
