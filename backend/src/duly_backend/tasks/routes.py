"""Tasks over HTTP: lists and counts, one task, and what happens to it."""

from functools import partial
from typing import Annotated, Final
from uuid import UUID

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import Json, created, gone, json_of, page, require_match, shown
from duly_backend.authentication import Db, Reader, Within, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.filters import store as filters
from duly_backend.idempotency import once
from duly_backend.paging import Cursor, Limit
from duly_backend.tasks import completions, lists, store, writes
from duly_backend.tasks.models import (
    CompletionPage,
    NewCompletion,
    NewTask,
    NoBody,
    Postponement,
    Status,
    TaskChange,
    TaskCount,
    TaskInFull,
    TaskPage,
)
from duly_backend.tasks.state import Clock
from duly_backend.tasks.told import Told
from duly_service.problems import NotFound
from duly_service.routing import router

routes: Final = router("tasks")

TaskId = Annotated[UUID, Within("tasks", "project_id", "deleted_at IS NULL")]
DeletedTaskId = Annotated[UUID, Within("tasks", "project_id")]
FilterText = Annotated[
    str | None,
    Query(
        max_length=1000,
        description="Such as `today`, `overdue`, `7 days`, `p1`, `#Work`, `@home`, `search: milk`; joined by `&`, `|`, `!`, brackets.",
        examples=["(today | overdue) & #Work"],
    ),
]
_UUID: Final = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
IdsText = Annotated[
    str | None,
    Query(
        pattern=f"^{_UUID}(,{_UUID}){{0,199}}$",
        description="Of these tasks alone: up to 200 ids, joined by commas. Those that are gone are left out.",
    ),
]
LabelText = Annotated[str | None, Query(max_length=60, description="A label's name.")]


@routes.get("/tasks", operation_id="listTasks", response_model=TaskPage)
async def list_tasks(
    request: Request,
    filter: FilterText = None,
    project_id: UUID | None = None,
    section_id: UUID | None = None,
    parent_id: UUID | None = None,
    label: LabelText = None,
    ids: IdsText = None,
    status: Status = "open",
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """Tasks by creation, those of a project, section or task in their order; with a filter of dates by due date; those that
    are done newest first."""
    found = await filters.read(db, caller, filter, "?filter") if filter else None
    wanted = lists.Wanted(status, project_id, parent_id, section_id, label, found, ids.split(",") if ids else None)
    items, following = await lists.page(db, caller, wanted, limit, cursor)
    return page(request, items, following)


@routes.get("/task-counts", operation_id="countTasks", response_model=TaskCount)
async def count_tasks(
    filter: FilterText = None,
    project_id: UUID | None = None,
    section_id: UUID | None = None,
    parent_id: UUID | None = None,
    label: LabelText = None,
    status: Status = "open",
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """How many tasks a list without a limit would hold."""
    found = await filters.read(db, caller, filter, "?filter") if filter else None
    wanted = lists.Wanted(status, project_id, parent_id, section_id, label, found)
    return Json(json_of({"count": await lists.count(db, caller, wanted)}))


@routes.post("/tasks", operation_id="createTask", status_code=201, response_model=TaskInFull)
async def create_task(request: Request, body: NewTask, caller: Caller = Writer, db: Database = Db) -> Response:
    """Makes a task; unknown labels are made with it."""

    async def write(executor: Executor) -> Response:
        id_, task = await writes.create(executor, caller, body)
        return created(task.shown.encode(), f"/api/v1/tasks/{id_}", task.beside(Clock.of(caller)))

    return await once(request, caller, db, write)


@routes.get("/tasks/{task_id}", operation_id="getTask", response_model=TaskInFull)
async def get_task(request: Request, task_id: TaskId, caller: Caller = Reader, db: Database = Db) -> Response:
    """One task; what is in the trash is not found."""
    task = await store.find(db, caller.account_id, task_id)
    if task is None:
        raise NotFound
    return _told(request, caller, task)


@routes.patch("/tasks/{task_id}", operation_id="changeTask", response_model=TaskInFull)
async def change_task(
    request: Request, task_id: TaskId, body: TaskChange, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Changes fields by a merge patch: `{"due": {"date": …}}` keeps the time, `{"due": {"time": null}}` clears it. A new
    due date moves the whole series of a repeating task; clearing it ends the series.
    """
    task = await writes.change(db, caller, task_id, body, meets=partial(require_match, request))
    return _told(request, caller, task)


@routes.delete("/tasks/{task_id}", operation_id="deleteTask", status_code=204)
async def delete_task(request: Request, task_id: TaskId, caller: Caller = Writer, db: Database = Db) -> Response:
    """Puts a task and its subtasks into the trash."""
    await writes.delete(db, caller, task_id, meets=partial(require_match, request))
    return gone()


@routes.post("/tasks/{task_id}/restoration", operation_id="restoreTask", response_model=TaskInFull)
async def restore_task(
    request: Request, task_id: DeletedTaskId, body: NoBody | None = None, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Takes a task out of the trash with the subtasks that went with it."""

    async def write(executor: Executor) -> Response:
        return _told(request, caller, await writes.restore(executor, caller, task_id))

    return await once(request, caller, db, write)


@routes.post("/tasks/{task_id}/completion", operation_id="completeTask", response_model=TaskInFull)
async def complete_task(
    request: Request, task_id: TaskId, body: NewCompletion | None = None, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Completes a task, with `{"subtasks": "complete"}` those below it too. A repeating one stays open with its next
    date after now."""

    async def write(executor: Executor) -> Response:
        deep = body is not None and body.subtasks == "complete"
        return _told(request, caller, await writes.complete(executor, caller, task_id, deep=deep))

    return await once(request, caller, db, write)


@routes.get("/tasks/{task_id}/completions", operation_id="listCompletions", response_model=CompletionPage)
async def list_completions(
    request: Request,
    task_id: TaskId,
    limit: Limit = 50,
    cursor: Cursor = None,
    caller: Caller = Reader,
    db: Database = Db,
) -> Response:
    """The times that a task was completed, the last one first: a repeating one keeps them all."""
    if await store.find(db, caller.account_id, task_id) is None:
        raise NotFound
    items, following = await completions.of_task(db, task_id, limit, cursor)
    return page(request, items, following)


@routes.delete("/tasks/{task_id}/completion", operation_id="reopenTask", response_model=TaskInFull)
async def reopen_task(request: Request, task_id: TaskId, caller: Caller = Writer, db: Database = Db) -> Response:
    """Takes the last completion back; a repeating task gets its former date back."""
    return _told(request, caller, await writes.reopen(db, caller, task_id))


@routes.post("/tasks/{task_id}/postponement", operation_id="postponeTask", response_model=TaskInFull)
async def postpone_task(
    request: Request, task_id: TaskId, body: Postponement, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Moves this occurrence alone: the series keeps its own day and time."""

    async def write(executor: Executor) -> Response:
        return _told(request, caller, await writes.postpone(executor, caller, task_id, body.due))

    return await once(request, caller, db, write)


def _told(request: Request, caller: Caller, task: Told) -> Response:
    return shown(request, task.shown.encode(), task.beside(Clock.of(caller)))
