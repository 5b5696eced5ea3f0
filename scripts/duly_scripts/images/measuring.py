"""What an image weighs and costs: size, layers, time to ready, idle memory, beside its base with a bare server alone."""

import re
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from duly_scripts import ports
from duly_scripts.console import Console
from duly_scripts.images import bases, building, containers, dockerfile
from duly_scripts.images.catalogue import IMAGES
from duly_scripts.images.containers import Container
from duly_scripts.images.together import Together
from duly_scripts.services import answers

STARTS = 5
SETTLE_SECONDS = 10.0  # runtimes compile and collect for a while after their start
POLL_SECONDS = 0.005
PATIENCE_SECONDS = 60.0
BARE_PORT = 8080
BARE_SERVERS = {
    "python": ("python3", "-m", "http.server", str(BARE_PORT)),
    "node": ("node", "-e", f"require('http').createServer((_, answer) => answer.end()).listen({BARE_PORT})"),
}


@dataclass(frozen=True)
class Row:
    """`size_mb` in 10⁶ bytes unpacked; `ready_seconds` from the start of its first process; `idle_mib` of all its processes (PSS)."""

    name: str
    size_mb: float
    layers: int
    ready_seconds: float
    idle_mib: float

    def __str__(self) -> str:
        return f"| {self.name} | {self.size_mb:.0f} MB | {self.layers} | {self.ready_seconds:.2f} s | {self.idle_mib:.0f} MiB |"


def size_mb(image: str) -> float:
    """As it lies on a disk, unpacked, in 10⁶ bytes."""
    return int(containers.configuration(image)["Size"]) / 1e6


def measure(console: Console) -> Iterator[Row]:
    """The two final bases alone, then the three images, each ready with all that it needs."""
    tags = {name: building.built(image, console) for name, image in IMAGES.items()}
    try:
        for base in dict.fromkeys(dockerfile.read(image.folder / "Dockerfile").final_base for image in IMAGES.values()):
            with console.step(f"Measuring {bases.short(base)} alone"):
                row = _bare(base)
            yield row
        together = Together(tags)
        with console.step("Starting all of Duly"):
            together.start()
        for name, image in IMAGES.items():
            with console.step(f"Measuring the {name}"):
                flags = (f"--network={together.network}", *containers.environment(together.settings(name)))
                row = _row(image.title, tags[name], image.port, "/readyz", flags)
            yield row
    finally:
        containers.clear()


def _bare(base: str) -> Row:
    name = bases.short(base)
    server = BARE_SERVERS[name.partition(":")[0]]
    return _row(f"{name} with a bare server", bases.local(base), BARE_PORT, "/", ("--user=1000:1000",), server)


def _row(name: str, image: str, port: int, path: str, flags: tuple[str, ...], command: tuple[str, ...] = ()) -> Row:
    readies: list[float] = []
    for left in reversed(range(STARTS)):
        own = ports.any_port(("127.0.0.1",))
        container = containers.start(image, f"--publish=127.0.0.1:{own}:{port}", *flags, command=command)
        readies.append(_ready_after(container, lambda own=own: answers("127.0.0.1", own, path)))  # type: ignore[misc]
        if not left:
            time.sleep(SETTLE_SECONDS)
            idle = memory_mib(container)
        container.remove()
    layers = len(containers.configuration(image)["RootFS"]["Layers"])
    return Row(name, size_mb(image), layers, statistics.median(readies), idle)


def _ready_after(container: Container, ready: Callable[[], bool]) -> float:
    until = time.monotonic() + PATIENCE_SECONDS
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError(container.logs())
        time.sleep(POLL_SECONDS)
    now = time.time()
    return now - int(container.inspect("{{.State.StartedAt.UnixMilli}}")) / 1000


def memory_mib(container: Container) -> float:
    """The proportional set size of all its processes: memory of their own, and their share of what they have with others."""
    entries = re.findall(r"^Pss: +(\d+) kB$", "".join(container.processes("smaps_rollup")), re.MULTILINE)
    return sum(map(int, entries)) / 1024
