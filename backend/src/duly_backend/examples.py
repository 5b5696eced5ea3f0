"""A body for each request, as the OpenAPI document shows it; a test validates each against the route's own type."""

from typing import Any, Final

_MILK: Final = {
    "title": "Buy milk",
    "labels": ["errand"],
    "priority": 2,
    "due": {"date": "2026-11-25", "time": "18:00", "time_zone": "Europe/Vienna"},
    "duration_minutes": 15,
}
_MESSAGE: Final = {
    "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a11",
    "role": "user",
    "parts": [{"type": "text", "text": "Add buy milk tomorrow"}],
}

# By operationId; None: the body is best left out.
BODIES: Final[dict[str, Any]] = {
    "createAccount": {
        "email": "ada@example.org",
        "password": "correct horse battery",
        "name": "Ada",
        "time_zone": "Europe/Vienna",
        "locale": "en-GB",
    },
    "createSession": {"email": "ada@example.org", "password": "correct horse battery"},
    "resetPassword": {"link": "duly_l_cjv0bWFkZV91cF9mb3JfdGhlX2RvY3M", "password": "another horse battery"},
    "changeMe": {"time_zone": "Asia/Tokyo", "version": 1},
    "changePassword": {"current_password": "correct horse battery", "password": "another horse battery"},
    "createToken": {"name": "Backup script", "scopes": ["tasks:read"], "expires_at": "2027-11-24T00:00:00Z"},
    "createProject": {"name": "Home", "color": "green"},
    "changeProject": {"name": "House", "version": 3},
    "restoreProject": None,
    "createMember": {"email": "ben@example.org", "role": "editor"},
    "changeMember": {"role": "viewer"},
    "createSection": {"name": "Next"},
    "changeSection": {"name": "Soon", "version": 1},
    "restoreSection": None,
    "createTask": _MILK,
    "changeTask": {"title": "Buy oat milk", "due": None, "version": 1},
    "restoreTask": None,
    "completeTask": None,
    "duplicateTask": None,
    "postponeTask": {"due": {"date": "2026-11-30"}},
    "createComment": {"text": "Two litres, *please*."},
    "changeComment": {"text": "One litre will do.", "version": 1},
    "createTaskBatch": {
        "operations": [
            {"op": "create", "task": _MILK},
            {"op": "complete", "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a12"},
            {"op": "change", "id": "6f1b1a52-55f5-4d3b-9f3c-2a1d1c0b7a13", "change": {"priority": 1}},
        ],
        "mode": "each",
    },
    "createReading": {"text": "Buy milk tomorrow at 6pm @errand p2"},
    "createQuickAdd": {"text": "Buy milk tomorrow at 6pm @errand p2", "time_zone": "Europe/Vienna"},
    "createFilter": {"name": "Next at work", "query": "(today | overdue) & #Work", "color": "blue"},
    "changeFilter": {"query": "7 days & #Work", "version": 1},
    "createUndo": None,
    "createConversation": {"title": "Shopping", "message": _MESSAGE},
    "changeConversation": {"title": "Groceries"},
    "createMessage": _MESSAGE,
}
