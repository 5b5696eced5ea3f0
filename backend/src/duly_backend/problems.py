"""The backend's own refusals, beside those that every service knows (duly_service.problems).

Unauthenticated ── WrongCredentials      401 wrong_credentials
Forbidden ──────┬─ RegistrationClosed    403 registration_closed
                └─ RoleTooSmall          403 insufficient_role
Conflict ───────┬─ EmailTaken            409 email_taken
                ├─ InProgress            409 in_progress
                ├─ MessageExists         409 message_exists
                └─ NothingToUndo         409 nothing_to_undo
Invalid ────────┬─ IdempotencyKeyReused  422 idempotency_key_reused
                └─ LinkInvalid           422 link_invalid
"""

from uuid import UUID

from duly_service.problems import Conflict, Forbidden, Invalid, Unauthenticated


class WrongCredentials(Unauthenticated):
    """The e-mail address or the password is not right; which of them is not told."""

    code, title = "wrong_credentials", "The e-mail address or the password is not right"

    def __init__(self, detail: str = "Check both and try again, or ask for a link to set a new password.") -> None:
        super().__init__(detail)


class RegistrationClosed(Forbidden):
    """Nobody may register here, or only the first account could."""

    code, title = "registration_closed", "Registration is closed here"

    def __init__(self) -> None:
        super().__init__("Ask whoever runs this Duly for an account.")


class RoleTooSmall(Forbidden):
    """The caller sees the project, but is a viewer where an editor is needed, or no owner of it."""

    code, title = "insufficient_role", "Your part in this project does not allow that"


class EmailTaken(Conflict):
    """There is an account with this e-mail address."""

    code, title = "email_taken", "There is an account with this e-mail address"

    def __init__(self) -> None:
        super().__init__("Sign in instead, or register with another address.")


class InProgress(Conflict):
    """The same thing is being done right now: wait as long as Retry-After says, then send it again."""

    code, title = "in_progress", "That is being done already"

    def __init__(self, detail: str, retry_after_seconds: int = 1) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})


class MessageExists(Conflict):
    """A message with this id is stored already, in the conversation that `conversation_id` names."""

    code, title = "message_exists", "This message is stored already"

    def __init__(self, conversation_id: UUID) -> None:
        super().__init__("Read it from its conversation.", extra={"conversation_id": str(conversation_id)})


class NothingToUndo(Conflict):
    """There is no change left that can be undone."""

    code, title = "nothing_to_undo", "There is nothing to undo"

    def __init__(self, detail: str = "Everything that can be undone has been undone.") -> None:
        super().__init__(detail)


class IdempotencyKeyReused(Invalid):
    """The Idempotency-Key came with another request before: make a new key for each new request."""

    code, title = "idempotency_key_reused", "This Idempotency-Key belongs to another request"

    def __init__(self) -> None:
        super().__init__("Make a new key for each new request.")


class LinkInvalid(Invalid):
    """A one-time link that is unknown, was used already, or is too old."""

    code, title = "link_invalid", "This link does not work any more"

    def __init__(self) -> None:
        super().__init__("It was used already, or it is too old. Ask for a new one.")
