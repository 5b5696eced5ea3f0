"""What a process and its descendants used, read from /proc: CPU seconds and memory (PSS)."""

import os
from pathlib import Path

TICK_SECONDS = 1 / os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


def cpu_seconds(pid: int) -> float:
    """User and system CPU of one process with its threads, in seconds; resolution is nanoseconds where the kernel has schedstat."""
    try:
        tasks = list((PROC / str(pid) / "task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    except (FileNotFoundError, IndexError):
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * TICK_SECONDS


def descendants(pid: int) -> list[int]:
    """The process itself and all below it."""
    children: dict[int, list[int]] = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except FileNotFoundError:
                continue
            children.setdefault(parent, []).append(int(folder.name))
    found, waiting = [], [pid]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting += children.get(current, [])
    return found


def tree_cpu_seconds(pid: int) -> float:
    """CPU of a process and of all below it that still live: PostgreSQL's backends while their connections last."""
    total = 0.0
    for each in descendants(pid):
        try:
            total += cpu_seconds(each)
        except FileNotFoundError:
            continue
    return total


def parent_of(pid: int) -> int:
    """The process that started another."""
    return int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])


def pss_mib(pid: int) -> float:
    """Proportional set size in MiB: memory that the process has alone, and its share of what it has with others."""
    for line in (PROC / str(pid) / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError(f"no PSS of process {pid}")
