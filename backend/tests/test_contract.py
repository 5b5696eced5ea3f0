"""The bytes that PostgreSQL makes are what the models describe, for each answer of these rooms."""

from uuid import uuid4

import orjson
import pytest
from backend.tests.support.people import Person
from backend.tests.support.things import Thing, make_project, make_task, shown
from pydantic import BaseModel

from duly_backend.changes.models import ChangePage
from duly_backend.fields import Shown
from duly_backend.labels.models import LabelPage
from duly_backend.projects.models import Project, ProjectPage
from duly_backend.quickadds.models import QuickAdd, ReadingOfText
from duly_backend.search.models import FoundPage
from duly_backend.statistics.models import Counts, Statistics
from duly_backend.tasks.models import Task, TaskCount, TaskInFull, TaskPage
from duly_backend.trash.models import TrashPage
from duly_backend.undos.models import Undo

FULL: Thing = {
    "description": 'quotes " and \\ and\ttabs\nand 🥛',
    "labels": ["shop", 'a "b"'],
    "priority": 1,
    "due": {"date": "2027-01-15", "time": "18:00", "time_zone": "America/New_York"},
    "deadline": "2027-02-01",
    "recurrence": {"rrule": "FREQ=DAILY", "anchor": "completion", "exceptions": ["2027-12-25"]},
    "duration_minutes": 5,
}


async def full_life(person: Person) -> tuple[Thing, Thing]:
    """A project and a task in it to which everything has happened."""
    work = await make_project(person, 'Work "and" more', color="teal")
    task = await make_task(person, **FULL, project_id=work["id"])
    await make_task(person, "child", parent_id=task["id"])
    await person.post(f"/tasks/{task['id']}/completion")
    await person.post("/conversations", json={"title": "x", "message": {"role": "user", "parts": [{"type": "text"}]}})
    await person.patch("/me", json={"name": "Ada L."})
    for path, body in (("/tasks", {"title": "gone"}), ("/projects", {"name": "gone"})):
        gone = shown(await person.post(path, json=body), 201)
        await person.delete(f"{path}/{gone['id']}")
    return work, task


MODELS: list[tuple[str, str, Thing | None, type[BaseModel]]] = [
    ("GET", "/tasks/{task}", None, TaskInFull),
    ("GET", "/tasks?limit=1", None, TaskPage),
    ("GET", "/tasks?status=all&limit=200", None, TaskPage),
    ("GET", "/tasks?filter=today|no date", None, TaskPage),
    ("GET", "/task-counts", None, TaskCount),
    ("GET", "/search?q=child", None, FoundPage),
    ("GET", "/trash", None, TrashPage),
    ("GET", "/counts", None, Counts),
    ("GET", "/statistics", None, Statistics),
    ("POST", "/tasks/{task}/duplicates", {}, TaskInFull),
    ("POST", "/tasks", {"title": "x"}, TaskInFull),
    ("PATCH", "/tasks/{task}", {"title": "x"}, TaskInFull),
    ("POST", "/tasks/{task}/completion", {}, TaskInFull),
    ("DELETE", "/tasks/{task}/completion", None, TaskInFull),
    ("POST", "/tasks/{task}/postponement", {"due": {"date": "2027-03-01"}}, TaskInFull),
    ("POST", "/tasks/{task}/restoration", None, TaskInFull),
    ("GET", "/projects", None, ProjectPage),
    ("GET", "/projects/{project}", None, Project),
    ("POST", "/projects", {"name": "x"}, Project),
    ("PATCH", "/projects/{project}", {"name": "x"}, Project),
    ("POST", "/projects/{project}/restoration", None, Project),
    ("GET", "/labels", None, LabelPage),
    ("GET", "/changes?limit=200", None, ChangePage),
    ("POST", "/readings", {"text": "milk every friday at 9 @x p1 for 5 min"}, ReadingOfText),
    ("POST", "/quick-adds", {"text": "milk every friday at 9 @x p1 for 5 min\nbread"}, QuickAdd),
    ("POST", "/undos", None, Undo),
]


@pytest.mark.parametrize(("method", "path", "body", "model"), MODELS, ids=[f"{m} {p}" for m, p, _, _ in MODELS])
async def test_the_answer_is_what_its_model_describes(
    person: Person, method: str, path: str, body: Thing | None, model: type[Shown]
) -> None:
    work, task = await full_life(person)

    answer = await person.call(method, path.format(task=task["id"], project=work["id"]), json=body)

    assert answer.status_code in (200, 201), answer.text
    found = model.model_validate_json(answer.content, strict=True)
    # Dumped again it is the same, so nothing was bent to fit.
    assert set(found.model_dump()) == set(answer.json())


async def test_every_change_shows_its_task_as_the_model_describes_it(person: Person) -> None:
    await full_life(person)

    changes = shown(await person.get("/changes?limit=200"))["items"]

    tasks = [
        shown for change in changes if change["resource"] == "task" for shown in (change["before"], change["after"])
    ]
    assert len([Task.model_validate_json(orjson.dumps(task), strict=True) for task in tasks if task]) >= 4


async def test_unknown_ids_are_not_found_on_each_path_with_an_id(person: Person) -> None:
    for method, path, body, _ in MODELS:
        if "{" in path:
            answer = await person.call(method, path.format(task=uuid4(), project=uuid4()), json=body)
            assert answer.status_code == 404, (method, path, answer.text)
