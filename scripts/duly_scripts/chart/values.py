"""The table of values in the chart's README, from values.yaml: each value's default, and the comment above it as its sentence."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from duly_scripts.chart.helm import CHART
from duly_scripts.failures import Failure

VALUES = CHART / "values.yaml"
_BLOCK = re.compile(r"(<!-- values: .*? -->\n).*?(<!-- end -->)", re.DOTALL)
_LINE = re.compile(r"^( *)(?:# (?P<comment>.*)|(?P<key>[A-Za-z]\w*):.*|.*)$")


class Value(NamedTuple):
    """`path` is such as "database.tls.mode"."""

    path: str
    default: Any
    sentence: str


def fresh(readme: str) -> str:
    """The README with its table as values.yaml has it now."""
    if not _BLOCK.search(readme):
        raise Failure("The chart's README.md has no place for the table of values.")
    return _BLOCK.sub(lambda block: f"{block[1]}{_table()}{block[2]}", readme)


def read(text: str | None = None) -> list[Value]:
    """Every value in its order; raises Failure for one without a sentence."""
    source = VALUES.read_text(encoding="utf-8") if text is None else text
    defaults, sentences = yaml.safe_load(source), _sentences(source)
    return list(_walk(defaults, sentences, ()))


def _walk(node: Any, sentences: dict[tuple[str, ...], str], path: tuple[str, ...]) -> Iterator[Value]:
    """What has a comment is one value, all that lies in it included; what has none must hold others."""
    for key, value in node.items():
        here = (*path, key)
        if here in sentences:
            yield Value(".".join(here), value, sentences[here])
        elif isinstance(value, dict) and value:
            yield from _walk(value, sentences, here)
        else:
            raise Failure(f"The value {'.'.join(here)} has no comment above it; say in a sentence what it is for.")


def _sentences(source: str) -> dict[tuple[str, ...], str]:
    """Comments that stand right above a key, by the key's path."""
    found: dict[tuple[str, ...], str] = {}
    stack: list[tuple[int, str]] = []
    comment: list[str] = []
    for line in source.splitlines():
        match = _LINE.match(line)
        if match and match["comment"] is not None:
            comment.append(match["comment"])
            continue
        if match and (key := match["key"]):
            indent = len(match[1])
            stack = [*(entry for entry in stack if entry[0] < indent), (indent, key)]
            if comment:
                found[tuple(name for _, name in stack)] = " ".join(comment)
        comment = []
    return found


def _table() -> str:
    rows = [f"| `{value.path}` | {_shown(value.default)} | {_escaped(value.sentence)} |" for value in read()]
    return "\n".join(["| value | default | meaning |", "|---|---|---|", *rows, ""])


def _shown(default: Any) -> str:
    return "" if default in ("", None) else f"`{_escaped(json.dumps(default, ensure_ascii=False))}`"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")
