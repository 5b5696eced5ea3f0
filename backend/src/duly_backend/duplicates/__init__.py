"""Duplicates: a task once more, with all below it."""
