"""Making a task a step of another."""

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.finding import find
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import account, apply
from duly_chatbot.tools import tasks


async def nest(scene: Scene, ask: Ask) -> None:
    """Both must be plain: the steps, and the one task that they belong to."""
    found = await find(scene, ask)
    parents = await find(scene, ask.with_slots(task=ask.words("parent"))) if found else None
    if found is None or parents is None or len(parents.tasks) != 1:
        return
    parent = parents.tasks[0]
    steps = [task for task in found.tasks if task.id != parent.id]
    applied = await apply(
        scene,
        "move_task",
        steps,
        lambda task: tasks.change(scene.client, task.id, {"parent_id": parent.id}),
        {"parent": parent.id},
    )
    said = scene.voice.say("nested", titles=scene.voice.titles(applied.now), parent=scene.voice.quoted(parent.title))
    account(scene, "move_task", applied, said)
