"""Memberships in PostgreSQL, and what joining and leaving mean to the logs of those concerned."""

from typing import Final
from uuid import UUID

from duly_backend.access import Role
from duly_backend.caller import Caller
from duly_backend.changes.store import HEARD_BY_MEMBERS, LOGGED, provenance
from duly_backend.database import Executor
from duly_backend.members.rules import Membership
from duly_backend.paging import from_cursor, instant, page_of
from duly_backend.projects.store import SHOWN as SHOWN_PROJECT
from duly_backend.sections.store import SHOWN as SHOWN_SECTION
from duly_backend.tasks.store import SHOWN as SHOWN_TASK
from duly_backend.tasks.store import moment

# A membership as it is shown, from a row `m` of members and its row `a` of accounts.
SHOWN: Final = f"""(SELECT row_to_json(d) FROM (SELECT
    m.id, m.project_id, ROW(a.id, a.name, a.email)::shown_fellow AS account, m.role, {moment("m.created_at")} AS created_at
) d)"""  # noqa: S608

_PAGE: Final = f"""
SELECT {SHOWN}::text AS shown, m.created_at, m.id FROM members m JOIN accounts a ON a.id = m.account_id
WHERE m.project_id = $1 AND ($2::timestamptz IS NULL OR (m.created_at, m.id) > ($2, $3::uuid))
ORDER BY m.created_at, m.id LIMIT $4"""  # noqa: S608

# What was written is logged by a statement of its own, so that it sees who the members are now.
_LOG: Final = f"""
WITH shown AS (
    SELECT $8::uuid AS id, 0 AS place, $9::json AS before, $10::json AS after, NULL::bigint AS undoes, NULL::json AS series,
        CASE WHEN $9::json IS NOT NULL THEN $11::uuid END AS was_in, CASE WHEN $10::json IS NOT NULL THEN $11::uuid END AS is_in
), {HEARD_BY_MEMBERS}, {LOGGED}
SELECT 1"""

# To the log of one account ($8): the project $9 comes into sight or ($10) goes out of it, and so do its sections and tasks.
_PROJECT_OF: Final = f"""
SELECT m.account_id, p.id, 0 AS place, NULL::bigint AS undoes, NULL::json AS series, {SHOWN_PROJECT} AS shown
FROM projects p JOIN members m ON m.project_id = p.id WHERE p.id = $9 AND m.account_id = $8"""  # noqa: S608
_SECTIONS_OF: Final = f"""
SELECT $8::uuid AS account_id, s.id, row_number() OVER (ORDER BY s.position, s.id) - 1 AS place, NULL::bigint AS undoes,
    NULL::json AS series, {SHOWN_SECTION} AS shown
FROM sections s WHERE s.project_id = $9 AND s.deleted_at IS NULL"""  # noqa: S608
_TASKS_OF: Final = f"""
SELECT $8::uuid AS account_id, t.id, row_number() OVER (ORDER BY t.created_at, t.id) - 1 AS place, NULL::bigint AS undoes,
    NULL::json AS series, {SHOWN_TASK} AS shown
FROM tasks t WHERE t.project_id = $9 AND t.deleted_at IS NULL"""  # noqa: S608


def _in_sight(things: str) -> str:
    return f"""
WITH things AS ({things}), heard AS (
    SELECT account_id, id, place, undoes, series, CASE WHEN $10 THEN shown END AS before, CASE WHEN NOT $10 THEN shown END AS after
    FROM things
), {LOGGED}
SELECT 1"""  # noqa: S608


_IN_SIGHT: Final = {"project": _in_sight(_PROJECT_OF), "section": _in_sight(_SECTIONS_OF), "task": _in_sight(_TASKS_OF)}


async def page(db: Executor, project_id: UUID, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of the members of a project, the first one first, and the cursor of the next page."""
    key = from_cursor(cursor, instant, UUID) if cursor is not None else (None, None)
    return page_of(await db.fetch(_PAGE, project_id, *key, limit + 1), limit, "created_at", "id")


async def all_of(db: Executor, project_id: UUID) -> list[Membership]:
    """The members of a project, the first one first."""
    rows = await db.fetch(
        "SELECT id, account_id, role FROM members WHERE project_id = $1 ORDER BY created_at, id", project_id
    )
    return [Membership(row["id"], row["account_id"], row["role"]) for row in rows]


async def shared_projects(db: Executor, account_id: UUID) -> list[UUID]:
    """Those of an account that have other members, too."""
    rows = await db.fetch(
        """SELECT project_id FROM members m WHERE account_id = $1
        AND EXISTS (SELECT FROM members o WHERE o.project_id = m.project_id AND o.account_id <> $1) ORDER BY project_id""",
        account_id,
    )
    return [row["project_id"] for row in rows]


async def account_of(db: Executor, email: str) -> UUID | None:
    """The account with an address, whatever the case of its letters."""
    found: UUID | None = await db.fetchval("SELECT id FROM accounts WHERE lower(email) = lower($1)", email)
    return found


async def find(db: Executor, id_: UUID) -> str:
    """A membership as shown."""
    shown: str = await db.fetchval(
        f"SELECT {SHOWN}::text FROM members m JOIN accounts a ON a.id = m.account_id WHERE m.id = $1",  # noqa: S608
        id_,
    )
    return shown


async def add(db: Executor, caller: Caller, project_id: UUID, account_id: UUID, role: Role) -> UUID:
    """The id of a new membership."""
    id_: UUID = await db.fetchval(
        "INSERT INTO members (project_id, account_id, role, created_at) VALUES ($1, $2, $3, $4) RETURNING id",
        project_id,
        account_id,
        role,
        caller.now,
    )
    return id_


async def change(db: Executor, id_: UUID, role: Role) -> None:
    await db.execute("UPDATE members SET role = $2 WHERE id = $1", id_, role)


async def remove(db: Executor, project_id: UUID, member: Membership, heir: UUID | None) -> None:
    """Ends a membership; the data of a project whose home leaves moves to the `heir`."""
    await db.execute("DELETE FROM members WHERE id = $1", member.id)
    home = "account_id = $2 WHERE account_id = $3"
    await db.execute(f"UPDATE projects SET {home} AND id = $1", project_id, heir, member.account_id)  # noqa: S608
    await db.execute(f"UPDATE tasks SET {home} AND project_id = $1", project_id, heir, member.account_id)  # noqa: S608


async def log(
    db: Executor,
    caller: Caller,
    kind: str,
    project_id: UUID,
    id_: UUID,
    before: str | None,
    after: str | None,
    first: int,
) -> None:
    """Tells all members of a membership that was made, changed or ended."""
    await db.execute(_LOG, *provenance(caller, kind, "member", first), id_, before, after, project_id)


async def log_sight(
    db: Executor, caller: Caller, project_id: UUID, account_id: UUID, first: int, *, gone: bool
) -> None:
    """Tells an account of a project, its sections and tasks that come into its sight or go out of it."""
    end = "unshared" if gone else "shared"
    for resource in reversed(_IN_SIGHT) if gone else _IN_SIGHT:
        origin = provenance(caller, f"{resource}.{end}", resource, first)
        await db.execute(_IN_SIGHT[resource], *origin, account_id, project_id, gone)
