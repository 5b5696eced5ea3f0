"""An export from its first byte to its last: page by page, so that it takes neither memory nor a connection while a slow
client reads. What is written meanwhile stands in the log of changes after the export's `seq`."""

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Final
from uuid import UUID

import orjson

from duly_backend.accounts.models import shown_user
from duly_backend.accounts.store import by_id
from duly_backend.answers import json_of
from duly_backend.caller import Caller
from duly_backend.changes.store import latest
from duly_backend.database import Database
from duly_backend.exports import store
from duly_backend.filters import saved
from duly_backend.labels import store as labels
from duly_backend.projects import store as projects
from duly_backend.sections import store as sections
from duly_backend.tasks import completions, lists

AT_ONCE: Final = 200
Page = Callable[[int, str | None], Awaitable[tuple[bytes, str | None]]]


async def written(db: Database, caller: Caller) -> AsyncIterator[bytes]:
    """JSON: {exported_at, seq, account, projects, sections, tasks, comments, completions, labels, filters}."""
    head = {
        "exported_at": caller.now,
        "seq": str(await latest(db, caller.account_id)),
        "account": shown_user(await by_id(db, caller.account_id)),
    }
    yield json_of(head)[:-1]
    mine = [page for archived in (False, True) async for page in _pages(_projects(db, caller, archived))]
    async for piece in _member("projects", _given(mine)):
        yield piece
    ids = [UUID(project["id"]) for page in mine for project in orjson.loads(page)]
    for name, of_project in _IN_PROJECTS.items():
        async for piece in _member(name, _of_each(db, caller, ids, of_project)):
            yield piece
    for name, page in (("labels", labels.page), ("filters", saved.page)):
        async for piece in _member(name, _pages(partial(page, db, caller.account_id))):
            yield piece
    yield b"}"


def _projects(db: Database, caller: Caller, archived: bool) -> Page:
    return lambda limit, cursor: projects.page(db, caller.account_id, limit, cursor, archived=archived)


def _tasks(db: Database, caller: Caller, project_id: UUID) -> Page:
    return partial(lists.page, db, caller, lists.Wanted("all", project_id))


_IN_PROJECTS: Final[dict[str, Callable[[Database, Caller, UUID], Page]]] = {
    "sections": lambda db, _, project_id: partial(sections.page, db, project_id),
    "tasks": _tasks,
    "comments": lambda db, _, project_id: partial(store.comments, db, project_id),
    "completions": lambda db, _, project_id: partial(completions.of_project, db, project_id),
}


async def _of_each(
    db: Database, caller: Caller, ids: list[UUID], of_project: Callable[[Database, Caller, UUID], Page]
) -> AsyncIterator[bytes]:
    for id_ in ids:
        async for page in _pages(of_project(db, caller, id_)):
            yield page


async def _given(pages: list[bytes]) -> AsyncIterator[bytes]:
    for page in pages:
        yield page


async def _pages(page: Page) -> AsyncIterator[bytes]:
    """JSON arrays that are not empty."""
    cursor: str | None = None
    while True:
        items, cursor = await page(AT_ONCE, cursor)
        if items != b"[]":
            yield items
        if cursor is None:
            return


async def _member(name: str, pages: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """A member of an object: one array of all that the pages hold."""
    opening = f',"{name}":['.encode()
    async for page in pages:
        yield opening + page[1:-1]
        opening = b","
    yield b"]" if opening == b"," else opening + b"]"
