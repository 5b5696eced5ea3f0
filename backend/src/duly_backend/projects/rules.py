"""What becomes of a project: pure decisions."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from duly_backend.positions import Gap, put
from duly_backend.projects.models import ProjectChange
from duly_service.problems import Conflict, Fault, Invalid


@dataclass(frozen=True, slots=True)
class ProjectState:
    """What the rules decide on. `parent_id` and `position` are the caller's own; None is a position after all others."""

    name: str
    color: str
    version: int
    is_inbox: bool = False
    is_deleted: bool = False
    archived_at: datetime | None = None
    parent_id: UUID | None = None
    position: str | None = None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What was found of the parent and the predecessor that a body names, and the first place after that predecessor."""

    has_parent: bool
    is_cycle: bool
    gap: Gap


def changed(state: ProjectState, body: ProjectChange, now: datetime) -> ProjectState:
    """What all members see, by a merge patch: absent keeps, null gives the color its default back."""
    given = body.model_fields_set
    if "name" in given:
        state = replace(state, name=body.name)
    if "archived" in given and body.archived != (state.archived_at is not None):
        if state.is_inbox:
            raise Conflict("The Inbox stays: tasks without a project go there.")
        state = replace(state, archived_at=now if body.archived else None)
    return replace(state, color=body.color or "slate") if "color" in given else state


def placed(state: ProjectState, body: ProjectChange, found: Neighbours) -> ProjectState:
    """Where the project stands among the caller's own. Invalid for a parent or a predecessor that there is not."""
    given = body.model_fields_set
    faults = []
    if body.parent_id is not None and (not found.has_parent or state.is_inbox):
        faults.append(Fault("/parent_id", "There is no such project; name one of yours."))
    elif found.is_cycle:
        faults.append(Fault("/parent_id", "A project cannot stand below itself or one of those below it."))
    if faults:
        raise Invalid(faults[0].detail, faults=faults)
    if "after_id" in given:
        state = replace(state, position=put(body.after_id, found.gap, "project"))
    return replace(state, parent_id=body.parent_id) if "parent_id" in given else state


def deleted(state: ProjectState) -> ProjectState:
    """Conflict for the Inbox, where tasks without a project go."""
    if state.is_inbox:
        raise Conflict("The Inbox stays: tasks without a project go there. Delete its tasks instead.")
    return replace(state, is_deleted=True)


def restored(state: ProjectState) -> ProjectState:
    return replace(state, is_deleted=False)
