"""Quick add over HTTP: what a text is read as, and the tasks that it makes."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import Json, json_of
from duly_backend.authentication import Db, Reader, Writer
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.idempotency import once
from duly_backend.quickadds import rules, store
from duly_backend.quickadds.lines import Context, ReadLine, lines_of, projects_named, read_lines
from duly_backend.quickadds.models import NewQuickAdd, QuickAdd, ReadingOfText, TextToRead
from duly_backend.quickadds.moment import Moment, moment_of
from duly_backend.quickadds.names import Names
from duly_backend.quickadds.shown import shown_reading
from duly_backend.tasks import writes
from duly_backend.tasks.models import NewTask
from duly_service.routing import router

routes: Final = router("quick-adds")


@routes.post("/readings", operation_id="createReading", response_model=ReadingOfText)
async def create_reading(body: TextToRead, caller: Caller = Reader, db: Database = Db) -> Response:
    """What a text is read as: its first line, and the further ones; nothing is kept."""
    moment = _moment(body, caller)
    first, *further = await _read(db, caller, body, moment, await store.names(db, caller.account_id))
    shown = shown_reading(first, moment.foreign_zone)
    return Json(json_of(shown | {"further": [shown_reading(line, moment.foreign_zone) for line in further]}))


@routes.post("/quick-adds", operation_id="createQuickAdd", status_code=201, response_model=QuickAdd)
async def create_quick_add(request: Request, body: NewQuickAdd, caller: Caller = Writer, db: Database = Db) -> Response:
    """Makes a task of each line, and a subtask of an indented one: all of them, or none."""
    moment = _moment(body, caller)
    names = await store.names(db, caller.account_id)
    lines = await _read(db, caller, body, moment, names)
    wanted = [rules.task_of(line, moment, names, body) for line in lines]

    async def write(executor: Executor) -> Response:
        async with in_transaction(executor) as connection:
            made = await _create(connection, caller, wanted, [line.line.parent for line in lines])
        readings = json_of([shown_reading(line, moment.foreign_zone) for line in lines])
        return Json(b'{"tasks":[' + ",".join(made).encode() + b'],"readings":' + readings + b"}", 201)

    return await once(request, caller, db, write)


async def _create(db: Executor, caller: Caller, wanted: Sequence[NewTask], parents: Sequence[int | None]) -> list[str]:
    """The new tasks as shown, each after its parent."""
    first = await lock(db, caller)
    ids: list[UUID] = []
    made: list[str] = []
    for place, (task, parent) in enumerate(zip(wanted, parents, strict=True)):
        # A microsecond apart, so that a list by creation keeps the order of the lines.
        then = replace(caller, now=caller.now + timedelta(microseconds=place))
        body = rules.beneath(task, None if parent is None else ids[parent])
        id_, told = await writes.create(db, then, body, first)
        ids.append(id_)
        made.append(told.shown)
    return made


def _moment(body: TextToRead, caller: Caller) -> Moment:
    return moment_of(body, caller.now, caller.identity.time_zone, caller.identity.locale)


async def _read(db: Database, caller: Caller, body: TextToRead, moment: Moment, names: Names) -> list[ReadLine]:
    """In a thread: a long text takes many milliseconds, and the event loop has others to serve."""
    lines = lines_of(body.text)
    if named := await asyncio.to_thread(projects_named, lines, names, body.project_id):
        names = await store.with_places(db, caller, names, named)
    return await asyncio.to_thread(read_lines, lines, Context(moment, names, body.dismissed, body.project_id))
