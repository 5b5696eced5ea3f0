"""Batches: many changes of tasks in one request, all of them or each by itself."""
