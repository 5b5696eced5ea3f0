"""Quick add over HTTP: what a text is read as, and the tasks that it makes."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import Json, json_of
from duly_backend.authentication import Db, Reader, Writer
from duly_backend.caller import Caller
from duly_backend.changes.store import lock
from duly_backend.database import Database, Executor, in_transaction
from duly_backend.idempotency import once
from duly_backend.quickadds import rules, store
from duly_backend.quickadds.models import NewQuickAdd, QuickAdd, Reading, TextToRead
from duly_backend.tasks import store as tasks
from duly_backend.tasks import writes
from duly_backend.tasks.rules import new
from duly_backend.tasks.state import Clock
from duly_language import TaskReading
from duly_service.routing import router

routes: Final = router("quick-adds")


@routes.post("/readings", operation_id="createReading", response_model=Reading)
async def create_reading(body: TextToRead, caller: Caller = Reader, db: Database = Db) -> Response:
    """What the first line of a text is read as; nothing is kept."""
    line = rules.lines(body.text)[0]
    moment = _moment(body, caller)
    reading = (await _read([line], moment, await store.names(db, caller.account_id)))[0]
    return Json(json_of(rules.shown_reading(reading, moment.foreign_zone, line.offset)))


@routes.post("/quick-adds", operation_id="createQuickAdd", status_code=201, response_model=QuickAdd)
async def create_quick_add(request: Request, body: NewQuickAdd, caller: Caller = Writer, db: Database = Db) -> Response:
    """Makes a task of each line: all of them, or none."""
    lines, moment = rules.lines(body.text), _moment(body, caller)
    names = await store.names(db, caller.account_id)
    readings = await _read(lines, moment, names)
    wanted = [rules.task_of(reading, moment, names, body.project_id) for reading in readings]

    async def write(executor: Executor) -> Response:
        made: list[str] = []
        async with in_transaction(executor) as connection:
            first = await lock(connection, caller)
            for place, task in enumerate(wanted):
                # A microsecond apart, so that a list by creation keeps the order of the lines.
                then = replace(caller, now=caller.now + timedelta(microseconds=place))
                _, shown = await tasks.create(connection, then, new(task, Clock.of(caller)), first)
                made.append(shown)
        told = [
            rules.shown_reading(reading, moment.foreign_zone, line.offset)
            for reading, line in zip(readings, lines, strict=True)
        ]
        return Json(b'{"tasks":[' + ",".join(made).encode() + b'],"readings":' + json_of(told) + b"}", 201)

    try:
        return await once(request, caller, db, write)
    except tasks.NoPlace:
        raise await writes.explain(db, caller, wanted[0].model_copy(update={"project_id": body.project_id})) from None


def _moment(body: TextToRead, caller: Caller) -> rules.Moment:
    return rules.moment_of(body, caller.now, caller.identity.time_zone, caller.identity.locale)


async def _read(lines: list[rules.Line], moment: rules.Moment, names: rules.Names) -> list[TaskReading]:
    """In a thread: a long text takes many milliseconds, and the event loop has others to serve."""
    return await asyncio.to_thread(lambda: [rules.read(line, moment, names) for line in lines])
