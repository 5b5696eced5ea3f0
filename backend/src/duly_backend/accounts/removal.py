"""Removing an account for good: what is shared stays with the others, what is its own goes."""

from datetime import datetime
from typing import Any
from uuid import UUID

from duly_backend.access import ROLES
from duly_backend.caller import Caller, Identity
from duly_backend.changes.store import lock
from duly_backend.database import Executor
from duly_backend.members import store as members
from duly_backend.members import writes
from duly_backend.members.rules import Membership


async def remove(db: Executor, account: Any, now: datetime) -> int:
    """Inside a transaction; `account` is its row. Returns how many projects others keep: where no owner is left, the one of
    the highest role who has been there longest becomes one."""
    caller = _acting(account, now)
    first = await lock(db, caller)
    shared = await members.shared_projects(db, caller.account_id)
    for project_id in shared:
        everyone = await members.all_of(db, project_id)
        own = next(member for member in everyone if member.account_id == caller.account_id)
        heir = _heir([member for member in everyone if member is not own])
        if heir.role != "owner" and own.role == "owner":
            await writes.give_role(db, caller, project_id, heir, "owner", first)
        await writes.end(db, caller, project_id, own, heir.account_id, first)
    await db.execute(
        "DELETE FROM tasks WHERE project_id IN (SELECT id FROM projects WHERE account_id = $1)", caller.account_id
    )
    await db.execute("DELETE FROM accounts WHERE id = $1", caller.account_id)
    return len(shared)


def _heir(others: list[Membership]) -> Membership:
    return max(others, key=lambda member: ROLES.index(member.role))


def _acting(account: Any, now: datetime) -> Caller:
    """The account itself, as if it left: what the others' logs tell."""
    token: UUID = account["id"]
    identity = Identity(
        account["id"], token, "session", frozenset(), account["name"], account["time_zone"], account["locale"]
    )
    return Caller(identity, now)
