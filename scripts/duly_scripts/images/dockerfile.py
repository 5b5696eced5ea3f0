"""What a Dockerfile says of its bases and of the files that it takes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Dockerfile:
    """`bases`: what the FROM lines name to the letter, each once, stages left out; `sources`: what enters from the context."""

    bases: tuple[str, ...]
    final_base: str
    sources: tuple[str, ...]


def read(path: Path) -> Dockerfile:
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Dockerfile:
    """Plain lines only: no variable in a FROM or COPY, no JSON form, no here-document."""
    stages: dict[str, str] = {}
    bases: list[str] = []
    sources: list[str] = []
    final = ""
    for word, arguments in _instructions(text):
        flags = [argument for argument in arguments if argument.startswith("--")]
        plain = [argument for argument in arguments if not argument.startswith("--")]
        if word == "FROM":
            final = stages.get(plain[0], plain[0])
            bases.append(final)
            if len(plain) == len(("reference", "AS", "stage")):
                stages[plain[2]] = final
        elif word in ("COPY", "ADD") and not any(flag.startswith("--from=") for flag in flags):
            sources += plain[:-1]
    return Dockerfile(tuple(dict.fromkeys(bases)), final, tuple(dict.fromkeys(sources)))


def _instructions(text: str) -> Iterator[tuple[str, list[str]]]:
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    for line in re.sub(r"\\\n", " ", lines).splitlines():
        if words := line.split():
            yield words[0].upper(), words[1:]
