"""Choosing tasks by property: “everything tagged party”, “all except the vet”. What is not understood narrows, never widens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly_chatbot.engines.builtin.resolve import criteria
from duly_chatbot.engines.builtin.resolve.criteria import Criteria, Known
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import Project, Task


@dataclass(frozen=True, slots=True)
class Found:
    """`everything` when nothing narrowed the choice: then it is asked before anything is done."""

    tasks: tuple[Task, ...]
    everything: bool = False


async def known(scene: Scene) -> Known:
    return Known(scene.now, scene.zone, scene.locale, await scene.projects(), await scene.labels())


async def by_property(scene: Scene, said: str, project: Project | None = None) -> Found | None:
    """The tasks with the properties that the words name, in `project` when that is known already; None when it said that there are none."""
    said, exception = criteria.excepted(said, scene.locale)
    facts = await known(scene)
    wanted = _wanted(said, facts, project)
    found = criteria.chosen(await tasks.find(scene.client, wanted.wanted()), wanted, scene.today, scene.zone)
    kept = _kept(found, exception)
    left = [task for task in found if task not in kept] if kept is not None else []
    if not left:
        scene.outcome = "missed"
        scene.say("none_such")
        return None
    return Found(tuple(left), everything=not wanted.narrows)


def _wanted(said: str, facts: Known, project: Project | None) -> Criteria:
    wanted = criteria.read(said, facts)
    if project:
        wanted = replace(wanted, project=project)
    return replace(wanted, words=criteria.unread(said, wanted, facts))


def _kept(found: Sequence[Task], exception: str) -> tuple[Task, ...] | None:
    """What “except …” names; None when it names nothing that is there: then nothing is safe to choose."""
    return (match(exception, found).found or None) if exception else ()
