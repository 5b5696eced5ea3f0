"""Putting tasks into the trash; one at once, with undo, several only after an approval (engines/builtin/doing.py)."""

from collections.abc import Sequence

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import account, apply
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import Task


async def delete(scene: Scene, _: Ask, found: Sequence[Task]) -> None:
    async def run(task: Task) -> Task:
        await tasks.delete(scene.client, task.id)
        return task

    # A step goes into the trash with its task: steps first, so that each is found.
    ids = {task.id for task in found}
    ordered = sorted(found, key=lambda task: task.parent_id not in ids)
    applied = await apply(scene, "delete_task", ordered, run)
    account(
        scene,
        "delete_task",
        applied,
        scene.voice.say("deleted", count=len(applied.now), titles=scene.voice.titles(applied.now)),
    )
