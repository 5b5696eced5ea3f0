"""Accounts, tasks, every rule and permission of Duly; the only service with a database address."""
