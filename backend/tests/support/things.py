"""Tasks and projects that a test makes first, and what it expects of a refusal."""

from typing import Any

import httpx2
from backend.tests.support.people import Person

Thing = dict[str, Any]


def shown(answer: httpx2.Response, status: int = 200) -> Thing:
    """The JSON of an answer that must have this status."""
    assert answer.status_code == status, answer.text
    found: Thing = answer.json()
    return found


def refused(answer: httpx2.Response, status: int, code: str, pointer: str | None = None) -> Thing:
    """The problem of an answer that must have this status and code, and name this place."""
    problem = shown(answer, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["code"] == code, answer.text
    if pointer is not None:
        assert pointer in [error["pointer"] for error in problem["errors"]], answer.text
    return problem


async def make_task(person: Person, title: str = "Buy milk", **fields: Any) -> Thing:
    return shown(await person.post("/tasks", json={"title": title} | fields), 201)


async def make_project(person: Person, name: str = "Work", **fields: Any) -> Thing:
    return shown(await person.post("/projects", json={"name": name} | fields), 201)


async def share(owner: Person, project: Thing, guest: Person, role: str = "editor") -> Thing:
    answer = await owner.post(f"/projects/{project['id']}/members", json={"email": guest.email, "role": role})
    return shown(answer, 201)


async def make_section(person: Person, project: Thing, name: str = "Next") -> Thing:
    return shown(await person.post(f"/projects/{project['id']}/sections", json={"name": name}), 201)


async def say(person: Person, task: Thing, text: str) -> Thing:
    return shown(await person.post(f"/tasks/{task['id']}/comments", json={"text": text}), 201)


async def get_task(person: Person, task: Thing) -> Thing:
    return shown(await person.get(f"/tasks/{task['id']}"))


def listed(task: Thing) -> Thing:
    """A task as lists and the log show it, from the answer that shows it alone."""
    return {name: value for name, value in task.items() if name != "next_dates"}


async def titles(person: Person, query: str = "") -> list[str]:
    """The titles of a list, all its pages."""
    found: list[str] = []
    page = shown(await person.get(f"/tasks?limit=200&{query}"))
    found += [task["title"] for task in page["items"]]
    assert page["next_cursor"] is None
    return found


async def log(person: Person, since: int = 0) -> list[Thing]:
    """The account's changes."""
    items: list[Thing] = shown(await person.get(f"/changes?since={since}&limit=200"))["items"]
    return items


async def a_life(person: Person) -> None:
    """Something in every table that a person fills, with what a format may stumble over."""
    project = await make_project(person, "Gärten; \\. 'quotes'")
    await make_section(person, project)
    await make_task(person, "Buy milk", labels=["shop"], project_id=project["id"], description="two\nlines \\N")
    weekly = {"due": {"date": "2026-11-24"}, "recurrence": {"rrule": "FREQ=WEEKLY", "exceptions": ["2026-12-29"]}}
    task = await make_task(person, "Water the plants", **weekly)
    shown(await person.post(f"/tasks/{task['id']}/completion"))
    shown(await person.post(f"/tasks/{task['id']}/comments", json={"text": "not *too* much"}), 201)
    shown(await person.post("/filters", json={"name": "Now", "query": "today, @shop"}), 201)
    gone = await make_task(person, "Gone")
    assert (await person.delete(f"/tasks/{gone['id']}")).status_code == 204
    message = {"role": "user", "parts": [{"type": "text", "text": "hello ✓"}]}
    shown(await person.post("/conversations", json={"title": "Talk", "message": message}), 201)
    shown(await person.post("/tasks", json={"title": "Once"}, headers={"Idempotency-Key": "k1"}), 201)
    refused(await person.client.post("/sessions", json={"email": "x@y", "password": "wrong"}), 401, "wrong_credentials")
