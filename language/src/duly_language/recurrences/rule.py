"""An RFC 5545 recurrence rule as the grammar builds it, and its text."""

from dataclasses import dataclass
from datetime import date

from duly_language.rrule import FREQUENCIES, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Rule:
    """The parts of an RRULE. `days` are (nth, weekday) with nth 0 for every one, weekdays from Monday = 0."""

    freq: str
    interval: int = 1
    days: tuple[tuple[int, int], ...] = ()
    monthdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    setpos: tuple[int, ...] = ()
    hours: tuple[int, ...] = ()
    minute: int = 0
    count: int | None = None
    until: date | None = None

    def __str__(self) -> str:
        """The value of an RRULE property; INTERVAL=1 and a full hour's BYMINUTE are left out."""
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        parts += self._lists()
        if self.hours and self.minute:
            parts.append(f"BYMINUTE={self.minute}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)

    def _lists(self) -> list[str]:
        named = (
            ("BYMONTH", sorted(self.months)),
            ("BYMONTHDAY", self.monthdays),
            ("BYDAY", [f"{nth or ''}{WEEKDAYS[day]}" for nth, day in self.days]),
            ("BYSETPOS", self.setpos),
            ("BYHOUR", self.hours),
        )
        return [f"{name}=" + ",".join(str(value) for value in values) for name, values in named if values]


def parse_rule(rule: str) -> dict[str, str]:
    """The parts of an RRULE by name."""
    return dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)


def by_days(rule: str) -> bool:
    """Whether the rule counts in days or longer, not in hours or minutes."""
    return parse_rule(rule).get("FREQ") in FREQUENCIES


def without_times(rule: str) -> str:
    """The rule without its times of day, which a task keeps in its due date."""
    return ";".join(part for part in rule.split(";") if not part.startswith(("BYHOUR=", "BYMINUTE=", "BYSECOND=")))
