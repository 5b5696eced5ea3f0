"""Tasks: what there is to do, when, again and again, and what happens to it."""
