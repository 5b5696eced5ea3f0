"""Where a task stands: project, section, parent, order; and to whom it may be given there. Pure decisions."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from duly_backend.positions import Gap, put
from duly_backend.tasks.models import NewTask, TaskChange
from duly_backend.tasks.state import TaskState
from duly_service.problems import Fault, Invalid


@dataclass(frozen=True, slots=True)
class Spot:
    """A project, and a section of it if not outside of all."""

    project_id: UUID | None
    section_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What was found of what a body names, among what the caller may write to: None where there is no such thing. The
    project is the Inbox where none is named."""

    project_id: UUID | None
    section: Spot | None = None
    parent: Spot | None = None
    is_cycle: bool = False


def placed(state: TaskState, body: NewTask | TaskChange, place: Place) -> TaskState:
    """A task where its body wants it. A subtask stands where its parent does; moved elsewhere by itself, it leaves it."""
    _check(body, place)
    spot = _wanted(state, body, place)
    is_moved = spot != Spot(state.project_id, state.section_id)
    if place.parent is not None:
        parent_id = body.parent_id
    else:
        parent_id = None if is_moved or "parent_id" in body.model_fields_set else state.parent_id
    return replace(
        state,
        project_id=spot.project_id,
        section_id=spot.section_id,
        parent_id=parent_id,
        position=None if is_moved else state.position,
    )


def ordered(state: TaskState, body: TaskChange, gap: Gap) -> TaskState:
    """A task right after another of its project, or (null) before all. Invalid for one that is not there."""
    return replace(state, position=put(body.after_id, gap, "task"))


def assigned(state: TaskState, wanted: Collection[UUID] | None, members: Collection[UUID]) -> TaskState:
    """A task given to `wanted`, who must be members of its project; None keeps those who are."""
    if wanted is None:
        return replace(state, assignees=tuple(each for each in state.assignees if each in members))
    faults = [
        Fault(f"/assignee_ids/{n}", "There is no such member of the project.")
        for n, each in enumerate(wanted)
        if each not in members
    ]
    if faults:
        raise Invalid(faults[0].detail, faults=faults)
    return replace(state, assignees=tuple(dict.fromkeys(wanted)))


def _wanted(state: TaskState, body: NewTask | TaskChange, place: Place) -> Spot:
    given, now = body.model_fields_set, Spot(state.project_id, state.section_id)
    if named := place.parent or place.section:
        return named
    if now.project_id is None or ("project_id" in given and place.project_id != now.project_id):
        return Spot(place.project_id)
    return Spot(now.project_id) if "section_id" in given else now


def _check(body: NewTask | TaskChange, place: Place) -> None:
    faults: list[Fault] = []
    if place.project_id is None:
        faults.append(Fault("/project_id", "There is no such project, or you may only look at it."))
    if body.section_id is not None and place.section is None:
        faults.append(Fault("/section_id", "There is no such section, or you may only look at it."))
    if body.parent_id is not None and place.parent is None:
        faults.append(Fault("/parent_id", "There is no such task, or you may only look at it."))
    if place.is_cycle:
        faults.append(Fault("/parent_id", "A task cannot be a subtask of itself or of one of its subtasks."))
    if faults := faults or _contradictions(body, place):
        raise Invalid(faults[0].detail, faults=faults)


def _contradictions(body: NewTask | TaskChange, place: Place) -> list[Fault]:
    """What does not go together, though each exists."""
    faults = []
    if place.parent and body.project_id is not None and place.parent.project_id != place.project_id:
        faults.append(Fault("/project_id", "A subtask lives in its parent's project: leave project_id out."))
    if place.parent and place.section and place.parent != place.section:
        faults.append(Fault("/section_id", "A subtask stands in its parent's section: leave section_id out."))
    if place.section and body.project_id is not None and place.section.project_id != place.project_id:
        faults.append(Fault("/section_id", "This section is one of another project."))
    return faults
