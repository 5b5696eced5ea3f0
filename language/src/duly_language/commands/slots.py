"""Slots as the words of the text: times taken out of titles, labels as lists, numbers as numbers."""

import re

from duly_language.commands.times import marked, spans_in
from duly_language.model import Command, SlotValue
from duly_language.priorities import read_order

_LABEL = re.compile(r"(?<!\w)@([\w-]+)")
_PROJECT = re.compile(r"(?<!\w)#([\w-]+)")
_PRIORITY = re.compile(r"(?<!\w)(?:p|!!)([1-4])(?!\w)", re.IGNORECASE)
_LEVELS = {"high": 1, "highest": 1, "urgent": 1, "medium": 2, "normal": 2, "low": 3, "lowest": 3, "none": 4}
_HELPERS = ("level", "when", "right", "wrong", "parent", "low")
# "Numbers 3 and 4" are 3 and 4.
_NUMBERED = re.compile(r"^(?:nos?\.?|numbers?|items?|tasks?|nr\.?|nummern?|#)\s*(?=\d)", re.IGNORECASE)
_LEADING = re.compile(r"^(?:until|till|to|at|on|for|by|auf|bis|um|am)\s+", re.IGNORECASE)
_ON = re.compile(r"^(?:due|on|at|for|am|um)\s+", re.IGNORECASE)
# What is said about the times of a task, not what the task is.
_ASIDE = re.compile(
    r"[:,;–-]?\s*(?:but |and |aber |und )?(?:it|this|that|they|es|das) (?:has to|have to|must|needs? to|should|muss|soll)(?: be)?(?: (?:in|done|there|finished|submitted|sent|ready|fertig|sein))*\s*(?=⟦)"
    r"|[:,;–-]?\s*(?:but |and )?i(?:'d| would)? (?:want|like|plan|intend|need)? ?to (?:do|start|finish) (?:it|this|that)\s*(?=⟦)|,? just this once$",
    re.IGNORECASE,
)
# "From today to monday": tasks of one day go to another; it is no stretch of time.
_FROM_TO = re.compile(r"(?:from|von) (.+?) (?:to|until|auf|bis) (.+)", re.IGNORECASE)
# A name at the end of a question: "anything left in Garden?"
_PLACE = re.compile(
    r"\b(?:in|under|from)\s+(?:the |my )?([A-ZÄÖÜ][\w]*(?: [A-ZÄÖÜ][\w]*){0,3})(?: (?:list|project|liste|projekt))?\W*$"
)
_TAGGED = re.compile(r"(?:(?:tagged|labell?ed)(?: with| as)? @?|(?<!\w)@)([\w-]+)", re.IGNORECASE)
_STATUS = {
    "done": re.compile(
        r"\b(?:completed|done|finished|ticked off|erledigte?n?|fertige?n?|geschafft|got done)\b", re.IGNORECASE
    ),
    "overdue": re.compile(r"\b(?:overdue|late|überfällige?n?)\b", re.IGNORECASE),
}
_ASKING = ("list_tasks", "count_tasks", "plan", "clear_list")
_TIMED = ("list_tasks", "count_tasks", "plan", "delete_task", "clear_list", "complete_task")


def fill(intent: str, slots: dict[str, SlotValue], clause: str, locale: str) -> Command:
    """The command with its slots in their final shape."""
    filled: dict[str, SlotValue] = {name: value for name, value in slots.items() if name not in _HELPERS}
    _numbers_and_names(filled, slots)
    if intent == "add_task":
        _title(filled, slots, locale)
    elif intent in _TIMED:
        _due_of(filled, clause, locale)
        _scope(filled, clause, intent in _ASKING)
    if intent in _ASKING:
        _asked(filled, clause, intent, locale)
    if intent == "reschedule_task" and isinstance(filled.get("due"), str):
        phrase = _LEADING.sub("", str(filled.pop("due")))
        moved = _FROM_TO.fullmatch(phrase)
        if moved:
            filled["from"], phrase = moved.groups()
        repeats = any(repeating for _, _, repeating in spans_in(phrase, locale))
        filled["recurrence" if repeats else "due"] = phrase
    if isinstance(slots.get("parent"), str):
        filled["task"] = slots["parent"]
    if isinstance(filled.get("task"), str):
        filled["task"] = _NUMBERED.sub("", str(filled["task"]))
    for name in ("title", "task", "new_title", "note", "project"):
        if isinstance(filled.get(name), str):
            filled[name] = _unquoted(str(filled[name]))
    return Command(intent, {name: value for name, value in filled.items() if value not in ("", [])})


def _asked(filled: dict[str, SlotValue], clause: str, intent: str, locale: str) -> None:
    """What a question is about: the time without its "on", and what shall stand first."""
    if isinstance(filled.get("due"), str):
        filled["due"] = _ON.sub("", str(filled["due"]))
    order = read_order(clause, locale)
    if order and intent == "list_tasks":
        filled["order"] = order


def _numbers_and_names(filled: dict[str, SlotValue], slots: dict[str, SlotValue]) -> None:
    """Priorities as numbers, labels as lists."""
    level = slots.get("level")
    if isinstance(level, str):
        filled["priority"] = _LEVELS.get(level.lower(), 1)
    if isinstance(filled.get("priority"), str):
        filled["priority"] = int(str(filled["priority"]))
    for name in ("labels", "remove"):
        if isinstance(filled.get(name), str):
            filled[name] = _names(str(filled[name]))


def _scope(filled: dict[str, SlotValue], clause: str, by_status: bool) -> None:
    """Which tasks a question or a bulk command is about: labels, done or overdue ones."""
    place = _PLACE.search(clause)
    if by_status and place and "project" not in filled and not spans_in(place[1], "en"):
        filled["project"] = place[1]
    tagged = _TAGGED.findall(clause)
    if tagged and "labels" not in filled:
        filled["labels"] = tagged
    for status, pattern in _STATUS.items():
        if by_status and pattern.search(clause):
            filled["status"] = status
            return


def _names(text: str) -> list[str]:
    """Labels of a phrase: "garage and the label spring" → garage, spring."""
    parts = re.split(
        r",|\band\b|\bund\b|&|\s+(?=@)",
        re.sub(r"\b(?:the|labels?|tags?|etiketten?|das|die)\b", " ", text, flags=re.IGNORECASE),
    )
    return [name for part in parts if (name := part.strip().lstrip("@#"))]


def _title(filled: dict[str, SlotValue], slots: dict[str, SlotValue], locale: str) -> None:
    """Marks and times leave the title: #project, @labels, p1, and phrases of time become slots of their own."""
    title = str(filled.get("title", ""))
    labels = _LABEL.findall(title)
    if labels:
        filled["labels"] = labels
    project, priority = _PROJECT.search(title), _PRIORITY.search(title)
    if project:
        filled["project"] = project[1]
    if priority:
        filled["priority"] = int(priority[1])
    title = _PRIORITY.sub(" ", _PROJECT.sub(" ", _LABEL.sub(" ", title)))
    dues = [str(slots[name]) for name in ("when", "due") if isinstance(slots.get(name), str)]
    if not re.fullmatch(r"[\"“'‘].*[\"”'’]", title.strip()):
        title = _take_times(title, dues, filled, locale)
    repeating = [due for due in dues if any(repeats for _, _, repeats in spans_in(due, locale))]
    if repeating and "recurrence" not in filled:
        filled["recurrence"] = dues.pop(dues.index(repeating[0]))
    filled.pop("due", None)
    if dues:
        filled["due"] = " ".join(_ON.sub("", due) for due in dues)
    filled["title"] = _tidy(title)


def _take_times(title: str, dues: list[str], filled: dict[str, SlotValue], locale: str) -> str:
    """The title without its times; a second one behind "by" or "has to be" is the deadline."""
    masked = marked(title, locale)
    repeats = [repeating for _, _, repeating in spans_in(title, locale)]
    for number, phrase in enumerate(masked.phrases):
        if f"⟦{number}⟧" not in masked.text:
            continue
        if repeats[number]:
            filled["recurrence"] = phrase
        elif (
            len(masked.phrases) > 1
            and phrase.lower().startswith(("by ", "bis ", "before "))
            and "deadline" not in filled
        ):
            filled["deadline"] = phrase
        else:
            dues.append(phrase)
    return re.sub("⟦\\d+⟧", " ", _ASIDE.sub(" ", masked.text))


def _due_of(filled: dict[str, SlotValue], clause: str, locale: str) -> None:
    """The time that a question or deletion is about, as far as no other slot holds it."""
    if "due" in filled:
        return
    held = " ".join(str(value) for name, value in filled.items() if name != "project")
    for start, end, _ in spans_in(clause, locale):
        phrase = clause[start:end]
        if phrase not in held and phrase.lower() != "now":
            filled["due"] = _ON.sub("", phrase)
            return


def _unquoted(text: str) -> str:
    match = re.fullmatch(r"[\"“„'‘«](.+)[\"”“'’»]", text.strip())
    return match[1] if match else text.strip()


def _tidy(text: str) -> str:
    closed = re.sub(r"\s+([,;:.])", r"\1", " ".join(text.split())).strip(" ,;:-–—")
    return re.sub(r"^(?:to|about|that|of|for|and|zu|an|dass|daran,) +(?=\w)", "", closed, flags=re.IGNORECASE)
