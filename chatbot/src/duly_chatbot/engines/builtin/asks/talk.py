"""Help, small talk, and the honest sentence when nothing was understood."""

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.scene import Scene


async def help_out(scene: Scene, _: Ask) -> None:
    scene.say("help")


async def chat(scene: Scene, _: Ask) -> None:
    scene.outcome = "talked"
    scene.say("smalltalk")


async def not_understood(scene: Scene, _: Ask) -> None:
    scene.outcome = "missed"
    scene.say("not_understood")
