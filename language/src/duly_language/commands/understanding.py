"""From a chat line to commands: clauses are matched against the rules of the line's language, then their slots are filled."""

import re
from collections.abc import Mapping
from dataclasses import replace

from duly_language.commands.checks import CHECKS, SENTENCES
from duly_language.commands.clauses import courteous, is_talk, split_at_verbs
from duly_language.commands.doubting import bare, doubt_of, parted
from duly_language.commands.grammars import GRAMMARS, compiled
from duly_language.commands.rules import Compiled, Grammar
from duly_language.commands.slots import fill
from duly_language.commands.spelling import mended
from duly_language.commands.times import marked
from duly_language.commands.weighing import weighed
from duly_language.languages import language_of
from duly_language.model import Command, SlotValue, Understanding
from duly_language.tokens import tokenise

_TALK = ("smalltalk", "other", "help")
# From here on a rule heard plain words; HEARD is enough in the language of the person.
PLAIN, HEARD = 0.8, 0.6
NOTHING = Understanding("other", {}, 0.9, ())


def understand(text: str, locale: str | None = None) -> Understanding:
    """What somebody asks for in a chat line.

    Rules give precision and slots; what they leave open in English a classifier decides: then `doubt` is "guess" and
    `confidence` below 0.6, or "tied" where `rival` is nearly as likely. What is no command is `other`, and has no commands. Slots hold the words of the text: `due` and
    `recurrence` are phrases for `read_when`. Several commands in one line stand in `commands`.
    """
    if not is_talk(text):
        return NOTHING
    code, ruled = _in_its_language(text, locale)
    return _with_doubt(weighed(text, ruled) if code == "en" else ruled)


def _in_its_language(text: str, locale: str | None) -> tuple[str, Understanding]:
    """The rules' word in the language that the text seems to be in; in another where that one hears nothing plain."""
    told = language_of(tokenise(text), locale).code
    first = told if told in GRAMMARS else "en"
    ruled = by_rules(text, first)
    if ruled.confidence >= PLAIN and ruled.commands:
        return first, ruled
    for code in GRAMMARS:
        needed = HEARD if (locale or "").startswith(code) else PLAIN
        if code != first and (other := by_rules(text, code)).intent != "other" and other.confidence >= needed:
            return code, other
    return first, ruled


def _with_doubt(found: Understanding) -> Understanding:
    """The same with what speaks against acting on it. A guess stays one; several commands are as doubtful as the first that is."""
    doubts = [doubt for command in found.commands if (doubt := doubt_of(command))]
    return replace(found, doubt=doubts[0]) if doubts and found.doubt is None else found


def by_rules(text: str, code: str = "en") -> Understanding:
    """What the rules of a language say of a line, by themselves."""
    grammar = GRAMMARS[code]
    conditional = parted(courteous(text, code), grammar)
    wish = by_rules(conditional.wish, code) if conditional else NOTHING
    if conditional and wish.commands and wish.confidence >= 0.55:
        return replace(wish, doubt="conditional", slots={**wish.slots, "condition": conditional.condition})
    single = _clause(text, grammar)
    several = _several(text, grammar)
    if several is not None and (
        single is None
        or single[0].intent not in ("undo", "smalltalk", *(["complete_task"] if _tells(text, grammar) else []))
    ):
        commands, confidence = tuple(command for command, _ in several), min(sure for _, sure in several)
        return Understanding(commands[0].intent, commands[0].slots, confidence, commands)
    if single is None:
        alone = bare(courteous(text, code), grammar)
        return NOTHING if alone is None else Understanding(alone.intent, alone.slots, 0.7, (alone,), "incomplete")
    command, confidence = single
    return Understanding(command.intent, command.slots, confidence, () if command.intent in _TALK else (command,))


def _tells(text: str, grammar: Grammar) -> bool:
    """Whether the line first says what happened and then what to do about it ("beans are in, tick them off")."""
    return re.search(rf"\b(?:{grammar.pointing})\W*$", text, re.IGNORECASE) is not None


def _several(text: str, grammar: Grammar) -> list[tuple[Command, float]] | None:
    """The commands of the clauses, if there are several and each is a command by itself."""
    parts = split_at_verbs(courteous(text, grammar.code), grammar.code)
    if not 2 <= len(parts) <= 8:
        return None
    found = [_clause(part, grammar) for part in parts]
    commands = [one for one in found if one is not None and one[0].intent not in _TALK and one[1] >= 0.6]
    return (
        commands
        if len(commands) == len(parts) and not any(doubt_of(one) == "incomplete" for one, _ in commands)
        else None
    )


def _clause(text: str, grammar: Grammar) -> tuple[Command, float] | None:
    asked = text.rstrip().endswith("?")
    clause = mended(courteous(text.strip().rstrip("?").strip(), grammar.code), grammar.spelt)
    masked = marked(clause, grammar.code)
    for one in compiled(grammar.code):
        match = one.expression.fullmatch(masked.text) or (one.expression.fullmatch(clause) if masked.phrases else None)
        if match is None or (asked and not SENTENCES.isdisjoint(one.rule.check.values())):
            continue
        slots = {name.rstrip("_"): masked.restore(value).strip() for name, value in match.groupdict().items() if value}
        if _holds(one, {**slots, "raw": text, "": clause + ("?" if asked else "")}, grammar):
            return fill(one.rule.intent, {**slots, **one.rule.fixed}, clause, grammar.code), one.rule.confidence
    return None


def _holds(one: Compiled, slots: Mapping[str, SlotValue], grammar: Grammar) -> bool:
    """Whether each checked slot passes; the slot "" is the clause, "raw" the words with their courtesy."""
    return all(CHECKS[check](str(slots[name]), grammar) for name, check in one.rule.check.items() if slots.get(name))
