"""What becomes of a filter that a person keeps: pure decisions."""

from dataclasses import dataclass, replace

from duly_backend.filters.models import FilterChange


@dataclass(frozen=True, slots=True)
class FilterState:
    """What the rules decide on."""

    name: str
    query: str
    color: str = "slate"
    version: int = 1
    is_deleted: bool = False


def changed(state: FilterState, body: FilterChange) -> FilterState:
    """A merge patch: absent keeps, null gives the color its default back."""
    given = body.model_fields_set
    if "name" in given:
        state = replace(state, name=body.name)
    if "query" in given:
        state = replace(state, query=body.query)
    return replace(state, color=body.color or "slate") if "color" in given else state
