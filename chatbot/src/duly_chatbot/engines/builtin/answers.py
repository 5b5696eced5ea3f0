"""The person's answer to what the assistant asked last: it goes on with what was asked for, or is no answer at all."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from duly_chatbot.engines.builtin import approvals
from duly_chatbot.engines.builtin.ask import Ask, ask_from
from duly_chatbot.engines.builtin.asks import adding, projects, undoing
from duly_chatbot.engines.builtin.choosing import Found
from duly_chatbot.engines.builtin.doing import carry_out
from duly_chatbot.engines.builtin.memory import pending_approval
from duly_chatbot.engines.builtin.parts import sound
from duly_chatbot.engines.builtin.questions import told_apart
from duly_chatbot.engines.builtin.resolve import affirmation, names, references
from duly_chatbot.engines.builtin.resolve.match import ENDINGS, FILLER
from duly_chatbot.engines.builtin.resolve.references import Many, Places, Run
from duly_chatbot.engines.builtin.resolve.words import alike, content, folded, spaced, words
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.sorting import into
from duly_chatbot.tools import tasks
from duly_chatbot.tools.client import Json, Missing
from duly_chatbot.tools.shapes import Task
from duly_language import names_month, read_when

LONGEST_ANSWER = 12


async def press(scene: Scene, identifier: str, *, approved: bool) -> None:
    """The button of an approval."""
    approval = pending_approval(sound(scene.turn.history), identifier)
    if approval is None:
        scene.say("nothing_pending")
        return
    await _use(scene, approval, approved=approved)


async def _use(scene: Scene, approval: Json, *, approved: bool) -> None:
    taken = await approvals.take(scene, approval, approved=approved)
    if taken:
        ask, there = taken
        await carry_out(scene, ask, Found(there), approved=True)


async def answer(scene: Scene, text: str) -> bool:
    """Whether the message answered what was asked, and so is dealt with."""
    if scene.memory.approval:
        return await _approval(scene, scene.memory.approval, text)
    question = scene.memory.question
    if question is None:
        return False
    if affirmation.answer(text) == "no":
        scene.say("declined")
        return True
    match question["kind"]:
        case "which" | "nearest":
            return await _which(scene, question, text)
        case "maybe_add" if affirmation.answer(text) == "yes":
            await adding.add(scene, ask_from(question["ask"]))
            return True
        case "maybe_undo" if affirmation.answer(text) == "yes":
            await undoing.undo(scene, ask_from(question["ask"]))
            return True
        case "which_day":
            return await _day(scene, question, text)
        case "which_project":
            return await _project(scene, question, text)
        case "which_title" | "which_name" | "new_words" | "which_label":
            return await _words(scene, question, text)
    return False


async def _approval(scene: Scene, approval: Json, text: str) -> bool:
    if affirmation.answer(text) == "yes":
        await _use(scene, approval, approved=True)
        return True
    if affirmation.declines(text):
        await _use(scene, approval, approved=False)
        return True
    return False


async def _which(scene: Scene, question: Json, text: str) -> bool:
    offered = await _offered(scene, question["tasks"])
    ask = ask_from(question["ask"])
    if question["kind"] == "nearest" and len(offered) == 1 and affirmation.answer(text) == "yes":
        await carry_out(scene, ask, Found(tuple(offered)))
        return True
    chosen = _chosen(scene, offered, text)
    if not chosen:
        return False
    await carry_out(scene, ask, Found(tuple(chosen)))
    return True


async def _offered(scene: Scene, noted: Sequence[Json]) -> list[Task]:
    there: list[Task] = []
    for one in noted:
        try:
            there.append(await tasks.read(scene.client, one["id"]))
        except Missing:
            scene.say("gone", titles=scene.voice.quoted(one["title"]), count=1)
    return there


def _chosen(scene: Scene, offered: Sequence[Task], text: str) -> list[Task]:
    """By the label of the button, by its place, or by words that only it has. Longer messages are wishes of their own."""
    labels = told_apart(offered, scene.voice)
    exact = [task for task, label in zip(offered, labels, strict=True) if spaced(label) == spaced(text)]
    if exact:
        return exact
    if len(words(text)) > LONGEST_ANSWER:
        return []
    match references.read(text, scene.locale):
        case Many():
            return list(offered)
        case Places(places, False):
            return (
                [offered[p - 1 if p > 0 else p] for p in places]
                if all(0 < abs(p) <= len(offered) for p in places)
                else []
            )
        case Run(count, from_end):
            return list(offered[-count:] if from_end else offered[:count])
    return _told_apart_by(scene, offered, text)


def _told_apart_by(scene: Scene, offered: Sequence[Task], text: str) -> list[Task]:
    wanted = [word for word in content(text, FILLER) if word not in FILLER]
    if not wanted:
        return []
    named = [task for task in offered if all(_says(task, word) for word in wanted)]
    if len(named) == 1:
        return named
    when = read_when(text, scene.now, scene.zone, scene.locale)
    dated = [task for task in offered if when and task.due and task.due.date == when.start.date]
    return dated if len(dated) == 1 else []


def _says(task: Task, word: str) -> bool:
    there = [folded(w) for w in words(" ".join((task.title, task.project, *task.labels)))]
    return any(alike(word, other, ENDINGS) for other in there)


async def _day(scene: Scene, question: Json, text: str) -> bool:
    """“The 30th then”: counted in the month that was spoken of, where one was."""
    now = scene.now
    if (month := question.get("month")) and not names_month(text, now, scene.zone, scene.locale):
        first = datetime.combine(date.fromisoformat(month), now.timetz()).astimezone(ZoneInfo(scene.zone))
        now = max(now, first, key=lambda moment: moment.astimezone(UTC))
    when = read_when(text, now, scene.zone, scene.locale)
    if when is None or len(words(text)) > LONGEST_ANSWER:
        return False
    day = (
        when.start.date.isoformat()
        if when.start.time is None
        else f"{when.start.date.isoformat()} {when.start.time:%H:%M}"
    )
    ask = ask_from(question["ask"])
    ask = Ask(ask.intent, {**ask.slots, "due": day if when.rrule is None else text}, text if when.rrule else day)
    if question["tasks"]:
        await carry_out(scene, ask, Found(tuple(await _offered(scene, question["tasks"]))))
    else:
        await adding.add(scene, ask)
    return True


async def _project(scene: Scene, question: Json, text: str) -> bool:
    """An existing project, or yes to making it."""
    ask = ask_from(question["ask"])
    make = scene.voice.say("make_project", project=scene.voice.quoted(question["name"]))
    if affirmation.answer(text) == "yes" or spaced(text) == spaced(make):
        target = (await projects.made(scene, question["name"])).name
    elif len(words(text)) > LONGEST_ANSWER:
        return False
    else:
        named = names.project(text, await scene.projects()).found
        target = named[0].name if len(named) == 1 else ""
    if not target:
        return False
    if not question["tasks"]:
        await adding.add(scene, ask.with_slots(project=target))
        return True
    chosen = names.project(target, await scene.projects()).found
    await into(scene, await _offered(scene, question["tasks"]), chosen[0])
    return True


async def _words(scene: Scene, question: Json, text: str) -> bool:
    """A title, a name, a label: the message itself, unless it is a wish of its own."""
    if len(words(text)) > LONGEST_ANSWER or scene.is_command(text):
        return False
    ask = ask_from(question["ask"])
    match question["kind"]:
        case "which_title":
            await adding.add(scene, Ask(ask.intent, {**ask.slots, "title": text.strip()}, text))
        case "which_name":
            await projects.create(scene, ask.with_slots(project=text.strip()))
        case "new_words":
            await carry_out(
                scene, ask.with_slots(new_title=text.strip()), Found(tuple(await _offered(scene, question["tasks"])))
            )
        case _:
            await carry_out(
                scene, ask.with_slots(labels=[text.strip()]), Found(tuple(await _offered(scene, question["tasks"])))
            )
    return True
