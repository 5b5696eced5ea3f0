"""The very statements that Duly sends, taken from its stores by a stand-in for the database that only writes down."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from duly_backend.caller import Caller, Identity
from duly_backend.changes import store as changes
from duly_backend.comments import store as comments
from duly_backend.filters.compiling import parsed
from duly_backend.members import store as members
from duly_backend.projects import store as projects
from duly_backend.search import store as search
from duly_backend.search.rules import Word
from duly_backend.sections import store as sections
from duly_backend.statistics import store as statistics
from duly_backend.tasks import completions, lists, store
from duly_backend.tasks.state import TaskState
from duly_backend.trash import store as trash

Sent = tuple[str, tuple[Any, ...]]


class _Stop(Exception):  # noqa: N818
    """Ends a store's function at its first statement."""


class _Recorder:
    """An Executor that sends nothing."""

    sent: Sent = ("", ())

    async def fetch(self, query: str, *args: Any) -> Any:
        self.sent = query, args
        raise _Stop

    fetchrow = fetchval = execute = fetch


@dataclass(frozen=True)
class Statements:
    """`listing` takes (account, project, limit), `getting` (account, task); `creation` what `create_values` gives."""

    listing: str
    getting: str
    creation: str
    sample: tuple[Any, ...]
    account: UUID
    now: datetime

    def create_values(self, account: UUID, inbox: UUID, now: datetime, title: str) -> list[Any]:
        swap = {self.account: account, _PROJECT: inbox, self.now: now, _TITLE: title}
        return [swap.get(value, value) if isinstance(value, UUID | datetime | str) else value for value in self.sample]


_TITLE = "a title to be replaced"
_PROJECT = uuid4()


def caller(account: UUID) -> Caller:
    scopes = frozenset({"tasks:read", "tasks:write"})
    return Caller(Identity(account, uuid4(), "session", scopes, "", "UTC", "en"), datetime.now(UTC))


async def first_of(function: Callable[..., Awaitable[object]], *args: Any) -> Sent:
    """The first statement of a store's function, with its parameters."""
    recorder = _Recorder()
    with suppress(_Stop):
        await function(recorder, *args)
    return recorder.sent


async def recorded() -> Statements:
    """Asks each store once."""
    who = caller(uuid4())
    listing, _ = await first_of(lists.page, who, lists.Wanted(project_id=_PROJECT), 50, None)
    getting, _ = await first_of(store.find, who.account_id, uuid4())
    creation, sample = await first_of(store.create, who, TaskState(title=_TITLE, project_id=_PROJECT), None)
    return Statements(listing, getting, creation, sample, who.account_id, who.now)


async def lists_of(account: UUID, project: UUID, task: UUID) -> dict[str, Sent]:
    """The statement of each kind of list that one person asks for, by its name."""
    who = caller(account)

    async def listed(limit: int = 50, **wanted: Any) -> Sent:
        return await first_of(lists.page, who, lists.Wanted(**wanted), limit, None)

    filters = ("today | overdue", "7 days", "no date", "p1", "@home", "recurring", "subtask", "created before: -7 days")
    today = date.today()  # noqa: DTZ011
    return {
        "all open": await listed(),
        "all": await listed(status="all"),
        "done": await listed(status="done"),
        "a project": await listed(project_id=project),
        "a project, done": await listed(project_id=project, status="done"),
        "a section": await listed(section_id=uuid4()),
        "subtasks": await listed(parent_id=task),
        "a label": await listed(label="home"),
        "by ids": await listed(ids=[str(task)]),
        **{f"filter {text}": await listed(filter=parsed(text, "?filter")) for text in filters},
        "count": await first_of(lists.count, who, lists.Wanted()),
        "counts": await first_of(statistics.counts, who),
        "statistics": await first_of(statistics.statistics, who, today - timedelta(days=30), today),
        "get one": await first_of(store.find, account, task),
        "completions": await first_of(completions.of_task, task, 50, None),
        "comments": await first_of(comments.page, task, 50, None),
        "sections": await first_of(sections.page, project, 50, None),
        "members": await first_of(members.page, project, 50, None),
        "projects": await first_of(projects.page, account, 50, None),
        "trash": await first_of(trash.page, account, 50, None),
        "changes": await first_of(changes.page, account, 10, 50),
        "history of one": await first_of(changes.page, account, 0, 50, task),
        "search, words": await first_of(partial(search.asked, widely=True), who, "plmuber tap"),
        "search, tasks": await first_of(partial(search.page, widely=True), who, [Word("plumber")], 50, None),
    }
