"""Help, small talk, and the honest sentence when nothing was understood."""

from duly_chatbot.engines.builtin.scene import Scene


def help_out(scene: Scene) -> None:
    scene.say("help")


def chat(scene: Scene) -> None:
    scene.outcome = "talked"
    scene.say("smalltalk")


def not_understood(scene: Scene) -> None:
    scene.outcome = "missed"
    scene.say("not_understood")
