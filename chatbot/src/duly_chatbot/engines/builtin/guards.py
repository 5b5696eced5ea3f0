"""Second looks before a write: what reads as a new task but is about one that is there is no new task."""

import re

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.resolve import due as dues
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.scene import Scene
from duly_language import read_when

# Below this the grammar saw no clear word for adding: it took words with a date for a task.
SURE = 0.8
MOVES = re.compile(
    r"^(?:bring|move|push|pull|shift|slide|bump|postpone|reschedule|delay|make|have|set|verschieb\w*|schieb\w*|zieh\w*|leg\w*|mach\w*)\s+"
    r"(?P<task>.+?)(?:\s+(?:forward|back|up|out|over|vor|zurück|nach (?:vorne|hinten)))?(?:\s+(?:to|until|till|on|for|at|auf|bis|zu))?$",
    re.I,
)


async def guarded(scene: Scene, ask: Ask) -> Ask:
    if ask.intent == "add_task" and ask.confidence < SURE and ask.words("due"):
        return await _really_new(scene, ask)
    if ask.intent == "move_task" and _is_time(scene, ask.words("project")):
        return _rescheduled(ask, ask.words("task"), ask.words("project"))
    return ask


async def _really_new(scene: Scene, ask: Ask) -> Ask:
    """“The scales half past six today” with a task of that name moves it."""
    title = ask.words("title").split(",")[0]
    moves = MOVES.match(title)
    for name in (title, moves["task"] if moves else ""):
        if name and match(name, await scene.open_tasks()).found:
            return _rescheduled(ask, name, ask.words("due"))
    return ask


def _rescheduled(ask: Ask, task: str, due: str) -> Ask:
    return Ask("reschedule_task", {"task": task, "due": due}, ask.text, ask.alone, ask.confidence)


def _is_time(scene: Scene, said: str) -> bool:
    if not said:
        return False
    return (
        read_when(said, scene.now, scene.zone, scene.locale) is not None
        or dues.no_such_day(said, scene.now) is not None
    )
