"""What the terms of a filter are put into words of SQL with: the moment, the names of the account, and the parameters."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from duly_backend.caller import Caller
from duly_backend.filters.names import Names


@dataclass(frozen=True, slots=True)
class Scope:
    """`bind` makes a parameter of a value and says how the statement names it. `names` are what it may name."""

    caller: Caller
    names: Names
    bind: Callable[[Any], str]
    _bound: dict[tuple[Any, str], str] = field(default_factory=dict)

    def value(self, value: Any, kind: str) -> str:
        """A parameter of a PostgreSQL type; the same value is given once."""
        key = (value, kind)
        if key not in self._bound:
            self._bound[key] = f"{self.bind(value)}::{kind}"
        return self._bound[key]

    @property
    def now(self) -> str:
        return self.value(self.caller.now, "timestamptz")

    @property
    def zone(self) -> str:
        return self.value(self.caller.identity.time_zone, "text")
