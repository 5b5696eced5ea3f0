"""The very statements that Duly sends, taken from its stores by a stand-in for the database that only writes down."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from duly_backend.caller import Caller, Identity
from duly_backend.tasks import lists, store
from duly_backend.tasks.state import TaskState


class _Sent(Exception):  # noqa: N818
    """Ends a store's function at its first statement."""


class _Recorder:
    """An Executor that sends nothing."""

    def __init__(self) -> None:
        self.query = ""
        self.values: tuple[Any, ...] = ()

    async def fetch(self, query: str, *args: Any) -> Any:
        self.query, self.values = query, args
        raise _Sent

    fetchrow = fetchval = execute = fetch


@dataclass(frozen=True)
class Statements:
    """`listing` takes (account, limit), `getting` (account, task); `creation` what `create_values` gives."""

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


async def recorded() -> Statements:
    """Asks each store once."""
    now = datetime.now(UTC)
    identity = Identity(uuid4(), uuid4(), "session", frozenset({"tasks:read", "tasks:write"}), "", "UTC", "en")
    caller, recorder = Caller(identity, now), _Recorder()
    with suppress(_Sent):
        await lists.page(recorder, caller, lists.Wanted(), 50, None)
    listed = recorder.query
    with suppress(_Sent):
        await store.find(recorder, identity.account_id, uuid4())
    found = recorder.query
    with suppress(_Sent):
        await store.create(recorder, caller, TaskState(title=_TITLE, project_id=_PROJECT), None)
    return Statements(listed, found, recorder.query, recorder.values, identity.account_id, now)
