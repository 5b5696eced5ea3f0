"""The classifier's say beside the rules': it decides where they are silent or unsure. What it decides alone is a guess."""

from dataclasses import replace

from duly_language.commands.classifier import SIZE, Guess, Weights, features, guess
from duly_language.commands.clauses import courteous
from duly_language.commands.english.guessing import guessed_slots
from duly_language.commands.slots import fill
from duly_language.model import Understanding

# What the classifier knows as one: questions, and talk.
_CLASS = {"count_tasks": "list_tasks", "plan": "list_tasks", "help": "other", "smalltalk": "other"}
_TALK = ("help", "smalltalk", "undo")
# A guess never claims more than this: whoever acts on it asks first.
_MOST = 0.59
# Below this a rule of its own says that the line is none: what only might be meant for the list, what the list decides.
_OWN_OTHER, _CERTAIN = 0.6, 0.95
# Where the rules found nothing, it takes less to hear a wish: it is only asked about.
_HEARD = 0.3
# How sure the rules were, and which share the classifier must leave to their reading for it to stand.
_LEAVES = ((0.93, 0.1), (0.0, 0.45))
# Of changes the data that it learnt from know next to nothing; there a plain rule needs little.
_CHANGES = frozenset(
    ("complete_task", "reopen_task", "reschedule_task", "move_task", "prioritise_task", "label_task", "update_task")
)
_PLAIN, _LEAST = 0.8, 0.03


def class_of(intent: str) -> str:
    """The classifier's name of an intent."""
    return _CLASS.get(intent, intent)


def weighed(text: str, ruled: Understanding, weights: Weights | None = None) -> Understanding:
    """What the rules say, unless the classifier knows better. `weights` are the library's unless given: those of a trial."""
    if ruled.intent in _TALK or len(ruled.commands) > 1 or ruled.doubt is not None:
        return ruled
    found = guess(features(text, ruled.intent, ruled.confidence, SIZE), weights)
    return ruled if _stands(ruled, found) else _guessed(text, found)


def _stands(ruled: Understanding, found: Guess) -> bool:
    """Whether the rules keep their word against the classifier."""
    own = class_of(ruled.intent)
    if found.intent == own:
        return True
    if own == "other":
        return found.confidence < (_CERTAIN if ruled.confidence < _OWN_OTHER else _HEARD)
    if own == "add_task" and found.intent in _CHANGES:
        return found.confidence < _CERTAIN  # "pay rent on friday": what is told plainly is put on the list
    if own in _CHANGES and ruled.confidence >= _PLAIN:
        return found.share[own] >= _LEAST
    needed = next(share for sure, share in _LEAVES if ruled.confidence >= sure)
    return found.share[own] >= needed


def _guessed(text: str, found: Guess) -> Understanding:
    """The guess as a command, with the slots that any line of its kind has."""
    if found.intent == "other":
        return Understanding("other", {}, round(found.confidence, 2), ())
    clause = courteous(text.strip().rstrip("?").strip(), "en")
    command = fill(found.intent, guessed_slots(found.intent, clause), clause, "en")
    confidence = round(min(_MOST, 0.6 * found.confidence), 2)
    commands = () if found.intent == "undo" else (command,)
    return Understanding(command.intent, command.slots, confidence, commands or (replace(command, slots={}),), "guess")
