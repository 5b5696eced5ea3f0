"""The commands of docs/compose.md, so that the tests run what people read."""

import re

from duly_scripts.paths import ROOT

GUIDE = ROOT / "docs" / "compose.md"


def command(service: str) -> str:
    """The first line of a block that runs this service once."""
    for line in lines():
        if re.search(rf"\brun --rm (-T )?{service}\b", line):
            return line
    raise AssertionError(f"{GUIDE} shows no command that runs {service}")


def lines() -> list[str]:
    """Every line of every block of shell."""
    blocks = re.findall(r"^```sh\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]
