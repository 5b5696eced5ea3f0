"""What the classifier learns from: our own phrases, the gate half of the corpus, and the data in the folder of DULY_EVAL."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from duly_language.commands.classifier import CLASSES
from duly_language.commands.weighing import class_of
from duly_language.scoreboard.verdicts import coarse
from duly_scripts.language.fillers import filled
from duly_scripts.paths import ROOT

OWN = Path(__file__).parent / "own"
CORPUS = ROOT / "language" / "tests" / "corpus" / "commands.jsonl"
# Of changes, theirs know only those of the day.
_CHANGE = "update_task"


class Phrase(NamedTuple):
    """A line with its class; `right` are all intents that count as right, in the coarse names that all data share."""

    text: str
    wanted: str
    right: frozenset[str]


def own() -> list[Phrase]:
    """Our own phrases and the gate half of the corpus. The board half measures, so it is never learnt."""
    texts = [phrase for file in sorted(OWN.glob("*.txt")) for phrase in _from_text(file)]
    return [*texts, *_from_corpus(CORPUS)]


def _from_text(file: Path) -> Iterator[Phrase]:
    intent = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            intent = class_of(line[2:])
        elif line:
            yield from (Phrase(text, intent, frozenset((coarse(intent),))) for text in filled(line))


def _from_corpus(file: Path) -> Iterator[Phrase]:
    for line in file.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item["set"] == "gate":
            name = class_of(item["intent"])
            yield Phrase(item["text"], name, frozenset((coarse(name),)))


def theirs(folder: Path) -> list[Phrase]:
    """The phrases of intents.jsonl (CLINC150, HWU64, SLURP) without the spoiled ones. Raises OSError where it is missing."""
    lines = (folder / "intents.jsonl").read_text(encoding="utf-8").splitlines()
    items = [item for line in lines if not (item := json.loads(line)).get("noisy")]
    return [Phrase(item["text"], _named(item["intent"]), _right(item)) for item in items]


def _right(item: dict[str, object]) -> frozenset[str]:
    alternatives = item.get("alt") or []
    names = [item["intent"], *(alternatives if isinstance(alternatives, list) else [])]
    return frozenset(coarse(str(name)) for name in names)


def _named(intent: str) -> str:
    name = coarse(intent)
    name = "reschedule_task" if name == _CHANGE else name
    if name not in CLASSES:
        raise ValueError(f"The data name an intent that the classifier does not have: {intent}.")
    return name
