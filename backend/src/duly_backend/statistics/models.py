"""Shapes of the numbers."""

from datetime import date
from uuid import UUID

from duly_backend.fields import Shown


class ProjectCount(Shown):
    id: UUID
    count: int


class Counts(Shown):
    """Open tasks; `today` with what is overdue, `upcoming` the seven days from today on."""

    inbox: int
    today: int
    overdue: int
    upcoming: int
    no_date: int
    projects: list[ProjectCount]


class DayNumbers(Shown):
    date: date
    created: int
    completed: int


class ProjectNumbers(Shown):
    id: UUID
    name: str
    created: int
    completed: int


class Statistics(Shown):
    """Every day of the stretch; of the projects those in which anything happened."""

    days: list[DayNumbers]
    projects: list[ProjectNumbers]
