"""Filters over HTTP: those that a person keeps."""

from typing import Annotated, Final
from uuid import UUID

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import Json, created, gone, json_of, page, shown
from duly_backend.authentication import Db, Owned, Reader, Within, Writer
from duly_backend.caller import Caller
from duly_backend.database import Database, Executor
from duly_backend.filters import reasons, saved, store, writes
from duly_backend.filters.models import FilterChange, FilterPage, NewFilter, Reasons, SavedFilter
from duly_backend.idempotency import once
from duly_backend.paging import Cursor, Limit
from duly_service.problems import NotFound
from duly_service.routing import router

routes: Final = router("filters")

TaskId = Annotated[UUID, Within("tasks", "project_id", "deleted_at IS NULL")]
AskedText = Annotated[str, Query(max_length=1000, description="As of a list of tasks.", examples=["today | overdue"])]
FilterId = Annotated[UUID, Owned("filters", "deleted_at IS NULL")]


@routes.get("/filters", operation_id="listFilters", response_model=FilterPage)
async def list_filters(
    request: Request, limit: Limit = 50, cursor: Cursor = None, caller: Caller = Reader, db: Database = Db
) -> Response:
    """The caller's filters, by creation."""
    items, following = await saved.page(db, caller.account_id, limit, cursor)
    return page(request, items, following)


@routes.post("/filters", operation_id="createFilter", status_code=201, response_model=SavedFilter)
async def create_filter(request: Request, body: NewFilter, caller: Caller = Writer, db: Database = Db) -> Response:
    """Keeps a filter; one that nobody could read is refused with the place of the mistake."""

    async def write(executor: Executor) -> Response:
        id_, made = await writes.create(executor, caller, body)
        return created(made.encode(), f"/api/v1/filters/{id_}")

    return await once(request, caller, db, write)


@routes.get("/filters/{filter_id}", operation_id="getFilter", response_model=SavedFilter)
async def get_filter(request: Request, filter_id: FilterId, caller: Caller = Reader, db: Database = Db) -> Response:
    found = await saved.find(db, caller.account_id, filter_id)
    if found is None or found[1].is_deleted:
        raise NotFound
    return shown(request, found[0].encode())


@routes.get("/tasks/{task_id}/reasons", operation_id="listReasons", response_model=Reasons)
async def list_reasons(task_id: TaskId, filter: AskedText, caller: Caller = Reader, db: Database = Db) -> Response:
    """Why a task is in a list by a filter, or why not: each of its terms, and whether it holds for the task."""
    asked = await store.read(db, caller, filter, "?filter")
    return Json(json_of(await reasons.of(db, caller, task_id, asked)))


@routes.patch("/filters/{filter_id}", operation_id="changeFilter", response_model=SavedFilter)
async def change_filter(
    request: Request, filter_id: FilterId, body: FilterChange, caller: Caller = Writer, db: Database = Db
) -> Response:
    """Changes name, query or color by a merge patch."""
    return shown(request, (await writes.change(request, db, caller, filter_id, body)).encode())


@routes.delete("/filters/{filter_id}", operation_id="deleteFilter", status_code=204)
async def delete_filter(request: Request, filter_id: FilterId, caller: Caller = Writer, db: Database = Db) -> Response:
    """Forgets a filter; undo brings it back."""
    await writes.delete(request, db, caller, filter_id)
    return gone()
