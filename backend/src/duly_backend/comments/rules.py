"""What becomes of a comment: pure decisions."""

from dataclasses import dataclass
from uuid import UUID

from duly_backend.access import Role, require
from duly_backend.problems import RoleTooSmall


@dataclass(frozen=True, slots=True)
class CommentState:
    """What the rules decide on."""

    text: str
    task_id: UUID
    author_id: UUID
    version: int = 1
    is_deleted: bool = False


def check_change(state: CommentState, actor: UUID, role: Role, *, deletes: bool = False) -> None:
    """Only its author changes a comment; an owner of the project may delete it, too."""
    require(role, "editor")
    if state.author_id != actor and not (deletes and role == "owner"):
        raise RoleTooSmall("Only its author may do this to a comment; an owner of the project may delete it.")
