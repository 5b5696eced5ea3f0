"""What the language library only guesses, or what holds under a condition: it asks, and changes nothing before the answer."""

from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.doing import VERBS
from duly_chatbot.engines.builtin.rescues import names_one
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.events import Option
from duly_language import Understanding

# What the list, not the words, must decide before anything is asked.
DOUBTED = ("guess", "tied", "conditional")


async def doubted(scene: Scene, text: str, found: Understanding) -> list[Ask]:
    """The wish, such that it asks first; empty where the list holds nothing that it could be about."""
    if found.rival:
        asks, rivals = await _doubted(scene, text, found), await _doubted(scene, text, found.rival)
        return [replace(asks[0], rival=rivals[0])] if asks and rivals else asks or rivals
    return await _doubted(scene, text, found)


async def _doubted(scene: Scene, text: str, found: Understanding) -> list[Ask]:
    if not found.commands:
        return []
    ask = Ask(found.intent, found.slots, text, confidence=found.confidence, guessed=True)
    match ask.intent:
        case "add_task":
            return [replace(ask, intent="maybe_add")]
        case "undo":
            return [replace(ask, intent="maybe_undo")] if scene.memory.writes else []
        case "create_list":
            return [replace(ask, slots={})]
        case intent if intent in VERBS:
            said = ask.words("task")
            return [ask] if said and await names_one(scene, said) else []
    return [ask]


async def ask_to_add(scene: Scene, ask: Ask) -> None:
    """Words with a date, but no word for adding, or a wish that hangs on what no list knows: asks first."""
    title = f"{ask.words('title')} {ask.words('due')}".strip()
    if condition := ask.words("condition"):
        scene.say("no_condition", condition=scene.voice.quoted(condition))
    _ask(
        scene,
        "maybe_add",
        Ask("add_task", ask.slots, title if condition else ask.text),
        title=scene.voice.quoted(title),
    )


async def ask_to_undo(scene: Scene, ask: Ask) -> None:
    _ask(scene, "maybe_undo", Ask("undo", {}, ask.text))


def _ask(scene: Scene, kind: str, ask: Ask, **values: object) -> None:
    """Yes or no: `kind` is the question and the kind of the answer."""
    pending = {"kind": kind, "ask": ask.noted(), "tasks": []}
    options = [Option(scene.voice.say(word), scene.voice.say(word)) for word in ("yes", "no")]
    scene.ask(kind, pending, options, **values)
