"""scripts/docs: the tables of docs/operating.md, from what each Python service says of its own settings."""

import re
import subprocess

from duly_scripts.paths import ROOT, VENV_PYTHON

OPERATING = ROOT / "docs" / "operating.md"
_BLOCK = re.compile(r"(<!-- settings of the (\w+): .*? -->\n).*?(<!-- end -->)", re.DOTALL)


def fresh(text: str) -> str:
    """The document with each table as its service writes it now."""
    return _BLOCK.sub(lambda block: f"{block[1]}{_table(block[2])}{block[3]}", text)


def write() -> None:
    OPERATING.write_text(fresh(OPERATING.read_text(encoding="utf-8")), encoding="utf-8")


def _table(service: str) -> str:
    command = [str(VENV_PYTHON), "-m", f"duly_{service}", "settings"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
