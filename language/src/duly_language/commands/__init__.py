"""Chat lines read as commands."""

import re

from duly_language.model import Command, Understanding

_ADD = re.compile(r"^\s*(?:please\s+)?(?:add|remind me to|put)\s+(?P<title>.+)$", re.IGNORECASE | re.DOTALL)


def understand(text: str, locale: str | None = None) -> Understanding:
    """What somebody asks for in a chat line; see Understanding."""
    match = _ADD.match(text)
    if match:
        command = Command("add_task", {"title": match["title"].strip()})
        return Understanding(command.intent, command.slots, 0.8, (command,))
    return Understanding("other", {}, 0.5, ())
