"""What the backend refused, as the problem that the chat's caller gets."""

from duly_chatbot.tools.client import (
    BackendError,
    Conflict,
    Forbidden,
    Missing,
    Refused,
    Rejected,
    SignedOut,
    TooMany,
)
from duly_service import problems


def problem_of(error: BackendError) -> problems.Problem:
    match error:
        case SignedOut():
            return problems.Unauthenticated(error.detail)
        case Forbidden():
            return problems.Forbidden(error.detail, code=error.code or None)
        case Missing():
            return problems.NotFound("There is no such conversation, or it is not yours to see.")
        case Conflict():
            detail = "Another message of this conversation is still being answered. Try again in a moment."
            busy = error.code == "in_progress"
            return problems.Conflict(
                detail if busy else error.detail, code=error.code or None, headers={"Retry-After": "1"}
            )
        case TooMany():
            return problems.RateLimited(error.detail, round(error.retry_after))
        case Rejected():
            return problems.Invalid(error.detail)
        case Refused():
            return problems.Unavailable("The list answered with an error of its own. Try again in a moment.")
        case _:
            return problems.Unavailable(f"{error.detail} Try again in a moment.")
