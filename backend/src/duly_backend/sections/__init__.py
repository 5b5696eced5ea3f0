"""Sections: parts of a project, in an order."""
