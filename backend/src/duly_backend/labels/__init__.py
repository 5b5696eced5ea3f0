"""Labels: names on tasks, made by use."""
