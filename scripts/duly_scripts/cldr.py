"""scripts/cldr: cldr.json of the languages, written by Babel in an environment of its own that is thrown away."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from duly_scripts import processes
from duly_scripts.console import Console
from duly_scripts.environment import tool_environment
from duly_scripts.failures import Failure
from duly_scripts.paths import ROOT, SCRIPTS

DATA = ROOT / "language" / "src" / "duly_language" / "languages" / "cldr.json"
LOCK = SCRIPTS / "cldr.lock"
READER = SCRIPTS / "cldr_reader.py"


def main(arguments: Sequence[str], console: Console) -> int:
    """Writes the file; with --check the exit status is 1 where it is not what Babel says."""
    if list(arguments) not in ([], ["--check"]):
        raise Failure("scripts/cldr knows one option: --check.", status=2)
    text = fresh(console)
    if not arguments:
        DATA.write_text(text, encoding="utf-8")
    elif DATA.read_text(encoding="utf-8") != text:
        raise Failure(f"{DATA.relative_to(ROOT)} is not what Babel says; run scripts/cldr.")
    return 0


def fresh(console: Console) -> str:
    """The file as the locked Babel writes it. Raises Failure where Babel cannot be installed."""
    with tempfile.TemporaryDirectory(prefix="duly-cldr-") as folder, console.step("Reading the calendar's names"):
        python, out = str(Path(folder) / "bin" / "python"), Path(folder) / "cldr.json"
        quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
        hashed = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
        for command in (
            [sys.executable, "-m", "venv", folder],
            [python, "-m", "pip", "install", *quiet, *hashed],
            [python, str(READER), str(out)],
        ):
            failure = "Babel could not be read; is the package index reachable?"
            processes.run(command, console, env=tool_environment(), cwd=ROOT, failure=failure)
        return out.read_text(encoding="utf-8")
