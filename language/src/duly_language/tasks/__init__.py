"""One line of text read as a task, several as tasks and subtasks (quick add)."""

from duly_language.tasks.keeping import Inside, Keeping
from duly_language.tasks.lines import Line, split_lines
from duly_language.tasks.marks import projects_in
from duly_language.tasks.names import folded
from duly_language.tasks.reading import read_task

__all__ = ["Inside", "Keeping", "Line", "folded", "projects_in", "read_task", "split_lines"]
