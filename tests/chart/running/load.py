"""Somebody who works with a release while its pods move, and what must be true of what they saw."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.chart.running.release import INSIDE, Release
from tests.compose import content

from duly_scripts.api import Api


@dataclass
class Load:
    """What `inside/load.py` saw; `failures` are (seconds since 1970, what, problem)."""

    counts: dict[str, int] = field(default_factory=dict)
    failures: list[tuple[float, str, str]] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)


@contextmanager
def load(release: Release, api: Api, title: str) -> Iterator[Load]:
    """Reads, writes and listens from a pod while it is entered; afterwards the value holds what was seen."""
    seen = Load()
    script = (INSIDE / "load.py").read_text()
    client = ["exec", "--stdin", f"door-{release.name}", "--", "python", "-u", "-c", script]
    command = ["kubectl", f"--namespace={release.namespace.name}", *client, release.host, "80", str(api.token), title]
    with subprocess.Popen(
        [*command, "150"],
        env=dict(release.namespace.cluster.environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            assert process.stdout.readline() == "begun\n"
            yield seen
            process.stdin.close()
            seen.__dict__.update(json.loads(process.stdout.read()))
        finally:
            process.stdin.close()
            process.terminate()


def expect_nothing_lost(api: Api, seen: Load) -> None:
    assert seen.counts["reads"] > 100, seen.counts
    assert seen.counts["writes"] > 30, seen.counts
    assert seen.counts["talks"] > 10, seen.counts
    assert not seen.failures, seen.failures[:20]
    expect_all_written(api, seen)


def expect_all_written(api: Api, seen: Load) -> None:
    """Each acknowledged write is there once, and the event stream told it."""
    titles = Counter(task["title"] for task in content.everything(api)["tasks"])
    assert {title: titles[title] for title in seen.written} == dict.fromkeys(seen.written, 1)
    assert set(seen.written) <= set(seen.heard)
