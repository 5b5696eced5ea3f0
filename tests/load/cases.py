"""What is measured: requests as they come from the web app and from programs, spread over many accounts, and their goals."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

import orjson
from tests.load.client import Request
from tests.load.seed import Person, Seeded

PREFIX = "/api/v1"


@dataclass(frozen=True)
class Case:
    """Goals in µs of CPU per request. `bare`: how many times that of the bare app, which answers some of them."""

    name: str
    make: Callable[[int], Request]
    server: float
    postgres: float
    bare: float | None = None


def cases(seeded: Seeded, rng: random.Random) -> list[Case]:
    """Each asks for somebody at random; no task is completed twice."""
    left = [(person, task) for person in seeded.people for task in person.open_tasks]
    rng.shuffle(left)

    def reading(path: str, **query: object) -> Callable[[int], Request]:
        return lambda _: Request("GET", f"{PREFIX}{path}?{urlencode(query)}", rng.choice(seeded.people).session)

    def listing(secret: Callable[[Person], str]) -> Callable[[int], Request]:
        def make(_: int) -> Request:
            person = rng.choice(seeded.people)
            return Request("GET", f"{PREFIX}/tasks?limit=50&project_id={person.project}", secret(person))

        return make

    def one(_: int) -> Request:
        person = rng.choice(seeded.people)
        return Request("GET", f"{PREFIX}/tasks/{rng.choice(person.open_tasks)}", person.session)

    def create(number: int) -> Request:
        body = orjson.dumps({"title": f"Ask the baker about the birthday cake {number % 100}"})
        return Request("POST", f"{PREFIX}/tasks", rng.choice(seeded.people).session, body)

    def complete(_: int) -> Request:
        person, task = left.pop()
        return Request("POST", f"{PREFIX}/tasks/{task}/completion", person.session)

    def sync(_: int) -> Request:
        person = rng.choice(seeded.people)
        return Request("GET", f"{PREFIX}/changes?since={person.head - 20}&limit=20", person.session)

    return [
        Case("list 50", listing(lambda person: person.session), 500, 700, 2.5),
        Case("list 50 by API token", listing(lambda person: person.personal), 500, 700),
        Case("get one", one, 400, 300, 3.5),
        Case("filter by days", reading("/tasks", filter="overdue | 7 days"), 700, 1500),
        Case("search, a part", reading("/search", q="plumb kitch"), 700, 3000),
        Case("search, a slip", reading("/search", q="plmuber tap"), 900, 3000),
        Case("sync 20 changes", sync, 500, 700),
        Case("create", create, 900, 900, 4.0),
        Case("complete", complete, 1200, 1500),
    ]
