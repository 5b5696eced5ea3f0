"""Search: tasks by what they say, slips of the fingers included, the best first."""
