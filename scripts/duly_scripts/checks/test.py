"""The command ./test: options, set-up, the parts one after the other, the failures in full, the count as the last line."""

import argparse
import time
from collections.abc import Sequence

from duly_scripts import environment, frontend, node
from duly_scripts.checks.bench import Bench
from duly_scripts.checks.parts import PARTS
from duly_scripts.checks.result import Result, total
from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.lock import one_at_a_time
from duly_scripts.paths import ROOT


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """`parts` (all but the timed and the long ones by default), `full`, `install`, `verbose`."""
    lines = [f"  {name:10}{part.about}" for name, part in PARTS.items()]
    timed, long = (
        ", ".join(name for name, part in PARTS.items() if getattr(part, kind)) for kind in ("timed", "thorough")
    )
    parser = argparse.ArgumentParser(
        prog="./test",
        description="Sets Duly up and checks it.",
        epilog="\n".join(
            [
                "parts:",
                *lines,
                f"Without names all but {timed} run; {long} and the long tests of the others with --full only.",
            ]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="what to run (see below)")
    parser.add_argument(
        "--install",
        action="store_true",
        help="install missing system packages (Debian, as root): chromium, podman, buildah, PostgreSQL",
    )
    parser.add_argument("--full", action="store_true", help="run the long tests of every part too")
    parser.add_argument("--verbose", action="store_true", help="show what every step prints")
    given = parser.parse_args(arguments)
    unknown = [name for name in given.parts if name not in PARTS]
    if unknown:
        raise Failure(f"{unknown[0]} is not a part of ./test; the parts are {', '.join(PARTS)}.", status=2)
    return given


def is_thorough(given: argparse.Namespace) -> bool:
    """Whether the long tests run: who asks for a part wants all of it."""
    return given.full or bool(given.parts)


def test(given: argparse.Namespace, console: Console) -> int:
    """The exit status: 1 where something failed. The last line that it prints is the count."""
    console.stop.listen()
    started = time.monotonic()
    names = given.parts or [
        name for name, part in PARTS.items() if not part.timed and (given.full or not part.thorough)
    ]
    console.say(f"Setting up, then checking: {', '.join(names)}.")
    thorough = is_thorough(given)
    bench = Bench(console, _set_up(console, names), install=given.install, thorough=thorough)
    try:
        if any(PARTS[name].database for name in names):
            bench.need_database()
        results = {name: _run(name, bench) for name in names}
    finally:
        bench.close()
    if not thorough:
        console.say("The long tests were left out; --full runs them, and so does naming a part.")
    _report(results, console, time.monotonic() - started)
    return 1 if total(results.values()).failed else 0


def _set_up(console: Console, names: Sequence[str]) -> node.Node:
    with one_at_a_time(ROOT, console):
        environment.prepare(console)
        environment.prepare_tests(console)
        runtime = node.find()
        frontend.install(console, runtime)
        if any(PARTS[name].app for name in names):
            frontend.build(console, runtime)
    return runtime


def _run(name: str, bench: Bench) -> Result:
    with bench.console.step(name) as step:
        result = PARTS[name].run(bench)
        step.result = str(result)
        step.ok = not result.failed
    return result


def _report(results: dict[str, Result], console: Console, seconds: float) -> None:
    for name, result in results.items():
        for reason in result.reasons:
            console.say(f"skipped in {name}: {reason}")
    for name, result in results.items():
        if result.failed:
            console.say(f"\n===== {name}: what failed =====\n{result.output.rstrip()}")
    console.say(f"\nTook {seconds:.0f} s.")
    console.say(str(total(results.values())))
