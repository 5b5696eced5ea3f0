"""From the words that point at tasks to the tasks: pure decisions, no calls."""
