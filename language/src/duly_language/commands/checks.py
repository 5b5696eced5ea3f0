"""What a slot must be for its rule to hold, by the names that the rules use."""

import re
from collections.abc import Callable

from duly_language.commands.rules import Grammar
from duly_language.commands.subjects import (
    asks,
    done_thing,
    few,
    german_subject,
    german_thing,
    has,
    has_day,
    has_time,
    labelled,
    lacks,
    make_target,
    name,
    noun,
    prioritised,
    pronoun,
    repeats,
    subject,
    thing,
    timed,
    words_of,
    work,
)
from duly_language.commands.times import is_time, names_moment, spans_in

_MEDIA = r"\b(?:play ?lists?|songs?|music|podcasts?|volume|contacts?|e-?mails?|inbox|photos?|pictures?|lights?|account|card|flight|tweet|facebook|message)\b"

_ITEM = (
    r"(?:tasks?|items?|to ?-?dos?|things?|chores?|reminders?|events?|appointments?|meetings?|alarms?|errands?|ones?)"
)

_MINE = r"\b(?:i|my|me|mine|due|open|overdue|left|lists?|calend[ae]r|schedul\w*|agenda|today|tonight|tomorrow|week|remind\w*|planned|upcoming|labell?ed|tagged|repeating|recurring|alarms?|events?|meetings?|appointments?)\b"

# Aloud, or what is on a list; a book is a task.
_READ = r"read(?= (?:me|us|out|my|our|all|them|it|back|off|aloud)\b|$|.*\b(?:tasks?|items?|reminders?|events?|alarms?|appointments?|notifications?|news|e-?mails?|messages?|headlines?|articles?)\b)"
_VERBS = (
    f"skip|give|chuck|stop|move|mark|tag|label|pull|push|rename|postpone|reschedule|snooze|uncheck|reopen|undo|need to|hold|forget|any|no|not|all|every|open|show|list|{_READ}|tell|give|plan|what|clear|cancel|delete|remove|take|leave|turn|disable|play|order|begin|start|stop|find|search|check|look|"
    "confirm|change|edit|update|let|see|get|have|if|when|during|please|event|details|more|latest|is|are|do|does|did|can|could|would|will|should|at|on|in|there"
)

_LABEL_WORDS = re.compile(
    r"(?:off|done|as|down|up|out|the|a|it|my|important|urgent|complete|completed|finished|undone|open|high|low|list)",
    re.IGNORECASE,
)


CHECKS: dict[str, Callable[[str, Grammar], bool]] = {
    "done thing": done_thing,
    "prioritised": prioritised,
    "labelled": labelled,
    "known thing": lambda text, grammar: thing(text, grammar) and words_of(text)[0] not in ("a", "an", "some"),
    "one clause": lambda text, grammar: (
        thing(text, grammar) and not re.search(r"\b(?:and|out of)\b", text, re.IGNORECASE)
    ),
    "capital": lambda text, grammar: text[:1].isupper() and not is_time(text, grammar.code),
    "a label": lambda text, grammar: _LABEL_WORDS.fullmatch(text.strip()) is None and not is_time(text, grammar.code),
    "no comma verb": lambda text, grammar: (
        re.match(r"(?:complete|tick|finished)\b(?! ?:)", text, re.IGNORECASE) is None
        and re.match(r"(?:done|sorted|completed|ticked|✓|✔|☑)(?:[:,] | )", text, re.IGNORECASE) is not None
    ),
    "says due": has(r"\bdue\b"),
    "only back": lacks(
        r"\b(?:list|call|phone|email|tomorrow|today|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|⟦"
    ),
    "due": timed,
    "not due": lambda text, grammar: not timed(text, grammar),
    "has time": has_time,
    "has day": has_day,
    "repeats": repeats,
    "a rule": lambda text, grammar: any(again for _, _, again in spans_in(text, grammar.code)),
    "has moment": lambda text, grammar: has_day(text, grammar) and names_moment(text, grammar.code),
    "thing": thing,
    "short": thing,
    "subject": subject,
    "work": work,
    "noun": noun,
    "name": name,
    "pronoun": pronoun,
    "asks": asks,
    "not a question": lambda text, grammar: not asks(text, grammar),
    "label word": has(r"\b(?:tag|label)\w*\b|@"),
    "not a lone cancel": lacks(r"^(?:cancel|take back|rewind|reverse)(?: (?:it|that|this|them))?$"),
    "no add": lacks(r"^(?:add|remind|create|make|what|which|any)\b"),
    "moves": has(
        r"\b(?:to|until|till|forward|back|off|by|postpone|snooze|re-?schedule|earlier|later|instead|out|move|shift|delay|defer)\b"
    ),
    "not an idiom": lacks(r"^(?:call|name) \w+ (?:a day|off|quits|back|up|now|later|tomorrow|today)\b"),
    "counts tasks": has(
        rf"^(?:and )?(?:how many|what number of|what's the number of) (?:(?:open|overdue|done|completed|finished|other|more|of|my|the|p[1-4]|urgent) )*(?:{_ITEM}|are|do|did|have|were|is)\b|^(?:count|number)"
    ),
    "no new": lacks(r"\b(?:new|create|playlists?|songs?|music)\b"),
    "mine": has(_MINE),
    "my date": has(r"\b(?:my|due|meetings?|appointments?|scheduled|exactly|events?|planned)\b"),
    "few words": few,
    "short line": lambda text, grammar: (
        len(words_of(text)) <= 9 and not {"is", "are", "was", "were"} & set(words_of(text))
    ),
    "german thing": german_thing,
    "german bought": lambda text, grammar: len(words_of(text)) <= 8 and not asks(text, grammar),
    "has time or state": lambda text, grammar: (
        has_time(text, grammar)
        or has(r"\b(?:überfällig|fällig|offen|dringend|wichtig|übrig|dran|noch|in|im|unter|auf)\b")(text, grammar)
    ),
    "german subject": german_subject,
    "german one": lacks(r"^(?:alles?|sämtliche|jede[ns]?)\b"),
    "german list": has(
        r"\b(?:an|offen|fällig|zu tun|los|dran|übrig|vor|erledigt|geplant|machen|tun|geschafft|überfällig|liste|aufgaben|termine|projekt|heute|morgen|woche)\b"
    ),
    "german noun": lacks(
        r"^(?:was|wer|wann|wie|wo|ich|wir|du|kein\w*|nicht|heute ist|es|das|zeig\w*|lösch\w*|verschieb\w*)\b|\?$"
    ),
    "instead": has(r"\b(?:then|instead|rather|actually|sorry|make it|make that|better|no)\b"),
    "no question word": lacks(r"^(?:what|who|when|where|why|how|which)\b"),
    "no settings": lacks(
        r"\b(?:settings?|language|pin|account|lights?|lighting|colou?rs?|password|voice|volume|address|alarm|name|plan|insurance|card|bank|temperature)\b"
    ),
    "not a command": lacks(r"^(?:set|cancel|delete|make|create)\b"),
    "has time, mine": lambda text, grammar: (
        has_time(text, grammar)
        and lacks(
            r"\b(?:weather|traffic|news|flight|card|bank|bill|cost|pay|paid|spend|spent|balance|oil|tires?|eat|wear|weigh|calories|forecast|temperature|rain|snow|transactions?|insurance|restaurants?|movies?|happening)\b"
        )(text, grammar)
    ),
    "one of many": lacks(r"^(?:all|everything|every|any|each|the contents?|them all|both)\b"),
    "alarm": has(r"\b(?:alarms?|reminders?|events?|appointments?|meetings?|tasks?|timers?|notifications?|alerts?)\b"),
    "no tag": lacks(r"\b(?:tag|label|note|comment)s?\b|^@"),
    "no command": lacks(rf"^(?:{_VERBS})\b|\b(?:my|the) (?:calend[ae]r|schedule|agenda|lists?|to ?-?do)\b"),
    "not asked of me": lacks(
        r"\b(?:can|could|would|will|is it possible)\b|\bhelp me\b|\b(?:now|siri|alexa|google)\b|\?\s*$"
    ),
    "no change": lacks(
        r"\b(?:add|put|remove|delete|erase|cancel|create|make|clear|schedule a|set an?|set up|play|order|news|traffic|weather|card|bank|account|e-?mails?|contacts?|restaurants?|stores?|movies?|shows?)\b"
    ),
    "no media": lacks(_MEDIA),
    "make target": make_target,
}

# What is checked so is told about a task ("the fence is done"), and so is not meant where it is asked.
SENTENCES = frozenset(("subject", "prioritised", "labelled", "done thing"))
