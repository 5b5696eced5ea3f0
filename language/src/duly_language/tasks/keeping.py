"""What the caller has a place for. The rest is understood all the same, stays in the title and is told in `losses`."""

from collections.abc import Callable
from dataclasses import dataclass


def _any(rule: str) -> bool:
    return bool(rule)


@dataclass(frozen=True, slots=True)
class Keeping:
    """`new_projects`: a project that is not among the names given. `rule` tells whether an RRULE can be kept."""

    reminders: bool = True
    assignee: bool = True
    new_projects: bool = True
    rule: Callable[[str], bool] = _any


EVERYTHING = Keeping()
