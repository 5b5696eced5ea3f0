"""What `version` in a patch asks for: fields that others changed since that version are refused by name, the rest merges."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from duly_backend.caller import Caller
from duly_backend.changes.store import changed_since
from duly_backend.database import Executor
from duly_service.problems import Conflict

# Fields of a patch whose shown form has another name.
SHOWN_AS: Mapping[str, str] = {
    "project_id": "project",
    "archived": "archived_at",
    "after_id": "position",
    "assignee_ids": "assignees",
}


async def refuse_clashes(
    db: Executor, caller: Caller, id_: UUID, read: int | None, current: int, given: Collection[str]
) -> None:
    """409 with `fields` when one of the `given` fields changed between the version that was read and the current one;
    a patch that tells no version goes in."""
    if read is None or read == current:
        return
    wanted = set(given) - {"version"}
    log = await changed_since(db, caller.account_id, id_, read) if read < current else []
    # Whoever became a member meanwhile does not have them all; an order of one's own has changes, but no version.
    known = {after["version"] for _, after in log}
    touched = _touched(log) if len(known) == current - read else frozenset(map(_shown, wanted))
    if fields := sorted(field for field in wanted if _shown(field) in touched):
        names = ", ".join(fields)
        detail = f"Changed since version {read}: {names}. Read version {current}, then decide again."
        raise Conflict(detail, extra={"fields": fields, "version": current})


def _shown(field: str) -> str:
    return SHOWN_AS.get(field, field)


def _touched(log: list[tuple[Any, Any]]) -> frozenset[str]:
    """The fields that differ between any two neighbours of the log."""
    return frozenset(
        field for before, after in log for field in after if before is None or before.get(field) != after[field]
    )
