"""Accounts: who there is, how they sign in, and with what their programs call."""
