"""Whether an answer of the command line is right. A date is right on its day, a datetime on its minute, a said stretch at its
start, a vague one anywhere inside, a recurrence when its rule means the same, none when nothing is found."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, NamedTuple

from duly_language.scoreboard.items import Item
from duly_language.scoreboard.rules import normal

Answer = dict[str, Any]

# Other data know reminders, events and alarms; here they are tasks with a time. What Duly parts finer is one there.
_SAME = {
    "reminder_add": "add_task",
    "calendar_add": "add_task",
    "alarm_set": "add_task",
    "reminder_query": "list_tasks",
    "calendar_query": "list_tasks",
    "alarm_query": "list_tasks",
    "reminder_remove": "delete_task",
    "calendar_remove": "delete_task",
    "alarm_remove": "delete_task",
    "calendar_update": "update_task",
}
_COARSE = {
    "count_tasks": "list_tasks",
    "plan": "list_tasks",
    "reschedule_task": "update_task",
    "move_task": "update_task",
    "prioritise_task": "update_task",
    "label_task": "update_task",
    "reopen_task": "update_task",
    "help": "other",
    "smalltalk": "other",
    "undo": "other",
}


class Verdict(NamedTuple):
    """`right` is the measure; `slots` tells whether a right command also has the slots that are wanted."""

    right: bool
    slots: bool = True


def judge(item: Item, answer: Answer) -> Verdict:
    """`answer` is the line that `when` or `understand` gives for the item."""
    if "expect" in item:
        return Verdict(date_is_right(item["expect"], datetime.fromisoformat(item["ref"]), answer))
    return command_is_right(item, answer)


def command_is_right(item: Item, answer: Answer) -> Verdict:
    """Items of other data (with `source_label`) are judged by what Duly has of their intents."""
    got, wanted = str(answer.get("intent")), {item["intent"], *item.get("alt", [])}
    if "source_label" in item:
        return Verdict(coarse(got) in {coarse(name) for name in wanted})
    right = got in wanted
    slots = answer.get("slots") or {}
    return Verdict(right, right and all(_same_slot(value, slots.get(name)) for name, value in item["slots"].items()))


def coarse(intent: str) -> str:
    """The intent as all data know it, whether it is one of Duly's or of theirs."""
    name = _SAME.get(intent, intent)
    return _COARSE.get(name, name)


def _same_slot(want: Any, got: Any) -> bool:
    if isinstance(want, list):
        return isinstance(got, list) and sorted(map(_plain, want)) == sorted(map(_plain, got))
    return _plain(want) == _plain(got)


def _plain(value: Any) -> str:
    return str(value).strip().casefold().lstrip("@#")


def date_is_right(expect: Answer, ref: datetime, answer: Answer) -> bool:
    """`expect` is {kind: date | datetime | interval | recurrence | none, value, end, explicit, rrule, alt}."""
    kind = expect["kind"]
    if kind == "none":
        return not answer.get("start") and not answer.get("rrule")
    if kind == "recurrence":
        return _rule_is_right(expect, answer)
    start = _wall(answer.get("start"), ref.tzinfo)
    if start is None:
        return False
    values = [_known(value, ref.tzinfo) for value in (expect["value"], *expect.get("alt", []))]
    if kind == "date":
        return any(start.date() == value.date() for value in values)
    if kind == "datetime":
        return any(_minute(start) == _minute(value) for value in values)
    length = _known(expect["end"], ref.tzinfo) - values[0]
    return _begins(start, values) if expect.get("explicit") else _inside(start, values, length, answer)


def _begins(start: datetime, values: list[datetime]) -> bool:
    """A stretch from midnight is one of days."""
    if values[0].time() == time():
        return any(start.date() == value.date() for value in values)
    return any(_minute(start) == _minute(value) for value in values)


def _inside(start: datetime, values: list[datetime], length: timedelta, answer: Answer) -> bool:
    """A day without a time need only touch the stretch."""
    if any(value <= start < value + length for value in values):
        return True
    last = length - timedelta(seconds=1)
    return not answer.get("has_time") and any(value.date() <= start.date() <= (value + last).date() for value in values)


def _rule_is_right(expect: Answer, answer: Answer) -> bool:
    got = normal(answer.get("rrule"))
    excepted = "X-EX=1" not in expect["rrule"] or bool(answer.get("exceptions"))
    wanted = (expect["rrule"], *expect.get("alt", []))
    return got is not None and excepted and any(got == normal(rule) for rule in wanted)


def _wall(text: str | None, zone: tzinfo | None) -> datetime | None:
    """The moment or day on the clock of `zone`."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _known(text: str, zone: tzinfo | None) -> datetime:
    moment = _wall(text, zone)
    return moment if moment else datetime.combine(date.min, time())


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
