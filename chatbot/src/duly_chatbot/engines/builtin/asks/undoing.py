"""Taking back what the assistant's last turn has written, as a whole."""

from collections.abc import Sequence
from functools import partial

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.memory import UNDO_TOOL
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import undos
from duly_chatbot.tools.client import Conflict, Json
from duly_chatbot.tools.undos import Undone


async def undo(scene: Scene, _: Ask) -> None:
    """One turn further back each time. Never overwrites what another client has changed since."""
    for turn in scene.memory.writes:
        try:
            undone = await scene.call(UNDO_TOOL, {"turn": turn}, partial(undos.undo, scene.client, turn), _told)
        except Conflict as refusal:
            if refusal.code == "nothing_to_undo":
                continue  # by the button on its card, or in another tab
            scene.outcome = "failed"
            scene.say("undo_refused", detail=refusal.detail)
            return
        scene.tell(_said(scene, undone))
        scene.undone(UNDO_TOOL, undone.tasks)
        return
    scene.outcome = "missed"
    scene.say("nothing_to_undo")


def _told(undone: Undone) -> Json:
    return {"changes": [list(change) for change in undone.changes], "tasks": [task.id for task in undone.tasks]}


def _said(scene: Scene, undone: Undone) -> str:
    """By what was taken back: “Taken back: added “Milk”.”"""
    titles: dict[str, list[str]] = {}
    for kind, _, title in undone.changes:
        titles.setdefault(kind, []).append(title)
    facts = [_fact(scene, kind, names) for kind, names in titles.items()]
    return scene.voice.say(
        "undone", facts=scene.voice.listed([fact for fact in facts if fact]) or scene.voice.say("the_change")
    )


def _fact(scene: Scene, kind: str, names: Sequence[str]) -> str:
    shown = [scene.voice.quoted(name) for name in dict.fromkeys(names)][:5]
    return scene.voice.say(f"undone.{kind}", titles=scene.voice.listed(shown))
