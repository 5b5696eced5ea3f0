"""What to do first, and which days are free: proposals from what is there, nothing is changed."""

import re
from datetime import date, timedelta

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.events import Card
from duly_chatbot.tools.shapes import Task
from duly_language import Window, read_when

FREE = re.compile(r"\b(?:free|empty|open|clear|frei\w*|leer\w*|unverplant\w*)\b", re.I)
DAY = re.compile(
    r"\b(?:day|days|weekday|weekdays|evening|tag|tage|wochentag|wochentage|abend|when|wann|which|welche\w*)\b", re.I
)
WEEKDAYS = re.compile(r"\b(?:weekdays?|workdays?|wochentage?|werktage?|arbeitstage?)\b", re.I)
PROPOSES = re.compile(
    r"\b(?:plan|organi[sz]e|structure|should|shall|first|start|tackle|focus|most|important|urgent|priorit\w*|recommend|suggest"
    r"|planen?|soll\w*|zuerst|anfangen|wichtig\w*|dringend\w*)\b",
    re.I,
)
LATE = re.compile(r"\b(?:late|overdue|behind|überfällig\w*|zu spät|verspätet)\b", re.I)
PAGE = 5
LONGEST = 31


def asks_for_free_days(text: str) -> bool:
    return FREE.search(text) is not None and DAY.search(text) is not None


def asks_what_to_do(scene: Scene, ask: Ask) -> bool:
    """“What should I start with?”, not “what is next week looking like?”, which is a list."""
    if PROPOSES.search(ask.text):
        return True
    return _window(scene, ask.text) is None


def _window(scene: Scene, text: str) -> Window | None:
    when = read_when(text, scene.now, scene.zone, scene.locale)
    return when.window if when else None


async def free_days(scene: Scene, ask: Ask) -> None:
    """The days of the stretch on which nothing is due."""
    days = _days(scene, ask)
    taken = {task.due.date for task in await scene.open_tasks() if task.due}

    async def run() -> list[date]:
        return [day for day in days if day not in taken]

    free = await scene.call("free_days", {"first": days[0].isoformat(), "last": days[-1].isoformat()}, run, _told)
    if free:
        scene.say("free", count=len(free), days=scene.voice.listed([scene.voice.day(day) for day in free[:7]]))
    else:
        scene.say("free.none")


def _told(free: list[date]) -> "dict[str, object]":
    return {"days": [day.isoformat() for day in free], "day": free[0].isoformat() if len(free) == 1 else None}


def _days(scene: Scene, ask: Ask) -> list[date]:
    """The stretch that was named, from today on; else the next seven days."""
    named = _window(scene, ask.words("due") or ask.text)
    first = max(scene.today, named.first.date) if named and named.first else scene.today
    last = named.last.date if named and named.last else first + timedelta(days=6)
    last = max(first, min(last, first + timedelta(days=LONGEST - 1)))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    working = [day for day in days if day.weekday() < 5]
    return working if WEEKDAYS.search(ask.text) and working else days


async def propose(scene: Scene, ask: Ask) -> None:
    """What matters most: overdue and due first, then by priority."""
    scene.status("looking")
    listed = [task for task in await scene.open_tasks() if task.parent_id is None]
    late = LATE.search(ask.text) is not None
    days = _window(scene, ask.words("due")) if ask.words("due") else None
    until = days.last.date if days and days.last else scene.today
    if late:
        pool = [task for task in listed if task.due and task.due.date < scene.today]
    else:
        pool = [task for task in listed if (task.due and task.due.date <= until) or task.priority == 1]
    one = re.search(r"\b(?:most|first|next|one|start|wichtigste\w*|zuerst|erste[sn]?)\b", ask.text, re.I)
    if one and not pool and not late:
        pool = listed
    ranked = sorted(pool, key=_importance)
    proposed = tuple(ranked[:1] if one else ranked[:PAGE])
    if not proposed:
        scene.say("plan.late.none" if late else "plan.none")
        return
    scene.say("plan.first" if len(proposed) == 1 else "plan", count=len(proposed))
    scene.show(Card("listed", "plan", proposed, total=len(pool)))


def _importance(task: Task) -> tuple[int, date, str]:
    return (task.priority, task.due.date if task.due else date.max, task.id)
