"""Priority, labels and project of tasks. A project that is not there is never made by a guess."""

from collections.abc import Sequence

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.lexicon import LEXICONS
from duly_chatbot.engines.builtin.questions import more_wanted, project_wanted
from duly_chatbot.engines.builtin.resolve import names
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import account, apply
from duly_chatbot.engines.builtin.verbs.rescheduling import reschedule
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import Project, Task
from duly_language import read_priority

HERE = frozenset().union(*(lexicon.here for lexicon in LEXICONS))


async def prioritise(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    step = ask.number("step")
    named = read_priority(ask.text, scene.locale, alone=True)
    level = ask.number("priority") or (named.level if named else 1)

    def wanted(task: Task) -> int:
        return level if step is None else min(4, max(1, task.priority + step))

    applied = await apply(
        scene,
        "prioritise_task",
        found,
        lambda task: tasks.change(scene.client, task.id, {"priority": wanted(task)}),
        {"priority": level},
    )
    levels = sorted({task.priority for task in applied.now})
    key = "unprioritised" if levels == [4] else "prioritised"
    said = scene.voice.say(
        key, titles=scene.voice.titles(applied.now), level=scene.voice.listed([str(one) for one in levels])
    )
    account(scene, "prioritise_task", applied, said)


async def label(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    add, remove = labels_of(ask)
    if not add and not remove:
        more_wanted(scene, "which_label", ask, found)
        return
    spelled = {name.casefold(): name for name in await scene.labels()}
    add = [spelled.get(name.casefold(), name) for name in add]

    def run(task: Task) -> list[str]:
        gone = {name.casefold() for name in [*remove, *add]}
        return [name for name in task.labels if name.casefold() not in gone] + add

    applied = await apply(
        scene,
        "label_task",
        found,
        lambda task: tasks.change(scene.client, task.id, {"labels": run(task)}),
        {"add": add, "remove": remove},
    )
    account(scene, "label_task", applied, _labelled(scene, applied.now, add, remove))


def labels_of(ask: Ask) -> tuple[list[str], list[str]]:
    """(to put on, to take off). `remove` is either the labels to take off, or says that the labels named are."""
    named = [name.strip().lstrip("@#") for name in ask.list("labels")]
    remove = ask.slots.get("remove")
    if remove is True:
        return [], named
    return named, [name.strip().lstrip("@#") for name in ask.list("remove")]


def _labelled(scene: Scene, now: Sequence[Task], add: Sequence[str], remove: Sequence[str]) -> str:
    titles = scene.voice.titles(now)
    if add and remove:
        return scene.voice.say(
            "relabelled", titles=titles, add=scene.voice.listed(add), remove=scene.voice.listed(remove)
        )
    if add:
        return scene.voice.say("labelled", titles=titles, add=scene.voice.listed(add))
    return scene.voice.say("unlabelled", titles=titles, remove=scene.voice.listed(remove))


async def move(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    said = ask.words("project")
    if spaced(said) in HERE and scene.last_project is None and scene.memory.day:
        await reschedule(scene, ask.with_slots(due=said), found)
        return
    projects = await scene.projects()
    if spaced(said) in HERE:
        target = [project for project in projects if project.id == scene.last_project]
    else:
        named = names.project(said, projects)
        target = list(named.found)
        if len(target) != 1:
            project_wanted(scene, ask, found, said, target or named.nearest)
            return
    if not target:
        more_wanted(scene, "which_project", ask, found)
        return
    await into(scene, found, target[0])


async def into(scene: Scene, found: Sequence[Task], project: Project) -> None:
    was = scene.voice.plain(found[0].project) if len({task.project for task in found}) == 1 else None
    applied = await apply(
        scene,
        "move_task",
        found,
        lambda task: tasks.change(scene.client, task.id, {"project_id": project.id}),
        {"project_id": project.id, "project": project.name},
    )
    account(
        scene,
        "move_task",
        applied,
        scene.voice.say("put_into", titles=scene.voice.titles(applied.now), project=scene.voice.quoted(project.name)),
        was,
    )
