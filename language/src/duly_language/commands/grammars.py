"""The grammars of commands by language, and their rules made ready once for each."""

from functools import lru_cache

from duly_language.commands.english import ENGLISH
from duly_language.commands.german import GERMAN
from duly_language.commands.rules import Compiled, Grammar, expression

GRAMMARS: dict[str, Grammar] = {grammar.code: grammar for grammar in (ENGLISH, GERMAN)}


@lru_cache(maxsize=8)
def compiled(grammar_code: str) -> tuple[Compiled, ...]:
    """The rules of a language with their expressions; the first call of a language takes some 75 ms."""
    grammar = GRAMMARS[grammar_code]
    return tuple(Compiled(rule, expression(grammar, rule.pattern)) for rule in grammar.rules)
