"""What a text may name of its account: projects, labels, and inside a project its sections and members."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from duly_language import Inside, folded


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may get tasks of a project; without a name shown by the address."""

    id: UUID
    name: str
    email: str

    @property
    def shown(self) -> str:
        return self.name or self.email


@dataclass(frozen=True, slots=True)
class Place:
    """What can be named inside a project, by the name. `ambiguous` are names in the form in which they are compared that
    several members bear: nobody is meant by them."""

    sections: Mapping[str, UUID] = field(default_factory=dict)
    people: Mapping[str, Member] = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()

    @property
    def inside(self) -> Inside:
        return Inside(tuple(self.sections), tuple(self.people))


@dataclass(frozen=True, slots=True)
class Names:
    """The account's projects by name, the oldest where two are alike, and its labels; `places` are those of the projects
    that a text can be about."""

    projects: Mapping[str, UUID]
    labels: Sequence[str]
    inbox: UUID
    places: Mapping[UUID, Place] = field(default_factory=dict)

    def place(self, project_id: UUID | None) -> Place:
        return self.places.get(project_id or self.inbox, Place())


def place_of(sections: Iterable[tuple[str, UUID]], members: Sequence[Member], caller: UUID) -> Place:
    """People go by their names, their addresses, and where nobody else bears it by their first name; the caller is “me”,
    too. Of two sections with one name the first counts."""
    there: dict[str, UUID] = {}
    for name, id_ in sections:
        there.setdefault(name, id_)
    whole = [(name, each) for each in members for name in (each.name, each.email) if name]
    firsts = [(first, each) for each in members for first in each.name.split()[:1]]
    firsts += [("me", each) for each in members if each.id == caller]
    taken = {folded(name) for name, _ in whole}
    return _place(there, [*whole, *((name, each) for name, each in firsts if folded(name) not in taken)])


def _place(sections: Mapping[str, UUID], people: Sequence[tuple[str, Member]]) -> Place:
    bearers: dict[str, set[UUID]] = {}
    for name, each in people:
        bearers.setdefault(folded(name), set()).add(each.id)
    ambiguous = frozenset(name for name, ids in bearers.items() if len(ids) > 1)
    return Place(sections, {name: each for name, each in people if folded(name) not in ambiguous}, ambiguous)
