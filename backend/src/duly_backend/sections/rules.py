"""What becomes of a section: pure decisions."""

from dataclasses import dataclass, replace
from uuid import UUID

from duly_backend.positions import Gap, put
from duly_backend.sections.models import SectionChange


@dataclass(frozen=True, slots=True)
class SectionState:
    """What the rules decide on; a position of None is after all others."""

    name: str
    project_id: UUID
    position: str | None = None
    version: int = 1
    is_deleted: bool = False


def changed(state: SectionState, body: SectionChange, gap: Gap | None) -> SectionState:
    """A merge patch: absent keeps. `gap` is where `after_id` wants it."""
    if "name" in body.model_fields_set:
        state = replace(state, name=body.name)
    return state if gap is None else replace(state, position=put(body.after_id, gap, "section"))
