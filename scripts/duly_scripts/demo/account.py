"""Makes the sample account once, by the HTTP API, and gets a one-time link into it.

Its name is set last: an account without one was not finished, and is made anew at the next start.
"""

import os
import re
import secrets
from datetime import date, datetime
from pathlib import Path
from typing import Any

from duly_scripts.api import Api, Refused
from duly_scripts.console import Console
from duly_scripts.demo import content
from duly_scripts.failures import Failure
from duly_scripts.services import Definition, one_time_link
from duly_scripts.stack import Stack

EMAIL = "robin@duly.example"
NAME = "Robin"
BASE = "/api/v1"


def prepare(stack: Stack, console: Console) -> str:
    """The address that signs a browser in, once. The account is made where the database has none."""
    backend = stack.definition("backend")
    api = Api(f"http://{backend.host}:{backend.port}")
    with console.step("Preparing the sample account"):
        try:
            enter(api, backend, console)
            if not api.get(f"{BASE}/me")["name"]:
                fill(api, datetime.now().astimezone().date())
            return f"{backend.env['DULY_PUBLIC_URL']}/sign-in#link={one_time_link(backend, 'sign-in-link', EMAIL, console)}"
        except Refused as refused:
            raise Failure(f"The sample account could not be made: the backend answered {refused}.") from None


def enter(api: Api, backend: Definition, console: Console) -> None:
    """Registers with a password that nobody knows; where the account is there, signs in by a link."""
    body = {"email": EMAIL, "password": secrets.token_urlsafe(32), "time_zone": time_zone()}
    try:
        api.token = api.post(f"{BASE}/accounts", body)["token"]
    except Refused as refused:
        if refused.code != "email_taken":
            raise
        link = one_time_link(backend, "sign-in-link", EMAIL, console)
        api.token = api.post(f"{BASE}/sessions", {"link": link})["token"]


def fill(api: Api, today: date) -> None:
    """Projects and tasks, and at last the name. What a former, interrupted try left is deleted first."""
    for project in _items(api, "projects"):
        if not project["is_inbox"]:
            api.call("DELETE", f"{BASE}/projects/{project['id']}")
    for task in _items(api, "tasks"):
        if task["parent_id"] is None:
            api.call("DELETE", f"{BASE}/tasks/{task['id']}")
    ids = {p.name: api.post(f"{BASE}/projects", {"name": p.name, "color": p.color})["id"] for p in content.PROJECTS}
    for sample in content.tasks(today):
        _make(api, sample, {"project_id": ids[sample.project]} if sample.project else {})
    api.call("PATCH", f"{BASE}/me", {"name": NAME})


def _items(api: Api, collection: str) -> list[Any]:
    items: list[Any] = api.get(f"{BASE}/{collection}?limit=200")["items"]
    return items


def _make(api: Api, sample: content.Task, place: dict[str, str]) -> None:
    made = api.post(f"{BASE}/tasks", _body(sample) | place)
    for subtask in sample.subtasks:
        _make(api, subtask, {"parent_id": made["id"]})
    if sample.done:
        api.post(f"{BASE}/tasks/{made['id']}/completion")


def _body(sample: content.Task) -> dict[str, Any]:
    body: dict[str, Any] = {"title": sample.title, "priority": sample.priority, "labels": list(sample.labels)}
    if sample.due is not None:
        body["due"] = {"date": sample.due.isoformat()} | ({"time": sample.time} if sample.time else {})
    if sample.deadline is not None:
        body["deadline"] = sample.deadline.isoformat()
    if sample.rrule is not None:
        body["recurrence"] = {"rrule": sample.rrule, "anchor": sample.anchor}
    if sample.minutes is not None:
        body["duration_minutes"] = sample.minutes
    return body | ({"description": sample.description} if sample.description else {})


def time_zone() -> str:
    """The machine's IANA zone, as far as it tells: TZ, or where /etc/localtime points; else UTC."""
    named = os.environ.get("TZ", "").lstrip(":")
    target = str(Path("/etc/localtime").resolve())
    place = named or target.partition("/zoneinfo/")[2]
    return place if re.fullmatch(r"[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)+", place) else "UTC"
