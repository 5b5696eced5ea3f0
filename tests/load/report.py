"""The tables of the load test, in words that stand alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.load.cases import Case
from tests.load.idle import Fact
from tests.load.measure import Cost, Measured

# Ten times as many people with as much each may cost a request so much more: some index is a level deeper.
FLAT = 1.3


@dataclass(frozen=True)
class Row:
    """`large` is the cost among ten times as many people, `bare` that of the bare app."""

    case: Case
    duly: Cost
    large: Cost
    bare: Cost | None

    @property
    def ratio(self) -> float | None:
        return self.duly.server / self.bare.server if self.bare else None

    @property
    def missed(self) -> list[str]:
        """Which goals, by a word each."""
        goals = {
            "server": self.duly.server <= self.case.server,
            "PostgreSQL": self.duly.postgres <= self.case.postgres,
            "ratio": self.ratio is None or self.ratio <= (self.case.bare or 0),
            "flat": self.large.server + self.large.postgres <= FLAT * (self.duly.server + self.duly.postgres),
        }
        return [name for name, holds in goals.items() if not holds]


def rows(small: Measured, large: Measured) -> list[Row]:
    return [Row(case, small.duly[case.name], large.duly[case.name], small.bare.get(case.name)) for case in small.cases]


def costs(found: list[Row]) -> str:
    """A table of CPU per request."""
    return "\n".join(_costs(found))


def _costs(found: list[Row]) -> Iterator[str]:
    yield "CPU µs per request     | server (goal) | bare: times (goal) | PostgreSQL (goal) | among ten times as many: both |"
    yield "-----------------------|---------------|--------------------|-------------------|-------------------------------|"
    for row in found:
        bare = f"{row.bare.server:6.0f}: {row.ratio:3.1f} ({row.case.bare:g})" if row.bare else ""
        server, postgres = (
            f"{row.duly.server:.0f} ({row.case.server:.0f})",
            f"{row.duly.postgres:.0f} ({row.case.postgres:.0f})",
        )
        times = (row.large.server + row.large.postgres) / (row.duly.server + row.duly.postgres)
        large = f"{row.large.server:.0f}, {row.large.postgres:.0f}: {times:.2f} times"
        mark = f"  <- over its goal: {', '.join(row.missed)}" if row.missed else ""
        yield f"{row.case.name:22} | {server:>13} | {bare:>18} | {postgres:>17} | {large:>29} |{mark}"


def whole(measured: Measured) -> str:
    """The lists that read more than what is one's own, or that there are none."""
    lines = [f"{name} reads all of {', '.join(places)}" for name, places in measured.whole.items()]
    return "\n".join(lines) or "Every list goes by an index, whatever is asked for."


def facts(found: list[Fact]) -> str:
    return "\n".join(
        f"{fact.name:24} {fact.value:7.2f} {fact.unit} (at most {fact.limit:g}){'' if fact.holds else '  <- over its goal'}"
        for fact in found
    )
