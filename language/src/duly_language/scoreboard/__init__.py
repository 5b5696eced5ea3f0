"""How often the library is right, on files of phrases with what is wanted: the project's own corpus or other data."""

from duly_language.scoreboard.board import Scored, answer_item, score
from duly_language.scoreboard.items import Item, read_items
from duly_language.scoreboard.verdicts import Verdict, judge

__all__ = ["Item", "Scored", "Verdict", "answer_item", "judge", "read_items", "score"]
