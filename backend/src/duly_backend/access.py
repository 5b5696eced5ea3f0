"""Who may see and change what: the one place that knows it. A project's members have a role; a task is where its project is.

A viewer sees, an editor changes tasks, sections and comments, an owner the project itself and who its members are. What
nobody shares with the caller is not found; what the caller sees but may not change is forbidden.
"""

from typing import Final, Literal
from uuid import UUID

from duly_backend.database import Executor
from duly_backend.problems import RoleTooSmall
from duly_service.problems import NotFound

Role = Literal["viewer", "editor", "owner"]
ROLES: Final[tuple[Role, ...]] = ("viewer", "editor", "owner")

# The projects that the account $1 sees, and those whose tasks it may change: arrays, for `project_id = ANY(…)`.
SEEN_PROJECTS: Final = "ARRAY(SELECT project_id FROM members WHERE account_id = $1)"
OPEN_PROJECTS: Final = "ARRAY(SELECT project_id FROM members WHERE account_id = $1 AND role <> 'viewer')"
# Those whose tasks are in its lists. Each project is looked up by itself: joined, all there are might be read.
LISTED_PROJECTS: Final = """ARRAY(
    SELECT m.project_id FROM members m
    WHERE m.account_id = $1 AND (SELECT p.archived_at IS NULL FROM projects p WHERE p.id = m.project_id)
)"""
# A row `t` of tasks is seen by the account $1, or is in one of its lists.
SEEN: Final = f"t.project_id = ANY({SEEN_PROJECTS})"
LISTED: Final = f"t.project_id = ANY({LISTED_PROJECTS})"


def require(role: Role | None, needed: Role) -> None:
    """NotFound for those who have no part in it, Forbidden for those who have too small a one."""
    if role is None:
        raise NotFound
    if ROLES.index(role) < ROLES.index(needed):
        raise RoleTooSmall(_TOO_LITTLE[needed])


async def role_in(db: Executor, account_id: UUID, project_id: UUID) -> Role | None:
    """What an account may do in a project; None where it is no member."""
    role: Role | None = await db.fetchval(
        "SELECT role FROM members WHERE account_id = $1 AND project_id = $2", account_id, project_id
    )
    return role


_TOO_LITTLE: Final[dict[Role, str]] = {
    "viewer": "You are no member of this project.",
    "editor": "You may only look at this project; ask one of its owners to let you change it.",
    "owner": "Only an owner of this project may do this.",
}
