"""Numbers for pages: how much is open where, and what was made and done on which day."""
