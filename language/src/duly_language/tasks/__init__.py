"""One line of text read as a task, several as tasks and subtasks (quick add)."""

from duly_language.tasks.keeping import Keeping
from duly_language.tasks.lines import Line, split_lines
from duly_language.tasks.reading import read_task

__all__ = ["Keeping", "Line", "read_task", "split_lines"]
