"""What becomes of a project: pure decisions."""

from dataclasses import dataclass, replace

from duly_backend.projects.models import ProjectChange
from duly_service.problems import Conflict


@dataclass(frozen=True, slots=True)
class ProjectState:
    """What the rules decide on."""

    name: str
    color: str
    version: int
    is_inbox: bool = False
    is_deleted: bool = False


def changed(state: ProjectState, body: ProjectChange) -> ProjectState:
    """A merge patch: absent keeps, null gives the color its default back."""
    given = body.model_fields_set
    if "name" in given:
        state = replace(state, name=body.name)
    return replace(state, color=body.color or "slate") if "color" in given else state


def deleted(state: ProjectState) -> ProjectState:
    """Conflict for the Inbox, where tasks without a project go."""
    if state.is_inbox:
        raise Conflict("The Inbox stays: tasks without a project go there. Delete its tasks instead.")
    return replace(state, is_deleted=True)


def restored(state: ProjectState) -> ProjectState:
    return replace(state, is_deleted=False)
