"""The grammars of commands by language."""

from duly_language.commands.english import ENGLISH
from duly_language.commands.german import GERMAN
from duly_language.commands.rules import Grammar

GRAMMARS: dict[str, Grammar] = {grammar.code: grammar for grammar in (ENGLISH, GERMAN)}
