"""The parts of ./test, each by its name; in the order in which they run."""

from collections.abc import Callable
from dataclasses import dataclass

from duly_scripts.checks.bench import Bench
from duly_scripts.checks.result import (
    Result,
    of_import_linter,
    of_tool,
    of_vitest,
    skipped,
)
from duly_scripts.postgres import OLDEST_MAJOR

PYTHON_FOLDERS = ("service", "language", "backend", "chatbot", "scripts", "tests")


@dataclass(frozen=True)
class Part:
    """`database`: it needs PostgreSQL; `app`: the built web app. `timed`: it measures, so it only runs when it is named;
    `thorough`: it runs with --full, too."""

    about: str
    run: Callable[[Bench], Result]
    database: bool = False
    app: bool = False
    timed: bool = False
    thorough: bool = False


def _format(bench: Bench) -> Result:
    return of_tool(*bench.tool("ruff", "format", "--check", ".")) + of_tool(
        *bench.npm("run", "--silent", "format:check")
    )


def _lint(bench: Bench) -> Result:
    return of_tool(*bench.tool("ruff", "check", ".")) + of_tool(*bench.npm("run", "--silent", "lint"))


def _types(bench: Bench) -> Result:
    return of_tool(*bench.python("mypy", "--strict", *PYTHON_FOLDERS)) + of_tool(*bench.npm("run", "--silent", "check"))


def _imports(bench: Bench) -> Result:
    linter = of_import_linter(*bench.tool("lint-imports"))
    return linter + of_tool(*bench.npm("run", "--silent", "boundaries"))


def _pytest(folder: str, *, database: bool = False, app: bool = False, side_by_side: bool = False) -> Part:
    return Part(f"the tests in {folder}", lambda bench: bench.pytest(folder, side_by_side=side_by_side), database, app)


def _oldest(bench: Bench) -> Result:
    binaries = bench.oldest_postgres()
    if binaries is None:
        return skipped(f"no PostgreSQL {OLDEST_MAJOR} on this machine; as root, ./test --install installs Debian's")
    with bench.on(binaries):
        return bench.pytest("backend/tests", side_by_side=True, thorough=False)


def _frontend(bench: Bench) -> Result:
    return of_vitest(*bench.npm("test", "--silent"))


def _browser(bench: Bench) -> Result:
    if bench.chromium() is None:
        return skipped("no chromium on this machine; as root, ./test --install installs Debian's")
    return bench.pytest("tests/browser")


def _containers(folder: str) -> Callable[[Bench], Result]:
    """The tests skip themselves where no engine runs, each with its reason."""

    def run(bench: Bench) -> Result:
        bench.need_engine()
        return bench.pytest(folder)

    return run


def _load(bench: Bench) -> Result:
    status, output = bench.python("tests.load")
    if status == 0:
        bench.console.say(output)  # its figures are what one runs it for
    return of_tool(status, output)


# In the order in which they run: what is quick first.
PARTS: dict[str, Part] = {
    "format": Part("the layout of every source file", _format),
    "lint": Part("likely mistakes", _lint),
    "types": Part("strict types in both languages, tests included", _types),
    "imports": Part("who may import whom", _imports),
    "service": _pytest("service/tests"),
    "language": _pytest("language/tests", side_by_side=True),
    "backend": _pytest("backend/tests", database=True, side_by_side=True),
    "oldest": Part(f"the tests in backend/tests, on PostgreSQL {OLDEST_MAJOR}", _oldest, thorough=True),
    "chatbot": _pytest("chatbot/tests", database=True),
    "frontend": Part("the unit tests of the web app", _frontend),
    "run": _pytest("tests/run", database=True, app=True),
    "browser": Part("all of Duly in a real browser", _browser, database=True, app=True),
    "dialogues": _pytest("tests/dialogues", database=True, app=True),
    "images": Part("the container images: built, looked into, run hardened", _containers("tests/images")),
    "compose": Part("deploy/compose.yaml, run for real", _containers("tests/compose")),
    "chart": Part("the Helm chart: rendered, checked, run on a cluster", _containers("tests/chart")),
    "load": Part("CPU per request, against a bare server", _load, database=True, app=True, timed=True),
}
