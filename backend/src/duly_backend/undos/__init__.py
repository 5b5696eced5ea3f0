"""Undo: taking changes back, each by a change of its own."""
