"""The parts of ./test, each by its name; in the order in which they run."""

from collections.abc import Callable

from duly_scripts import frontend
from duly_scripts.checks.bench import Bench
from duly_scripts.checks.result import (
    Result,
    of_import_linter,
    of_pytest,
    of_tool,
    of_vitest,
    skipped,
    total,
)

Part = Callable[[Bench], Result]

PYTHON_FOLDERS = ("service", "language", "backend", "chatbot", "scripts", "tests")


def _format(bench: Bench) -> Result:
    """The layout of every source file."""
    return of_tool(*bench.tool("ruff", "format", "--check", ".")) + of_tool(
        *bench.npm("run", "--silent", "format:check")
    )


def _lint(bench: Bench) -> Result:
    """Likely mistakes."""
    return of_tool(*bench.tool("ruff", "check", ".")) + of_tool(*bench.npm("run", "--silent", "lint"))


def _types(bench: Bench) -> Result:
    """Strict types, both languages, tests included."""
    return of_tool(*bench.python("mypy", "--strict", *PYTHON_FOLDERS)) + of_tool(*bench.npm("run", "--silent", "check"))


def _imports(bench: Bench) -> Result:
    """Who may import whom."""
    linter = of_import_linter(*bench.tool("lint-imports"))
    return linter + of_tool(*bench.npm("run", "--silent", "boundaries"))


def _pytest(folder: str, *, database: bool = False) -> Part:
    def part(bench: Bench) -> Result:
        if database:
            bench.need_database()
        return of_pytest(*bench.python("pytest", "-rs", folder))

    part.__doc__ = f"The tests in {folder}."
    return part


def _frontend(bench: Bench) -> Result:
    """The unit tests of the web app."""
    return of_vitest(*bench.npm("test", "--silent"))


def _browser(bench: Bench) -> Result:
    """All of Duly in a real browser."""
    if bench.chromium() is None:
        return skipped("browser: no chromium on this machine; as root, ./test --install installs Debian's")
    frontend.build(bench.console, bench.node)
    return _pytest("tests/browser", database=True)(bench)


def _load(bench: Bench) -> Result:
    """CPU per request against a bare server; only when asked for."""
    bench.need_database()
    return total([of_tool(*bench.python("tests.load"))])


PARTS: dict[str, Part] = {
    "format": _format,
    "lint": _lint,
    "types": _types,
    "imports": _imports,
    "service": _pytest("service/tests"),
    "language": _pytest("language/tests"),
    "run": _pytest("tests/run", database=True),
    "backend": _pytest("backend/tests", database=True),
    "chatbot": _pytest("chatbot/tests", database=True),
    "frontend": _frontend,
    "browser": _browser,
    "load": _load,
}
# Timed, so not run unless named.
ONLY_WHEN_NAMED = {"load"}
