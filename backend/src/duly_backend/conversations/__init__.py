"""Conversations with the assistant, kept for it and for the web app."""
