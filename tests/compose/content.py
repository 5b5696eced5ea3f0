"""All that a person sees in their Duly, by the API; and something to see."""

from datetime import date
from typing import Any
from urllib.parse import quote

from duly_scripts.api import Api
from duly_scripts.demo.account import fill

BASE = "/api/v1"
PASSWORD = "correct horse battery"
EMAIL = "robin@duly.example"


def register(url: str) -> Api:
    """A fresh account in an empty Duly."""
    api = Api(url)
    api.token = api.post(f"{BASE}/accounts", {"email": EMAIL, "password": PASSWORD, "time_zone": "Europe/Vienna"})[
        "token"
    ]
    return api


def add(api: Api) -> None:
    """Three projects, some thirty tasks of every kind, two turns of chat, and something in the trash."""
    fill(api, date.today())  # noqa: DTZ011 - as a person's wall has it
    said = api.post("/chat", {"message": "Add buy milk tomorrow at 18:00"})
    assert [action["status"] for action in said["actions"]] == ["done"], said
    api.post("/chat", {"message": "What is due tomorrow?", "conversation_id": said["conversation_id"]})
    gone = api.post(f"{BASE}/tasks", {"title": "Nobody needs this"})
    api.call("DELETE", f"{BASE}/tasks/{gone['id']}")


def everything(api: Api) -> dict[str, Any]:
    """Of the caller's account."""
    conversations = _all(api, "/conversations?limit=200")
    return {
        "me": api.get(f"{BASE}/me"),
        "projects": _all(api, "/projects?limit=200"),
        "labels": _all(api, "/labels?limit=200"),
        "tasks": _all(api, "/tasks?status=all&limit=200"),
        "conversations": conversations,
        "messages": [_all(api, f"/conversations/{each['id']}/messages?limit=200") for each in conversations],
        "changes": changes(api),
    }


def lost(before: Any, after: Any, at: str = "") -> list[str]:
    """What of `before` is not in `after`, by its place. A later version may show more of a thing."""
    if isinstance(before, dict) and isinstance(after, dict):
        return [one for key, value in before.items() for one in lost(value, after.get(key), f"{at}/{key}")]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return [one for n, pair in enumerate(zip(before, after, strict=True)) for one in lost(*pair, f"{at}/{n}")]
    return [] if before == after else [at]


def changes(api: Api) -> list[Any]:
    """Every change since the beginning, the deleted tasks' included."""
    found: list[Any] = []
    since: str | None = "0"
    while since is not None:
        page = api.get(f"{BASE}/changes?since={since}&limit=200")
        found += page["items"]
        since = page["next_cursor"]
    return found


def _all(api: Api, path: str) -> list[Any]:
    found: list[Any] = []
    cursor: str | None = ""
    while cursor is not None:
        page = api.get(f"{BASE}{path}" + (f"&cursor={quote(cursor)}" if cursor else ""))
        found += page["items"]
        cursor = page["next_cursor"]
    return found
