"""What a slot must be for its rule to hold: a time, a name, something that can be done."""

import re
from collections.abc import Callable

from duly_language.commands.rules import Grammar
from duly_language.commands.times import is_time, remainder, spans_in


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.lower())


def _is_time(text: str, grammar: Grammar) -> bool:
    return is_time(text, grammar.code)


def _has_time(text: str, grammar: Grammar) -> bool:
    return bool(spans_in(text, grammar.code))


def _has_day(text: str, grammar: Grammar) -> bool:
    """A time that leaves two to eight words beside it, in a clause that is no question and has no speaker."""
    left = remainder(text, grammar.code)
    words = _words(left or "")
    return 1 <= len(words) <= 8 and not set(words) & _SPEAKERS and not _asks(text, grammar)


_SPEAKERS = {
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


def _asks(text: str, grammar: Grammar) -> bool:
    return text.rstrip().endswith("?") or re.match(grammar.questions + r"\b", text, re.IGNORECASE) is not None


def _thing(text: str, grammar: Grammar) -> bool:
    words = _words(text)
    return 0 < len(words) <= 10 and not _asks(text, grammar)


def _subject(text: str, grammar: Grammar) -> bool:
    """What a sentence is about: no speaker, no question, not a whole sentence of its own."""
    words = _words(text)
    return (
        0 < len(words) <= 10
        and not _asks(text, grammar)
        and words[0] not in _SPEAKERS | {"there", "here", "if", "because", "dinner's"}
        and "," not in text
        and not re.match(grammar.verbs + r"\b", text, re.IGNORECASE)
    )


_NOT_WORK = re.compile(
    r"(?:you|him|her|them|people|life|men|women|everyone|everything|everybody|work|school|winter|summer|myself|this|that|it all|this (?:shit|crap|job|place))",
    re.IGNORECASE,
)


def _work(text: str, grammar: Grammar) -> bool:
    return _thing(text, grammar) and not _NOT_WORK.fullmatch(text.strip()) and not is_time(text, grammar.code)


def _noun(text: str, grammar: Grammar) -> bool:
    words = _words(text)
    return (
        0 < len(words) <= 5
        and words[0] not in _SPEAKERS
        and not _asks(text, grammar)
        and not re.match(grammar.verbs + r"\b", text, re.IGNORECASE)
    )


def _name(text: str, grammar: Grammar) -> bool:
    return (
        0 < len(_words(text)) <= 5
        and not is_time(text, grammar.code)
        and not re.match(r"(?:it|that|this|my|me|a|an|to|there)\b(?!\w)$", text, re.IGNORECASE)
    )


def _pronoun(text: str, grammar: Grammar) -> bool:
    return re.fullmatch(grammar.pronouns, text.strip(), re.IGNORECASE) is not None


def _has(pattern: str) -> Callable[[str, Grammar], bool]:
    """A check that the text holds the pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text, grammar: compiled.search(text) is not None


def _lacks(pattern: str) -> Callable[[str, Grammar], bool]:
    """A check that the text does not hold the pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text, grammar: compiled.search(text) is None


_MEDIA = r"\b(?:play ?lists?|songs?|music|podcasts?|volume|contacts?|e-?mails?|inbox|photos?|pictures?|lights?|account|card|flight|tweet|facebook|message)\b"
_ITEM = (
    r"(?:tasks?|items?|to ?-?dos?|things?|chores?|reminders?|events?|appointments?|meetings?|alarms?|errands?|ones?)"
)
_MINE = r"\b(?:i|my|me|mine|due|open|overdue|left|lists?|calend[ae]r|schedul\w*|agenda|today|tonight|tomorrow|week|remind\w*|planned|upcoming|labell?ed|tagged|repeating|recurring|alarms?|events?|meetings?|appointments?)\b"


_VERBS = (
    "skip|give|chuck|stop|move|mark|tag|label|pull|push|rename|postpone|reschedule|snooze|uncheck|reopen|undo|need to|hold|forget|any|no|not|all|every|open|show|list|read|tell|give|plan|what|clear|cancel|delete|remove|take|leave|turn|disable|play|order|begin|start|stop|find|search|check|look|"
    "confirm|change|edit|update|let|see|get|have|if|when|during|please|event|details|more|latest|is|are|do|does|did|can|could|would|will|should|at|on|in|there"
)


def _german_subject(text: str, grammar: Grammar) -> bool:
    words = _words(text)
    speakers = {
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
        "das",
        "hier",
        "da",
        "nichts",
        "alles",
    }
    return (
        0 < len(words) <= 8
        and not _asks(text, grammar)
        and (words[0] not in speakers or (len(words) > 1 and words[0] == "das"))
    )


def _make_target(text: str, grammar: Grammar) -> bool:
    """What "make … friday" is about: something known, not something to be made."""
    return (
        _thing(text, grammar)
        and re.match(r"(?:an?|me|some|sure|plans?|reservations?|it)\b", text, re.IGNORECASE) is None
    )


def _few(text: str, grammar: Grammar) -> bool:
    return (
        re.match(r"we need", text, re.IGNORECASE) is not None
        and len(_words(text)) <= 5
        and not _has(r"\b(?:to|you|help|talk|a)\b")(text, grammar)
    )


CHECKS: dict[str, Callable[[str, Grammar], bool]] = {
    "due": _is_time,
    "not due": lambda text, grammar: not _is_time(text, grammar),
    "has time": _has_time,
    "has day": _has_day,
    "thing": _thing,
    "short": _thing,
    "subject": _subject,
    "work": _work,
    "noun": _noun,
    "name": _name,
    "pronoun": _pronoun,
    "asks": _asks,
    "not a question": lambda text, grammar: not _asks(text, grammar),
    "label word": _has(r"\b(?:tag|label)\w*\b|@"),
    "not a lone cancel": _lacks(r"^(?:cancel|take back|rewind|reverse)(?: (?:it|that|this|them))?$"),
    "no add": _lacks(r"^(?:add|remind|create|make|what|which|any)\b"),
    "moves": _has(
        r"\b(?:to|until|till|forward|back|off|by|postpone|snooze|re-?schedule|earlier|later|instead|out|move|shift|delay|defer)\b"
    ),
    "not an idiom": _lacks(r"^(?:call|name) \w+ (?:a day|off|quits|back|up|now|later|tomorrow|today)\b"),
    "counts tasks": _has(
        rf"^(?:and )?(?:how many|what number of|what's the number of) (?:(?:open|overdue|done|completed|finished|other|more|of|my|the|p[1-4]|urgent) )*(?:{_ITEM}|are|do|did|have|were|is)\b|^(?:count|number)"
    ),
    "no new": _lacks(r"\b(?:new|create|playlists?|songs?|music)\b"),
    "mine": _has(_MINE),
    "my date": _has(r"\b(?:my|due|meetings?|appointments?|scheduled|exactly|events?|planned)\b"),
    "few words": _few,
    "short line": lambda text, grammar: len(_words(text)) <= 9 and not {"is", "are", "was", "were"} & set(_words(text)),
    "german subject": _german_subject,
    "german one": _lacks(r"^(?:alles?|sämtliche|jede[ns]?)\b"),
    "german list": _has(
        r"\b(?:an|offen|fällig|zu tun|los|dran|übrig|vor|erledigt|geplant|machen|tun|geschafft|überfällig|liste|aufgaben|termine|projekt|heute|morgen|woche)\b"
    ),
    "german noun": _lacks(
        r"^(?:was|wer|wann|wie|wo|ich|wir|du|kein\w*|nicht|heute ist|es|das|zeig\w*|lösch\w*|verschieb\w*)\b|\?$"
    ),
    "instead": _has(r"\b(?:then|instead|rather|actually|sorry|make it|make that|better|no)\b"),
    "no question word": _lacks(r"^(?:what|who|when|where|why|how|which)\b"),
    "no settings": _lacks(
        r"\b(?:settings?|language|pin|account|lights?|lighting|colou?rs?|password|voice|volume|address|alarm|name|plan|insurance|card|bank|temperature)\b"
    ),
    "not a command": _lacks(r"^(?:set|cancel|delete|make|create)\b"),
    "has time, mine": lambda text, grammar: (
        _has_time(text, grammar)
        and _lacks(
            r"\b(?:weather|traffic|news|flight|card|bank|bill|cost|pay|paid|spend|spent|balance|oil|tires?|eat|wear|weigh|calories|forecast|temperature|rain|snow|transactions?|insurance|restaurants?|movies?|happening)\b"
        )(text, grammar)
    ),
    "one of many": _lacks(r"^(?:all|everything|every|any|each|the contents?|them all|both)\b"),
    "alarm": _has(r"\b(?:alarms?|reminders?|events?|appointments?|meetings?|tasks?|timers?|notifications?|alerts?)\b"),
    "no tag": _lacks(r"\b(?:tag|label|note|comment)s?\b|^@"),
    "no command": _lacks(rf"^(?:{_VERBS})\b|\b(?:my|the) (?:calend[ae]r|schedule|agenda|lists?|to ?-?do)\b"),
    "not asked of me": _lacks(
        r"\b(?:can|could|would|will|is it possible)\b|\bhelp me\b|\b(?:now|siri|alexa|google)\b|\?\s*$"
    ),
    "no change": _lacks(
        r"\b(?:add|put|remove|delete|erase|cancel|create|make|clear|schedule a|set an?|set up|play|order|news|traffic|weather|card|bank|account|e-?mails?|contacts?|restaurants?|stores?|movies?|shows?)\b"
    ),
    "no media": _lacks(_MEDIA),
    "make target": _make_target,
}
