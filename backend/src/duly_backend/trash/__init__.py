"""The trash as a whole: what lies there, and what is removed for good. How a task gets there and back: tasks/trash.py."""
