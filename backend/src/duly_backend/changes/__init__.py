"""Changes: the log of every write, and its stream of events."""
