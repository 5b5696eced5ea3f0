"""Tasks for tests that need no backend."""

from typing import Any

from duly_chatbot.tools.shapes import Task, task_from


def task(title: str, **shown: Any) -> Task:
    """As the backend would show it; the title is its id unless one is given."""
    plain: dict[str, Any] = {
        "id": title,
        "title": title,
        "description": "",
        "project": {"id": "inbox", "name": "Inbox"},
        "parent_id": None,
        "labels": [],
        "priority": 4,
        "due": None,
        "deadline": None,
        "recurrence": None,
        "completed_at": None,
        "created_at": "2027-01-01T00:00:00Z",
        "version": 1,
    }
    return task_from({**plain, **shown})
