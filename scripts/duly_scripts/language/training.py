"""Multinomial logistic regression by AdaGrad, in plain Python: the same phrases give the same bytes."""

import hashlib
import math
import random
from array import array
from collections.abc import Sequence

from duly_language.commands.classifier import CLASSES, SIZE, features
from duly_language.commands.understanding import by_rules
from duly_scripts.language.phrases import Phrase

ROUNDS = 10
RATE = 0.3
# A slope below this changes no byte worth the time.
FLAT = 0.004
SEED = 1

Row = tuple[list[int], int]


def row(phrase: Phrase) -> Row:
    """The phrase as the places of its features, and the number of its class."""
    ruled = by_rules(phrase.text)
    return features(phrase.text, ruled.intent, ruled.confidence, SIZE), CLASSES.index(phrase.wanted)


def trained(rows: Sequence[Row]) -> dict[int, list[float]]:
    """The weights of each class for each feature that was met."""
    weights: dict[int, list[float]] = {place: [0.0] * len(CLASSES) for places, _ in rows for place in places}
    slopes = {place: [1e-8] * len(CLASSES) for place in weights}
    chance, order = random.Random(SEED), list(range(len(rows)))  # noqa: S311 - the order of learning is no secret
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            _learn(weights, slopes, rows[number])
    return weights


def _learn(weights: dict[int, list[float]], slopes: dict[int, list[float]], one: Row) -> None:
    places, wanted = one
    if not places:
        return
    size = 1 / math.sqrt(len(places))
    shares = _shares(weights, places, size)
    steps = [(n, (share - (n == wanted)) * size) for n, share in enumerate(shares) if abs(share - (n == wanted)) > FLAT]
    for place in places:
        weight, slope = weights[place], slopes[place]
        for n, step in steps:
            slope[n] += step * step
            weight[n] -= RATE * step / math.sqrt(slope[n])


def _shares(weights: dict[int, list[float]], places: Sequence[int], size: float) -> list[float]:
    scores = [sum(column) * size for column in zip(*(weights[place] for place in places), strict=True)]
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def fingerprint(own: Sequence[Row]) -> str:
    """What the weights depend on, as far as the project holds it: our own phrases as the rules and features see them. A rule
    that reads one of them otherwise, a new phrase or another way to learn makes another one."""
    learnt = repr((CLASSES, SIZE, ROUNDS, RATE, FLAT, SEED, list(own)))
    return hashlib.sha256(learnt.encode()).hexdigest()[:16]


def packed(weights: dict[int, list[float]], learnt: str = "") -> bytes:
    """The file: what a step is worth and the fingerprint in the first line, then a byte for each feature and class."""
    scale = max(abs(weight) for row in weights.values() for weight in row) / 127
    body = array("b", bytes(SIZE * len(CLASSES)))
    for place, row in weights.items():
        for number, weight in enumerate(row):
            body[place * len(CLASSES) + number] = round(weight / scale)
    return f"{scale:.9g} {learnt}\n".encode() + body.tobytes()
