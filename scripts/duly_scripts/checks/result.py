"""What a check came to, and how the runners' own summaries are read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NO_TEST = 5  # pytest's status where it ran none


@dataclass(frozen=True)
class Result:
    """Numbers of single tests, or 1 for a tool's whole check; `output` is shown where something failed."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: tuple[str, ...] = ()
    output: str = ""

    def __add__(self, other: "Result") -> "Result":
        return Result(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
            self.reasons + other.reasons,
            "\n".join(text for text in (self.output, other.output) if text),
        )

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def total(results: Iterable[Result]) -> Result:
    return sum(results, Result())


def skipped(reason: str) -> Result:
    return Result(skipped=1, reasons=(reason,))


def of_tool(status: int, output: str) -> Result:
    """A formatter, linter or type checker: one check."""
    return Result(passed=1) if status == 0 else Result(failed=1, output=output)


def of_pytest(status: int, output: str) -> Result:
    """The counts of pytest's last line; its skips with their reasons (it has to run with -rs)."""
    if status == NO_TEST and re.search(r"\b\d+ deselected\b", output):
        return Result()  # all that is there is left for --full
    counts = _counts(output, r"(\d+) (passed|failed|skipped|errors?|xfailed|xpassed)\b")
    failed = counts.get("failed", 0) + counts.get("error", 0) + counts.get("errors", 0) + counts.get("xpassed", 0)
    if status != 0 and not failed:
        failed = 1  # it broke before it counted, or found no test
    skips = counts.get("skipped", 0) + counts.get("xfailed", 0)
    return Result(counts.get("passed", 0), failed, skips, tuple(_reasons(output)), output if failed else "")


def _reasons(output: str) -> Iterator[str]:
    """Each reason to skip once: with its place, or with the number of tests where it holds for several."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, place, reason in re.findall(r"^SKIPPED \[(\d+)\] (\S+:\d+): (.+)$", output, re.MULTILINE):
        found.setdefault(reason, []).append((int(number), place))
    for reason, places in found.items():
        tests = sum(number for number, _ in places)
        yield f"{places[0][1]}: {reason}" if tests == 1 else f"{reason} ({tests} tests)"


def of_vitest(status: int, output: str) -> Result:
    """The counts of vitest's line "Tests  3 failed | 12 passed (15)"."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", output)
    line = next((line for line in plain.splitlines() if re.match(r"\s*Tests\s", line)), "")
    counts = _counts(line, r"(\d+) (passed|failed|skipped|todo)\b")
    failed = counts.get("failed", 0) or (1 if status != 0 else 0)
    return Result(counts.get("passed", 0), failed, counts.get("skipped", 0), (), plain if failed else "")


def of_import_linter(status: int, output: str) -> Result:
    """The counts of "Contracts: 5 kept, 0 broken."."""
    match = re.search(r"Contracts: (\d+) kept, (\d+) broken", output)
    if match is None:
        return of_tool(status, output)
    broken = int(match[2]) or (1 if status != 0 else 0)
    return Result(int(match[1]), broken, output=output if broken else "")


def _counts(text: str, pattern: str) -> dict[str, int]:
    """Of the last line that has any."""
    for line in reversed(text.splitlines()):
        if found := re.findall(pattern, line):
            return {word: int(number) for number, word in found}
    return {}
