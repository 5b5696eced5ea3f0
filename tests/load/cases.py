"""What is measured: requests as they come from the web app, spread over all accounts, and the goal of each."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import orjson
from tests.load.client import Request
from tests.load.seed import Seeded

PREFIX = "/api/v1"


@dataclass(frozen=True)
class Case:
    """`limit` is how many times the CPU of the bare app Duly may use."""

    name: str
    limit: float
    make: Callable[[int], Request]


def cases(seeded: Seeded, rng: random.Random) -> list[Case]:
    def listing(_: int) -> Request:
        return Request("GET", f"{PREFIX}/tasks?limit=50", rng.choice(seeded.people)[0])

    def one(_: int) -> Request:
        token, _account, tasks = rng.choice(seeded.people)
        return Request("GET", f"{PREFIX}/tasks/{rng.choice(tasks)}", token)

    def create(number: int) -> Request:
        return Request(
            "POST",
            f"{PREFIX}/tasks",
            rng.choice(seeded.people)[0],
            orjson.dumps({"title": f"Buy milk number {number}"}),
        )

    return [Case("list 50", 2.5, listing), Case("get one", 3.5, one), Case("create", 4.0, create)]
