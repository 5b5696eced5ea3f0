"""The assistant: turns words into calls of the backend's API with the caller's own token, and holds no data."""

VERSION = "0.6.0"
