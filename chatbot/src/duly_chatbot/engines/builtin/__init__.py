"""The built-in assistant: understand → resolve → call → say, without a language model."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias

from duly_chatbot.engines import Turn
from duly_chatbot.engines.builtin import again, answers, followups, ties
from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks import adding, details, listing, planning, projects, talk, undoing
from duly_chatbot.engines.builtin.clauses import parted
from duly_chatbot.engines.builtin.clearing import clear
from duly_chatbot.engines.builtin.doing import VERBS, do
from duly_chatbot.engines.builtin.doubts import DOUBTED, ask_to_add, ask_to_undo, doubted
from duly_chatbot.engines.builtin.guards import guarded
from duly_chatbot.engines.builtin.memory import recall
from duly_chatbot.engines.builtin.parts import sound
from duly_chatbot.engines.builtin.rescues import rescued
from duly_chatbot.engines.builtin.resolve import affirmation
from duly_chatbot.engines.builtin.resolve.corrections import corrected
from duly_chatbot.engines.builtin.scene import Scene, Stopped
from duly_chatbot.engines.builtin.verbs import nesting
from duly_chatbot.events import Event
from duly_chatbot.voice import Voice
from duly_language import understand

MOST_ASKS = 12
# Reading is not linear in the length, and nobody says a wish in more characters; what is longer was pasted.
LONGEST_WISH = 1000


class Builtin:
    """Answers in some milliseconds, and rather misses than does the wrong thing."""

    name = "built-in"

    async def run(self, turn: Turn) -> AsyncIterator[Event]:
        account = turn.account
        scene = Scene(turn, recall(sound(turn.history)), Voice.of(account.locale, account.time_zone, turn.now))
        async for event in scene.events(asyncio.create_task(_answer(scene))):
            yield event


async def _answer(scene: Scene) -> None:
    try:
        await _respond(scene)
    except Stopped:
        scene.outcome = "stopped"


async def _respond(scene: Scene) -> None:
    """What was pressed, what was asked before, what only makes sense after it; then the message by itself."""
    if pressed := scene.turn.approve or scene.turn.decline:
        await answers.press(scene, pressed, approved=scene.turn.approve is not None)
        return
    if len(scene.turn.message) > LONGEST_WISH:
        scene.outcome = "missed"
        scene.say("too_long")
        return
    text = corrected(scene.turn.message, scene.now, scene.zone, scene.locale)
    if await answers.answer(scene, text):
        return
    if asks := await ties.read(scene, text):
        await _dispatch(scene, asks[0])
        return
    if affirmation.answer(text):
        scene.say("nothing_pending" if affirmation.answer(text) == "yes" else "all_right")
        return
    if asks := followups.read(scene, text) or await again.read(scene, text):
        for ask in asks:
            await _dispatch(scene, ask)
        return
    await _by_itself(scene, text)


async def _by_itself(scene: Scene, text: str) -> None:
    if details.asks_what_happened(text):
        await details.recount(scene)
        return
    for ask in await understood(scene, text):
        await _dispatch(scene, await guarded(scene, ask))


async def understood(scene: Scene, text: str) -> list[Ask]:
    """The wishes of a message, in order. What reads as nothing is looked through for a question: asking changes nothing."""
    said = await scene.with_titles_quoted(text)
    found = understand(said, scene.locale)
    if parts := await parted(scene, said, found):
        return parts
    if found.intent in ("help", "smalltalk"):
        return [Ask(found.intent, {}, text)]
    commands = found.commands[:MOST_ASKS]
    if commands and found.doubt not in DOUBTED:
        alone, lacking = len(commands) == 1, found.doubt == "incomplete"
        return [
            Ask(one.intent, one.slots, text, alone, found.confidence, lacking and not one.slots) for one in commands
        ]
    return await rescued(scene, text) or await doubted(scene, text, found) or [Ask("other", {}, text)]


async def _dispatch(scene: Scene, ask: Ask) -> None:
    if ask.rival:
        await ties.offer(scene, ask, ask.rival)
    elif ask.intent in VERBS:
        await do(scene, ask)
    else:
        await ASKS.get(ask.intent, talk.not_understood)(scene, ask)


async def _ask(scene: Scene, ask: Ask) -> None:
    """Questions only read, so the more particular reading is tried first."""
    asked = details.question(ask.text) if ask.alone else None
    if asked and await details.answer(scene, asked, ask):
        return
    if ask.intent == "other":
        await talk.not_understood(scene, ask)
    elif planning.asks_for_free_days(ask.text) and ask.intent == "plan":
        await planning.free_days(scene, ask)
    elif ask.intent == "plan" and planning.asks_what_to_do(scene, ask):
        await planning.propose(scene, ask)
    elif ask.intent == "count_tasks":
        await listing.count(scene, ask)
    else:
        await listing.show(scene, ask)


Handle: TypeAlias = Callable[[Scene, Ask], Awaitable[None]]
ASKS: dict[str, Handle] = {
    "add_task": adding.add,
    "maybe_add": ask_to_add,
    "maybe_undo": ask_to_undo,
    "nest_task": nesting.nest,
    "list_tasks": _ask,
    "count_tasks": _ask,
    "plan": _ask,
    "other": _ask,
    "about_task": details.about,
    "clear_list": clear,
    "create_list": projects.create,
    "list_lists": projects.show,
    "undo": undoing.undo,
    "help": talk.help_out,
    "smalltalk": talk.chat,
}
