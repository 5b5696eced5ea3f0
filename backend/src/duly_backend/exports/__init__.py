"""Exports: all that an account sees, in one file."""
