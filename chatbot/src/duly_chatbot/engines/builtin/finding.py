"""Finds the tasks that an ask means: by title, by property, by place in the list as shown. Where it is not clear, it asks."""

import re
from collections.abc import Sequence
from datetime import date

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.choosing import Found, by_property
from duly_chatbot.engines.builtin.memory import Seen
from duly_chatbot.engines.builtin.questions import none_there, which
from duly_chatbot.engines.builtin.resolve import criteria, references
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.resolve.references import Many, Named, One, Other, Places, Reference, Run, Top
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import tasks
from duly_chatbot.tools.client import Missing
from duly_chatbot.tools.shapes import Task
from duly_language import read_when

AND = re.compile(r"\s*,\s*(?:and |und )?|\s+(?:and|und|&)\s+", re.I)


async def find(scene: Scene, ask: Ask, *, status: str = "open") -> Found | None:
    """The tasks meant; None when it had to ask or to say that there are none, which it then has done.

    `status` is where to look for names first: a task to reopen is among those that are done.
    """
    said = ask.words("task")
    if not said:
        return await _spoken_of(scene, ask, One())
    listed = await scene.open_tasks() if status == "open" else await scene.done_tasks()
    exact = [task for task in listed if spaced(task.title) == spaced(said)]
    if exact:
        return _one_of(scene, ask, exact)
    reference = references.read(said, scene.locale)
    if not isinstance(reference, Named) and (scene.memory.shown or not criteria.is_choice(said)):
        return await _spoken_of(scene, ask, reference)
    if criteria.is_choice(said) or _is_plural_of_state(said):
        return await by_property(scene, said)
    return await _by_name(scene, ask, said, listed, status)


def _is_plural_of_state(said: str) -> bool:
    """“Completed tasks”, “the overdue ones”: several by their state, without “all”."""
    low = spaced(said)
    return low.endswith((" tasks", " ones", " items", " aufgaben", " todos", " things")) and criteria.names_state(low)


def _one_of(scene: Scene, ask: Ask, found: Sequence[Task]) -> Found | None:
    if len(found) == 1:
        return Found(tuple(found))
    which(scene, ask, found)
    return None


async def _by_name(scene: Scene, ask: Ask, said: str, listed: Sequence[Task], status: str) -> Found | None:
    beside = ask.text if ask.alone else ""
    matches = match(said, listed, _without_slots(beside, ask))
    if not matches.found and (bare := _without_time(scene, said)):
        matches = match(bare, listed)
    if matches.found:
        return _one_of(scene, ask, matches.found)
    if several := _several(said, listed):
        return Found(several)
    others = await scene.done_tasks() if status == "open" else await scene.open_tasks()
    elsewhere = match(said, others).found
    if len(elsewhere) == 1:
        return Found(elsewhere)
    none_there(scene, ask, said, matches.nearest)
    return None


def _several(said: str, listed: Sequence[Task]) -> tuple[Task, ...]:
    """“The fern and the fish”: each part must name exactly one."""
    parts = [part for part in AND.split(said) if part.strip()]
    found = [match(part, listed).found for part in parts]
    if len(parts) < 2 or any(len(one) != 1 for one in found):
        return ()
    return tuple({one[0].id: one[0] for one in found}.values())


def _without_time(scene: Scene, said: str) -> str:
    """“We moved the couch this morning”: when it was done is no part of the title."""
    when = read_when(said, scene.now, scene.zone, scene.locale)
    if when is None or when.rrule:
        return ""
    for start, end in reversed(when.spans):
        said = f"{said[:start]} {said[end:]}"
    return said.strip()


def _without_slots(text: str, ask: Ask) -> str:
    """What was said beside the task's name and beside what shall become of it: only that may tell titles apart."""
    for slot in ("due", "project", "new_title", "note", "recurrence"):
        text = text.replace(ask.words(slot) or "\0", " ")
    return text


async def _spoken_of(scene: Scene, ask: Ask, reference: Reference) -> Found | None:
    """Places and pronouns mean the list as it was shown, and nothing beside it."""
    seen = await _seen(scene, reference)
    if not seen:
        scene.say("not_shown")
        scene.outcome = "asked"
        return None
    there = await _as_they_stand(scene, seen)
    if not there:
        return None
    if isinstance(reference, One | Top) and len(there) > 1:
        which(scene, ask, there)
        return None
    return Found(there)


async def _seen(scene: Scene, reference: Reference) -> tuple[Seen, ...]:
    """What the words point at; nothing when the list as shown does not reach that far."""
    shown, focus = scene.memory.shown, scene.focus or scene.memory.focus
    match reference:
        case One() | Many(None):
            return focus
        case Many(count):
            return next((seen for seen in (focus, shown) if len(seen) == count), ())
        case Places(places, but):
            return _at(shown, places, but)
        case Run(count, from_end):
            return () if len(shown) < count else shown[-count:] if from_end else shown[:count]
        case Other():
            return tuple(one for one in shown if one.id not in {of.id for of in focus})
        case Top():
            return await _top(scene)
    return ()


async def _top(scene: Scene) -> tuple[Seen, ...]:
    """The one with the highest priority, then the earliest date; several that are alike are all meant, so it asks."""
    ranked = sorted(await scene.open_tasks(), key=_rank)
    return tuple(Seen(task.id, task.title) for task in ranked if _rank(task) == _rank(ranked[0]))


def _rank(task: Task) -> tuple[int, date]:
    return (task.priority, task.due.date if task.due else date.max)


def _at(shown: Sequence[Seen], places: Sequence[int], but: bool) -> tuple[Seen, ...]:
    """Those at the places; none when one of the places is not there."""
    if any(abs(place) > len(shown) for place in places):
        return ()
    at = [shown[place - 1 if place > 0 else place] for place in places]
    return tuple(seen for seen in shown if seen not in at) if but else tuple(at)


async def _as_they_stand(scene: Scene, seen: Sequence[Seen]) -> tuple[Task, ...]:
    """Reads them again: what is gone is said, and never replaced by its neighbour."""
    there: list[Task] = []
    gone: list[str] = []
    for one in seen:
        try:
            there.append(await tasks.read(scene.client, one.id))
        except Missing:
            gone.append(scene.voice.quoted(one.title))
    if gone:
        scene.say("gone", titles=scene.voice.listed(gone), count=len(gone))
    return tuple(there)
