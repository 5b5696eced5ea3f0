"""Completing tasks, and opening them again. A repeating task stays open and goes on to its next date."""

from collections.abc import Sequence

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import Applied, account, apply
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import Task


async def complete(scene: Scene, _: Ask, found: Sequence[Task]) -> None:
    if already := [task for task in found if not task.is_open]:
        scene.say("already_done", titles=scene.voice.titles(already), count=len(already))
    if not (still := [task for task in found if task.is_open]):
        return
    applied = await apply(scene, "complete_task", still, lambda task: tasks.complete(scene.client, task.id))
    account(scene, "complete_task", applied, _completed(scene, applied.now))


def _completed(scene: Scene, now: Sequence[Task]) -> str:
    if len(now) == 1 and now[0].is_open and now[0].due:
        return scene.voice.say(
            "completed_next", title=scene.voice.quoted(now[0].title), due=scene.voice.due(now[0].due)
        )
    return scene.voice.say("completed", count=len(now), titles=scene.voice.titles(now))


async def reopen(scene: Scene, _: Ask, found: Sequence[Task]) -> None:
    """A repeating task gets back the date that it had; one that never was completed comes back as it was."""
    once = [task for task in found if not task.is_open or task.repeats]
    applied = (
        await apply(scene, "reopen_task", once, lambda task: tasks.reopen(scene.client, task.id)) if once else Applied()
    )
    already = [task for task in found if task not in once] + [
        was for was, now in applied.done if was.version == now.version
    ]
    applied.done = [(was, now) for was, now in applied.done if was.version != now.version]
    if already:
        scene.say("already_open", titles=scene.voice.titles(already), count=len(already))
    account(
        scene,
        "reopen_task",
        applied,
        scene.voice.say("reopened", count=len(applied.now), titles=scene.voice.titles(applied.now)),
    )
