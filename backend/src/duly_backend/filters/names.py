"""What a filter may name of its account: projects, what is nested in them, sections and people, by name in lower case."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

Named = Mapping[str, Sequence[UUID]]


@dataclass(frozen=True, slots=True)
class Names:
    """Several may bear one name. `trees` are projects with all that the account nested below them; people go by their
    names and by their e-mail addresses."""

    projects: Named = field(default_factory=dict)
    trees: Named = field(default_factory=dict)
    sections: Named = field(default_factory=dict)
    people: Named = field(default_factory=dict)


def by_name(pairs: Iterable[tuple[str, UUID]]) -> dict[str, list[UUID]]:
    found: dict[str, list[UUID]] = {}
    for name, id_ in pairs:
        found.setdefault(name.lower(), []).append(id_)
    return found


def trees(projects: Named, parents: Mapping[UUID, UUID | None]) -> dict[str, list[UUID]]:
    """Of each name, the projects that bear it and those below them."""
    children: dict[UUID | None, list[UUID]] = {}
    for id_, parent in parents.items():
        children.setdefault(parent, []).append(id_)

    def below(ids: Sequence[UUID]) -> list[UUID]:
        return [found for id_ in ids for found in (id_, *below(children.get(id_, ())))]

    return {name: below(ids) for name, ids in projects.items()}
