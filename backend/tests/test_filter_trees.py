"""Random filters against a slow evaluation of the same tree in Python, over tasks of every kind."""

from collections.abc import Callable
from datetime import date
from urllib.parse import quote

from backend.tests.support.people import Person
from backend.tests.support.things import Thing, make_project, make_task, shown
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

NOON = "2026-11-24T12:00:00+00:00"
TODAY = date(2026, 11, 24)


def _due(task: Thing) -> date | None:
    return date.fromisoformat(task["due"]["date"]) if task["due"] else None


def _within(first: int, last: int) -> Callable[[Thing], bool]:
    def holds(task: Thing) -> bool:
        due = _due(task)
        return due is not None and first <= (due - TODAY).days <= last

    return holds


def _overdue(task: Thing) -> bool:
    due = _due(task)
    if due is None:
        return False
    at = task["due"]["time"]
    return due < TODAY or (due == TODAY and at is not None and at < "12:00")


TERMS: dict[str, Callable[[Thing], bool]] = {
    "today": _within(0, 0),
    "tomorrow": _within(1, 1),
    "overdue": _overdue,
    "7 days": _within(0, 6),
    "before: fri": _within(-99, 2),
    "after: today": _within(1, 999),
    "no date": lambda task: task["due"] is None,
    "recurring": lambda task: task["recurrence"] is not None,
    "subtask": lambda task: task["parent_id"] is not None,
    "p1": lambda task: bool(task["priority"] == 1),
    "no priority": lambda task: bool(task["priority"] == 4),
    "@home": lambda task: "home" in task["labels"],
    "no labels": lambda task: not task["labels"],
    "#Work": lambda task: bool(task["project"]["name"] == "Work"),
    "search: mil": lambda task: "mil" in task["title"],
    "deadline before: dec 1": lambda task: task["deadline"] is not None and task["deadline"] < "2026-12-01",
}
Tree = tuple[str, Callable[[Thing], bool]]


def _not(tree: Tree) -> Tree:
    return f"!({tree[0]})", lambda task: not tree[1](task)


def _joined(sign: str, of: Callable[..., bool], left: Tree, right: Tree) -> Tree:
    return f"({left[0]} {sign} {right[0]})", lambda task: of((left[1](task), right[1](task)))


TREES = st.recursive(
    st.sampled_from(sorted(TERMS)).map(lambda text: (text, TERMS[text])),
    lambda inner: st.one_of(
        inner.map(_not),
        st.tuples(inner, inner).map(lambda pair: _joined("&", all, *pair)),
        st.tuples(inner, inner).map(lambda pair: _joined("|", any, *pair)),
    ),
    max_leaves=12,
)


async def tasks_of_every_kind(person: Person) -> list[Thing]:
    work = await make_project(person, "Work")
    parent = await make_task(person, "parent", project_id=work["id"], priority=1)
    dues = [None, *({"date": f"2026-11-{day}"} for day in (20, 23, 24, 25, 27)), {"date": "2026-12-24"}]
    dues += [{"date": "2026-11-24", "time": "09:00"}, {"date": "2026-11-24", "time": "18:30"}]
    for number, due in enumerate(dues):
        extra = {"labels": ["home"] if number % 2 else [], "priority": 1 + number % 4}
        extra |= {"deadline": "2026-11-30"} if number % 3 == 0 else {}
        extra |= {"recurrence": {"rrule": "FREQ=DAILY"}} if due and number % 4 == 0 else {}
        extra |= {"parent_id": parent["id"]} if number % 5 == 0 else {}
        await make_task(person, f"milk {number}", due=due, **extra)
    items: list[Thing] = shown(await person.get("/tasks?limit=200"))["items"]
    return items


async def test_a_filter_finds_what_its_tree_means(person: Person) -> None:
    person = person.at(NOON)
    tasks = await tasks_of_every_kind(person)
    filters: list[Tree] = []

    @settings(max_examples=150, database=None, derandomize=True, suppress_health_check=list(HealthCheck), deadline=None)
    @given(TREES)
    def collect(tree: Tree) -> None:
        filters.append(tree)

    collect()
    for text, holds in filters:
        if len(text) > 500:
            continue
        found = shown(await person.get(f"/tasks?limit=200&filter={quote(text)}"))["items"]
        assert {task["title"] for task in found} == {task["title"] for task in tasks if holds(task)}, text
