"""Members: who shares a project, and what each of them may do in it."""
