"""The commands of docs/compose.md, so that the tests run what people read."""

import re

from duly_scripts.paths import ROOT

GUIDE = ROOT / "docs" / "compose.md"


def command(words: str) -> str:
    """The first line with these words in a block of shell."""
    blocks = re.findall(r"^```sh\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    found: str | None = next((line for block in blocks for line in block.splitlines() if words in line), None)
    assert found is not None, f"{GUIDE} shows no command with {words!r}"
    return found
