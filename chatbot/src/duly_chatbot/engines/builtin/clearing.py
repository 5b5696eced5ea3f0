"""“Empty the list”, “throw away all my completed tasks”: always a choice by property, always asked before."""

from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks.listing import read
from duly_chatbot.engines.builtin.doing import carry_out
from duly_chatbot.engines.builtin.finding import Found, known
from duly_chatbot.engines.builtin.resolve import criteria
from duly_chatbot.engines.builtin.resolve.words import phrases, spaced, words
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import tasks

VERBS = phrases(
    "delete|remove|erase|drop|scrap|trash|bin|kill|nix|cancel|get|rid|throw|away|discard|take|wipe|eliminate|clear|"
    "empty|purge|clean|reset|ditch|lösch|lösche|löschen|entferne|entfernen|wirf|weg|leere|leeren|werfen|räum|auf|"
    "out|can|you|could|would|want|please|let's"
)


async def clear(scene: Scene, ask: Ask) -> None:
    """Words that explain nothing narrow the choice, so that it never grows by a misunderstanding."""
    wanted = await read(scene, ask)
    if wanted is None:
        return
    rest = " ".join(word for word in words(ask.text) if word not in VERBS)
    unread = criteria.unread(rest, wanted, await known(scene))
    if spaced(ask.words("project")):
        named = set(words(ask.words("project")))
        unread = tuple(word for word in unread if word not in named)
    wanted = replace(wanted, words=unread)
    found = criteria.chosen(await tasks.find(scene.client, wanted.wanted()), wanted, scene.today, scene.zone)
    if not found:
        scene.outcome = "missed"
        scene.say("none_such")
        return
    await carry_out(scene, Ask("delete_task", ask.slots, ask.text), Found(tuple(found)))
