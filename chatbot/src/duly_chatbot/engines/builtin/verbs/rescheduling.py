"""Another date, another time, none at all, or a rule. Of a repeating task one occurrence moves; its rule stays."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.questions import day_wanted, more_wanted
from duly_chatbot.engines.builtin.resolve import due as dues
from duly_chatbot.engines.builtin.resolve.due import Moment, NoTime, Reading, Repeat
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import Applied, account, apply
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import Due, NewTask, Task
from duly_language import MissingDay, read_shift
from duly_language.recurrences import without_times

DEADLINE = re.compile(r"\b(?:deadline|due by|abgabe\w*|abgabefrist|frist)\b", re.I)
CLEARED = re.compile(
    r"\b(?:(?:remove|clear|drop|take off|delete|lose|no)\s+(?:the\s+|its\s+|a\s+)?(?:due\s+)?(?:date|day)|without a date|unschedule"
    r"|someday|kein datum|ohne datum|datum (?:weg|entfernen|löschen))\b",
    re.I,
)


async def reschedule(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    if not (ask.words("due") or ask.words("recurrence")) and CLEARED.search(ask.text):
        await undate(scene, ask, found)
        return
    readings = {task.id: _reading(scene, ask, task) for task in found}
    first = readings[found[0].id]
    if isinstance(first, MissingDay):
        day_wanted(scene, ask, found, first)
    elif isinstance(first, NoTime):
        scene.say("no_time", title=scene.voice.quoted(found[0].title))
    elif any(reading is None for reading in readings.values()):
        more_wanted(scene, "which_day", ask, found)
    elif DEADLINE.search(ask.text):
        await _deadline(scene, found, readings)
    elif all(_repeats_so(task, readings[task.id]) for task in found):
        scene.say("repeats_so", titles=scene.voice.titles(found), count=len(found), due=_next_of(scene, found))
    else:
        await _move(scene, found, readings)
        if lost := dues.lost(_words(ask), _moment(scene, found[0])):
            scene.tell(scene.voice.not_kept(lost))


async def reanchor(scene: Scene, _: Ask, found: Sequence[Task]) -> None:
    """From now on the rule counts from the day of completion."""
    if not (repeating := [task for task in found if task.repeats]):
        scene.say("not_repeating", titles=scene.voice.titles(found))
        return

    async def run(task: Task) -> Task:
        return await tasks.change(scene.client, task.id, {"recurrence": {"rrule": task.rrule, "anchor": "completion"}})

    applied = await apply(scene, "reschedule_task", repeating, run, {"anchor": "completion"})
    account(scene, "reschedule_task", applied, scene.voice.say("anchored", titles=scene.voice.titles(applied.now)))


def _reading(scene: Scene, ask: Ask, task: Task) -> Reading:
    if ask.alone and task.due and (shift := read_shift(ask.text, scene.locale)):
        return dues.moved(task.due, shift, scene.zone) or NoTime()
    return dues.read(_words(ask), _moment(scene, task))


def _repeats_so(task: Task, reading: Reading) -> bool:
    """Whether the task already has the rule: to set its first date again would undo what was done or moved since."""
    if not isinstance(reading, Repeat) or not task.rrule or reading.exceptions:
        return False
    at = task.due.time if task.due else None
    same = without_times(reading.rrule) == without_times(task.rrule) and reading.anchor == task.anchor
    return same and reading.first.time in (None, at)


def _next_of(scene: Scene, found: Sequence[Task]) -> str:
    return scene.voice.listed([scene.voice.due(task.due) for task in found if task.due])


def _words(ask: Ask) -> str:
    return ask.words("recurrence") or ask.words("due") or ask.text


def _moment(scene: Scene, task: Task) -> Moment:
    return Moment(scene.now, scene.zone, scene.locale, task.due, scene.memory.day)


async def _move(scene: Scene, found: Sequence[Task], readings: dict[str, Reading]) -> None:
    async def run(task: Task) -> Task:
        match readings[task.id]:
            case Repeat() as rule:
                return await tasks.change(scene.client, task.id, _ruled(task, rule))
            case Due() as due if task.repeats:
                return await tasks.postpone(scene.client, task.id, due)
            case Due() as due:
                return await tasks.change(scene.client, task.id, {"due": due.body()})
        return task

    tool = (
        "postpone_task"
        if all(task.repeats for task in found) and isinstance(readings[found[0].id], Due)
        else "reschedule_task"
    )
    given = readings[found[0].id]
    applied = await apply(scene, tool, found, run, {"due": given.body() if isinstance(given, Due) else None})
    account(scene, tool, applied, moved(scene, applied), _was(scene, applied))


def _ruled(task: Task, rule: Repeat) -> NewTask:
    """A rule that names no day of its own (“every six weeks”) keeps the days and the date that the task has."""
    days = re.search(r"BYDAY=[^;]+", task.rrule or "")
    names_days = re.search(r"\bBY", rule.rrule) is not None
    rrule = rule.rrule
    if days and not names_days and "FREQ=WEEKLY" in rrule and "FREQ=WEEKLY" in (task.rrule or ""):
        rrule = f"{rrule};{days.group()}"
    first = rule.first
    if task.due and not first.time:
        first = replace(first, time=task.due.time, time_zone=task.due.time_zone)
    if task.due and not names_days:
        first = task.due
    exceptions = [str(day) for day in rule.exceptions]
    return {"recurrence": {"rrule": rrule, "anchor": rule.anchor, "exceptions": exceptions}, "due": first.body()}


async def _deadline(scene: Scene, found: Sequence[Task], readings: dict[str, Reading]) -> None:
    async def run(task: Task) -> Task:
        reading = readings[task.id]
        day = reading.first.date if isinstance(reading, Repeat) else reading.date if isinstance(reading, Due) else None
        return await tasks.change(scene.client, task.id, {"deadline": day.isoformat() if day else None})

    applied = await apply(scene, "set_deadline", found, run)
    days = {after.deadline for after in applied.now if after.deadline}
    said = scene.voice.listed([scene.voice.day(day) for day in sorted(days)])
    account(
        scene,
        "set_deadline",
        applied,
        scene.voice.say("deadline_set", titles=scene.voice.titles(applied.now), day=said),
    )


async def skip(scene: Scene, _: Ask, found: Sequence[Task]) -> None:
    """This occurrence is left out: the next date, as the backend tells it, and the rule stays."""
    if not (repeating := [task for task in found if task.rrule and task.due]):
        scene.say("repeats_not", titles=scene.voice.titles(found))
        return
    further = {task.id: due for task in repeating if (due := await _next(scene, task))}
    if not further:
        scene.say("repeats_no_more", titles=scene.voice.titles(repeating))
        return
    left = [task for task in repeating if task.id in further]
    applied = await apply(
        scene, "postpone_task", left, lambda task: tasks.postpone(scene.client, task.id, further[task.id])
    )
    account(scene, "postpone_task", applied, moved(scene, applied), _was(scene, applied))


async def _next(scene: Scene, task: Task) -> Due | None:
    dates = (await tasks.read(scene.client, task.id)).shown.get("next_dates")
    return replace(task.due, date=date.fromisoformat(dates[0])) if task.due and dates else None


async def unrepeat(scene: Scene, _: Ask, found: Sequence[Task]) -> None:
    """The rule goes; the next date stays."""
    if not (repeating := [task for task in found if task.repeats]):
        scene.say("repeats_not", titles=scene.voice.titles(found))
        return
    applied = await apply(
        scene, "reschedule_task", repeating, lambda task: tasks.change(scene.client, task.id, {"recurrence": None})
    )
    account(scene, "reschedule_task", applied, scene.voice.say("unrepeated", titles=scene.voice.titles(applied.now)))


async def undate(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    if ask.words("field") == "deadline":
        applied = await apply(
            scene, "set_deadline", found, lambda task: tasks.change(scene.client, task.id, {"deadline": None})
        )
        account(
            scene, "set_deadline", applied, scene.voice.say("deadline_removed", titles=scene.voice.titles(applied.now))
        )
        return
    applied = await apply(
        scene, "reschedule_task", found, lambda task: tasks.change(scene.client, task.id, {"due": None})
    )
    account(
        scene,
        "reschedule_task",
        applied,
        scene.voice.say("date_removed", titles=scene.voice.titles(applied.now)),
        _was(scene, applied),
    )


def moved(scene: Scene, applied: Applied) -> str:
    """From the rows read back: the title, the day by name, and whether only one occurrence moved."""
    now = applied.now
    dues_now = {after.due for after in now}
    if not now:
        return ""
    due = next(iter(dues_now)) if len(dues_now) == 1 else None
    if due is None:
        return " ".join(_moved_one(scene, before, after) for before, after in applied.done)
    if len(now) == 1:
        return _moved_one(scene, *applied.done[0])
    return scene.voice.say("moved_many", count=len(now), titles=scene.voice.titles(now), due=scene.voice.due(due))


def _moved_one(scene: Scene, before: Task, after: Task) -> str:
    facts = {"title": scene.voice.quoted(after.title), "due": scene.voice.due(after.due) if after.due else ""}
    if not after.due:
        return scene.voice.say("date_removed", titles=facts["title"])
    if before.rrule != after.rrule and after.rrule:
        return scene.voice.say("repeats_now", **facts)
    return scene.voice.say("moved_once" if after.repeats else "moved", **facts)


def _was(scene: Scene, applied: Applied) -> str | None:
    if len(applied.done) != 1:
        return None
    before = applied.done[0][0].due
    return scene.voice.brief(before) if before else scene.voice.say("undated")
