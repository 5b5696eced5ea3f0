"""The table of the load test."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Medians of CPU per request in µs."""

    case: str
    duly: float
    bare: float
    limit: float
    duly_postgres: float
    bare_postgres: float

    @property
    def ratio(self) -> float:
        return self.duly / self.bare

    @property
    def holds(self) -> bool:
        return self.ratio <= self.limit


def table(rows: list[Row]) -> str:
    """CPU per request, in words that stand alone."""
    lines = [
        "CPU µs per request  | Duly | bare | ratio | at most | PostgreSQL: Duly | bare |",
        "--------------------|------|------|-------|---------|------------------|------|",
    ]
    for row in rows:
        mark = "" if row.holds else "  <- over its goal"
        lines.append(
            f"{row.case:19} | {row.duly:4.0f} | {row.bare:4.0f} | {row.ratio:5.2f} | {row.limit:7.1f} "
            f"| {row.duly_postgres:16.0f} | {row.bare_postgres:4.0f} |{mark}"
        )
    return "\n".join(lines)
