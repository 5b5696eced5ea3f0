"""What words are: a time, a name, something that can be done, a command of its own."""

import re
from collections.abc import Callable

from duly_language.commands.rules import Grammar
from duly_language.commands.times import is_time, remainder, spans_in


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.lower())


def timed(text: str, grammar: Grammar) -> bool:
    return is_time(text, grammar.code)


def has_time(text: str, grammar: Grammar) -> bool:
    return bool(spans_in(text, grammar.code))


def has_day(text: str, grammar: Grammar) -> bool:
    """A time that leaves two to eight words beside it, in a clause that is no question and has no speaker."""
    left = remainder(text, grammar.code)
    words = words_of(left or "")
    return 1 <= len(words) <= 8 and not set(words) & SPEAKERS and not asks(text, grammar)


def repeats(text: str, grammar: Grammar) -> bool:
    """A day or time of which one says how it repeats, beside two to eight words: nobody speaks of a task so."""
    return has_day(text, grammar) and any(again for _, _, again in spans_in(text, grammar.code))


SPEAKERS = {
    "i",
    "i'm",
    "i've",
    "i'll",
    "i'd",
    "we",
    "we're",
    "you",
    "you're",
    "he",
    "she",
    "they",
    "it's",
    "no",
    "not",
    "don't",
    "was",
    "were",
    "ich",
    "wir",
    "du",
}


def asks(text: str, grammar: Grammar) -> bool:
    return text.rstrip().endswith("?") or re.match(grammar.questions + r"\b", text, re.IGNORECASE) is not None


def thing(text: str, grammar: Grammar) -> bool:
    words = words_of(text)
    return 0 < len(words) <= 10 and not asks(text, grammar)


# A subject that ends so is half a sentence.
HALVES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "been",
        "be",
        "gets",
        "got",
        "isn't",
        "aren't",
        "wasn't",
        "should",
        "must",
        "can",
        "deserves",
        "needs",
        "wants",
        "not",
    ]
)
ORDERS = frozenset(
    [
        "give",
        "change",
        "raise",
        "lower",
        "drop",
        "turn",
        "upgrade",
        "downgrade",
        "promote",
        "demote",
        "mark",
        "tag",
        "label",
        "put",
        "make",
        "set",
        "move",
        "add",
        "new",
    ]
)


def subject(text: str, grammar: Grammar) -> bool:
    """What a sentence is about: no speaker, no question, not a whole sentence of its own."""
    words = words_of(text)
    return (
        0 < len(words) <= 10
        and not asks(text, grammar)
        and words[0] not in SPEAKERS | {"there", "here", "if", "because", "dinner's"}
        and words[-1] not in HALVES
        and "," not in text
        and not re.match(grammar.verbs + r"\b", text, re.IGNORECASE)
    )


NOT_WORK = re.compile(
    r"(?:you|him|her|them|people|life|men|women|everyone|everything|everybody|work|school|winter|summer|myself|this|that|it all|this (?:shit|crap|job|place))",
    re.IGNORECASE,
)


def work(text: str, grammar: Grammar) -> bool:
    return thing(text, grammar) and not NOT_WORK.fullmatch(text.strip()) and not is_time(text, grammar.code)


def noun(text: str, grammar: Grammar) -> bool:
    words = words_of(text)
    return (
        0 < len(words) <= 5
        and words[0] not in SPEAKERS
        and not asks(text, grammar)
        and not re.match(grammar.verbs + r"\b", text, re.IGNORECASE)
    )


def name(text: str, grammar: Grammar) -> bool:
    return (
        0 < len(words_of(text)) <= 5
        and not is_time(text, grammar.code)
        and not re.match(r"(?:it|that|this|my|me|a|an|to|there)\b(?!\w)$", text, re.IGNORECASE)
    )


def pronoun(text: str, grammar: Grammar) -> bool:
    return re.fullmatch(grammar.pronouns, text.strip(), re.IGNORECASE) is not None


def has(pattern: str) -> Callable[[str, Grammar], bool]:
    """A check that the text holds the pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text, grammar: compiled.search(text) is not None


def lacks(pattern: str) -> Callable[[str, Grammar], bool]:
    """A check that the text does not hold the pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text, grammar: compiled.search(text) is None


_GERMAN_SPEAKERS = frozenset(
    [
        "ich",
        "wir",
        "du",
        "er",
        "es",
        "man",
        "was",
        "wer",
        "wie",
        "wann",
        "hier",
        "da",
        "nichts",
        "kein",
        "keine",
        "keinen",
        "gib",
    ]
)
_GERMAN_HALVES = frozenset(
    [
        "ist",
        "sind",
        "war",
        "waren",
        "wurde",
        "wurden",
        "hat",
        "haben",
        "nicht",
        "noch",
        "doch",
        "auf",
        "mit",
        "als",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "ein",
        "eine",
        "einen",
        "mein",
        "meine",
    ]
)


def german_subject(text: str, grammar: Grammar) -> bool:
    """What a German sentence is about: no speaker, no question, not half a sentence."""
    words = words_of(text)
    lone = len(words) == 1 and words[0] in ("das", "die", "den", "es")
    return (
        0 < len(words) <= 8
        and not asks(text, grammar)
        and (lone or (words[0] not in _GERMAN_SPEAKERS and words[-1] not in _GERMAN_HALVES))
        and (words[0] != "alles" or len(words) > 1)
        and not re.match(grammar.verbs + r"\b", text, re.IGNORECASE)
    )


def german_thing(text: str, grammar: Grammar) -> bool:
    words = words_of(text)
    return thing(text, grammar) and (len(words) == 1 or words[-1] not in _GERMAN_HALVES)


def make_target(text: str, grammar: Grammar) -> bool:
    """What "make … friday" is about: something known, not something to be made."""
    return (
        thing(text, grammar)
        and re.match(
            r"(?:an?|me|some|sure|plans?|reservations?|appointments?|meetings?|reminders?|events?|it)\b",
            text,
            re.IGNORECASE,
        )
        is None
    )


def few(text: str, grammar: Grammar) -> bool:
    return (
        re.match(r"we need", text, re.IGNORECASE) is not None
        and len(words_of(text)) <= 5
        and not has(r"\b(?:to|you|help|talk|a)\b")(text, grammar)
    )


PERSONS = frozenset(
    ["you", "he", "she", "we", "they", "people", "everyone", "everybody", "somebody", "someone", "life"]
)


def done_thing(text: str, grammar: Grammar) -> bool:
    """A thing that somebody can have done: short, no person, no telling."""
    words = words_of(text)
    return (
        subject(text, grammar) and len(words) <= 7 and words[0] not in PERSONS | {"dinner", "lunch", "that's", "what"}
    )


def prioritised(text: str, grammar: Grammar) -> bool:
    return (
        subject(text, grammar)
        and words_of(text)[0] not in ORDERS | PERSONS | {"buy", "call"}
        and not repeats(text, grammar)
    )


def labelled(text: str, grammar: Grammar) -> bool:
    words = words_of(text)
    starts = ORDERS | {"buy", "call", "show", "list", "remove", "create", "remind", "note", "delete"}
    return 0 < len(words) <= 6 and not set(words) & starts and not asks(text, grammar)
