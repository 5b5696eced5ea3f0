"""Comments: what members of a project say about a task."""
