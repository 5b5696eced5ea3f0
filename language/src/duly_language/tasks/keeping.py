"""What the caller has a place for. The rest is understood all the same, stays in the title and is told in `losses`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


def _any(rule: str) -> bool:
    return bool(rule)


@dataclass(frozen=True, slots=True)
class Keeping:
    """`new_projects`, `new_people`: such as are not among the names given; a new section never is kept. `rule` tells whether
    an RRULE can be kept."""

    reminders: bool = True
    sections: bool = True
    new_people: bool = True
    new_projects: bool = True
    rule: Callable[[str], bool] = _any


EVERYTHING = Keeping()


@dataclass(frozen=True, slots=True)
class Inside:
    """The names that hold inside a project: of its sections, and of people who may get its tasks."""

    sections: Sequence[str] = ()
    people: Sequence[str] = ()


def nothing_inside(_: str | None) -> Inside:
    return Inside()
