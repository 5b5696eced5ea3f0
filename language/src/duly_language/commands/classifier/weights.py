"""The trained weights, a byte for each feature and class, and what they make of a line's features."""

import math
from array import array
from functools import cache
from pathlib import Path
from typing import NamedTuple

CLASSES = (
    "other",
    "add_task",
    "list_tasks",
    "complete_task",
    "reopen_task",
    "reschedule_task",
    "move_task",
    "prioritise_task",
    "label_task",
    "update_task",
    "delete_task",
    "clear_list",
    "create_list",
    "list_lists",
    "undo",
)
SIZE = 1 << 16
FILE = Path(__file__).parent / "weights.bin"
# In favour of commands: a line that is offered as a task costs less than a wish that is not heard.
OTHER_LESS = 0.55


class Guess(NamedTuple):
    """`intent` is one of CLASSES, all changes of a task being `update_task`; `share` is how likely each is, adding up to 1."""

    intent: str
    share: dict[str, float]

    @property
    def confidence(self) -> float:
        return self.share[self.intent]


Weights = tuple[float, "array[int]"]


def guess(places: list[int], weights: Weights | None = None) -> Guess:
    """The most likely class of a line with these features; `weights` are those of the library unless given."""
    scale, rows = weights or _own()
    many = len(CLASSES)
    sums = [0] * many
    for place in places:
        for number, weight in enumerate(rows[place * many : (place + 1) * many]):
            sums[number] += weight
    norm = scale / math.sqrt(max(1, len(places)))
    scores = [one * norm for one in sums]
    scores[0] -= OTHER_LESS
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    total = sum(powers)
    share = {name: power / total for name, power in zip(CLASSES, powers, strict=True)}
    return Guess(max(CLASSES, key=share.__getitem__), share)


def unpacked(data: bytes) -> Weights:
    """What a step of the bytes is worth, and the bytes: for each feature one a class, in their order."""
    head, _, body = data.partition(b"\n")
    return float(head.split()[0]), array("b", body)


def learnt_from(data: bytes) -> str:
    """The fingerprint of what the weights were trained with."""
    return data.partition(b"\n")[0].split()[-1].decode()


@cache
def _own() -> Weights:
    """Read once, when the first line is weighed."""
    return unpacked(FILE.read_bytes())
