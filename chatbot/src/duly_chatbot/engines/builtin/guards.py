"""Second looks before a write: what reads as a new task but names one that is there is about that one."""

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import read_when

# Below this the grammar saw no clear word for adding: it took a noun with a date for a task.
SURE = 0.8


async def guarded(scene: Scene, ask: Ask) -> Ask:
    if ask.intent == "add_task" and ask.confidence < SURE:
        return await _really_new(scene, ask)
    if ask.intent == "move_task" and _is_time(scene, ask.words("project")):
        return Ask("reschedule_task", {**ask.slots, "due": ask.words("project")}, ask.text, ask.alone, ask.confidence)
    return ask


async def _really_new(scene: Scene, ask: Ask) -> Ask:
    """“The scales half past six today” with a task of that name moves it."""
    title = ask.words("title")
    if not ask.words("due") or not title:
        return ask
    if match(title.split(",")[0], await scene.open_tasks()).found:
        return Ask(
            "reschedule_task",
            {"task": title.split(",")[0], "due": ask.words("due")},
            ask.text,
            ask.alone,
            ask.confidence,
        )
    return ask


def _is_time(scene: Scene, words: str) -> bool:
    return bool(words) and read_when(words, scene.now, scene.zone, scene.locale) is not None
