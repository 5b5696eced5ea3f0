"""./test: sets everything up, runs the parts, and counts."""
