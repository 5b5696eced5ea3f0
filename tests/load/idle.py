"""What Duly costs while nobody asks: memory of each service, CPU in a quiet while, and the backend's cold start."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.load.processes import cpu_seconds, pss_mib

from duly_scripts import node, ports
from duly_scripts.logfile import LogFile
from duly_scripts.services import Address, answers
from duly_scripts.stack import Stack
from duly_scripts.testing import console

QUIET_SECONDS = 20.0
SETTLE_SECONDS = 10.0  # runtimes compile and collect for a while after their start
STARTS = 5


@dataclass(frozen=True)
class Fact:
    """One figure and the most that it may be."""

    name: str
    value: float
    limit: float
    unit: str

    @property
    def holds(self) -> bool:
        return self.value <= self.limit


def measure(url: str, folder: Path) -> list[Fact]:
    """Starts all of Duly on an empty database."""
    stack = Stack(console(), None, lambda name: LogFile(folder, name))
    address = Address(("127.0.0.1",), ports.any_port(("127.0.0.1",)))
    environ = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    try:
        stack.start(address, url, node.find(), environ)
        pids = {each.definition.name: each.process.pid for each in stack.services if each.process is not None}
        time.sleep(SETTLE_SECONDS)
        before = {name: cpu_seconds(pid) for name, pid in pids.items()}
        time.sleep(QUIET_SECONDS)
        facts = []
        for name, pid in pids.items():
            used = (cpu_seconds(pid) - before[name]) * 60 / QUIET_SECONDS
            facts.append(Fact(f"{name}, idle memory", pss_mib(pid), 70 if name == "frontend" else 55, "MiB PSS"))
            facts.append(Fact(f"{name}, idle CPU", used, 0.05, "s a minute"))
    finally:
        stack.stop()
    return [*facts, Fact("backend, cold start", _cold_start(url), 1.5, "s")]


def _cold_start(url: str) -> float:
    """The median time from the start of the process to its first ready answer."""
    return sorted(_one_start(url) for _ in range(STARTS))[STARTS // 2]


def _one_start(url: str) -> float:
    port, metrics = ports.any_port(("127.0.0.1",)), ports.any_port(("127.0.0.1",))
    env = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    env |= {"DATABASE_URL": url, "PORT": str(port), "METRICS_PORT": str(metrics)}
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "duly_backend"], env=env, stdout=subprocess.DEVNULL)
    try:
        while not answers("127.0.0.1", port, "/readyz"):
            time.sleep(0.01)
        return time.perf_counter() - begin
    finally:
        process.terminate()
        process.wait()
