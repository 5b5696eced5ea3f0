"""One task as it is told: as it is shown in lists and the log, and beside that the dates to come, which move with the clock."""

from typing import Final, NamedTuple, Self

import orjson

from duly_backend.tasks.parsing import due_of, series_of
from duly_backend.tasks.series import upcoming
from duly_backend.tasks.state import Clock, Due, Series, TaskState

DATES: Final = 5


class Told(NamedTuple):
    """`shown` is the JSON; `due` and `series` are None unless the task will be due again."""

    shown: str
    due: Due | None = None
    series: Series | None = None

    @classmethod
    def of(cls, shown: str, state: TaskState) -> Self:
        goes_on = state.series is not None and state.completed_at is None
        return cls(shown, state.due, state.series) if goes_on else cls(shown)

    @classmethod
    def read(cls, shown: str, series: str | None) -> Self:
        """`series` is what of it is not shown, as JSON."""
        if series is None:
            return cls(shown)
        task = orjson.loads(shown)
        if task["completed_at"] is not None:
            return cls(shown)
        return cls(shown, due_of(task["due"]), series_of(task["recurrence"], orjson.loads(series)))

    def beside(self, clock: Clock) -> bytes:
        """The further members of its JSON, from their comma on."""
        dates = upcoming(self.series, self.due, clock, DATES) if self.series and self.due else []
        return b',"next_dates":' + orjson.dumps(dates)
