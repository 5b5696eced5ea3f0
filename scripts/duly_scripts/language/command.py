"""scripts/train-language: the classifier's weights anew, or with --folds N how right the whole of `understand` is on phrases it never saw."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from duly_language.commands.classifier import weights
from duly_language.commands.understanding import by_rules
from duly_language.commands.weighing import weighed
from duly_language.scoreboard.verdicts import coarse
from duly_scripts.failures import Failure
from duly_scripts.language import phrases, training
from duly_scripts.language.phrases import Phrase


def main(arguments: Sequence[str]) -> None:
    """Writes weights.bin, or prints the figures of a cross-validation."""
    parser = argparse.ArgumentParser(prog="scripts/train-language", description=__doc__)
    parser.add_argument("--folds", type=int, default=0, metavar="N", help="measure in N parts instead of writing")
    folds = parser.parse_args(arguments).folds
    own, theirs = phrases.own(), _theirs()
    if folds > 1:
        _measure(own, theirs, folds)
        return
    of_own, of_theirs = [[training.row(phrase) for phrase in some] for some in (own, theirs)]
    data = training.packed(training.trained([*of_theirs, *of_own]), training.fingerprint(of_own))
    weights.FILE.write_bytes(data)
    print(f"Wrote {weights.FILE.name}: {len(data) / 1e6:.2f} MB from {len(theirs)} + {len(own)} phrases.")


def _theirs() -> list[Phrase]:
    folder = os.environ.get("DULY_EVAL", "")
    try:
        return phrases.theirs(Path(folder))
    except OSError as error:
        raise Failure("Set DULY_EVAL to the folder that holds intents.jsonl.", status=2) from error


def _measure(own: Sequence[Phrase], theirs: Sequence[Phrase], folds: int) -> None:
    """Each part is judged by rules and weights that learnt from the others and from our own phrases."""
    of_own, of_theirs = [[training.row(phrase) for phrase in some] for some in (own, theirs)]
    said: list[tuple[Phrase, str]] = []
    for part in range(folds):
        kept = [one for number, one in enumerate(of_theirs) if number % folds != part]
        data = training.packed(training.trained([*kept, *of_own]))
        said += [(phrase, _answer(data, phrase)) for phrase in theirs[part::folds]]
        print(".", end="", file=sys.stderr, flush=True)
    _tell(said)


def _answer(data: bytes, phrase: Phrase) -> str:
    ruled = by_rules(phrase.text)
    return coarse(weighed(phrase.text, ruled, weights.unpacked(data)).intent)


def _tell(said: Sequence[tuple[Phrase, str]]) -> None:
    print(f"\nright {_share(got in phrase.right for phrase, got in said)}")
    print(f"other: recall {_share(got == 'other' for phrase, got in said if phrase.wanted == 'other')}", end=", ")
    print(f"precision {_share(phrase.wanted == 'other' for phrase, got in said if got == 'other')}")
    for name in sorted({phrase.wanted for phrase, _ in said}):
        print(f"  {name:<16}{_share(got in phrase.right for phrase, got in said if phrase.wanted == name)}")


def _share(right: Iterable[bool]) -> str:
    counted = list(right)
    return f"{sum(counted)}/{len(counted)} {100 * sum(counted) / max(1, len(counted)):.1f} %"
