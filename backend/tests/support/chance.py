"""People who do anything to anything, by chance: what tests of invariants are made of."""

import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import httpx2
from backend.tests.support.people import Person

Step = Callable[["Chance"], Awaitable[httpx2.Response]]


class Chance:
    """People who do anything to any of the tasks, sections and projects there are or were, and share some of them."""

    def __init__(self, people: Sequence[Person], dice: random.Random) -> None:
        self.people = people
        self.dice = dice
        self.tasks: list[str] = []
        self.projects: list[str] = []
        self.sections: list[str] = []

    async def begin(self) -> None:
        """There is one of each from here on."""
        await self.create("/projects", self.projects, name="first")
        while not self.sections:  # only its owner sees the project yet
            await self.create(f"/projects/{self.project}/sections", self.sections, name="first")
        await self.create("/tasks", self.tasks, title="first")

    async def step(self, steps: Sequence[Step]) -> None:
        answer = await self.dice.choice(steps)(self)
        assert answer.status_code < 500, answer.text

    @property
    def person(self) -> Person:
        return self.dice.choice(self.people)

    @property
    def task(self) -> str:
        return self.dice.choice(self.tasks)

    @property
    def project(self) -> str:
        return self.dice.choice(self.projects)

    @property
    def section(self) -> str:
        return self.dice.choice(self.sections)

    async def leave(self) -> httpx2.Response:
        person, project = self.person, self.project
        found = await person.get(f"/projects/{project}/members")
        mine = [m for m in found.json().get("items", ()) if m["account"]["id"] == person.id]
        return await person.delete(f"/projects/{project}/members/{mine[0]['id']}") if mine else found

    async def invite(self) -> httpx2.Response:
        body = {"email": self.person.email, "role": self.dice.choice(["viewer", "editor", "editor", "owner"])}
        return await self.person.post(f"/projects/{self.project}/members", json=body)

    async def create(self, path: str, kept: list[str], **body: Any) -> httpx2.Response:
        answer = await self.person.post(path, json=body)
        if answer.status_code == 201:
            kept.append(answer.json()["id"])
        return answer

    async def change(self, **body: Any) -> httpx2.Response:
        return await self.person.patch(f"/tasks/{self.task}", json=body)


# What each may do alone.
WRITES: list[Step] = [
    lambda c: c.create("/tasks", c.tasks, title="task", project_id=c.dice.choice([None, c.project])),
    lambda c: c.create("/tasks", c.tasks, title="daily", recurrence={"rrule": "FREQ=DAILY;COUNT=2"}),
    lambda c: c.create("/tasks", c.tasks, title="subtask", parent_id=c.task),
    lambda c: c.create("/projects", c.projects, name="project"),
    lambda c: c.create(f"/projects/{c.project}/sections", c.sections, name="section"),
    lambda c: c.create("/tasks", c.tasks, title="in a section", section_id=c.section),
    lambda c: c.change(section_id=c.dice.choice([None, c.section])),
    lambda c: c.change(after_id=c.dice.choice([None, c.task])),
    lambda c: c.person.delete(f"/sections/{c.section}"),
    lambda c: c.person.post(f"/sections/{c.section}/restoration"),
    lambda c: c.change(title="changed", labels=[c.dice.choice("abc")], due={"date": "2026-12-24"}),
    lambda c: c.change(project_id=c.dice.choice([None, c.project])),
    lambda c: c.change(parent_id=c.dice.choice([None, c.task])),
    lambda c: c.person.post(f"/tasks/{c.task}/completion"),
    lambda c: c.person.delete(f"/tasks/{c.task}/completion"),
    lambda c: c.person.post(f"/tasks/{c.task}/postponement", json={"due": {"date": "2026-12-31"}}),
    lambda c: c.person.delete(f"/tasks/{c.task}"),
    lambda c: c.person.post(f"/tasks/{c.task}/restoration"),
    lambda c: c.person.delete(f"/projects/{c.project}"),
    lambda c: c.person.post(f"/projects/{c.project}/restoration"),
    lambda c: c.person.patch(f"/projects/{c.project}", json={"name": c.dice.choice("xyz")}),
    lambda c: c.person.patch(f"/projects/{c.project}", json={"parent_id": c.dice.choice([None, c.project])}),
    lambda c: c.person.patch(f"/projects/{c.project}", json={"archived": c.dice.choice([True, False])}),
    lambda c: c.person.patch(f"/sections/{c.section}", json={"name": c.dice.choice("xyz"), "after_id": None}),
    lambda c: c.person.post(f"/tasks/{c.task}/duplicates"),
    lambda c: c.person.post(f"/tasks/{c.task}/completion", json={"subtasks": "complete"}),
    lambda c: c.person.post(f"/tasks/{c.task}/comments", json={"text": "said"}),
    lambda c: c.person.post("/quick-adds", json={"text": "one @b p1\n  below it"}),
    lambda c: c.person.post("/filters", json={"name": "mine", "query": "today"}),
]
# What there is among several, and taking things back.
TOGETHER: list[Step] = [
    lambda c: c.change(assignee_ids=[c.person.id]),
    lambda c: c.invite(),
    lambda c: c.invite(),
    lambda c: c.leave(),
    lambda c: c.person.post("/undos"),
    lambda c: c.person.post("/undos"),
]
