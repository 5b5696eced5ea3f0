"""One line of text read as a task (quick add)."""

from duly_language.tasks.reading import read_task

__all__ = ["read_task"]
