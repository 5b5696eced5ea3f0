"""Projects: what tasks are kept in; each account has an Inbox."""
