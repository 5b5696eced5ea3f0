"""The sample account of `./run --demo`: its content (content.py), and how it is made by the HTTP API (account.py)."""

from duly_scripts.demo.account import EMAIL, prepare

__all__ = ["EMAIL", "prepare"]
