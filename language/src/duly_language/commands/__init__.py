"""Chat lines read as commands."""

from duly_language.commands.understanding import understand

__all__ = ["understand"]
