"""Questions back to the person: which one, what instead; each with what tells the answers apart, and a note to go on from."""

from collections.abc import Callable, Sequence
from datetime import date

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.events import Option
from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Project, Task
from duly_chatbot.voice import Voice
from duly_language import MissingDay

MOST_OPTIONS = 8


def which(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    """Two or more fit: shows what tells them apart."""
    labels = told_apart(found[:MOST_OPTIONS], scene.voice)
    options = [Option(label, label) for label in labels]
    scene.ask("which", _pending("which", ask, found), options, count=len(found))


def none_there(scene: Scene, ask: Ask, said: str, nearest: Sequence[Task]) -> None:
    """None fits: says so and offers the nearest, without touching them."""
    if not nearest:
        scene.outcome = "missed"
        scene.say("no_such_task", said=scene.voice.quoted(said))
        return
    pending = _pending("nearest", ask, nearest)
    if len(nearest) == 1:
        options = [
            Option(scene.voice.say("yes"), scene.voice.say("yes")),
            Option(scene.voice.say("no"), scene.voice.say("no")),
        ]
        scene.ask(
            "nearest", pending, options, said=scene.voice.quoted(said), title=scene.voice.quoted(nearest[0].title)
        )
        return
    options = [Option(label, label) for label in told_apart(nearest, scene.voice)]
    scene.ask("nearest_several", pending, options, said=scene.voice.quoted(said))


def _pending(kind: str, ask: Ask, found: Sequence[Task]) -> Json:
    return {"kind": kind, "ask": ask.noted(), "tasks": [noted(task) for task in found[:MOST_OPTIONS]]}


def noted(task: Task) -> Json:
    return {"id": task.id, "title": task.title, "due": {"date": task.due.date.isoformat()} if task.due else None}


def told_apart(found: Sequence[Task], voice: Voice) -> list[str]:
    """A label for each: the title, and what differs where titles are alike; project first, then due, then labels."""
    labels = [voice.plain(task.title) for task in found]
    if len(set(labels)) == len(labels) and len({task.project for task in found}) == 1:
        return labels
    facts: tuple[Callable[[Task], str], ...] = (
        lambda task: task.project,
        lambda task: voice.due(task.due) if task.due else voice.say("undated"),
        lambda task: ", ".join(task.labels),
    )
    for fact in facts:
        if len({fact(task) for task in found}) > 1:
            labels = [
                f"{label} ({fact(task)})" if fact(task) else label for label, task in zip(labels, found, strict=True)
            ]
        if len(set(labels)) == len(labels):
            break
    return labels


def more_wanted(scene: Scene, key: str, ask: Ask, found: Sequence[Task]) -> None:
    """What shall it be? `key` is the question and the kind of the answer."""
    scene.ask(key, _pending(key, ask, found), (), titles=scene.voice.titles(found))


def day_wanted(scene: Scene, ask: Ask, found: Sequence[Task], wrong: MissingDay) -> None:
    """A day that the calendar does not have: says how many days the month has, and moves nothing."""
    pending = {**_pending("which_day", ask, found), "month": date(wrong.year, wrong.month, 1).isoformat()}
    month = scene.voice.month(wrong.month)
    scene.ask("no_such_day", pending, (), day=wrong.day, month=month, last=wrong.last, titles=scene.voice.titles(found))


def project_wanted(scene: Scene, ask: Ask, found: Sequence[Task], said: str, nearest: Sequence[Project]) -> None:
    """No such project, or several: offers those that are near, and to make one. Nothing is made by a guess."""
    pending = {**_pending("which_project", ask, found), "name": said}
    options = [
        Option(scene.voice.plain(project.name), scene.voice.plain(project.name)) for project in nearest[:MOST_OPTIONS]
    ]
    if not options:
        make = scene.voice.say("make_project", project=scene.voice.quoted(said))
        options = [Option(make, make), Option(scene.voice.say("no"), scene.voice.say("no"))]
    key = "project_unclear" if nearest else "no_such_project"
    scene.ask(key, pending, options, project=scene.voice.quoted(said))
