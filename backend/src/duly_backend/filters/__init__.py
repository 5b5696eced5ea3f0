"""Filters: a language for lists of tasks, and those that a person keeps. docs/filters.md tells the language."""
