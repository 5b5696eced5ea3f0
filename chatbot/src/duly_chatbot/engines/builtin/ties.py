"""Two readings of a line that are nearly as likely: both are offered in one question, and the answer picks one."""

from collections.abc import Sequence
from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask, ask_from
from duly_chatbot.engines.builtin.doing import VERBS
from duly_chatbot.engines.builtin.resolve import affirmation, references
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.resolve.references import One, Places
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.events import Option
from duly_language import understand

# A reading that would ask by itself whether it is meant.
PLAIN = {"maybe_add": "add_task", "maybe_undo": "undo"}


async def offer(scene: Scene, ask: Ask, rival: Ask) -> None:
    """Asks which of the two is meant."""
    readings = [replace(one, intent=PLAIN.get(one.intent, one.intent)) for one in (ask, rival)]
    wishes = [await _wish(scene, ask) for ask in readings]
    options = [Option(_capital(wish), _capital(wish)) for wish in wishes]
    pending = {"kind": "tied", "ask": readings[0].noted(), "rival": readings[1].noted(), "tasks": []}
    scene.ask("tied", pending, options, first=wishes[0], second=wishes[1])


async def _wish(scene: Scene, ask: Ask) -> str:
    """What it would do, in words: “complete “Call Ben””."""
    said = ask.words("task")
    found = match(said, await scene.open_tasks()).found if ask.intent in VERBS else ()
    title = found[0].title if len(found) == 1 else said
    added = f"{ask.words('title')} {ask.words('due') or ask.words('recurrence')}".strip()
    return scene.voice.say(f"wish.{ask.intent}", title=scene.voice.quoted(added if ask.intent == "add_task" else title))


def _capital(wish: str) -> str:
    return wish[:1].upper() + wish[1:]


async def read(scene: Scene, text: str) -> list[Ask]:
    """The reading that the answer names: by its button, by its place, or by its verb. A mere yes names none, so it asks again."""
    question = scene.memory.question
    if question is None or question["kind"] != "tied":
        return []
    asks = [ask_from(question[one]) for one in ("ask", "rival")]
    if affirmation.answer(text) == "yes":
        return [replace(asks[0], rival=asks[1])]
    named = await _by_button(scene, asks, text) or _by_place(scene, text) or _by_verb(scene, asks, text)
    return [asks[named[0]]] if len(named) == 1 else []


async def _by_button(scene: Scene, asks: Sequence[Ask], text: str) -> list[int]:
    return [place for place, ask in enumerate(asks) if spaced(await _wish(scene, ask)) == spaced(text)]


def _by_place(scene: Scene, text: str) -> list[int]:
    """“The first”, “the latter”."""
    match references.read(text, scene.locale):
        case Places((place,), False) if place in (1, 2, -1):
            return [place - 1 if place > 0 else 1]
    return []


def _by_verb(scene: Scene, asks: Sequence[Ask], text: str) -> list[int]:
    """“Add it”, “just complete it”; “add milk” is a wish of its own."""
    found = understand(text, scene.locale)
    about = str(found.slots.get("title") or found.slots.get("task") or "it")
    reference = references.read(about, scene.locale)
    if not isinstance(reference, One):
        return []
    return [place for place, ask in enumerate(asks) if ask.intent == found.intent]
