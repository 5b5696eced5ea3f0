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
# Below this a rule of its own says that the line is none: what only might be meant for the list, what the list decides. Of
# guesses between the second and `_CERTAIN` 9 of 9 were right (cross-validated).
_OWN_OTHER, _MEANT, _CERTAIN = 0.6, 0.85, 0.95
# Where the rules found nothing, it takes less to hear a wish: it is only asked about.
_HEARD = 0.3
# Unless it is hardly talk at all: a wish, though of which kind is not clear.
_TALK_AT_LEAST = 0.2
# How sure the rules were, and which share the classifier must leave to their reading for it to stand.
_LEAVES = ((0.93, 0.1), (0.0, 0.45))
# Of changes the data that it learnt from know next to nothing; there a plain rule needs little.
_CHANGES = frozenset(
    ("complete_task", "reopen_task", "reschedule_task", "move_task", "prioritise_task", "label_task", "update_task")
)
_PLAIN, _LEAST = 0.8, 0.03
# Two guesses whose shares lie nearer than this are tied. Cross-validated in 5 parts, on the public phrases and our own: nearer
# than 0.3 the first is right in 47 % and the second in 35 %; from there to 0.5 in 69 % and 29 %, further apart in 97 % and 2 %.
_TIED = 0.3


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
        unheard = found.confidence < _HEARD and found.share["other"] >= _TALK_AT_LEAST
        return found.confidence < _MEANT if ruled.confidence < _OWN_OTHER else unheard
    if own == "add_task" and found.intent in _CHANGES:
        return found.confidence < _CERTAIN  # "pay rent on friday": what is told plainly is put on the list
    if own in _CHANGES and ruled.confidence >= _PLAIN:
        return found.share[own] >= _LEAST
    needed = next(share for sure, share in _LEAVES if ruled.confidence >= sure)
    return found.share[own] >= needed


def _guessed(text: str, found: Guess) -> Understanding:
    """The guess, with the next likely one beside it where the two are nearly equal."""
    first, second = sorted(found.share, key=found.share.__getitem__, reverse=True)[:2]
    if first == "other":
        return Understanding("other", {}, round(found.confidence, 2), ())
    one = _as_command(text, first, found.confidence)
    if second == "other" or found.confidence - found.share[second] >= _TIED:
        return one
    return replace(one, doubt="tied", rival=_as_command(text, second, found.share[second]))


def _as_command(text: str, intent: str, share: float) -> Understanding:
    """A guess as a command, with the slots that any line of its kind has."""
    clause = courteous(text.strip().rstrip("?").strip(), "en")
    command = fill(intent, guessed_slots(intent, clause), clause, "en")
    slots = {} if intent == "undo" else command.slots
    confidence = round(min(_MOST, 0.6 * share), 2)
    return Understanding(intent, command.slots, confidence, (replace(command, slots=slots),), "guess")
